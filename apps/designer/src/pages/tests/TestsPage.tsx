import { Button, Skeleton } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { IconPlayerPlayFilled, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isRefusal } from '../../app/api/failure';
import { useFlow } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { useIsRunningTests, useKnownResults, useRunTests, useTestCases } from '../../app/api/testCases';
import { NotFoundPage } from '../../app/NotFoundPage';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { useListOrder } from '../../app/ui/useListOrder';
import { Waiting } from '../../app/ui/Waiting';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { paths, workingVersion } from '../flows/flowPath';
import { TestDrawing } from '../resources/drawings';
import { DeleteTestDialog } from './DeleteTestDialog';
import { TestReport } from './TestReport';
import styles from './Tests.module.css';
import { TestTable, TestTableSkeleton } from './TestTable';
import { VersionSelect } from './VersionSelect';

/** `/flows/:code/tests?search&version`: the test cases of a flow, and what they say of a version. */
export function TestsPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data: flow, error, refetch } = useFlow(code);
  useDocumentTitle(t('tests:titleOf', { name: flow?.name ?? code }));
  if (isRefusal(error, 'notFound')) return <NotFoundPage />;
  if (flow !== undefined) return <Tests key={code} flow={flow} />;
  return (
    <div className={table.page}>
      <PageHead title={t('tests:title')} parent={{ name: code, to: paths.versions(code) }} />
      <div className={styles.below}>
        {error === null ? (
          <TestTableSkeleton />
        ) : (
          <FailureNotice title={t('tests:failed')} error={error} onRetry={() => void refetch()} />
        )}
      </div>
    </div>
  );
}

function Tests({ flow }: { flow: FlowDetail }) {
  const { t } = useTranslation();
  const { code } = flow;
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const tests = useTestCases(code, search, useListOrder());
  const known = useKnownResults(code);
  const mayEdit = useMay('edit');
  const [deleted, setDeleted] = useState<string>();
  const version = params.get('version') ?? workingVersion(flow.allVersions)?.version ?? '';
  const run = useRunTests(code);
  const isRunning = useIsRunningTests(code);

  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const runAll = () => run.mutate({ version });
  const cases = tests.data?.items ?? [];
  const isEmpty = tests.data !== undefined && cases.length === 0 && search === '';
  const create = mayEdit && (
    <Button component={Link} to={paths.newTest(code)} leftSection={<IconPlus size={16} stroke={1.75} />}>
      {t('tests:new')}
    </Button>
  );
  return (
    <div className={table.page}>
      <PageHead
        title={t('tests:title')}
        parent={{ name: flow.name, to: paths.versions(code) }}
        actions={isEmpty ? null : create}
      />
      {isEmpty ? (
        <div className={styles.below}>
          <EmptyState
            title={t('tests:emptyTitle')}
            text={t('tests:emptyText')}
            action={create}
            drawing={<TestDrawing />}
          />
        </div>
      ) : (
        <div className={table.bar}>
          <SearchInput
            value={search}
            label={t('tests:list.searchLabel')}
            placeholder={t('tests:list.search')}
            onSearch={(text) => set('search', text)}
          />
          <div className={styles.run}>
            <VersionSelect flow={flow} version={version} onChange={(chosen) => set('version', chosen)} />
            <Button
              variant="default"
              leftSection={<IconPlayerPlayFilled size={14} />}
              loading={isRunning}
              disabled={tests.data === undefined}
              onClick={runAll}
            >
              {t('tests:runAll')}
            </Button>
          </div>
        </div>
      )}
      {run.error !== null && !isRunning && (
        <div className={styles.failure}>
          <FailureNotice title={t('tests:runFailed', { version })} error={run.error} onRetry={runAll} />
        </div>
      )}
      {isRunning && <ReportSkeleton />}
      {!isRunning && !isEmpty && known.whole?.version === version && (
        <TestReport flow={flow} run={known.whole} />
      )}
      {tests.isPending && <TestTableSkeleton />}
      {tests.isError && tests.data === undefined && (
        <FailureNotice title={t('tests:failed')} error={tests.error} onRetry={() => void tests.refetch()} />
      )}
      {tests.data !== undefined && !isEmpty && (
        <TestTable
          code={code}
          cases={cases}
          known={known}
          isStale={tests.isPlaceholderData}
          onDelete={setDeleted}
          onClear={() => set('search', '')}
        />
      )}
      {deleted !== undefined && (
        <DeleteTestDialog
          code={code}
          name={deleted}
          onDeleted={() => setDeleted(undefined)}
          onClose={() => setDeleted(undefined)}
        />
      )}
    </div>
  );
}

function ReportSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('tests:running')}>
      <div className={styles.report}>
        <div className={styles.summary}>
          <Skeleton width={240} height={36} radius={6} />
          <Skeleton width={420} height={36} radius={6} ml="auto" />
        </div>
      </div>
    </Waiting>
  );
}
