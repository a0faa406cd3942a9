import { Button, Skeleton } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/ui/FailureNotice';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';

export interface Column {
  key: string;
  label: string;
  /** of the table, such as `20%`; absent: what is left */
  width?: string;
  /** the label is for screen readers only */
  isQuiet?: boolean;
}

/** What a table needs of a query, paged or not. */
export interface Loaded {
  isPending: boolean;
  isError: boolean;
  data: unknown;
  error: unknown;
  refetch: () => unknown;
  isPlaceholderData?: boolean;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
}

interface Props {
  query: Loaded;
  columns: readonly Column[];
  /** rows of the table */
  children: ReactNode;
  count: number;
  total: number;
  texts: { loading: string; failed: string; none: string };
  /** instead of a table without rows, where nothing is searched for */
  empty?: ReactNode;
  /** absent: nothing is searched for */
  onClear?: (() => void) | undefined;
}

/** A table that says how it stands: loading, failed, empty, or so many of so many rows. */
export function SettingsTable({ query, columns, children, count, total, texts, empty, onClear }: Props) {
  const { t } = useTranslation();
  const more = () => void query.fetchNextPage?.();
  if (query.isPending) return <TableWaiting columns={columns} label={texts.loading} />;
  if (query.isError && query.data === undefined)
    return <FailureNotice title={texts.failed} error={query.error} onRetry={() => void query.refetch()} />;
  if (count === 0 && empty !== undefined && onClear === undefined) return empty;
  return (
    <>
      <div
        className={`${table.card} ${query.isPlaceholderData === true ? table.stale : ''}`}
        aria-busy={query.isPlaceholderData === true}
      >
        <table className={table.table}>
          <Head columns={columns} />
          <tbody>{children}</tbody>
        </table>
        {count === 0 ? (
          <div className={table.none}>
            <strong>{texts.none}</strong>
            {onClear !== undefined && (
              <Button variant="subtle" onClick={onClear}>
                {t('settings:table.clear')}
              </Button>
            )}
          </div>
        ) : (
          <div className={table.foot}>
            {t('settings:table.shown', { shown: count, count: total })}
            {query.hasNextPage === true && (
              <Button
                variant="transparent"
                size="xs"
                loading={query.isFetchingNextPage === true}
                onClick={more}
              >
                {t('settings:table.showMore')}
              </Button>
            )}
          </div>
        )}
      </div>
      {query.isError && <FailureNotice title={texts.failed} error={query.error} onRetry={more} />}
    </>
  );
}

function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, width, isQuiet }) => (
          <th key={key} style={width === undefined ? undefined : { width }}>
            {isQuiet === true ? <span className="visually-hidden">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const SKELETON_ROWS = 5;

function TableWaiting({ columns, label }: { columns: readonly Column[]; label: string }) {
  return (
    <Waiting label={label}>
      <div className={table.card}>
        <table className={table.table}>
          <Head columns={columns} />
          <tbody>
            {Array.from({ length: SKELETON_ROWS }, (_, row) => (
              <tr key={row}>
                {columns.map(({ key, isQuiet }, index) => (
                  <td key={key}>
                    {isQuiet !== true && (
                      <Skeleton width={index === 0 ? 150 - (row % 3) * 22 : 72} height={12} radius={4} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Waiting>
  );
}
