/**
 * The meaning of `== != < <= > >=`.
 *
 * - `==` with null is true only for null; `!=` is always its opposite; an ordering with null is false.
 * - Two texts are equal when they are the same text: the PIN `0012` is not `12`.
 * - A number and a text are compared as numbers when the text looks numeric, else as texts.
 * - Two texts are ordered as numbers when both look numeric (`'9' < '10'`), else by code point.
 * - A boolean equals itself and its text (`true == 'true'`); it has no order.
 * - Lists and objects are equal to nothing, not even themselves; they can only be compared with null.
 */
import { looksNumeric, toText, type Value } from './value';

export type RelationOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Digits up to which a double holds a whole number exactly. */
const EXACT_DIGITS = 15;

/** Applies a relation; see the rules above. Never throws. */
export function compareValues(operator: RelationOperator, left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    default:
      return isOrdered(operator, orderOf(left, right));
  }
}

/** A relation with a constant on its right, prepared so that the frequent types need one comparison. */
export function relationTo(operator: RelationOperator, constant: Value): (value: Value) => boolean {
  if (operator === '==') return equalTo(constant);
  if (operator === '!=') {
    const equals = equalTo(constant);
    return (value) => !equals(value);
  }
  return typeof constant === 'number'
    ? orderedToNumber(operator, constant)
    : (value) => compareValues(operator, value, constant);
}

function equalTo(constant: Value): (value: Value) => boolean {
  if (constant === null) return (value) => value === null;
  if (typeof constant === 'object') return () => false;
  const type = typeof constant;
  return (value) => value === constant || (typeof value !== type && isEqual(value, constant));
}

function orderedToNumber(operator: '<' | '<=' | '>' | '>=', constant: number): (value: Value) => boolean {
  const other = (value: Value) => isOrdered(operator, orderOf(value, constant));
  switch (operator) {
    case '<':
      return (value) => (typeof value === 'number' ? value < constant : other(value));
    case '<=':
      return (value) => (typeof value === 'number' ? value <= constant : other(value));
    case '>':
      return (value) => (typeof value === 'number' ? value > constant : other(value));
    case '>=':
      return (value) => (typeof value === 'number' ? value >= constant : other(value));
  }
}

function isEqual(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'object' || typeof right === 'object') return false;
  if (typeof left === typeof right) return left === right;
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return typeof left !== 'number' && typeof right !== 'number' && toText(left) === toText(right);
  }
  return orderOf(left, right) === 0;
}

/** Negative, zero or positive; NaN when the two have no order. */
function orderOf(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return orderOfNumbers(left, right);
  const hasOrder = isTextOrNumber(left) && isTextOrNumber(right);
  if (!hasOrder) return Number.NaN;
  const leftText = toText(left);
  const rightText = toText(right);
  if (looksNumeric(leftText) && looksNumeric(rightText)) return orderOfNumerals(leftText, rightText);
  return orderOfTexts(leftText, rightText);
}

function isTextOrNumber(value: Value): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function orderOfNumbers(left: number, right: number): number {
  if (left === right) return 0;
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return left < right ? -1 : 1;
}

/** Compares decimal numerals; long whole ones (card numbers) exactly, because a double would call neighbours equal. */
function orderOfNumerals(left: string, right: string): number {
  const isLong = left.length > EXACT_DIGITS || right.length > EXACT_DIGITS;
  if (isLong && isWhole(left) && isWhole(right)) {
    const difference = toBigInt(left) - toBigInt(right);
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }
  return orderOfNumbers(Number(left), Number(right));
}

function isWhole(numeral: string): boolean {
  return !numeral.includes('.');
}

function toBigInt(numeral: string): bigint {
  return BigInt(numeral.startsWith('+') ? numeral.slice(1) : numeral);
}

/** By code point. JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF01. */
function orderOfTexts(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return rankOfUnit(a) < rankOfUnit(b) ? -1 : 1;
  }
  return left.length < right.length ? -1 : 1;
}

function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function isOrdered(operator: '<' | '<=' | '>' | '>=', order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
