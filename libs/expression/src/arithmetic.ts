/** The meaning of `+ - * / %` at run time. */
import type { Evaluate } from './evaluate';
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from './limits';
import type { Scope } from './scope';
import type { ArithmeticOperator } from './syntax';
import { cutText, toNumber, toText, type Value } from './value';
import { warn } from './warnings';

const PLUS = { owner: '"+"' };

/** A closure for one operation; numbers are tried first because they are the frequent case. */
export function compileArithmetic(operator: ArithmeticOperator, left: Evaluate, right: Evaluate): Evaluate {
  if (operator === '+') return (scope) => add(left(scope), right(scope), scope);
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    const x = typeof a === 'number' ? a : toNumber(a);
    const y = typeof b === 'number' ? b : toNumber(b);
    if (x !== null && y !== null) return calculate(operator, x, y, scope);
    warn(scope, 'sides', { owner: `"${operator}"` });
    return null;
  };
}

function calculate(operator: '-' | '*' | '/' | '%', x: number, y: number, scope: Scope): Value {
  switch (operator) {
    case '-':
      return finite(x - y, operator, scope);
    case '*':
      return finite(x * y, operator, scope);
    case '/':
    case '%':
      if (y === 0) {
        warn(scope, 'zero', { owner: `"${operator}"` });
        return null;
      }
      return finite(operator === '/' ? x / y : x % y, operator, scope);
  }
}

function finite(result: number, operator: string, scope: Scope): Value {
  if (Number.isFinite(result)) return result;
  warn(scope, 'tooLarge', { owner: `"${operator}"` });
  return null;
}

/** Text when either side is text (null is then empty, with a warning), a longer list for two lists, else a sum. */
function add(left: Value, right: Value, scope: Scope): Value {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right, '+', scope);
  if (typeof left === 'string' || typeof right === 'string') {
    if (left === null || right === null) warn(scope, 'emptySide', PLUS);
    return concatenate(toText(left), toText(right), scope);
  }
  if (Array.isArray(left) && Array.isArray(right)) return append(left, right, scope);
  warn(scope, 'sum', PLUS);
  return null;
}

function concatenate(left: string, right: string, scope: Scope): string {
  const text = left + right;
  if (text.length <= MAX_TEXT_LENGTH) return text;
  warn(scope, 'textCutBy', PLUS);
  return cutText(text);
}

function append(left: Value[], right: Value[], scope: Scope): Value[] {
  if (left.length + right.length <= MAX_LIST_LENGTH) return [...left, ...right];
  warn(scope, 'listCut', PLUS);
  return [...left.slice(0, MAX_LIST_LENGTH), ...right.slice(0, Math.max(0, MAX_LIST_LENGTH - left.length))];
}
