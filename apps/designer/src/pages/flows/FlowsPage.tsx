import { Button } from '@mantine/core';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { ExportDialog } from '../transfer/ExportDialog';
import { ImportDialog } from '../transfer/ImportDialog';
import { SaveAsDialog } from '../transfer/SaveAsDialog';
import { DeleteFlowDialog } from './DeleteFlowDialog';
import { FlowFilterBar } from './FlowFilterBar';
import { FlowTable, FlowTableSkeleton } from './FlowTable';
import { NewFlowDialog } from './NewFlowDialog';
import { RenameFlowDialog } from './RenameFlowDialog';
import { useFlowFilter } from './useFlowFilter';
import { type FlowSummary } from '@parley/contracts';

/** What a dialog is open about. */
type Asked =
  | { about: 'new' | 'import' | 'exportAll' }
  | { about: 'rename' | 'delete' | 'export'; flow: FlowSummary }
  | { about: 'saveAs'; from: { code: string; name: string; version: string } };

/** `/flows?search&state&kind`: every flow of the tenant. */
export function FlowsPage() {
  const { t } = useTranslation();
  const { filter, change, clear, isFiltered } = useFlowFilter();
  const flows = useFlows(filter);
  const mayEdit = useMay('edit');
  const [asked, setAsked] = useState<Asked>();
  useDocumentTitle(t('flows:title'));

  const pages = flows.data?.pages;
  const counts = pages?.[0]?.counts;
  const isEmpty = counts?.all === 0 && !isFiltered;
  const newFlow = mayEdit && (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsked({ about: 'new' })}>
      {t('flows:list.new')}
    </Button>
  );
  const importFlows = mayEdit && (
    <Button
      variant={isEmpty ? 'subtle' : 'default'}
      leftSection={<IconFileImport size={16} stroke={1.75} />}
      onClick={() => setAsked({ about: 'import' })}
    >
      {t('transfer:import.open')}
    </Button>
  );
  const exportAll = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.75} />}
      onClick={() => setAsked({ about: 'exportAll' })}
    >
      {t('transfer:export.all')}
    </Button>
  );
  const close = () => setAsked(undefined);

  return (
    <div className={table.page}>
      <PageHead
        title={t('flows:title')}
        actions={
          isEmpty ? null : (
            <>
              {importFlows}
              {exportAll}
              {newFlow}
            </>
          )
        }
      />
      {!isEmpty && <FlowFilterBar filter={filter} counts={counts} onChange={change} />}
      {flows.isError && pages === undefined && (
        <FailureNotice
          title={t('flows:list.failed')}
          error={flows.error}
          onRetry={() => void flows.refetch()}
        />
      )}
      {flows.isPending && <FlowTableSkeleton />}
      {isEmpty && (
        <div className={table.bar}>
          <div style={{ flex: 1 }}>
            <EmptyState
              title={t('flows:empty.title')}
              text={t('flows:empty.text')}
              action={
                <>
                  {importFlows}
                  {newFlow}
                </>
              }
            />
          </div>
        </div>
      )}
      {pages !== undefined && !isEmpty && (
        <FlowTable
          flows={pages.flatMap((page) => page.items)}
          total={pages.at(-1)?.total ?? 0}
          sort={filter.sort}
          isStale={flows.isPlaceholderData}
          onClearFilter={clear}
          onRename={(flow) => setAsked({ about: 'rename', flow })}
          onDelete={(flow) => setAsked({ about: 'delete', flow })}
          onExport={(flow) => setAsked({ about: 'export', flow })}
          onSaveAs={({ code, name }, version) => setAsked({ about: 'saveAs', from: { code, name, version } })}
          more={{
            isThere: flows.hasNextPage,
            isLoading: flows.isFetchingNextPage,
            failure: flows.isFetchNextPageError ? flows.error : null,
            load: () => void flows.fetchNextPage(),
          }}
        />
      )}
      {asked?.about === 'new' && <NewFlowDialog onClose={close} />}
      {asked?.about === 'import' && <ImportDialog onClose={close} />}
      {asked?.about === 'exportAll' && <ExportDialog onClose={close} />}
      {asked?.about === 'export' && <ExportDialog flow={asked.flow} onClose={close} />}
      {asked?.about === 'saveAs' && <SaveAsDialog from={asked.from} onClose={close} />}
      {asked?.about === 'rename' && <RenameFlowDialog flow={asked.flow} onClose={close} />}
      {asked?.about === 'delete' && <DeleteFlowDialog flow={asked.flow} onClose={close} />}
    </div>
  );
}
