/** Functions on text. Positions are 0-based UTF-16 units, except `divideString`, which counts parts from 1. */
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from '../limits';
import { sizeOf, toNumber, toText, type Value } from '../value';
import { compareValues } from '../relations';
import type { Scope } from '../scope';
import { numberArgument, textArgument, textResult, type FunctionDefinition } from './definition';
import { compilePattern, type Pattern } from './patterns';
import { warn } from '../warnings';

const TEXT = { name: 'text', type: 'string' } as const;

function textFunction(name: string, help: string, change: (text: string) => string): FunctionDefinition {
  return {
    name,
    form: 'both',
    parameters: [TEXT],
    result: 'string',
    help,
    apply(value, _second, _third, scope) {
      const text = textArgument(value, name, scope);
      return text === null ? null : textResult(change(text), name, scope);
    },
  };
}

function textTest(
  name: string,
  parameter: string,
  help: string,
  test: (text: string, other: string) => boolean,
): FunctionDefinition {
  return {
    name,
    form: 'both',
    parameters: [TEXT, { name: parameter, type: 'string' }],
    result: 'boolean',
    help,
    apply(value, second, _third, scope) {
      const text = textArgument(value, name, scope);
      const other = textArgument(second, name, scope);
      return text === null || other === null ? null : test(text, other);
    },
  };
}

const substring: FunctionDefinition = {
  name: 'substring',
  form: 'both',
  parameters: [TEXT, { name: 'begin', type: 'number' }, { name: 'end', type: 'number', optional: true }],
  result: 'string',
  help: 'The part from begin (0-based) up to, not including, end; without end up to the end of the text. Positions outside the text are moved to its ends.',
  apply(value, second, third, scope) {
    const text = textArgument(value, 'substring', scope);
    const begin = numberArgument(second, 'substring', scope);
    const end = third === null ? Number.POSITIVE_INFINITY : numberArgument(third, 'substring', scope);
    if (text === null || begin === null || end === null) return null;
    const from = Math.max(0, Math.trunc(begin));
    return end <= from ? '' : text.slice(from, Math.trunc(Math.min(end, text.length)));
  },
};

const charAt: FunctionDefinition = {
  name: 'charAt',
  form: 'both',
  parameters: [TEXT, { name: 'position', type: 'number' }],
  result: 'string',
  help: 'The character at the position (0-based); empty outside the text.',
  apply(value, second, _third, scope) {
    const text = textArgument(value, 'charAt', scope);
    const position = numberArgument(second, 'charAt', scope);
    return text === null || position === null ? null : text.charAt(position);
  },
};

/** `[+]` is the way to write a separator that is special in patterns: brackets around one character mean it. */
function plainSeparator(separator: string): string {
  return separator.replace(/\[([^[\]])\]/gu, '$1');
}

function partOf(text: string, index: Value, separator: string, scope: Scope): Value {
  const wanted = numberArgument(index, 'divideString', scope);
  if (wanted === null) return null;
  const plain = plainSeparator(separator);
  if (plain === '') {
    warn(scope, 'separator', { owner: 'divideString' });
    return null;
  }
  let start = 0;
  for (let part = 1; ; part++) {
    const end = text.indexOf(plain, start);
    if (part === wanted) return end === -1 ? text.slice(start) : text.slice(start, end);
    if (end === -1) break;
    start = end + plain.length;
  }
  warn(scope, 'part', { owner: 'divideString' });
  return null;
}

const divideString: FunctionDefinition = {
  name: 'divideString',
  form: 'both',
  parameters: [TEXT, { name: 'index', type: 'number' }, { name: 'separator', type: 'string' }],
  result: 'string',
  help: 'Splits at the separator and gives the part with the index, counted from 1; null when there is none. The separator is plain text; "[+]" means "+".',
  apply(value, second, third, scope) {
    const text = textArgument(value, 'divideString', scope);
    const separator = textArgument(third, 'divideString', scope);
    return text === null || separator === null ? null : partOf(text, second, separator, scope);
  },
};

/** Stops at the limit while it builds: a short text can grow 65,536-fold. */
function replaceAll(text: string, find: string, replacement: string, scope: Scope): string {
  if (find === '') return text;
  let result = '';
  let start = 0;
  for (let at = text.indexOf(find); at !== -1; at = text.indexOf(find, start)) {
    result += text.slice(start, at) + replacement;
    start = at + find.length;
    if (result.length > MAX_TEXT_LENGTH) return textResult(result, 'replace', scope);
  }
  return textResult(result + text.slice(start), 'replace', scope);
}

const replace: FunctionDefinition = {
  name: 'replace',
  form: 'both',
  parameters: [TEXT, { name: 'find', type: 'string' }, { name: 'replacement', type: 'string' }],
  result: 'string',
  help: 'The text with every occurrence of find replaced. Both are plain text, not patterns.',
  apply(value, second, third, scope) {
    const text = textArgument(value, 'replace', scope);
    const find = textArgument(second, 'replace', scope);
    const replacement = textArgument(third, 'replace', scope);
    if (text === null || find === null || replacement === null) return null;
    return replaceAll(text, find, replacement, scope);
  },
};

/** @returns at most 10,000 parts; with the empty separator the characters */
function splitText(text: string, separator: string, scope: Scope): string[] {
  const parts = text.split(separator, MAX_LIST_LENGTH + 1);
  if (parts.length <= MAX_LIST_LENGTH) return parts;
  warn(scope, 'listCut', { owner: 'split' });
  parts.length = MAX_LIST_LENGTH;
  return parts;
}

const split: FunctionDefinition = {
  name: 'split',
  form: 'both',
  parameters: [TEXT, { name: 'separator', type: 'string' }],
  result: 'list',
  help: 'The list of the parts between the separators. The separator is plain text; an empty one gives the characters.',
  apply(value, second, _third, scope) {
    const text = textArgument(value, 'split', scope);
    const separator = textArgument(second, 'split', scope);
    return text === null || separator === null ? null : splitText(text, separator, scope);
  },
};

function matchPattern(value: Value, pattern: Pattern, scope: Scope): Value {
  const text = textArgument(value, 'matches', scope);
  if (text === null) return null;
  if (!pattern.ok) {
    warn(scope, 'pattern', { owner: 'matches', reason: pattern.reason });
    return null;
  }
  const answer = pattern.matches(text);
  if (answer !== 'tooMuchWork') return answer;
  warn(scope, 'patternWork', { owner: 'matches' });
  return null;
}

const matches: FunctionDefinition = {
  name: 'matches',
  form: 'both',
  parameters: [TEXT, { name: 'pattern', type: 'string' }],
  result: 'boolean',
  help: "Whether the whole text matches the regular expression, e.g. FLOW.phone.matches('1[3-9]\\d{9}'). RE2 syntax: no back-references, no look-around.",
  apply(value, second, _third, scope) {
    const source = textArgument(second, 'matches', scope);
    return source === null ? null : matchPattern(value, compilePattern(source), scope);
  },
  prepare(second) {
    const pattern = compilePattern(toText(second));
    if (!pattern.ok) throw new Error(`The pattern of matches() cannot be used: ${pattern.reason}.`);
    return (value, scope) => (value === null ? null : matchPattern(value, pattern, scope));
  },
};

const equals: FunctionDefinition = {
  name: 'equals',
  form: 'both',
  parameters: [
    { name: 'value', type: 'any' },
    { name: 'other', type: 'any' },
  ],
  result: 'boolean',
  acceptsNull: true,
  help: 'The same as value == other.',
  apply: (value, second) => compareValues('==', value, second),
};

const toStringFunction: FunctionDefinition = {
  name: 'toString',
  form: 'both',
  parameters: [{ name: 'value', type: 'any' }],
  result: 'string',
  acceptsNull: true,
  help: 'The value as text: null is empty, numbers are plain decimals, lists and objects are JSON.',
  apply: (value, _second, _third, scope) => textResult(toText(value), 'toString', scope),
};

const length: FunctionDefinition = {
  name: 'length',
  form: 'both',
  parameters: [{ name: 'value', type: 'sized' }],
  result: 'integer',
  help: 'The number of characters of a text, of items of a list, or of entries of an object.',
  apply: (value) => lengthOf(value),
};

function lengthOf(value: Value): number {
  return typeof value === 'object' && value !== null ? sizeOf(value) : toText(value).length;
}

/** Where `other` is in a text or list; in a list, items are compared as `==` does. */
function positionIn(value: Value, other: Value, owner: string, scope: Scope): number | null {
  if (Array.isArray(value)) return value.findIndex((item) => compareValues('==', item, other));
  const text = textArgument(value, owner, scope);
  const part = textArgument(other, owner, scope);
  return text === null || part === null ? null : text.indexOf(part);
}

const contains: FunctionDefinition = {
  name: 'contains',
  form: 'both',
  parameters: [
    { name: 'value', type: 'sized' },
    { name: 'part', type: 'any' },
  ],
  result: 'boolean',
  help: 'Whether a text contains a part, a list an item, or an object a key.',
  apply(value, second, _third, scope) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.hasOwn(value, toText(second));
    }
    const position = positionIn(value, second, 'contains', scope);
    return position === null ? null : position !== -1;
  },
};

const indexOf: FunctionDefinition = {
  name: 'indexOf',
  form: 'both',
  parameters: [
    { name: 'value', type: 'sized' },
    { name: 'part', type: 'any' },
  ],
  result: 'integer',
  help: 'The first position (0-based) of a part in a text or of an item in a list; -1 when it is not there.',
  apply: (value, second, _third, scope) => positionIn(value, second, 'indexOf', scope),
};

const lastIndexOf: FunctionDefinition = {
  name: 'lastIndexOf',
  form: 'both',
  parameters: [TEXT, { name: 'part', type: 'string' }],
  result: 'integer',
  help: 'The last position (0-based) of a part in a text; -1 when it is not there.',
  apply(value, second, _third, scope) {
    const text = textArgument(value, 'lastIndexOf', scope);
    const part = textArgument(second, 'lastIndexOf', scope);
    return text === null || part === null ? null : text.lastIndexOf(part);
  },
};

const toInt: FunctionDefinition = {
  name: 'toInt',
  form: 'both',
  parameters: [{ name: 'value', type: 'number' }],
  result: 'long',
  help: 'The whole number in a number or text, without its fraction; null when there is none.',
  apply(value, _second, _third, scope) {
    const number = numberArgument(value, 'toInt', scope);
    return number === null ? null : Math.trunc(number);
  },
};

const toFloat: FunctionDefinition = {
  name: 'toFloat',
  form: 'both',
  parameters: [{ name: 'value', type: 'number' }],
  result: 'float',
  help: 'The number in a text; null when there is none.',
  apply(value, _second, _third, scope) {
    const number = toNumber(value);
    return number ?? numberArgument(value, 'toFloat', scope);
  },
};

/** Functions on text, in the order of the reference. */
export const TEXT_FUNCTIONS: readonly FunctionDefinition[] = [
  length,
  { ...length, name: 'size', help: 'The same as length(), for lists and objects.' },
  substring,
  textTest('startsWith', 'start', 'Whether the text starts with another.', (text, other) =>
    text.startsWith(other),
  ),
  textTest('endsWith', 'end', 'Whether the text ends with another.', (text, other) => text.endsWith(other)),
  contains,
  divideString,
  textFunction('toUpperCase', 'The text in capital letters.', (text) => text.toUpperCase()),
  textFunction('toLowerCase', 'The text in small letters.', (text) => text.toLowerCase()),
  indexOf,
  lastIndexOf,
  charAt,
  textFunction('trim', 'The text without white space at both ends.', (text) => text.trim()),
  replace,
  matches,
  split,
  equals,
  textTest(
    'equalsIgnoreCase',
    'other',
    'Whether two texts are the same but for capital letters.',
    (text, other) => text.toLowerCase() === other.toLowerCase(),
  ),
  toInt,
  toFloat,
  toStringFunction,
];
