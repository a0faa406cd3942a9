import { TextInput } from '@mantine/core';
import { usePanel } from '../panelContext';
import { asText } from '../values';
import type { ControlProps } from './control';
import { describedInput } from './describedInput';

/** A time of day with seconds. An incomplete one is not sent. */
export function TimeControl({ id, value, path, onChange, ...props }: ControlProps<'time'>) {
  const { readOnly } = usePanel();
  return (
    <TextInput
      id={id}
      type="time"
      step={1}
      defaultValue={asText(value)}
      key={asText(value)}
      readOnly={readOnly}
      error={props.invalid}
      onBlur={(e) => {
        const time = toTimeOfDay(e.currentTarget.value);
        if (time !== undefined && time !== value) onChange(time, path);
      }}
      {...describedInput(props.describedBy)}
      {...(props.labelled ? {} : { 'aria-label': props.label })}
    />
  );
}

/** Browsers leave out the seconds where they are zero. */
function toTimeOfDay(typed: string): string | undefined {
  if (/^\d\d:\d\d$/.test(typed)) return `${typed}:00`;
  return /^\d\d:\d\d:\d\d$/.test(typed) ? typed : undefined;
}
