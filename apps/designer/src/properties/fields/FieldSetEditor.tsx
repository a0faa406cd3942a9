import { isShown, joinPath, type AnyField, type FieldSet } from '@parley/flow-model';
import { usePanel } from '../panelContext';
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
  /** a single text needs no label: what holds it has said what it is */
  quietIfAlone?: boolean;
}

/** The shown members of an object in two columns: short controls side by side, everything else across both. */
export function FieldSetEditor({
  fields,
  values,
  path,
  onChange,
  place,
  quietIfAlone = false,
}: FieldSetEditorProps) {
  const { wording } = usePanel();
  const shown = Object.entries(fields).filter(
    ([name, field]) => isShown(field, values) && standsIn(field, values[name], place),
  );
  if (shown.length === 0) return null;
  const [only] = shown;
  const isQuiet = quietIfAlone && shown.length === 1 && only?.[1].control.kind === 'text';
  return (
    <div className={styles.grid}>
      {shown.map(([name, field]) => (
        <div
          key={name}
          className={isShort(field, wording(joinPath(path, name)).options) ? styles.half : styles.whole}
          data-parts={isPartly(field, place)}
        >
          <FieldEditor
            field={field}
            value={values[name]}
            path={joinPath(path, name)}
            siblings={values}
            onChange={(value, key) => onChange({ ...values, [name]: value }, key)}
            place={place}
            {...(isQuiet ? { look: 'quiet' as const } : {})}
          />
        </div>
      ))}
    </div>
  );
}

function isPartly(field: AnyField, place: FieldPlace): boolean {
  return isComposite(field) && sectionOf(field, place.outer) !== place.section;
}

/** The longest label that fits into half of the narrowest panel. */
const SHORT_LABEL = 14;

function isShort({ control }: AnyField, labels: Record<string, string> = {}): boolean {
  if (control.kind !== 'choice') return control.kind === 'number' || control.kind === 'time';
  if (control.look === 'segmented' && control.options.length > 2) return false;
  return control.options.every((option) => (labels[option] ?? option).length <= SHORT_LABEL);
}
