import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asNumber } from '../values';
import type { ControlProps } from './control';
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
      {...(unit ? { suffix: ` ${t(`unit.${unit}`)}` } : {})}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.labelled ? {} : { 'aria-label': props.label })}
    />
  );
}
