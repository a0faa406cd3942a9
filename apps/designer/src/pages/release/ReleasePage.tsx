import { Button, Skeleton } from '@mantine/core';
import {
  type FlowDetail,
  type ReleaseKind,
  type VersionDetail,
  type VersionSummary,
} from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { IconArrowRight, IconChevronLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isRefusal } from '../../app/api/failure';
import { useFlow, useVersion } from '../../app/api/flows';
import { NotFoundPage } from '../../app/NotFoundPage';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { IconLink } from '../../app/ui/IconLink';
import { Logo } from '../../app/ui/Logo';
import { StateChip } from '../../app/ui/StateChip';
import { Waiting } from '../../app/ui/Waiting';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { paths } from '../flows/flowPath';
import { DiffView } from '../../diff/DiffView';
import { ReleaseColumn } from './ReleaseColumn';
import styles from './ReleasePage.module.css';
import { ReleasedColumn } from './ReleasedColumn';

/** `/flows/:code/versions/:version/release`: what changes for callers at the left, the decision at the right. */
export function ReleasePage() {
  const { t } = useTranslation();
  const { code = '', version = '' } = useParams();
  const flow = useFlow(code);
  const draft = useVersion(code, version);
  const error = flow.error ?? draft.error;
  useDocumentTitle(`${t('flows:release.title')} ${version}`);

  if (isRefusal(error, 'notFound')) return <NotFoundPage />;
  const isThere = flow.data !== undefined && draft.data !== undefined;
  return (
    <div className={styles.page}>
      <TopBar code={code} version={version} flow={flow.data} draft={draft.data} />
      {isThere && <Decision flow={flow.data} draft={draft.data} />}
      {!isThere && error !== null && (
        <div className={styles.failure}>
          <FailureNotice
            title={t('flows:release.failed')}
            error={error}
            onRetry={() => void Promise.all([flow.refetch(), draft.refetch()])}
          />
        </div>
      )}
      {!isThere && error === null && <PageSkeleton />}
    </div>
  );
}

function Decision({ flow, draft }: { flow: FlowDetail; draft: VersionDetail }) {
  const [released, setReleased] = useState<ReleaseKind>();
  // what was live when the page was opened: the list must not turn empty once the draft itself is live
  const [live] = useState(() => flow.allVersions.find(isOfficial));
  const compared = live?.version === draft.version ? undefined : live;
  return (
    <div className={styles.columns}>
      {compared === undefined ? (
        <Changes flow={flow} draft={draft} before={undefined} />
      ) : (
        <ChangesSince flow={flow} draft={draft} live={compared} />
      )}
      {released === undefined ? (
        <ReleaseColumn flow={flow} draft={draft} live={compared} onReleased={setReleased} />
      ) : (
        <ReleasedColumn flow={flow} version={draft.version} kind={released} />
      )}
    </div>
  );
}

interface ChangesProps {
  flow: FlowDetail;
  draft: VersionDetail;
}

function ChangesSince({ flow, draft, live }: ChangesProps & { live: VersionSummary }) {
  const before = useVersion(flow.code, live.version);
  if (before.data !== undefined) return <Changes flow={flow} draft={draft} before={before.data} />;
  return (
    <div className={styles.changes}>
      {before.error === null ? (
        <Skeleton height={20} width={220} radius={4} m={16} />
      ) : (
        <FailureNotice error={before.error} onRetry={() => void before.refetch()} />
      )}
    </div>
  );
}

/** Documents are parsed, not trusted: an old version may lack what a newer schema fills in. */
function Changes({ draft, before }: ChangesProps & { before: VersionDetail | undefined }) {
  const { t } = useTranslation();
  const after = useMemo(() => FlowDocument.safeParse(draft.document).data, [draft.document]);
  const earlier = useMemo(
    () => (before === undefined ? undefined : FlowDocument.safeParse(before.document).data),
    [before],
  );
  if (after === undefined) return <div className={styles.changes} />;
  return (
    <DiffView
      title={
        before === undefined
          ? t('flows:release.firstRelease')
          : t('flows:release.changesSince', { version: before.version })
      }
      before={earlier}
      after={after}
      names={{ before: before === undefined ? '' : `v${before.version}`, after: `v${draft.version}` }}
      nothing={t('flows:release.noChanges', { version: before?.version })}
    />
  );
}

const isOfficial = ({ state, releaseKind }: FlowDetail['allVersions'][number]) =>
  state === 'released' && releaseKind === 'official';

interface TopBarProps {
  code: string;
  version: string;
  flow: FlowDetail | undefined;
  draft: VersionDetail | undefined;
}

function TopBar({ code, version, flow, draft }: TopBarProps) {
  const { t } = useTranslation();
  const live = flow?.allVersions.find(isOfficial);
  return (
    <header className={styles.bar}>
      <Link to="/flows" aria-label={t('flows:title')} className={styles.logo}>
        <Logo />
      </Link>
      <IconLink name={t('flows:release.back')} to={paths.version(code, version)}>
        <IconChevronLeft size={18} stroke={1.75} />
      </IconLink>
      <nav className={styles.path}>
        <Link to="/flows">{t('flows:title')}</Link>
        <span aria-hidden="true">/</span>
        <Link to={paths.version(code, version)} className={styles.flowName} title={flow?.name}>
          {flow?.name ?? code}
        </Link>
        <span aria-hidden="true">/</span>
        <h1>{t('flows:release.title')}</h1>
      </nav>
      <i className={styles.rule} />
      {live !== undefined && live.version !== version && (
        <>
          <StateChip version={live} />
          <IconArrowRight size={15} stroke={1.75} className={styles.arrow} aria-hidden="true" />
        </>
      )}
      {draft !== undefined && <StateChip version={draft} />}
      <div className={styles.space} />
      <Button variant="subtle" component={Link} to={paths.versions(code)}>
        {t('flows:release.toVersions')}
      </Button>
    </header>
  );
}

function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('flows:release.loading')} fills>
      <div className={styles.columns}>
        <div className={styles.changes}>
          <Skeleton height={20} width={220} radius={4} m={16} />
        </div>
        <div className={styles.column}>
          <div className={styles.section}>
            <Skeleton height={16} width={140} radius={4} mb={16} />
            <Skeleton height={36} radius={6} mb={10} />
            <Skeleton height={36} radius={6} />
          </div>
        </div>
      </div>
    </Waiting>
  );
}
