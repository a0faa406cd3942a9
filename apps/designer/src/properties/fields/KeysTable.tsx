import { Menu, Tooltip } from '@mantine/core';
import { IconClockX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExitTarget } from '../ExitTarget';
import { usePanel } from '../panelContext';
import { useNodeExits } from '../useNodeExits';
import { asList, asRecord, asText, moved, replaced, without } from '../values';
import type { ControlProps } from './control';
import { FieldFindings } from './FieldFrame';
import styles from './KeysTable.module.css';
import { AddButton } from './ListControl';
import { RowMenu, rowKeys, type RowActions } from './RowMenu';
import { useDraft } from './useDraft';

/** Keys of a telephone with their exits and where these lead, then the exits that no key opens. */
export function KeysTable({ control, value, path, onChange, label }: ControlProps<'list'>) {
  const { readOnly, findingsAt } = usePanel();
  const { t } = useTranslation('properties');
  const { declared } = useNodeExits();
  const rows = asList(value).map(asRecord);
  const options = keyOptions(control);
  const free = options.filter((key) => !rows.some((row) => row['key'] === key));
  const next = free.find((key) => key !== '0' && /\d/.test(key)) ?? free[0];
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.exit')}</th>
            <th scope="col">{t('keys.leadsTo')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = asText(row['key']);
            const set = (member: string) => (text: string, coalesceKey?: string) =>
              onChange(replaced(rows, index, { ...row, [member]: text }), coalesceKey);
            const actions: RowActions = {
              index,
              count: rows.length,
              label: t('list.row', { list: label, number: index + 1 }),
              canRemove: rows.length > control.min,
              move: (to) => onChange(moved(rows, index, to)),
              remove: () => onChange(without(rows, index)),
            };
            const findings = ['', '.key', '.label'].flatMap((part) => findingsAt(`${path}[${index}]${part}`));
            return (
              <tr key={index} onKeyDown={(e) => rowKeys(e, actions)}>
                <td>
                  <KeyCap value={key} options={options} free={free} onChange={set('key')} />
                </td>
                <td>
                  <ExitName
                    value={asText(row['label'])}
                    keyName={key}
                    onChange={(text) => set('label')(text, `${path}[${index}].label`)}
                  />
                  <FieldFindings findings={findings} />
                </td>
                <td className={styles.target}>
                  <ExitTarget branch={key} />
                  {!readOnly && (
                    <span className={styles.menu}>
                      <RowMenu {...actions} />
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
          {declared
            .filter((exit) => exit.key === undefined)
            .map((exit) => (
              <tr key={exit.branch} className={styles.other}>
                <td>
                  <span className={`${styles.cap} ${styles.otherCap}`} aria-hidden>
                    <IconClockX size={15} stroke={1.75} />
                  </span>
                </td>
                <td>
                  <Tooltip label={exit.label}>
                    <span className={styles.otherName}>{exit.label}</span>
                  </Tooltip>
                </td>
                <td>
                  <ExitTarget branch={exit.branch} mayStayOpen={!exit.isOpen} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {!readOnly && next !== undefined && (
        <AddButton label={t('list.add.keys')} onClick={() => onChange([...rows, { key: next, label: '' }])} />
      )}
    </div>
  );
}

function keyOptions(control: ControlProps<'list'>['control']): readonly string[] {
  const item = control.item.control;
  const key = item.kind === 'object' ? item.fields['key']?.control : undefined;
  return key?.kind === 'choice' ? key.options : [];
}

/** The keypad in the order in which a telephone has it. */
const KEYPAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

interface KeyCapProps {
  value: string;
  options: readonly string[];
  free: readonly string[];
  onChange(key: string): void;
}

function KeyCap({ value, options, free, onChange }: KeyCapProps) {
  const { readOnly } = usePanel();
  const { t } = useTranslation('properties');
  if (readOnly) return <kbd className={styles.cap}>{value}</kbd>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.cap} aria-label={t('keys.change', { key: value })}>
          {value}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.keypad}>
          {KEYPAD.filter((key) => options.includes(key)).map((key) => (
            <Menu.Item
              key={key}
              className={styles.key}
              data-chosen={key === value || undefined}
              disabled={key !== value && !free.includes(key)}
              onClick={() => key !== value && onChange(key)}
            >
              {key}
            </Menu.Item>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

function ExitName({
  value,
  keyName,
  onChange,
}: {
  value: string;
  keyName: string;
  onChange(text: string): void;
}) {
  const { readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const [draft, change] = useDraft(value, onChange);
  return (
    <input
      className={styles.name}
      value={draft}
      maxLength={64}
      readOnly={readOnly}
      title={draft}
      aria-label={t('keys.exitOf', { key: keyName })}
      placeholder={t('keys.unnamed')}
      onChange={(e) => change(e.currentTarget.value)}
    />
  );
}
