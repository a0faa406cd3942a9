/** Cuts the source of an expression into tokens. Knows characters and literals, not their order. */
import { ExpressionError } from './errors';

export type TokenKind = 'name' | 'string' | 'number' | 'operator';

export interface Token {
  kind: TokenKind;
  /** As written; for strings including the quotes. */
  text: string;
  /** The value of a literal; the name of a name. */
  value: string | number;
  start: number;
  end: number;
}

const SPACE = /[\s\u00a0\u3000\ufeff]+/uy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const OPERATOR = /&&|\|\||==|!=|<=|>=|[-+*/%<>!?:()[\],.]/uy;
/** Spellings that people bring from other languages; longest first. */
const FOREIGN_OPERATOR = /===|!==|\+\+|--|[-+*/%]=|=>|\*\*|<<|>>|\?\?|\?\.|&|\||=|;|\{|\}|\^|~/uy;
const WIDE_PUNCTUATION = /[‘’“”（），。：？！＝＜＞＋－＊／％［］]/u;

const FOREIGN_HINTS: Record<string, string> = {
  '===': 'write ==',
  '!==': 'write !=',
  '&': 'write && for "and"',
  '|': 'write || for "or"',
  '**': 'powers are not supported',
  '??': 'write orElse(value, fallback)',
  '?.': 'write a plain dot, paths through null give null anyway',
};

/**
 * @returns the tokens in source order
 * @throws ExpressionError `expression.syntax` or `expression.notAllowed` at the first character that cannot be read
 */
export function scan(source: string): Token[] {
  const tokens: Token[] = [];
  let position = skipSpace(source, 0);
  while (position < source.length) {
    const token = nextToken(source, position, tokens.at(-1));
    tokens.push(token);
    position = skipSpace(source, token.end);
  }
  return tokens;
}

function skipSpace(source: string, position: number): number {
  return position + matchAt(SPACE, source, position).length;
}

function matchAt(pattern: RegExp, source: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0] ?? '';
}

function nextToken(source: string, start: number, previous: Token | undefined): Token {
  const first = source.charAt(start);
  if (first === "'" || first === '"') return scanString(source, start);
  const name = matchAt(NAME, source, start);
  if (name !== '') return { kind: 'name', text: name, value: name, start, end: start + name.length };
  if (startsNumber(source, start, previous)) return scanNumber(source, start);
  refuseForeignOperator(source, start);
  const operator = matchAt(OPERATOR, source, start);
  if (operator !== '') {
    return { kind: 'operator', text: operator, value: operator, start, end: start + operator.length };
  }
  throw unreadable(source, start);
}

/** After an operand a dot is a path (`FLOW.a.5`), never the start of `.5`. */
function startsNumber(source: string, position: number, previous: Token | undefined): boolean {
  if (/[0-9]/.test(source.charAt(position))) return true;
  const isDotDigit = source.charAt(position) === '.' && /[0-9]/.test(source.charAt(position + 1));
  return isDotDigit && !endsOperand(previous);
}

function endsOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind !== 'operator' || token.text === ')' || token.text === ']';
}

function scanNumber(source: string, start: number): Token {
  const text = matchAt(NUMBER, source, start);
  const end = start + text.length;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    throw syntaxError('The number is too large.', start, { found: text.slice(0, 40) });
  }
  const tail = matchAt(NAME, source, end);
  if (tail !== '') {
    const message = `"${text}${tail}" is neither a number nor a name: put text in quotes.`;
    throw syntaxError(message, start, { found: text + tail, expected: 'a number' });
  }
  return { kind: 'number', text, value, start, end };
}

/**
 * Escapes: `\n \r \t \\ \' \"` and `\uXXXX`. A backslash before anything else stays, so that a pattern such as
 * `'\d+'` needs no doubling.
 */
function scanString(source: string, start: number): Token {
  const quote = source.charAt(start);
  let value = '';
  let position = start + 1;
  while (position < source.length) {
    const character = source.charAt(position);
    if (character === quote) {
      const end = position + 1;
      return { kind: 'string', text: source.slice(start, end), value, start, end };
    }
    if (character === '\\') {
      const escape = readEscape(source, position);
      value += escape.value;
      position += escape.length;
    } else {
      value += character;
      position += 1;
    }
  }
  throw syntaxError('The text that starts here has no closing quote.', start, { expected: quote });
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

function readEscape(source: string, position: number): { value: string; length: number } {
  const letter = source.charAt(position + 1);
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { value: simple, length: 2 };
  const hex = source.slice(position + 2, position + 6);
  if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) {
    return { value: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
  }
  return { value: '\\', length: 1 };
}

function refuseForeignOperator(source: string, start: number): void {
  const text = matchAt(FOREIGN_OPERATOR, source, start);
  if (text === '' || isOwnOperator(source, start, text)) return;
  if (text === '=' || /^[-+*/%]=$/.test(text) || text === '++' || text === '--') {
    const message = `An expression cannot assign ("${text}"): use the assignment element, or == to compare.`;
    throw new ExpressionError('expression.notAllowed', message, { position: start, params: { found: text } });
  }
  const hint = FOREIGN_HINTS[text] ?? 'it is not part of expressions';
  throw syntaxError(`"${text}" cannot be used: ${hint}.`, start, { found: text });
}

/** `&&`, `||`, `==` begin like foreign spellings; `a--1` and `a?.5:1` are a sign and a number after an operator. */
function isOwnOperator(source: string, start: number, text: string): boolean {
  if ((text === '--' || text === '++') && source.slice(start + 2).trim() !== '') return true;
  if (text === '?.' && /[0-9]/.test(source.charAt(start + 2))) return true;
  const own = matchAt(OPERATOR, source, start);
  return own.length > text.length || (own === text && own !== '');
}

function unreadable(source: string, start: number): ExpressionError {
  const code = source.codePointAt(start) ?? 0;
  const character = String.fromCodePoint(code);
  const isPlain = code >= 0x20 && (code < 0xd800 || code > 0xdfff) && code !== 0x7f;
  const shown = isPlain ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const hint = WIDE_PUNCTUATION.test(character) ? ': type it with an English keyboard' : '';
  return syntaxError(`The character ${shown} cannot be used here${hint}.`, start, { found: shown });
}

/** An `expression.syntax` error; `expected` and `found` also become its params. */
export function syntaxError(
  message: string,
  position: number,
  parts: { expected?: string; found?: string } = {},
): ExpressionError {
  const params: Record<string, string> = {};
  if (parts.expected !== undefined) params['expected'] = parts.expected;
  if (parts.found !== undefined) params['found'] = parts.found;
  return new ExpressionError('expression.syntax', message, {
    position,
    params,
    ...(parts.expected === undefined ? {} : { expected: parts.expected }),
  });
}
