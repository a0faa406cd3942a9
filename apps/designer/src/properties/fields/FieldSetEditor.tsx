import { isShown, joinPath, type AnyField, type FieldSet } from '@parley/flow-model';
import { isComposite, sectionOf, standsIn } from '../sections';
import type { ChangeHandler, FieldPlace } from './control';
import { FieldEditor } from './FieldEditor';
import styles from './fields.module.css';

interface FieldSetEditorProps {
  fields: FieldSet;
  values: Record<string, unknown>;
  path: string;
  onChange: ChangeHandler;
  place: FieldPlace;
  /** members that something else shows */
  except?: readonly string[];
}

/** The shown members of an object in two columns: short controls side by side, everything else across both. */
export function FieldSetEditor({ fields, values, path, onChange, place, except = [] }: FieldSetEditorProps) {
  const shown = Object.entries(fields).filter(
    ([name, field]) =>
      !except.includes(name) && isShown(field, values) && standsIn(field, values[name], place),
  );
  if (shown.length === 0) return null;
  return (
    <div className={styles.grid}>
      {shown.map(([name, field]) => (
        <div
          key={name}
          className={isShort(field) ? styles.half : styles.whole}
          data-parts={isPartly(field, place)}
        >
          <FieldEditor
            field={field}
            value={values[name]}
            path={joinPath(path, name)}
            siblings={values}
            onChange={(value, key) => onChange({ ...values, [name]: value }, key)}
            place={place}
          />
        </div>
      ))}
    </div>
  );
}

function isPartly(field: AnyField, place: FieldPlace): boolean {
  return isComposite(field) && sectionOf(field, place.outer) !== place.section;
}

function isShort({ control }: AnyField): boolean {
  if (control.kind === 'choice') return control.look === 'select' || control.options.length <= 2;
  return control.kind === 'number' || control.kind === 'time';
}
