import { cutText, toNumber, toText, type Value, type ValueType } from '../value';
import type { Scope } from '../scope';
import { MAX_TEXT_LENGTH } from '../limits';
import { warn } from '../warnings';

/** What a parameter takes: `string` any scalar, `number` a number or a text that spells one, `sized` a text, list or object. */
export type ParameterType = 'string' | 'number' | 'list' | 'sized' | 'any';

export interface FunctionParameter {
  name: string;
  type: ParameterType;
  optional?: true;
}

/** What an editor shows about a function. */
export interface FunctionHelp {
  name: string;
  /** How it may be written: `x.f()`, `f(x)`, or both. */
  form: 'method' | 'function' | 'both';
  /** The first one is the value before the dot when it is written as a method. */
  parameters: readonly FunctionParameter[];
  /** E.g. `x.substring(begin, end?)`. */
  signature: string;
  result: ValueType | 'any';
  help: string;
}

/**
 * A function of the language. `apply` gets null for an argument that was left out; it answers null with a warning when
 * an argument is unusable, and never throws.
 */
export interface FunctionDefinition extends Omit<FunctionHelp, 'signature'> {
  /** Called even when the first argument is null; otherwise null in gives null out. */
  acceptsNull?: true;
  /** The result is whole when all arguments are; `result` is then only the widest type. */
  keepsNumberType?: true;
  /** The result depends on the turn's clock or zone, so it cannot be computed at compile time. */
  usesClock?: true;
  apply(first: Value, second: Value, third: Value, scope: Scope): Value;
  /**
   * Work to be done once when the second argument is a constant.
   * @throws Error whose message is one sentence, when that constant can never be right
   */
  prepare?(second: Value): (first: Value, scope: Scope) => Value;
}

/** The text of a scalar; null with a warning for a list or object. */
export function textArgument(value: Value, owner: string, scope: Scope): string | null {
  if (typeof value === 'string') return value;
  if (value === null) {
    warn(scope, 'argument', { owner });
    return null;
  }
  if (typeof value === 'object') {
    warn(scope, Array.isArray(value) ? 'listForText' : 'objectForText', { owner });
    return null;
  }
  return toText(value);
}

/** The number that a value stands for; null with a warning when it stands for none. */
export function numberArgument(value: Value, owner: string, scope: Scope): number | null {
  const number = toNumber(value);
  if (number === null) warn(scope, 'number', { owner });
  return number;
}

/** A text result within the limit; what is over it is cut, with a warning. */
export function textResult(text: string, owner: string, scope: Scope): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  warn(scope, 'textCutBy', { owner });
  return cutText(text);
}
