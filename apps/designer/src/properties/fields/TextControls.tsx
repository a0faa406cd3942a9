import { checkExpression, type ExpressionFinding } from '@parley/expression';
import type { AnyField } from '@parley/flow-model';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asText } from '../values';
import { CompletingInput } from './CompletingInput';
import type { ControlProps } from './control';
import styles from './fields.module.css';

/** A text; one with places is told from a plain one by what its field reads out of it. */
export function TextControl(props: ControlProps<'text'> & { field: AnyField }) {
  const { control, path, onChange, field, compact } = props;
  const value = asText(props.value);
  return (
    <CompletingInput
      id={props.id}
      value={value}
      onChange={(text) => onChange(text, path)}
      multiline={control.multiline}
      maxLength={control.maxLength}
      mono={control.mono ?? false}
      compact={compact}
      invalid={props.invalid}
      label={props.label}
      labelled={props.labelled}
      describedBy={props.describedBy}
      {...(readsPlaces(field) ? { kind: 'template' as const } : {})}
      {...(control.multiline ? { footer: <Counter length={value.length} most={control.maxLength} /> } : {})}
    />
  );
}

const PROBE = '${FLOW.probe}';

/** A plain text and a template have the same control; only the template finds the variable in a place. */
function readsPlaces(field: AnyField): boolean {
  return field.references(PROBE, '').length > 0;
}

function Counter({ length, most }: { length: number; most: number }) {
  const { i18n } = useTranslation('properties');
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <span className={styles.counter} data-full={length >= most || undefined}>
      {figure.format(length)} / {figure.format(most)}
    </span>
  );
}

/** An expression, checked while it is typed. */
export function ExpressionControl(props: ControlProps<'expression'>) {
  const { control, path, onChange } = props;
  const { types } = usePanel();
  const value = asText(props.value);
  const checked = useDeferredValue(value);
  const found = useMemo(
    () => (checked.trim() === '' ? [] : checkExpression(checked, types, toExpected(control.expected))),
    [checked, types, control.expected],
  );
  const first = found.find((f) => f.severity === 'error') ?? found[0];
  return (
    <>
      <CompletingInput
        id={props.id}
        value={value}
        onChange={(text) => onChange(text, path)}
        kind="expression"
        mono
        multiline={false}
        maxLength={control.maxLength}
        compact={props.compact}
        invalid={props.invalid || first?.severity === 'error'}
        label={props.label}
        labelled={props.labelled}
        describedBy={first ? `${props.id}-check` : props.describedBy}
      />
      <ExpressionMessage id={`${props.id}-check`} finding={first} />
    </>
  );
}

type Expected = NonNullable<Parameters<typeof checkExpression>[2]>;

const EXPECTED: readonly Expected[] = ['integer', 'string', 'long', 'float', 'boolean', 'list', 'object'];

function toExpected(name: string): Expected {
  return EXPECTED.find((type) => type === name) ?? 'any';
}

function ExpressionMessage({ id, finding }: { id: string; finding: ExpressionFinding | undefined }) {
  const { t, i18n } = useTranslation(['properties', 'findings']);
  if (!finding) return null;
  const key = `findings:${finding.code}`;
  const values = { ...finding.params, message: finding.message };
  return (
    <p id={id} className={styles.check} data-severity={finding.severity} aria-live="polite">
      <span className={styles.position}>
        {t('properties:text.position', { position: finding.position + 1 })}
      </span>{' '}
      {i18n.exists(key) ? t(key, values) : finding.message}
    </p>
  );
}
