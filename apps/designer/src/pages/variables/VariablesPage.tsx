import { type Variable } from '@parley/contracts';
import { BUILTIN_GLOBALS } from '@parley/flow-model';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { variablesApi } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import table from '../../app/ui/table.module.css';
import { useListOrder } from '../../app/ui/useListOrder';
import { defaultToText } from '../../properties/variableDefault';
import aside from '../resources/Aside.module.css';
import { VariableDrawing } from '../resources/drawings';
import { ResourceList } from '../resources/ResourceList';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';
import { NewVariablePanel, VariablePanel } from './VariablePanel';

/** `/variables?search&open&tab`: GLOBAL variables, with one of them at the right. */
export function VariablesPage() {
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const sort = useListOrder();
  const opened = params.get('open') ?? undefined;
  const isNew = params.has('new');
  const query = variablesApi.useList(search, sort);
  const mayEdit = useMay('edit');
  const go = (change: Record<string, string>) => {
    const kept: Record<string, string> = {
      ...(search === '' ? {} : { search }),
      ...(sort === undefined ? {} : { sort }),
    };
    setParams({ ...kept, ...change });
  };
  return (
    <div className={aside.screen}>
      <div className={aside.main}>
        <ResourceList
          api={variablesApi}
          search={search}
          query={query}
          columns={useColumns(opened !== undefined || isNew)}
          drawing={<VariableDrawing />}
          opened={opened}
          isSecondary={(opened !== undefined || isNew) && mayEdit}
          mayDelete={(variable) => !variable.builtin}
          onNew={() => go({ new: '1' })}
          onDeleted={(name) => name === opened && go({})}
          onClear={() => setParams({})}
        />
      </div>
      {isNew && <NewVariablePanel onClose={() => go({})} onSaved={(name) => go({ open: name })} />}
      {opened !== undefined && !isNew && (
        <VariablePanel
          key={opened}
          name={opened}
          onClose={() => go({})}
          onSaved={(name) => go({ open: name })}
        />
      )}
    </div>
  );
}

/** @param isNarrow a panel takes its share of the width */
function useColumns(isNarrow: boolean): Column<Variable>[] {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const open = (name: string) => {
    const next = new URLSearchParams({ open: name });
    for (const kept of ['search', 'sort']) {
      const value = params.get(kept) ?? '';
      if (value !== '') next.set(kept, value);
    }
    return `/variables?${next.toString()}`;
  };
  const describe = useBuiltinDescription();
  const columns: Column<Variable>[] = [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: isNarrow ? '34%' : '27%',
      cell: ({ name, description: own, builtin }) => {
        const description = builtin ? describe(name, own) : own;
        return (
          <div className={table.words}>
            <span className={styles.name}>
              <Link to={open(name)} className={`${table.primary} ${styles.mono}`} title={name}>
                {name}
              </Link>
              {builtin && <span className={aside.mark}>{t('resources:variables.builtin')}</span>}
            </span>
            {description !== '' && (
              <span className={table.secondary} title={description}>
                {description}
              </span>
            )}
          </div>
        );
      },
    },
    {
      key: 'type',
      label: t('resources:fields.type'),
      width: isNarrow ? '14%' : '10%',
      cell: ({ type }) => t(`resources:types.${type}`),
    },
    {
      key: 'default',
      label: t('resources:fields.default'),
      width: isNarrow ? '18%' : '20%',
      cell: ({ default: value }) => (
        <span className={styles.value} title={defaultToText(value)}>
          {defaultToText(value)}
        </span>
      ),
    },
    {
      key: 'encryption',
      label: t('resources:fields.encryption'),
      width: '13%',
      cell: ({ encryption }) =>
        encryption !== 'none' && (
          <span
            className={aside.mark}
            data-kind="sealed"
            title={t(`resources:encryption.${encryption}.help`)}
          >
            <IconLock size={12} stroke={1.75} aria-hidden="true" />
            {t(`resources:encryption.${encryption}.short`)}
          </span>
        ),
    },
  ];
  return isNarrow ? columns.slice(0, 3) : columns;
}

/** @returns a function that says what a built-in variable is in the language shown, unless somebody described it anew */
function useBuiltinDescription(): (name: string, description: string) => string {
  const { t } = useTranslation();
  return (name, description) => {
    const isStandard = BUILTIN_GLOBALS.some(
      (builtin) => builtin.name === name && builtin.description === description,
    );
    return isStandard ? t(`resources:builtins.${name}`) : description;
  };
}
