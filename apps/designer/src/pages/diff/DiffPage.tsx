import { Button, Select, Skeleton } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { IconArrowRight, IconArrowsLeftRight, IconChevronLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isRefusal } from '../../app/api/failure';
import { useFlow, useVersion } from '../../app/api/flows';
import { NotFoundPage } from '../../app/NotFoundPage';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { IconAction } from '../../app/ui/IconAction';
import { IconLink } from '../../app/ui/IconLink';
import { Logo } from '../../app/ui/Logo';
import { chipOf } from '../../app/ui/StateChip';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { DiffView } from '../../diff/DiffView';
import { paths } from '../flows/flowPath';
import styles from '../release/ReleasePage.module.css';

/** `/flows/:code/diff?from=1.3&to=1.4`: any two versions of a flow beside each other. */
export function DiffPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const flow = useFlow(code);
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  useDocumentTitle(t('flows:diff.title', { from, to }));
  if (isRefusal(flow.error, 'notFound')) return <NotFoundPage />;
  const show = (next: { from: string; to: string }) => setQuery(next, { replace: true });
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/flows" aria-label={t('flows:title')} className={styles.logo}>
          <Logo />
        </Link>
        <IconLink name={t('flows:release.toVersions')} to={paths.versions(code)}>
          <IconChevronLeft size={18} stroke={1.75} />
        </IconLink>
        <nav className={styles.path}>
          <Link to="/flows">{t('flows:title')}</Link>
          <span aria-hidden="true">/</span>
          <Link to={paths.versions(code)} className={styles.flowName} title={flow.data?.name}>
            {flow.data?.name ?? code}
          </Link>
          <span aria-hidden="true">/</span>
          <h1>{t('flows:diff.compare')}</h1>
        </nav>
        <i className={styles.rule} />
        {flow.data && (
          <>
            <VersionSelect
              name={t('flows:diff.earlier')}
              flow={flow.data}
              value={from}
              onChange={(version) => show({ from: version, to })}
            />
            <IconArrowRight size={15} stroke={1.75} className={styles.arrow} aria-hidden="true" />
            <VersionSelect
              name={t('flows:diff.later')}
              flow={flow.data}
              value={to}
              onChange={(version) => show({ from, to: version })}
            />
            <IconAction name={t('flows:diff.swap')} onClick={() => show({ from: to, to: from })}>
              <IconArrowsLeftRight size={16} stroke={1.75} />
            </IconAction>
          </>
        )}
        <div className={styles.space} />
        <Button variant="subtle" component={Link} to={paths.versions(code)}>
          {t('flows:release.toVersions')}
        </Button>
      </header>
      <div className={styles.columns}>
        <Compared code={code} from={from} to={to} />
      </div>
    </div>
  );
}

interface VersionSelectProps {
  name: string;
  flow: FlowDetail;
  value: string;
  onChange: (version: string) => void;
}

function VersionSelect({ name, flow, value, onChange }: VersionSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={name}
      w={160}
      allowDeselect={false}
      value={value}
      onChange={(version) => {
        if (version !== null) onChange(version);
      }}
      data={flow.allVersions.map((version) => ({
        value: version.version,
        label: t(`common:states.${chipOf(version)}`, { version: version.version }),
      }))}
    />
  );
}

function Compared({ code, from, to }: { code: string; from: string; to: string }) {
  const { t } = useTranslation();
  const before = useVersion(code, from);
  const after = useVersion(code, to);
  const earlier = useMemo(() => FlowDocument.safeParse(before.data?.document).data, [before.data]);
  const later = useMemo(() => FlowDocument.safeParse(after.data?.document).data, [after.data]);
  const error = before.error ?? after.error;
  if (error !== null) {
    return (
      <div className={styles.failure}>
        <FailureNotice
          title={t('flows:release.failed')}
          error={error}
          onRetry={() => void Promise.all([before.refetch(), after.refetch()])}
        />
      </div>
    );
  }
  if (!earlier || !later) {
    return (
      <div className={styles.changes}>
        <Skeleton height={20} width={220} radius={4} m={16} />
      </div>
    );
  }
  return (
    <DiffView
      title={t('flows:diff.title', { from, to })}
      before={earlier}
      after={later}
      names={{ before: `v${from}`, after: `v${to}` }}
      nothing={t('flows:diff.nothing')}
    />
  );
}
