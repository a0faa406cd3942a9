/** Functions on lists, on numbers, and on whatever may be missing. */
import { MAX_TEXT_LENGTH } from '../limits';
import { toText, truthy } from '../value';
import { numberArgument, textArgument, textResult, type FunctionDefinition } from './definition';
import { warn } from '../warnings';

const NUMBER = { name: 'number', type: 'number' } as const;
/** More decimals than this are noise of binary fractions. */
const MAX_DECIMALS = 15;

const join: FunctionDefinition = {
  name: 'join',
  form: 'both',
  parameters: [
    { name: 'list', type: 'list' },
    { name: 'separator', type: 'string', optional: true },
  ],
  result: 'string',
  help: 'The items of a list as one text, with the separator between them (", " when left out).',
  apply(value, second, _third, scope) {
    const separator = second === null ? ', ' : textArgument(second, 'join', scope);
    if (!Array.isArray(value)) {
      warn(scope, 'list', { owner: 'join' });
      return null;
    }
    if (separator === null) return null;
    let result = '';
    for (let i = 0; i < value.length && result.length <= MAX_TEXT_LENGTH; i++) {
      result += (i === 0 ? '' : separator) + toText(value[i] ?? null);
    }
    return textResult(result, 'join', scope);
  },
};

const isEmpty: FunctionDefinition = {
  name: 'isEmpty',
  form: 'both',
  parameters: [{ name: 'value', type: 'any' }],
  result: 'boolean',
  acceptsNull: true,
  help: 'Whether there is nothing: null, an empty text, list or object.',
  apply: (value) => value === null || value === '' || (typeof value === 'object' && !truthy(value)),
};

const orElse: FunctionDefinition = {
  name: 'orElse',
  form: 'both',
  parameters: [
    { name: 'value', type: 'any' },
    { name: 'fallback', type: 'any' },
  ],
  result: 'any',
  acceptsNull: true,
  help: 'The value, or the fallback when the value is null or an empty text.',
  apply: (value, second) => (value === null || value === '' ? second : value),
};

function numberFunction(
  name: string,
  result: 'long' | 'float',
  help: string,
  change: (number: number) => number,
): FunctionDefinition {
  return {
    name,
    form: 'both',
    parameters: [NUMBER],
    result,
    help,
    apply(value, _second, _third, scope) {
      const number = numberArgument(value, name, scope);
      return number === null ? null : change(number);
    },
  };
}

function choiceOfTwo(
  name: string,
  help: string,
  choose: (left: number, right: number) => number,
): FunctionDefinition {
  return {
    name,
    form: 'function',
    parameters: [NUMBER, { name: 'other', type: 'number' }],
    result: 'float',
    keepsNumberType: true,
    help,
    apply(value, second, _third, scope) {
      const left = numberArgument(value, name, scope);
      const right = numberArgument(second, name, scope);
      return left === null || right === null ? null : choose(left, right);
    },
  };
}

/** Half away from zero, on the decimal digits: `round(1.005, 2)` is 1.01. */
function roundTo(number: number, decimals: number): number {
  const digits = Math.min(Math.max(Math.trunc(decimals), 0), MAX_DECIMALS);
  const text = toText(Math.abs(number));
  const rounded = Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`);
  if (!Number.isFinite(rounded)) return number;
  return number < 0 ? -rounded : rounded;
}

const round: FunctionDefinition = {
  name: 'round',
  form: 'both',
  parameters: [NUMBER, { name: 'decimals', type: 'number', optional: true }],
  result: 'float',
  help: 'The number rounded to a whole one, or to that many decimals (at most 15); a half is rounded away from zero.',
  apply(value, second, _third, scope) {
    const number = numberArgument(value, 'round', scope);
    const decimals = second === null ? 0 : numberArgument(second, 'round', scope);
    return number === null || decimals === null ? null : roundTo(number, decimals);
  },
};

/** Functions on lists, numbers and missing values. */
export const GENERAL_FUNCTIONS: readonly FunctionDefinition[] = [
  join,
  isEmpty,
  orElse,
  { ...numberFunction('abs', 'float', 'The number without its sign.', Math.abs), keepsNumberType: true },
  numberFunction('floor', 'long', 'The next whole number below.', Math.floor),
  numberFunction('ceil', 'long', 'The next whole number above.', Math.ceil),
  round,
  choiceOfTwo('min', 'The smaller of two numbers.', Math.min),
  choiceOfTwo('max', 'The larger of two numbers.', Math.max),
];
