/** The GLOBAL variables that every tenant has. Their defaults can be edited, nothing else of them. */
import type { Value, ValueType } from '@parley/expression';
import { toContentLanguage } from './template-language';

export interface BuiltinGlobal {
  name: string;
  type: ValueType;
  default: Value;
  description: string;
  /** numbers only, both inclusive */
  min?: number;
  max?: number;
}

export const BUILTIN_GLOBALS: readonly BuiltinGlobal[] = [
  {
    name: 'language',
    type: 'string',
    default: 'Chinese',
    description:
      'Language of a call until its flow sets another: Chinese, English, Spanish, Arabic, Thai, Portuguese, French',
  },
  {
    name: 'timezone',
    type: 'float',
    default: 0,
    description: 'Hours east of UTC, -12 to 12',
    min: -12,
    max: 12,
  },
  { name: 'channeltype', type: 'string', default: 'default', description: 'Channel of the call' },
  { name: 'responsestyle', type: 'string', default: 'default', description: 'Style of replies' },
  {
    name: 'ttsSpeed',
    type: 'integer',
    default: 0,
    description: 'Speed of speech, -500 to 500',
    min: -500,
    max: 500,
  },
  {
    name: 'ttsVolume',
    type: 'integer',
    default: 50,
    description: 'Volume of speech, 0 to 100',
    min: 0,
    max: 100,
  },
  {
    name: 'ttsPitch',
    type: 'integer',
    default: 0,
    description: 'Pitch of speech, -500 to 500',
    min: -500,
    max: 500,
  },
  {
    name: 'voiceName',
    type: 'string',
    default: '',
    description: 'Voice of speech, by the name that the vendor gives it',
  },
];

/** @returns a sentence where a built-in variable cannot have this default; undefined where it can */
export function builtinDefaultFault(name: string, value: Value): string | undefined {
  const builtin = BUILTIN_GLOBALS.find((variable) => variable.name === name);
  if (!builtin) return undefined;
  if (name === 'language' && (typeof value !== 'string' || toContentLanguage(value) === undefined)) {
    return 'GLOBAL.language is Chinese, English, Spanish, Arabic, Thai, Portuguese or French, or a code such as en_US';
  }
  const { min, max } = builtin;
  if (min === undefined || max === undefined) return undefined;
  const isInside = typeof value === 'number' && value >= min && value <= max;
  return isInside ? undefined : `GLOBAL.${name} is a number from ${min} to ${max}`;
}
