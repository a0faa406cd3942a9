import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../app/ui/IconAction';
import editor from './Editor.module.css';
import styles from './RowsTable.module.css';

/** What is wrong with the name of a row. */
export type RowFault = 'missing' | 'twice' | 'wrong';

interface Props<Row extends { name: string }> {
  title: string;
  /** head of the names; absent: "Name" */
  nameLabel?: string;
  /** on the button that adds a row */
  addLabel: string;
  /** said where there is no row */
  none: string;
  /** said below the rows */
  help?: string;
  /** said of a name that cannot be one */
  wrongName: string;
  rows: readonly Row[];
  /** heads beside the name */
  columns: readonly { key: string; label: string; width: string }[];
  /** cells beside the name, in the same order */
  cells: (row: Row, set: (part: Partial<Row>) => void) => readonly ReactNode[];
  create: () => Row;
  most: number;
  faults: ReadonlyMap<number, RowFault>;
  /** missing names are not yet told while they are being typed */
  isChecked: boolean;
  /** what the server says at a row's name */
  saidAt: (index: number) => string | undefined;
  readOnly: boolean;
  onChange: (rows: Row[]) => void;
}

/** Named rows such as headers, inputs or columns: one line each. Enter in a name adds the next row. */
export function RowsTable<Row extends { name: string }>(props: Props<Row>) {
  const { rows, columns, most, readOnly, onChange } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const mayAdd = !readOnly && rows.length < most;
  const add = () => {
    onChange([...rows, props.create()]);
    requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLInputElement>('tbody tr:last-child input')?.focus();
    });
  };
  const set = (index: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <section className={editor.section} aria-label={props.title} ref={frame}>
      <div className={editor.sectionHead}>
        <h2>{props.title}</h2>
        {mayAdd && (
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} />} onClick={add}>
            {props.addLabel}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={editor.help}>{props.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{props.nameLabel ?? t('resources:fields.name')}</th>
              {columns.map(({ key, label, width }) => (
                <th key={key} scope="col" style={{ width }}>
                  {label}
                </th>
              ))}
              {!readOnly && (
                <th scope="col" className={styles.menu}>
                  <span className="visually-hidden">{t('resources:list.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td>
                  <NameCell
                    name={row.name}
                    number={index + 1}
                    fault={faultText(index, row.name)}
                    readOnly={readOnly}
                    onChange={(name) => set(index)({ name } as Partial<Row>)}
                    onEnter={() => mayAdd && add()}
                  />
                </td>
                {props.cells(row, set(index)).map((cell, at) => (
                  <td key={columns[at]?.key ?? at}>{cell}</td>
                ))}
                {!readOnly && (
                  <td className={styles.menu}>
                    <IconAction
                      name={t('resources:interfaces.removeRow', { name: row.name || index + 1 })}
                      size={24}
                      onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    >
                      <IconTrash size={15} stroke={1.75} />
                    </IconAction>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {props.help !== undefined && <p className={editor.help}>{props.help}</p>}
    </section>
  );

  function faultText(index: number, name: string): string | undefined {
    const fault = props.faults.get(index);
    if (fault === 'twice') return t('resources:interfaces.twice', { name });
    if (fault === 'wrong') return props.wrongName;
    if (fault === 'missing') return props.isChecked ? t('resources:interfaces.rowMissing') : undefined;
    return props.saidAt(index);
  }
}

interface NameCellProps {
  name: string;
  number: number;
  fault: string | undefined;
  readOnly: boolean;
  onChange: (name: string) => void;
  onEnter: () => void;
}

function NameCell({ name, number, fault, readOnly, onChange, onEnter }: NameCellProps) {
  const { t } = useTranslation();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <>
      <input
        className={styles.cell}
        aria-label={t('resources:interfaces.rowName', { row: number })}
        aria-invalid={fault !== undefined || undefined}
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        title={name}
        value={name}
        readOnly={readOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={enter}
      />
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
