import { NativeSelect, SegmentedControl, Select } from '@mantine/core';
import { usePanel } from '../panelContext';
import { asText } from '../values';
import type { ControlProps } from './control';
import { describedInput } from './describedInput';
import styles from './fields.module.css';

/** One of a few named values. */
export function ChoiceControl({ id, control, path, onChange, ...props }: ControlProps<'choice'>) {
  const panel = usePanel();
  const { options = {} } = panel.wording(path);
  const data = control.options.map((value) => ({ value, label: options[value] ?? value }));
  if (control.look === 'segmented' && control.options.length <= 4) {
    return (
      <SegmentedControl
        fullWidth
        aria-label={props.label}
        data={data}
        value={asText(props.value)}
        onChange={(value) => onChange(value)}
        readOnly={panel.readOnly}
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      />
    );
  }
  if (props.compact) {
    return (
      <NativeSelect
        id={id}
        data={data}
        value={asText(props.value)}
        onChange={(e) => onChange(e.currentTarget.value)}
        disabled={panel.readOnly}
        aria-label={props.label}
        classNames={{ input: styles.compactSelect }}
        rightSection={<span />}
        rightSectionWidth={0}
        error={props.invalid}
        {...describedInput(props.describedBy)}
      />
    );
  }
  return (
    <Select
      id={id}
      data={data}
      value={asText(props.value)}
      onChange={(value) => value !== null && onChange(value)}
      allowDeselect={false}
      searchable={control.options.length > 8}
      readOnly={panel.readOnly}
      error={props.invalid}
      {...describedInput(props.describedBy)}
    />
  );
}
