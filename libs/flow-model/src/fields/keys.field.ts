import { choice } from './scalar.fields';
import { list, object } from './composite.fields';
import { plainText } from './text.field';
import type { FieldOptions } from './field';

/** Keys of a telephone. */
export const TELEPHONE_KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;

/** Keys with a label each; every key is an exit. */
export function keys(options: FieldOptions & { min?: number } = {}) {
  const item = object({
    key: choice({ options: TELEPHONE_KEYS, initial: '1' }),
    label: plainText({ maxLength: 64 }),
  });
  return list(item, {
    ...options,
    min: options.min ?? 0,
    max: TELEPHONE_KEYS.length,
    initial: [{ key: '1', label: '' }],
    look: 'keys',
  });
}
