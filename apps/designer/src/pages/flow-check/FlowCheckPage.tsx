import { Button, Skeleton, Switch } from '@mantine/core';
import { type CheckedItem, CheckedKind, type FlowCheck } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type CheckFilter, useFlowCheck } from '../../app/api/transfer';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { CheckedRow } from './CheckedRow';
import styles from './FlowCheckPage.module.css';
import { FlowCheckDrawing } from '../resources/drawings';

/** `/flow-check?search&kind&unused`: where everything that has a name is used, and what nobody uses. */
export function FlowCheckPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  useDocumentTitle(t('flowCheck:title'));
  const filter: CheckFilter = {
    search: params.get('search') ?? '',
    kind: CheckedKind.safeParse(params.get('kind')).data,
    onlyUnused: params.has('unused'),
  };
  const check = useFlowCheck(filter);
  const change = (part: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(part)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true });
  };
  const pages = check.data?.pages;
  const last = pages?.at(-1);
  const isUntouched = filter.search === '' && filter.kind === undefined && !filter.onlyUnused;
  const isEmpty = last?.total === 0 && isUntouched;
  return (
    <div className={table.page}>
      <PageHead title={t('flowCheck:title')} />
      <p className={styles.intro}>{t('flowCheck:intro')}</p>
      {!isEmpty && <FilterBar counts={last?.counts} filter={filter} onChange={change} />}
      {check.isPending && <CheckSkeleton />}
      {check.isError && pages === undefined && (
        <FailureNotice
          title={t('flowCheck:failed')}
          error={check.error}
          onRetry={() => void check.refetch()}
        />
      )}
      {isEmpty && (
        <EmptyState
          drawing={<FlowCheckDrawing />}
          title={t('flowCheck:emptyTitle')}
          text={t('flowCheck:emptyText')}
        />
      )}
      {last !== undefined && !isEmpty && (
        <Items
          items={pages?.flatMap((page) => page.items) ?? []}
          total={last.total}
          unused={last.unused}
          onMore={check.hasNextPage ? () => void check.fetchNextPage() : undefined}
          isFetchingMore={check.isFetchingNextPage}
          onClear={() => setParams({}, { replace: true })}
        />
      )}
    </div>
  );
}

interface FilterBarProps {
  /** undefined: not known yet */
  counts: FlowCheck['counts'] | undefined;
  filter: CheckFilter;
  onChange: (part: Record<string, string | undefined>) => void;
}

function FilterBar({ counts, filter, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const countOf = (kind: CheckedKind | undefined) =>
    kind === undefined
      ? Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
      : (counts?.[kind] ?? 0);
  return (
    <div className={table.bar}>
      <SearchInput
        value={filter.search}
        label={t('flowCheck:searchLabel')}
        placeholder={t('flowCheck:search')}
        onSearch={(search) => onChange({ search })}
      />
      <Switch
        className={table.push ?? ''}
        label={t('flowCheck:onlyUnused')}
        checked={filter.onlyUnused}
        onChange={(event) => onChange({ unused: event.currentTarget.checked ? '1' : undefined })}
      />
      <div className={`${table.chips} ${styles.kinds}`} role="group" aria-label={t('flowCheck:filterKinds')}>
        {[undefined, ...CheckedKind.options].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            className={table.chip}
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ kind })}
          >
            {t(`flowCheck:plural.${kind ?? 'all'}`)}
            {counts !== undefined && <span>{countOf(kind)}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ItemsProps {
  items: readonly CheckedItem[];
  /** how many match, and how many of them nothing uses */
  total: number;
  unused: number;
  /** absent: these are all */
  onMore: (() => void) | undefined;
  isFetchingMore: boolean;
  onClear: () => void;
}

function Items({ items, total, unused, onMore, isFetchingMore, onClear }: ItemsProps) {
  const { t } = useTranslation();
  return (
    <div className={table.card}>
      <table className={`${table.table} ${styles.table}`}>
        <CheckHead />
        <tbody>
          {items.map((item) => (
            <CheckedRow key={`${item.kind} ${item.flow ?? ''} ${item.name}`} item={item} />
          ))}
        </tbody>
      </table>
      {items.length === 0 ? (
        <div className={table.none}>
          <strong>{t('flowCheck:none')}</strong>
          <Button variant="subtle" onClick={onClear}>
            {t('flowCheck:clear')}
          </Button>
        </div>
      ) : (
        <div className={table.foot}>
          {t('flowCheck:shown', { shown: items.length, count: total, unused })}
          {onMore !== undefined && (
            <Button variant="transparent" size="xs" loading={isFetchingMore} onClick={onMore}>
              {t('flowCheck:showMore')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function CheckHead() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={styles.nameColumn}>{t('flowCheck:name')}</th>
        <th className={styles.kindColumn}>{t('flowCheck:kind')}</th>
        <th>{t('flowCheck:uses')}</th>
      </tr>
    </thead>
  );
}

const SKELETON_ROWS = 6;

function CheckSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('flowCheck:loading')}>
      <div className={table.card}>
        <table className={`${table.table} ${styles.table}`}>
          <CheckHead />
          <tbody>
            {Array.from({ length: SKELETON_ROWS }, (_, row) => (
              <tr key={row}>
                {[140, 84, 220].map((width) => (
                  <td key={width}>
                    <Skeleton width={width - (row % 3) * 18} height={12} radius={4} />
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
