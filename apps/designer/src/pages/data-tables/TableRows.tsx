import { Button, Skeleton } from '@mantine/core';
import { type DataTable, type DataTableRow } from '@parley/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteRow, useRows } from '../../app/api/dataTableRows';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { IconAction } from '../../app/ui/IconAction';
import { Moment } from '../../app/ui/Moment';
import { SearchInput } from '../../app/ui/SearchInput';
import { Waiting } from '../../app/ui/Waiting';
import editor from '../resources/Editor.module.css';
import { AddRowDialog } from './AddRowDialog';
import { cellText } from './dataTableForm';
import styles from './TableRows.module.css';

/** What flows and people have written into a table, newest first. */
export function TableRows({ table, mayEdit }: { table: DataTable; mayEdit: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [deleted, setDeleted] = useState<DataTableRow>();
  const rows = useRows(table.name, search);
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const total = rows.data?.pages.at(-1)?.total ?? 0;
  const isEmpty = rows.data !== undefined && total === 0;
  return (
    <section className={editor.section} aria-label={t('resources:data-tables.rows')}>
      <div className={editor.sectionHead}>
        <h2>{t('resources:data-tables.rows')}</h2>
        {(!isEmpty || search !== '') && (
          <SearchInput
            value={search}
            label={t('resources:data-tables.findRow')}
            placeholder={t('resources:data-tables.findRow')}
            onSearch={setSearch}
          />
        )}
        {mayEdit && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.75} />}
            onClick={() => setAdding(true)}
          >
            {t('resources:data-tables.addRow')}
          </Button>
        )}
      </div>
      {rows.isPending && (
        <Waiting label={t('resources:data-tables.loadingRows')}>
          <Skeleton height={96} radius={8} />
        </Waiting>
      )}
      {rows.isError && rows.data === undefined && (
        <FailureNotice
          title={t('resources:data-tables.rowsFailed')}
          error={rows.error}
          onRetry={() => void rows.refetch()}
        />
      )}
      {isEmpty && (
        <p className={editor.help}>
          {t(search === '' ? 'resources:data-tables.noRows' : 'resources:list.none')}
        </p>
      )}
      {items.length > 0 && (
        <>
          <RowsGrid
            table={table}
            items={items}
            isStale={rows.isPlaceholderData}
            {...(mayEdit ? { onDelete: setDeleted } : {})}
          />
          <div className={styles.foot}>
            {t('resources:list.shown', { shown: items.length, count: total })}
            {rows.hasNextPage && (
              <Button
                variant="transparent"
                size="xs"
                loading={rows.isFetchingNextPage}
                onClick={() => void rows.fetchNextPage()}
              >
                {t('resources:list.showMore')}
              </Button>
            )}
          </div>
        </>
      )}
      {isAdding && <AddRowDialog table={table} onClose={() => setAdding(false)} />}
      {deleted !== undefined && (
        <DeleteRowDialog table={table} row={deleted} onClose={() => setDeleted(undefined)} />
      )}
    </section>
  );
}

interface GridProps {
  table: DataTable;
  items: readonly DataTableRow[];
  isStale: boolean;
  onDelete?: (row: DataTableRow) => void;
}

function RowsGrid({ table: { columns, name: tableName }, items, isStale, onDelete }: GridProps) {
  const { t } = useTranslation();
  return (
    <div
      className={styles.frame}
      aria-busy={isStale}
      role="region"
      aria-label={t('resources:data-tables.rowsOf', { name: tableName })}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('resources:data-tables.written')}</th>
            {onDelete && (
              <th scope="col" className={styles.menu}>
                <span className="visually-hidden">{t('resources:list.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((row, index) => (
            <tr key={row.id}>
              {columns.map(({ name, type }) => {
                const text = cellText(type, row.values[name]);
                return (
                  <td key={name} title={text} data-number={type === 'integer' || undefined}>
                    {text}
                  </td>
                );
              })}
              <td className={styles.when}>
                <Moment at={row.createdAt} />
              </td>
              {onDelete && (
                <td className={styles.menu}>
                  <IconAction
                    name={t('resources:data-tables.deleteRow', { number: index + 1 })}
                    size={24}
                    onClick={() => onDelete(row)}
                  >
                    <IconTrash size={15} stroke={1.75} />
                  </IconAction>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeleteRowDialog(props: { table: DataTable; row: DataTableRow; onClose: () => void }) {
  const { table, row, onClose } = props;
  const { t } = useTranslation();
  const remove = useDeleteRow(table.name);
  const words = table.columns.map(({ name, type }) => cellText(type, row.values[name]));
  return (
    <ConfirmDialog
      title={t('resources:data-tables.deleteRowTitle')}
      action={t('resources:remove.submit')}
      isDangerous
      isPending={remove.isPending}
      failure={remove.error}
      onConfirm={() => remove.mutate(row.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{words.filter((text) => text !== '').join(' · ')}</p>
    </ConfirmDialog>
  );
}
