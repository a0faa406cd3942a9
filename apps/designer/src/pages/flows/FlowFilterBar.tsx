import { Button, Menu } from '@mantine/core';
import { type FlowPage, FlowState } from '@parley/contracts';
import { FlowKind } from '@parley/flow-model';
import { IconCheck, IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FlowFilter } from '../../app/api/flows';
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

/** Search, states with their counts, kind. */
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
      <KindMenu kind={filter.kind} onChange={(kind) => onChange({ kind })} />
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
        <Button
          variant="subtle"
          className={table.push ?? ''}
          leftSection={<IconFilter size={16} stroke={1.75} />}
        >
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
