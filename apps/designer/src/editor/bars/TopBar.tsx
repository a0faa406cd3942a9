import { Button, Menu } from '@mantine/core';
import type { FlowDetail, VersionDetail } from '@parley/contracts';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconHistory,
  IconKeyboard,
  IconLayoutBottombar,
  IconLayoutSidebarRight,
  IconPencil,
  IconRocket,
  IconTestPipe,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/api/session';
import { IconAction } from '../../app/ui/IconAction';
import { getAction } from '../actions';
import { useActionContext } from '../ControlsContext';
import type { Autosave } from '../core/autosave';
import { shortcutCaps } from '../core/shortcuts';
import { useEditor } from '../EditorContext';
import { ActionIconButton, IS_MAC } from './ActionIconButton';
import { FlowPath } from './FlowPath';
import { SaveStatus } from './SaveStatus';
import classes from './TopBar.module.css';

interface TopBarProps {
  version: VersionDetail;
  flow: FlowDetail | undefined;
  /** absent: nothing is saved here */
  autosave: Autosave | undefined;
  onUpgrade(): void;
  isUpgrading: boolean;
}

/** Where one is, how it stands, and the one thing to do next. */
export function TopBar({ version, flow, autosave, onUpgrade, isUpgrading }: TopBarProps) {
  const { t } = useTranslation('editor');
  const context = useActionContext();
  const name = useEditor((s) => s.document.name);
  const isDraft = version.state === 'draft';
  const mayEdit = useMay('edit');
  const mayRelease = useMay('release');
  const live = flow?.versions.find((v) => v.state === 'released' && v.releaseKind === 'official');
  const state = isDraft
    ? 'draft'
    : version.state === 'offline'
      ? 'offline'
      : (version.releaseKind ?? 'official');
  return (
    <header className={classes.bar}>
      <FlowPath name={name} />
      <span className={classes.rule} />
      <span className={classes.version}>v{version.version}</span>
      <span className={classes.chip} data-state={state}>
        {t(`state.${state}`)}
      </span>
      {live && live.version !== version.version && (
        <span className={classes.chip} data-state="live">
          {t('state.liveElsewhere', { version: live.version })}
        </span>
      )}
      {autosave && <SaveStatus autosave={autosave} />}
      <span className={classes.space} />
      {autosave && (
        <>
          <ActionIconButton id="undo">
            <IconArrowBackUp size={18} stroke={1.75} />
          </ActionIconButton>
          <ActionIconButton id="redo">
            <IconArrowForwardUp size={18} stroke={1.75} />
          </ActionIconButton>
          <span className={classes.rule} />
        </>
      )}
      {isDraft && (mayEdit || mayRelease) && (
        <Button
          leftSection={<IconRocket size={16} stroke={1.75} />}
          onClick={() => getAction('release').run(context)}
        >
          {t('action.release')}
        </Button>
      )}
      {!isDraft && mayEdit && (
        <Button
          leftSection={<IconPencil size={16} stroke={1.75} />}
          loading={isUpgrading}
          onClick={onUpgrade}
        >
          {t('bar.upgrade')}
        </Button>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconAction name={t('bar.more')} variant="subtle" color="gray" size={28}>
            <IconDots size={18} stroke={1.75} />
          </IconAction>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionItem id="versions" icon={IconHistory} />
          <ActionItem id="tests" icon={IconTestPipe} />
          <ActionItem id="propertiesPanel" icon={IconLayoutSidebarRight} />
          <ActionItem id="findings" icon={IconLayoutBottombar} />
          <Menu.Divider />
          <ActionItem id="shortcuts" icon={IconKeyboard} />
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

function ActionItem({ id, icon: Shown }: { id: string; icon: Icon }) {
  const { t } = useTranslation('editor');
  const context = useActionContext();
  const action = getAction(id);
  const [shortcut] = action.shortcuts;
  return (
    <Menu.Item
      leftSection={<Shown size={16} stroke={1.75} />}
      rightSection={shortcut && <kbd className={classes.cap}>{shortcutCaps(shortcut, IS_MAC).join(' ')}</kbd>}
      onClick={() => action.run(context)}
    >
      {t(`action.${id}`)}
    </Menu.Item>
  );
}
