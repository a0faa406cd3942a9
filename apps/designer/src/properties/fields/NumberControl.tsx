import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asNumber } from '../values';
import type { ControlProps } from './control';
import { Described, describedInput } from './describedInput';
import styles from './fields.module.css';
import { useDraft } from './useDraft';

/** A whole number. What is out of range while typing is not sent; leaving the field brings it into range. */
export function NumberControl({ id, control, path, onChange, ...props }: ControlProps<'number'>) {
  const { readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const { min, max, unit } = control;
  const send = (value: number | string) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
      onChange(value, path);
  };
  const [draft, change] = useDraft<number | string>(asNumber(props.value) ?? '', send);
  return (
    <NumberInput
      id={id}
      value={draft}
      onChange={change}
      onBlur={() => {
        if (draft === '') change(asNumber(props.value) ?? min);
      }}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      readOnly={readOnly}
      error={props.invalid}
      {...(unit === undefined
        ? describedInput(props.describedBy)
        : {
            inputContainer: (input: ReactNode) => (
              <Measured unitId={`${id}-unit`} figure={String(draft)} unit={t(`unit.${unit}`)}>
                <Described by={[`${id}-unit`, props.describedBy].filter(Boolean).join(' ')}>
                  {input}
                </Described>
              </Measured>
            ),
          })}
      {...(props.labelled ? {} : { 'aria-label': props.label })}
    />
  );
}

interface MeasuredProps {
  unitId: string;
  figure: string;
  unit: string;
  children: ReactNode;
}

/** The unit behind the figure, quieter than it: an invisible copy of the figure keeps it in its place while typing. */
function Measured({ unitId, figure, unit, children }: MeasuredProps) {
  return (
    <div className={styles.measured}>
      {children}
      <span className={styles.unit} aria-hidden>
        <span className={styles.figure}>{figure}</span>
        <span id={unitId}>{unit}</span>
      </span>
    </div>
  );
}
