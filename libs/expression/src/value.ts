/**
 * The values that flows work with: plain JSON, nothing else. Everything here is total: no input makes it throw.
 */
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from './limits';

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type ValueType = 'integer' | 'string' | 'long' | 'float' | 'boolean' | 'list' | 'object';

const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Longer texts are never read as numbers, whatever they hold. */
const MAX_NUMERIC_LENGTH = 40;
const MIN_INTEGER = -2_147_483_648;
const MAX_INTEGER = 2_147_483_647;
/** Digits beyond the fifteenth are noise of binary fractions (19.9 * 3 is 59.699999999999996). */
const SIGNIFICANT_DIGITS = 15;

/** @returns whether the text is a decimal number such as `7`, `-0.5` or `+86`; no exponent, no spaces, at most 40 characters. */
export function looksNumeric(text: string): boolean {
  return text.length <= MAX_NUMERIC_LENGTH && NUMERIC.test(text);
}

/**
 * The number a value stands for in arithmetic.
 * @returns the number itself, the number a text spells (spaces around it are ignored), else null
 */
export function toNumber(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const plain = plainDigits(value);
  if (plain >= 0) return plain;
  const text = value.trim();
  return looksNumeric(text) ? Number(text) : null;
}

/** What callers key in, read without a pattern: the number that at most 15 digits spell; -1 for every other text. */
function plainDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Whether a value counts as true in a condition. False are: null, false, 0, the empty text, the text `false`
 * (in any case, because the protocol carries booleans as text), an empty list, an empty object.
 */
export function truthy(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value.length !== 0 && !(value.length === 5 && value.toLowerCase() === 'false');
    case 'number':
      return value !== 0 && !Number.isNaN(value);
    default:
      return value !== null && sizeOf(value) > 0;
  }
}

/** @returns the number of items of a list, or of own keys of an object. */
export function sizeOf(value: Value[] | { [key: string]: Value }): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/**
 * The text of a value, as a caller should hear or read it: null is empty, numbers are plain decimals with at most 15
 * significant digits and no exponent, lists and objects are JSON.
 */
export function toText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberToText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null ? '' : jsonOf(value);
  }
}

function numberToText(value: number): string {
  if (Number.isSafeInteger(value)) return `${value}`;
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = `${Number(value.toPrecision(SIGNIFICANT_DIGITS))}`;
  return text.includes('e') ? withoutExponent(Number(text)) : text;
}

function withoutExponent(value: number): string {
  const text = value.toFixed(20).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function jsonOf(value: Value): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested deeper than the stack allows: there is no useful text for it.
    return '';
  }
}

/** Cuts a text to 65,536 UTF-16 units without leaving half a character at the end. */
export function cutText(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const last = text.charCodeAt(MAX_TEXT_LENGTH - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHighSurrogate ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH);
}

/** The value of a variable of this type that was never set: text null, numbers 0, false, an empty list or object (a new one each time). */
export function defaultOf(type: ValueType): Value {
  switch (type) {
    case 'string':
      return null;
    case 'integer':
    case 'long':
    case 'float':
      return 0;
    case 'boolean':
      return false;
    case 'list':
      return [];
    case 'object':
      return {};
  }
}

/** The type that describes a value; a whole number is `integer` within 32 bits, else `long`. */
export function typeOf(value: Value): ValueType | 'null' {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      if (!Number.isSafeInteger(value)) return 'float';
      return value >= MIN_INTEGER && value <= MAX_INTEGER ? 'integer' : 'long';
    default:
      if (value === null) return 'null';
      return Array.isArray(value) ? 'list' : 'object';
  }
}

export type Coercion = { ok: true; value: Value } | { ok: false };

const REFUSED: Coercion = { ok: false };

/**
 * Converts a value for a variable of the given type. Null becomes the type's default. A text becomes a number when it
 * spells one, a boolean when it is `true` or `false`, a list or object when it is JSON of that kind; anything becomes
 * text. Whole types refuse fractions (`integer`: 32 bits; `long`: up to 2^53 - 1); lists over 10,000 items are refused.
 */
export function coerce(value: Value, type: ValueType): Coercion {
  if (value === null) return { ok: true, value: defaultOf(type) };
  switch (type) {
    case 'string':
      return { ok: true, value: cutText(toText(value)) };
    case 'integer':
      return toWhole(value, MIN_INTEGER, MAX_INTEGER);
    case 'long':
      return toWhole(value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case 'float': {
      const number = toNumber(value);
      return number === null ? REFUSED : { ok: true, value: number };
    }
    case 'boolean':
      return toBoolean(value);
    case 'list': {
      const list = typeof value === 'string' ? parseJson(value) : value;
      return Array.isArray(list) && list.length <= MAX_LIST_LENGTH ? { ok: true, value: list } : REFUSED;
    }
    case 'object': {
      const object = typeof value === 'string' ? parseJson(value) : value;
      const isObject = typeof object === 'object' && object !== null && !Array.isArray(object);
      return isObject ? { ok: true, value: object } : REFUSED;
    }
  }
}

function toWhole(value: Value, least: number, most: number): Coercion {
  const number = toNumber(value);
  if (number === null || !Number.isInteger(number) || number < least || number > most) return REFUSED;
  return { ok: true, value: number };
}

function toBoolean(value: Value): Coercion {
  if (typeof value === 'boolean') return { ok: true, value };
  if (typeof value !== 'string') return REFUSED;
  const text = value.trim().toLowerCase();
  return text === 'true' || text === 'false' ? { ok: true, value: text === 'true' } : REFUSED;
}

/** Reads a JSON list or object out of a text; null when the text is anything else. */
export function parseJson(text: string): Value {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

/**
 * An item of a list or object, or of a text that holds one as JSON (call-associated data arrives so). Own keys only:
 * prototypes are never walked, so `__proto__` and `constructor` give null like any other unknown key.
 */
export function propertyOf(value: Value, key: string): Value {
  if (typeof value === 'string') {
    const parsed = parseJson(value);
    return parsed === null ? null : propertyOf(parsed, key);
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return /^\d{1,9}$/.test(key) ? (value[Number(key)] ?? null) : null;
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

/** `value[index]`: by position in a list, by key in an object; null when there is no such item. */
export function itemOf(value: Value, index: Value): Value {
  if (typeof index === 'number') {
    if (Array.isArray(value)) return value[index] ?? null;
    return propertyOf(value, toText(index));
  }
  return typeof index === 'string' ? propertyOf(value, index) : null;
}
