import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actions, type Action, type ActionGroup } from '../actions';
import { shortcutCaps } from '../core/shortcuts';
import { useEditor, useEditorStore } from '../EditorContext';
import { IS_MAC } from './ActionIconButton';
import classes from './ShortcutSheet.module.css';

const GROUPS: readonly ActionGroup[] = ['edit', 'canvas', 'move', 'view'];
const ALL: readonly Action[] = actions;

/** Every shortcut of the editor, straight from the registry of actions. */
export function ShortcutSheet() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isOpen = useEditor((s) => s.view.dialog === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      onClose={() => store.getState().setView({ dialog: undefined })}
      title={t('action.shortcuts')}
      size={720}
    >
      <div className={classes.sheet}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className={classes.title}>{t(`actionGroup.${group}`)}</h3>
            <dl className={classes.list}>
              {ALL.filter((a) => a.group === group && a.shortcuts.length > 0).map((a) => (
                <div key={a.id} className={classes.row}>
                  <dt>{t(`action.${a.id}`)}</dt>
                  <dd>
                    {a.shortcuts.map((shortcut) => (
                      <span key={shortcut} className={classes.keys}>
                        {shortcutCaps(shortcut, IS_MAC).map((cap) => (
                          <kbd key={cap} className={classes.cap}>
                            {cap}
                          </kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
