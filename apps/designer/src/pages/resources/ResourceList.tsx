import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type ResourceApi, type ResourceBody, type Revised } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { DeleteResourceDialog } from './DeleteResourceDialog';
import styles from './ResourceList.module.css';
import { TransferButtons } from './TransferButtons';
import { type Column, ResourceTable, ResourceTableSkeleton } from './ResourceTable';

/** What a list needs of a paged query. */
export interface ListQuery<Item> {
  data: { pages: readonly { items: Item[]; total: number }[] } | undefined;
  error: unknown;
  isPending: boolean;
  isError: boolean;
  isPlaceholderData: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface Props<Body extends ResourceBody, Item extends Revised> {
  api: ResourceApi<Body, Item>;
  search: string;
  query: ListQuery<Item>;
  columns: readonly Column<Item>[];
  drawing: ReactNode;
  /** name of the one that is open beside the list */
  opened?: string | undefined;
  /** another thing concludes the page, so that "New" steps back */
  isSecondary?: boolean;
  mayDelete?: (item: Item) => boolean;
  onNew: () => void;
  onDeleted?: (name: string) => void;
  /** beside the search */
  filters?: ReactNode;
  /** narrows what is shown beyond the search */
  shows?: (item: Item) => boolean;
  onClear: () => void;
}

/** A page that lists resources of one kind: search, table, empty state, deletion. */
export function ResourceList<Body extends ResourceBody, Item extends Revised>(props: Props<Body, Item>) {
  const { api, search, query, columns, filters, shows } = props;
  const { kind } = api;
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const mayEdit = useMay('edit');
  const [deleted, setDeleted] = useState<Item>();
  const [exportFailure, setExportFailure] = useState<unknown>(null);
  useDocumentTitle(t(`resources:${kind}.title`));

  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const items = shows === undefined ? all : all.filter(shows);
  const total = query.data?.pages.at(-1)?.total ?? 0;
  const isEmpty = query.data !== undefined && total === 0 && search === '';
  const find = (text: string) => {
    const next = new URLSearchParams(params);
    if (text === '') next.delete('search');
    else next.set('search', text);
    setParams(next, { replace: true });
  };
  const create = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} />}
      variant={props.isSecondary === true ? 'default' : 'filled'}
      onClick={props.onNew}
    >
      {t(`resources:${kind}.new`)}
    </Button>
  );
  return (
    <div className={table.page}>
      <PageHead
        title={t(`resources:${kind}.title`)}
        actions={
          <>
            <TransferButtons api={api} isEmpty={isEmpty} onFailure={setExportFailure} />
            {!isEmpty && create}
          </>
        }
      />
      {exportFailure !== null && (
        <FailureNotice title={t('resources:transfer.exportFailed')} error={exportFailure} />
      )}
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState
            title={t(`resources:${kind}.emptyTitle`)}
            text={t(`resources:${kind}.emptyText`)}
            action={create}
            drawing={props.drawing}
          />
        </div>
      ) : (
        <div className={table.bar}>
          <SearchInput
            value={search}
            label={t(`resources:${kind}.searchLabel`)}
            placeholder={t('resources:list.search')}
            onSearch={find}
          />
          {filters}
        </div>
      )}
      {query.isError && query.data === undefined && (
        <FailureNotice
          title={t(`resources:${kind}.failed`)}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <ResourceTableSkeleton columns={columns} label={t(`resources:${kind}.loading`)} />}
      {query.data !== undefined && !isEmpty && (
        <ResourceTable
          kind={kind}
          items={items}
          total={shows === undefined ? total : items.length}
          columns={columns}
          opened={props.opened}
          isStale={query.isPlaceholderData}
          mayDelete={(item) => mayEdit && (props.mayDelete?.(item) ?? true)}
          onDelete={setDeleted}
          onClear={props.onClear}
          more={{
            isThere: query.hasNextPage,
            isLoading: query.isFetchingNextPage,
            load: () => void query.fetchNextPage(),
          }}
        />
      )}
      {deleted !== undefined && (
        <DeleteResourceDialog
          kind={kind}
          item={deleted}
          onDeleted={() => {
            props.onDeleted?.(deleted.name);
            setDeleted(undefined);
          }}
          onClose={() => setDeleted(undefined)}
        />
      )}
    </div>
  );
}
