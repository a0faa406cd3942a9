import { Button, Tooltip } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { IconLayersSubtract, IconPlus, IconRocket, IconTestPipe } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isRefusal } from '../../app/api/failure';
import { useFlow, useUpgrade } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { exportVersion } from '../../app/api/transfer';
import { NotFoundPage } from '../../app/NotFoundPage';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { paths, workingVersion } from '../flows/flowPath';

import { ArchiveDialog, DiscardDialog, OfflineDialog, RollBackDialog } from './VersionDialogs';
import { toggled } from './chosen';
import { ReleasePolicy } from './ReleasePolicy';
import { ReleaseTimeline } from './ReleaseTimeline';
import { CopyToDialog } from '../transfer/CopyToDialog';
import { SaveAsDialog } from '../transfer/SaveAsDialog';
import { saveFile } from '../transfer/saveFile';
import styles from './VersionsPage.module.css';
import { VersionTable, VersionTableSkeleton } from './VersionTable';

/** `/flows/:code/versions`: every version of a flow, and who released what when. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data: flow, error, refetch } = useFlow(code);
  useDocumentTitle(flow === undefined ? t('flows:history.title') : flow.name);
  if (isRefusal(error, 'notFound')) return <NotFoundPage />;
  return (
    <div className={table.page}>
      {flow === undefined ? (
        <>
          <PageHead title={code} parent={{ name: t('flows:title'), to: '/flows' }} />
          <div className={styles.below}>
            {error === null ? (
              <VersionTableSkeleton />
            ) : (
              <FailureNotice title={t('flows:history.failed')} error={error} onRetry={() => void refetch()} />
            )}
          </div>
        </>
      ) : (
        <Versions flow={flow} />
      )}
    </div>
  );
}

function Versions({ flow }: { flow: FlowDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upgrade = useUpgrade();
  const [asked, setAsked] = useState<{
    about: 'offline' | 'rollBack' | 'saveAs' | 'copyTo' | 'discard' | 'archive';
    version: string;
  }>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: async (version: string) => {
      saveFile(await exportVersion({ code: flow.code, version }), `${flow.code}-${version}.zip`);
    },
  });
  const failure = upgrade.error ?? save.error;
  const close = () => setAsked(undefined);
  const startDraft = (version: string) =>
    upgrade.mutate(
      { code: flow.code, version },
      { onSuccess: (draft) => void navigate(paths.version(flow.code, draft.version)) },
    );
  return (
    <>
      <PageHead
        title={flow.name}
        parent={{ name: t('flows:title'), to: '/flows' }}
        beside={<code className={table.code}>{flow.code}</code>}
        actions={
          <>
            <Button
              variant="default"
              component={Link}
              to={paths.tests(flow.code)}
              leftSection={<IconTestPipe size={16} stroke={1.75} />}
            >
              {t('tests:open')}
            </Button>
            {flow.allVersions.length > 1 && <Compare flow={flow} chosen={chosen} />}
            <HeadActions flow={flow} onUpgrade={startDraft} isUpgrading={upgrade.isPending} />
          </>
        }
      />
      <p className={styles.codes}>
        {flow.accessCodes.length === 0 ? t('flows:history.noAccessCodes') : t('flows:history.accessCodes')}{' '}
        {flow.accessCodes.map((code) => (
          <code key={code} className={styles.accessCode}>
            {code}
          </code>
        ))}
      </p>
      <ReleasePolicy flow={flow} />
      {failure !== null && (
        <div className={styles.failure}>
          <FailureNotice error={failure} />
        </div>
      )}
      <div className={styles.columns}>
        <VersionTable
          flow={flow}
          onUpgrade={startDraft}
          onSaveAs={(version) => setAsked({ about: 'saveAs', version })}
          onCopyTo={(version) => setAsked({ about: 'copyTo', version })}
          onOffline={(version) => setAsked({ about: 'offline', version })}
          onRollBack={(version) => setAsked({ about: 'rollBack', version })}
          onDiscard={(version) => setAsked({ about: 'discard', version })}
          onArchive={(version) => setAsked({ about: 'archive', version })}
          onExport={(version) => save.mutate(version)}
          chosen={chosen}
          onChoose={(version) => setChosen(toggled(chosen, version))}
        />
        <ReleaseTimeline code={flow.code} />
      </div>
      {asked?.about === 'saveAs' && (
        <SaveAsDialog from={{ code: flow.code, name: flow.name, version: asked.version }} onClose={close} />
      )}
      {asked?.about === 'copyTo' && (
        <CopyToDialog from={{ code: flow.code, name: flow.name, version: asked.version }} onClose={close} />
      )}
      {asked?.about === 'offline' && <OfflineDialog flow={flow} version={asked.version} onClose={close} />}
      {asked?.about === 'discard' && <DiscardDialog flow={flow} version={asked.version} onClose={close} />}
      {asked?.about === 'archive' && <ArchiveDialog flow={flow} version={asked.version} onClose={close} />}
      {asked?.about === 'rollBack' && <RollBackDialog flow={flow} version={asked.version} onClose={close} />}
    </>
  );
}

/** Leads to the drawing of what differs between the two versions that were chosen, the earlier one first. */
function Compare({ flow, chosen }: { flow: FlowDetail; chosen: readonly string[] }) {
  const { t } = useTranslation();
  const [to, from] = flow.allVersions.flatMap(({ version }) => (chosen.includes(version) ? version : []));
  const icon = <IconLayersSubtract size={16} stroke={1.75} />;
  if (from === undefined || to === undefined) {
    return (
      <Tooltip label={t('flows:history.compareHelp')}>
        <Button
          variant="default"
          leftSection={icon}
          data-disabled
          onClick={(event) => event.preventDefault()}
        >
          {t('flows:history.compare')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <Button variant="default" component={Link} to={paths.diff(flow.code, from, to)} leftSection={icon}>
      {t('flows:history.compareTwo', { from, to })}
    </Button>
  );
}

interface HeadActionsProps {
  flow: FlowDetail;
  isUpgrading: boolean;
  onUpgrade: (version: string) => void;
}

/** The next thing to do with this flow: release its draft, or begin one. */
function HeadActions({ flow, isUpgrading, onUpgrade }: HeadActionsProps) {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  const mayRelease = useMay('release');
  const working = workingVersion(flow.allVersions);
  if (working === undefined) return null;
  if (working.state !== 'draft') {
    if (!mayEdit) return null;
    return (
      <Button
        leftSection={<IconPlus size={16} stroke={1.75} />}
        loading={isUpgrading}
        onClick={() => onUpgrade(working.version)}
      >
        {t('flows:history.newDraft')}
      </Button>
    );
  }
  const open = paths.version(flow.code, working.version);
  return (
    <>
      <Button component={Link} to={open} variant={mayRelease ? 'default' : 'filled'}>
        {t('flows:history.openDraft', { version: working.version })}
      </Button>
      {mayRelease && (
        <Button
          component={Link}
          to={paths.release(flow.code, working.version)}
          leftSection={<IconRocket size={16} stroke={1.75} />}
        >
          {t('flows:history.release', { version: working.version })}
        </Button>
      )}
    </>
  );
}
