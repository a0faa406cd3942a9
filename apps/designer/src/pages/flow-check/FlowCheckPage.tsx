import { Button, Skeleton, Switch } from '@mantine/core';
import { type CheckedItem } from '@parley/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFlowCheck } from '../../app/api/transfer';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { CheckedRow } from './CheckedRow';
import { type CheckFilter, countByKind, isUnused, KINDS, matching, toKind } from './checkFilter';
import styles from './FlowCheckPage.module.css';
import { FlowCheckDrawing } from '../resources/drawings';

const ROWS_A_TIME = 200;

/** `/flow-check?search&kind&unused&open`: where everything that has a name is used, and what nobody uses. */
export function FlowCheckPage() {
  const { t } = useTranslation();
  const check = useFlowCheck();
  const [params, setParams] = useSearchParams();
  useDocumentTitle(t('flowCheck:title'));
  const filter: CheckFilter = {
    search: params.get('search') ?? '',
    kind: toKind(params.get('kind')),
    onlyUnused: params.has('unused'),
  };
  const shown = Number(params.get('rows') ?? ROWS_A_TIME) || ROWS_A_TIME;
  const change = (part: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params);
    if (!('rows' in part)) next.delete('rows');
    for (const [name, value] of Object.entries(part)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true });
  };
  const items = check.data?.items;
  const isEmpty = items?.length === 0;
  return (
    <div className={table.page}>
      <PageHead title={t('flowCheck:title')} />
      <p className={styles.intro}>{t('flowCheck:intro')}</p>
      {!isEmpty && <FilterBar items={items ?? []} filter={filter} onChange={change} />}
      {check.isPending && <CheckSkeleton />}
      {check.isError && items === undefined && (
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
      {items !== undefined && !isEmpty && (
        <Items
          items={matching(items, filter)}
          shown={shown}
          onMore={() => change({ rows: String(shown + ROWS_A_TIME) })}
          onClear={() => setParams({}, { replace: true })}
        />
      )}
    </div>
  );
}

interface FilterBarProps {
  items: readonly CheckedItem[];
  filter: CheckFilter;
  onChange: (part: Record<string, string | undefined>) => void;
}

function FilterBar({ items, filter, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const counts = useMemo(
    () => countByKind(matching(items, { ...filter, kind: undefined })),
    // a filter is made anew with every render
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [items, filter.search, filter.onlyUnused],
  );
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
        {[undefined, ...KINDS].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            className={table.chip}
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ kind })}
          >
            {t(`flowCheck:plural.${kind ?? 'all'}`)}
            <span>{counts.get(kind) ?? 0}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

interface ItemsProps {
  items: readonly CheckedItem[];
  shown: number;
  onMore: () => void;
  onClear: () => void;
}

function Items({ items, shown, onMore, onClear }: ItemsProps) {
  const { t } = useTranslation();
  return (
    <div className={table.card}>
      <table className={`${table.table} ${styles.table}`}>
        <CheckHead />
        <tbody>
          {items.slice(0, shown).map((item) => (
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
          {t('flowCheck:shown', {
            shown: Math.min(shown, items.length),
            count: items.length,
            unused: items.filter(isUnused).length,
          })}
          {items.length > shown && (
            <Button variant="transparent" size="xs" onClick={onMore}>
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
