import { type TextFault } from '@parley/simulator';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TextArea.module.css';

/** A page of text, so that a short one does not look like a field for a word. */
const FEWEST_LINES = 16;
/** Faults that are told at a time: the first ones often cause the others. */
const MOST_FAULTS = 8;

interface Props {
  ref: Ref<HTMLTextAreaElement>;
  label: string;
  help: string;
  value: string;
  /** in the order of the text */
  faults: readonly TextFault[];
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** Text with numbered lines. What is wrong stands below it, each fault a way to its line. */
export function TextArea({ ref, label, help, value, faults, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const sentence = ({ code, params, message }: TextFault) =>
    t(`tests:faults.${code}`, { ...params, message });
  const id = useId();
  const lines = Math.max(FEWEST_LINES, value.split('\n').length);
  const wrong = new Set(faults.map(({ at }) => at?.line));
  const goTo = ({ at }: TextFault) => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const offset = at === undefined ? 0 : offsetOf(value, at.line, at.column);
    field.focus();
    field.setSelectionRange(offset, offset);
  };
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
      <div className={styles.frame} data-wrong={faults.length > 0 || undefined} data-read-only={readOnly}>
        <ol className={styles.numbers} aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => (
            <li key={index} data-wrong={wrong.has(index + 1) || undefined}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          id={id}
          ref={ref}
          className={styles.text}
          rows={lines}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          value={value}
          readOnly={readOnly}
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}-help ${id}-faults`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        <ul id={`${id}-faults`} className={styles.faults}>
          {faults.slice(0, MOST_FAULTS).map((fault, index) => (
            <li key={index}>
              <button type="button" onClick={() => goTo(fault)}>
                {fault.at !== undefined && <strong>{t('tests:text.line', { line: fault.at.line })}</strong>}
                {fault.path !== '' && <code>{fault.path}</code>}
                <span>{sentence(fault)}</span>
              </button>
            </li>
          ))}
          {faults.length > MOST_FAULTS && (
            <li>{t('tests:text.more', { count: faults.length - MOST_FAULTS })}</li>
          )}
        </ul>
      </div>
    </div>
  );
}

/** @param line from 1 @param column from 1 */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}
