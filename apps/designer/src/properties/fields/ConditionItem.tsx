import { ActionIcon, SegmentedControl } from '@mantine/core';
import { rowsToExpression, type AnyField, type ConditionRow } from '@parley/flow-model';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asList, asRecord, asText, replaced, without } from '../values';
import type { ChangeHandler } from './control';
import { FieldEditor } from './FieldEditor';
import { FieldFindings } from './FieldFrame';
import styles from './fields.module.css';
import { AddButton, type RowProps } from './ListControl';

const PLACE = { section: 'main', outer: 'main' } as const;

/** A named condition: rules of one line each, or an expression. */
export function ConditionItem({ item, value, path, onChange }: RowProps) {
  const { readOnly, wording } = usePanel();
  const { t } = useTranslation('properties');
  const values = asRecord(value);
  if (item.control.kind !== 'object') return null;
  const { name, rows, expression } = item.control.fields;
  if (!name || !rows || !expression) return null;
  const mode = asText(values['mode']);
  const set =
    (member: string): ChangeHandler =>
    (next, key) =>
      onChange({ ...values, [member]: next }, key);
  const props = (member: string, field: AnyField) => ({
    field,
    value: values[member],
    path: `${path}.${member}`,
    siblings: values,
    onChange: set(member),
    place: PLACE,
  });
  const choose = (next: string) => {
    const written = asText(values['expression']).trim();
    const keepsRules = next === 'complex' && written === '' && isFilled(values['rows']);
    onChange({ ...values, mode: next, ...(keepsRules ? { expression: readable(values['rows']) } : {}) });
  };
  const options = wording(`${path}.mode`).options ?? {};
  return (
    <div className={styles.condition}>
      <div className={styles.conditionHead}>
        <FieldEditor {...props('name', name)} look="cell" />
        <SegmentedControl
          size="xs"
          className={styles.mode}
          aria-label={wording(`${path}.mode`).label}
          value={mode}
          onChange={choose}
          readOnly={readOnly}
          data={['simple', 'complex'].map((m) => ({ value: m, label: options[m] ?? m }))}
        />
      </div>
      {mode === 'simple' ? (
        <RuleRows field={rows} values={asList(values['rows'])} path={`${path}.rows`} onChange={set('rows')} />
      ) : (
        <FieldEditor {...props('expression', expression)} look="quiet" />
      )}
      {asList(values['rows']).length === 0 && mode === 'simple' && (
        <p className={styles.help}>{t('conditions.noRules')}</p>
      )}
    </div>
  );
}

function isFilled(rows: unknown): boolean {
  return asList(rows).some((row) => asText(asRecord(row)['left']).trim() !== '');
}

/** The rules as one expression, to go on from. */
function readable(rows: unknown): string {
  const filled = asList(rows)
    .map(asRecord)
    .filter((row) => asText(row['left']).trim() !== '');
  return rowsToExpression(filled as ConditionRow[]);
}

interface RuleRowsProps {
  field: AnyField;
  values: unknown[];
  path: string;
  onChange: ChangeHandler;
}

function RuleRows({ field, values, path, onChange }: RuleRowsProps) {
  const { readOnly, findingsAt } = usePanel();
  const { t } = useTranslation('properties');
  const { control } = field;
  if (control.kind !== 'list' || control.item.control.kind !== 'object') return null;
  const { fields } = control.item.control;
  const cell = (index: number, member: string) => {
    const part = fields[member];
    const row = asRecord(values[index]);
    return (
      part && (
        <FieldEditor
          field={part}
          value={row[member]}
          path={`${path}[${index}].${member}`}
          siblings={row}
          onChange={(next, key) => onChange(replaced(values, index, { ...row, [member]: next }), key)}
          place={PLACE}
          look="cell"
        />
      )
    );
  };
  return (
    <>
      {values.map((_, index) => (
        <div key={index} className={styles.rule}>
          {index === 0 ? <span className={styles.ruleIf}>{t('conditions.if')}</span> : cell(index, 'join')}
          {cell(index, 'left')}
          {cell(index, 'relation')}
          {cell(index, 'right')}
          {!readOnly && values.length > 1 ? (
            <ActionIcon
              size={24}
              aria-label={t('conditions.removeRule', { number: index + 1 })}
              title={t('conditions.removeRule', { number: index + 1 })}
              onClick={() => onChange(without(values, index))}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          ) : (
            <span />
          )}
          <FieldFindings findings={findingsAt(`${path}[${index}]`)} />
        </div>
      ))}
      {!readOnly && values.length < control.max && (
        <AddButton
          label={t('conditions.addRule')}
          onClick={() => onChange([...values, structuredClone(control.item.initial)])}
        />
      )}
    </>
  );
}
