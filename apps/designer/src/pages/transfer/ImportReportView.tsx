import { Checkbox } from '@mantine/core';
import { type ImportItem } from '@parley/contracts';
import { IconAlertCircle, IconEqual, IconPencil, IconPlus, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Transfer.module.css';

type State = ImportItem['state'];
/** What needs a look stands first. */
const STATES: readonly State[] = ['conflict', 'changed', 'new', 'same'];
const ICONS: Record<State, TablerIcon> = {
  conflict: IconAlertCircle,
  changed: IconPencil,
  new: IconPlus,
  same: IconEqual,
};

interface Props {
  items: readonly ImportItem[];
  isApplied: boolean;
  /** where it could be applied, what would happen */
  ready: string;
  /** absent: it is all or nothing */
  choice?: {
    isLeftOut: (item: ImportItem) => boolean;
    toggle: (item: ImportItem) => void;
    isFixed: boolean;
  };
}

/** @returns whether these can be imported, and would change anything */
export function isApplicable(items: readonly ImportItem[]): boolean {
  return items.some(({ state }) => state !== 'same') && items.every(({ state }) => state !== 'conflict');
}

/** What an import would do, or did, with each item. */
export function ImportReportView({ items, isApplied, ready, choice }: Props) {
  const { t, i18n } = useTranslation();
  const counts = STATES.map((state) => [state, items.filter((item) => item.state === state)] as const);
  const taken = items.filter((item) => choice?.isLeftOut(item) !== true);
  const conflicts = taken.filter(({ state }) => state === 'conflict').length;
  const sorted = counts.flatMap(([, some]) => some);
  const verdict = () => {
    if (isApplied) return t('transfer:import.applied');
    const key = choice === undefined ? 'conflicts' : 'conflictsChoice';
    if (conflicts > 0) return t(`transfer:import.${key}`, { count: conflicts });
    return taken.every(({ state }) => state === 'same') ? t('transfer:import.nothing') : ready;
  };
  return (
    <>
      <div
        className={styles.verdict}
        data-kind={conflicts > 0 ? 'conflict' : isApplied ? 'applied' : 'report'}
      >
        <p role="status">{verdict()}</p>
        <ul className={styles.counts}>
          {counts.map(
            ([state, some]) =>
              some.length > 0 && (
                <li key={state}>{t(`transfer:import.counts.${state}`, { count: some.length })}</li>
              ),
          )}
        </ul>
      </div>
      {sorted.length > 0 && (
        <ul
          className={styles.items}
          aria-label={t('transfer:import.items')}
          tabIndex={0}
          data-choice={choice !== undefined || undefined}
        >
          {sorted.map((item, index) => (
            <li key={index} className={styles.item}>
              {choice !== undefined && (
                <Checkbox
                  aria-label={t('transfer:import.take', { name: item.name })}
                  checked={!choice.isLeftOut(item) && item.state !== 'same'}
                  disabled={choice.isFixed || item.state === 'same'}
                  onChange={() => choice.toggle(item)}
                />
              )}
              <ItemWords item={item} saysMessage={i18n.language === 'en'} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** @param saysMessage the server words it in English; elsewhere only what has gone wrong is worth that */
function ItemWords({ item, saysMessage }: { item: ImportItem; saysMessage: boolean }) {
  const { t } = useTranslation();
  const { kind, name, state, message, changes, errorCode } = item;
  const Icon = ICONS[state];
  return (
    <>
      <span className={styles.state} data-state={state}>
        <Icon size={14} stroke={1.9} aria-hidden="true" />
        {t(`transfer:import.states.${state}`)}
      </span>
      <span className={styles.kind}>{t(`transfer:kinds.${kind}`)}</span>
      <code className={styles.name} title={name}>
        {name}
      </code>
      <span className={styles.message} data-state={state}>
        {(saysMessage || state === 'conflict') && message}
        {errorCode !== undefined && <code> {errorCode}</code>}
        {changes !== undefined && changes.length > 0 && (
          <span className={styles.changes}>
            {changes.map((change) => (
              <code key={change}>{change}</code>
            ))}
          </span>
        )}
      </span>
    </>
  );
}
