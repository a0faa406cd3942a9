import { asRecord } from '../values';
import { FieldEditor } from './FieldEditor';
import styles from './fields.module.css';
import type { RowProps } from './ListControl';

const PLACE = { section: 'main', outer: 'main' } as const;

/** `variable = expression` in one line. */
export function AssignmentRow({ item, value, path, onChange }: RowProps) {
  const values = asRecord(value);
  if (item.control.kind !== 'object') return null;
  const { variable, expression } = item.control.fields;
  if (!variable || !expression) return null;
  const cell = (name: string, field: typeof variable) => (
    <FieldEditor
      field={field}
      value={values[name]}
      path={`${path}.${name}`}
      siblings={values}
      onChange={(next, key) => onChange({ ...values, [name]: next }, key)}
      place={PLACE}
      look="cell"
    />
  );
  return (
    <div className={styles.assignment}>
      {cell('variable', variable)}
      <span className={styles.equals} aria-hidden>
        =
      </span>
      {cell('expression', expression)}
    </div>
  );
}
