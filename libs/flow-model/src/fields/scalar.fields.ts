/** Fields whose value is used as it is: numbers, choices, switches, times of day. */
import { z } from 'zod';
import { fieldBase, type Control, type Field, type FieldOptions } from './field';

/** A field without references, findings or compilation. */
function plain<V>(
  options: FieldOptions,
  parts: { control: Control; schema: z.ZodType<V>; initial: V; isEmpty?: (value: V) => boolean },
): Field<V, V> {
  return {
    ...fieldBase(options),
    control: parts.control,
    schema: parts.schema,
    initial: parts.initial,
    compile: (value) => value,
    references: () => [],
    check: () => [],
    isEmpty: parts.isEmpty ?? (() => false),
  };
}

export interface IntegerOptions extends FieldOptions {
  min: number;
  max: number;
  initial: number;
  unit?: 'seconds' | 'days' | 'ms';
}

/** A whole number between min and max. */
export function integer(options: IntegerOptions): Field<number, number> {
  const { min, max, initial, unit } = options;
  return plain(options, {
    control: { kind: 'number', min, max, ...(unit ? { unit } : {}) },
    schema: z.int().min(min).max(max).default(initial),
    initial,
  });
}

/** A whole number of seconds between min and max. */
export function seconds(options: Omit<IntegerOptions, 'unit'>): Field<number, number> {
  return integer({ ...options, unit: 'seconds' });
}

export interface ChoiceOptions<T extends string> extends FieldOptions {
  options: readonly [T, ...T[]];
  initial?: T;
  look?: 'select' | 'segmented';
}

/** One of a few named values. */
export function choice<T extends string>(options: ChoiceOptions<T>): Field<T, T> {
  const initial = options.initial ?? options.options[0];
  return plain<T>(options, {
    control: { kind: 'choice', options: options.options, look: options.look ?? 'select' },
    schema: z.literal<T[]>([...options.options]).default(initial),
    initial,
  });
}

/** A switch. */
export function toggle(options: FieldOptions & { initial?: boolean } = {}): Field<boolean, boolean> {
  const initial = options.initial ?? false;
  return plain(options, { control: { kind: 'toggle' }, schema: z.boolean().default(initial), initial });
}

/** A time of day, `HH:mm:ss`. Compiles to seconds since midnight. */
export function timeOfDay(options: FieldOptions & { initial: string }): Field<string, number> {
  const schema = z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'A time of day is written HH:mm:ss')
    .default(options.initial);
  return {
    ...plain(options, { control: { kind: 'time' }, schema, initial: options.initial }),
    compile(value) {
      const [hours = 0, minutes = 0, secs = 0] = value.split(':').map(Number);
      return hours * 3_600 + minutes * 60 + secs;
    },
  };
}
