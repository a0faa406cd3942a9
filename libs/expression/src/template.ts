/**
 * Text with places: `Your fee is ${FLOW.fee}.` A place holds any expression.
 *
 * `\${` is a literal `${`; of several backslashes before `${`, each pair is one backslash. Everywhere else a backslash
 * and a dollar sign are ordinary characters: `$` also separates text from voice in mixed replies, so it cannot be the
 * escape.
 */
import { ExpressionError } from './errors';
import { compileNode, type Compiled } from './evaluate';
import { MAX_TEMPLATE_LENGTH, MAX_TEXT_LENGTH } from './limits';
import { parseExpression } from './parse';
import { referencesOf, type VariableReference } from './references';
import { syntaxError } from './scan';
import type { Scope } from './scope';
import type { SyntaxNode } from './syntax';
import { cutText, toText, type Value } from './value';
import { warn } from './warnings';

/** A template ready to render; immutable, usable by any number of calls. */
export interface CompiledTemplate {
  source: string;
  /** The same text in every scope. */
  isConstant: boolean;
  /** The text in a scope, at most 65,536 characters. A place without a value is empty, with a warning. Never throws. */
  render(scope: Scope): string;
  /** Positions are in the template's source. */
  references: VariableReference[];
}

/** A piece of a template; the expression of a place starts at `offset` of the source. */
export type TemplatePart = { kind: 'text'; text: string } | { kind: 'place'; source: string; offset: number };

interface Place {
  run(scope: Scope): Value;
  source: string;
}

/**
 * Compiles a template of at most 65,536 characters.
 * @throws ExpressionError whose position is in the template's source
 */
export function compileTemplate(source: string): CompiledTemplate {
  const references: VariableReference[] = [];
  const pieces: (string | Place)[] = [];
  for (const part of splitTemplate(source)) {
    if (part.kind === 'text') {
      pushText(pieces, part.text);
      continue;
    }
    const { node, compiled } = atOffset(part.offset, () => compilePlace(part.source));
    references.push(...referencesOf(node, part.offset));
    const value = compiled.constant?.value;
    if (value === undefined || value === null) pieces.push({ run: compiled.run, source: part.source.trim() });
    else pushText(pieces, toText(value));
  }
  const isConstant = pieces.every((piece) => typeof piece === 'string');
  return { source, isConstant, references, render: renderer(pieces) };
}

function compilePlace(source: string): { node: SyntaxNode; compiled: Compiled } {
  const node = parseExpression(source);
  return { node, compiled: compileNode(node) };
}

function pushText(pieces: (string | Place)[], text: string): void {
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
  else if (text !== '') pieces.push(text);
}

/** Runs `work` so that the position of an ExpressionError counts from `offset`. */
export function atOffset<T>(offset: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ExpressionError ? error.movedBy(offset) : error;
  }
}

/** The frequent shapes (constant; one place with text around it) get closures without a loop. */
function renderer(pieces: (string | Place)[]): (scope: Scope) => string {
  if (pieces.length === 0) return () => '';
  const places = pieces.filter((piece) => typeof piece !== 'string');
  const [place] = places;
  if (place === undefined) {
    const text = cutText(pieces.join(''));
    return () => text;
  }
  if (places.length > 1) return renderAll(pieces);
  const [before, after] = [pieces[0], pieces.at(-1)].map((piece) => (typeof piece === 'string' ? piece : ''));
  return renderOne(before ?? '', place, after ?? '');
}

function renderOne(before: string, place: Place, after: string): (scope: Scope) => string {
  return (scope) => {
    const value = place.run(scope);
    const text = before + (typeof value === 'string' ? value : otherText(value, place, scope)) + after;
    return text.length <= MAX_TEXT_LENGTH ? text : tooLong(text, scope);
  };
}

function renderAll(pieces: readonly (string | Place)[]): (scope: Scope) => string {
  return (scope) => {
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else {
        const value = piece.run(scope);
        text += typeof value === 'string' ? value : otherText(value, piece, scope);
      }
      if (text.length > MAX_TEXT_LENGTH) return tooLong(text, scope);
    }
    return text;
  };
}

function otherText(value: Value, place: Place, scope: Scope): string {
  if (value === null) warn(scope, 'noValue', { place: `\${${place.source}}` });
  return toText(value);
}

function tooLong(text: string, scope: Scope): string {
  warn(scope, 'textCut');
  return cutText(text);
}

/**
 * Cuts a template into text (escapes already resolved) and places.
 * @throws ExpressionError for a place without its closing brace, or a template that is too long
 */
export function splitTemplate(source: string): TemplatePart[] {
  if (source.length > MAX_TEMPLATE_LENGTH) {
    const params = { limit: String(MAX_TEMPLATE_LENGTH) };
    const message = `The text is longer than ${MAX_TEMPLATE_LENGTH} characters.`;
    throw new ExpressionError('expression.tooLong', message, { position: MAX_TEMPLATE_LENGTH, params });
  }
  const parts: TemplatePart[] = [];
  let position = 0;
  for (let at = source.indexOf('${'); at !== -1; at = source.indexOf('${', position)) {
    const backslashes = countBackslashes(source, position, at);
    const text = source.slice(position, at - Math.ceil(backslashes / 2));
    if (backslashes % 2 === 1) {
      parts.push({ kind: 'text', text: `${text}\${` });
      position = at + 2;
      continue;
    }
    if (text !== '') parts.push({ kind: 'text', text });
    const end = endOfPlace(source, at);
    parts.push({ kind: 'place', source: source.slice(at + 2, end), offset: at + 2 });
    position = end + 1;
  }
  if (position < source.length) parts.push({ kind: 'text', text: source.slice(position) });
  return parts;
}

function countBackslashes(source: string, from: number, at: number): number {
  let count = 0;
  while (at - count > from && source.charAt(at - count - 1) === '\\') count++;
  return count;
}

/** The brace that closes the place opened at `start`; braces inside quoted text do not count. */
function endOfPlace(source: string, start: number): number {
  let quote = '';
  for (let i = start + 2; i < source.length; i++) {
    const character = source.charAt(i);
    if (quote !== '') {
      if (character === '\\' && isEscapedInString(source.charAt(i + 1))) i++;
      else if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if (character === '}') return i;
  }
  const message = 'The place that starts with "${" has no "}" after it.';
  throw syntaxError(message, start, { expected: '}' });
}

function isEscapedInString(character: string): boolean {
  return character === '\\' || character === "'" || character === '"';
}
