import { Button, FileButton, Modal } from '@mantine/core';
import { type ImportItem, type ImportReport } from '@parley/contracts';
import { useMutation } from '@tanstack/react-query';
import {
  IconAlertCircle,
  IconEqual,
  IconFileUpload,
  IconPencil,
  IconPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readImport, useImport } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
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

/** Reads a zip, shows what it would change, and applies it when asked to: whole or not at all. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const read = useMutation({ mutationFn: readImport });
  const apply = useImport();
  const choose = (file: File | null) => {
    if (file === null) return;
    apply.reset();
    read.mutate(file);
  };
  const report = apply.data ?? read.data;
  const failure = apply.error ?? read.error;
  return (
    <Modal opened onClose={onClose} title={t('transfer:import.title')} size={680}>
      <div className={form.form}>
        {report === undefined && <p className={form.text}>{t('transfer:import.help')}</p>}
        {failure !== null && <FailureNotice title={t('transfer:import.failed')} error={failure} />}
        {report !== undefined && <Report report={report} />}
        <div className={form.buttons}>
          {apply.data?.applied !== true && (
            <FileButton accept=".zip,application/zip" onChange={choose}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  className={styles.choose ?? ''}
                  data-autofocus
                  loading={read.isPending}
                  disabled={apply.isPending}
                  leftSection={<IconFileUpload size={16} stroke={1.75} />}
                >
                  {t(report === undefined ? 'transfer:import.choose' : 'transfer:import.chooseOther')}
                </Button>
              )}
            </FileButton>
          )}
          {apply.data?.applied === true ? (
            <Button onClick={onClose}>{t('transfer:import.done')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              {report !== undefined && (
                <Button
                  loading={apply.isPending}
                  disabled={!isApplicable(report)}
                  onClick={() => read.variables !== undefined && apply.mutate(read.variables)}
                >
                  {t('transfer:import.apply')}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}

function isApplicable({ items }: ImportReport): boolean {
  return items.some(({ state }) => state !== 'same') && items.every(({ state }) => state !== 'conflict');
}

function Report({ report: { applied, items } }: { report: ImportReport }) {
  const { t, i18n } = useTranslation();
  const counts = STATES.map((state) => [state, items.filter((item) => item.state === state)] as const);
  const conflicts = counts[0]?.[1].length ?? 0;
  const sorted = counts.flatMap(([, some]) => some);
  const saysMessages = i18n.language === 'en';
  return (
    <>
      <div className={styles.verdict} data-kind={conflicts > 0 ? 'conflict' : applied ? 'applied' : 'report'}>
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
        <ul className={styles.items} aria-label={t('transfer:import.items')} tabIndex={0}>
          {sorted.map((item) => (
            <Item key={`${item.kind} ${item.name}`} item={item} saysMessage={saysMessages} />
          ))}
        </ul>
      )}
    </>
  );

  function verdict(): string {
    if (applied) return t('transfer:import.applied');
    if (conflicts > 0) return t('transfer:import.conflicts', { count: conflicts });
    return t(
      items.every(({ state }) => state === 'same') ? 'transfer:import.nothing' : 'transfer:import.ready',
    );
  }
}

/** @param saysMessage the server words it in English; elsewhere only what has gone wrong is worth that */
function Item({ item, saysMessage }: { item: ImportItem; saysMessage: boolean }) {
  const { t } = useTranslation();
  const { kind, name, state, message, errorCode } = item;
  const Icon = ICONS[state];
  return (
    <li className={styles.item}>
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
      </span>
    </li>
  );
}
