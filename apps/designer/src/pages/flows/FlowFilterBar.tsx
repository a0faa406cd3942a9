import { Button, Menu } from '@mantine/core';
import { type FlowPage, FlowState } from '@parley/contracts';
import { FlowKind } from '@parley/flow-model';
import { IconArrowsSort, IconCheck, IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FlowFilter, type FlowSort } from '../../app/api/flows';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';

interface Props {
  filter: FlowFilter;
  /** absent until the first answer */
  counts: FlowPage['counts'] | undefined;
  onChange: (part: FlowFilter) => void;
}

const ANY = 'any';
const STATES = [undefined, ...FlowState.options] as const;

/** Search, states with their counts, kind, order. */
export function FlowFilterBar({ filter, counts, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={table.bar}>
      <SearchInput
        value={filter.search ?? ''}
        label={t('flows:list.searchLabel')}
        placeholder={t('flows:list.search')}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
      />
      <div className={table.chips} role="group" aria-label={t('flows:list.filterStates')}>
        {STATES.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            className={table.chip}
            aria-pressed={filter.state === state}
            onClick={() => onChange({ state })}
          >
            {t(`flows:list.states.${state ?? 'all'}`)}
            {counts !== undefined && <span>{counts[state ?? 'all']}</span>}
          </button>
        ))}
      </div>
      <div className={`${table.chips} ${table.push}`}>
        <KindMenu kind={filter.kind} onChange={(kind) => onChange({ kind })} />
        <SortMenu sort={filter.sort} onChange={(sort) => onChange({ sort })} />
      </div>
    </div>
  );
}

function KindMenu({ kind, onChange }: { kind: FlowKind | undefined; onChange: (kind?: FlowKind) => void }) {
  const { t } = useTranslation();
  const label =
    kind === undefined ? t('flows:list.kind') : t('flows:list.kindIs', { kind: t(`common:kinds.${kind}`) });
  return (
    <Menu width={160} checkIcon={<IconCheck size={16} stroke={1.75} />}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconFilter size={16} stroke={1.75} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={kind ?? ANY} onChange={(value) => onChange(FlowKind.safeParse(value).data)}>
          <Menu.RadioItem value={ANY} closeMenuOnClick>
            {t('flows:list.anyKind')}
          </Menu.RadioItem>
          {FlowKind.options.map((option) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick>
              {t(`common:kinds.${option}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const SORTS = ['change', 'name'] as const;

function SortMenu({
  sort = 'change',
  onChange,
}: {
  sort?: FlowSort | undefined;
  onChange: (sort?: FlowSort) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu width={160} checkIcon={<IconCheck size={16} stroke={1.75} />}>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconArrowsSort size={16} stroke={1.75} />}
          aria-label={`${t('flows:list.sort')} ${t(`flows:list.sorts.${sort}`)}`}
        >
          {t(`flows:list.sorts.${sort}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort} onChange={(value) => onChange(value === 'name' ? 'name' : undefined)}>
          {SORTS.map((option) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick>
              {t(`flows:list.sorts.${option}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
