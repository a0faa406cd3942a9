/**
 * Completion in texts and expressions: what may be written at the caret, and how a choice changes the text. Pure, so that
 * the control only has to show it.
 */
import {
  FUNCTIONS,
  IVRREQUEST_FIELDS,
  isVariableRoot,
  SYS_VARIABLES,
  VARIABLE_ROOTS,
} from '@parley/expression';
import type { Catalogue, FlowVariable, NodeOutputs } from '@parley/flow-model';

/** `template`: places `${}` in a text; `expression`: the whole text is one expression. */
export type SourceKind = 'template' | 'expression';

export interface Suggestion {
  kind: 'variable' | 'function';
  /** what is written, e.g. `FLOW.balance` or `trim` */
  name: string;
  /** its type, or how the function is written */
  detail: string;
  /** functions only: may stand after a dot */
  isMethod?: boolean;
}

/** What stands before the caret and would be replaced. */
export interface Query {
  /** index of the first replaced character */
  start: number;
  word: string;
  /** the word stands outside `${}` of a template, so a choice brings its own */
  wraps: boolean;
  /** the word follows a dot after a value, so methods are meant */
  isMethod: boolean;
}

const MOST = 50;

/** Every variable that a node of the document may read, `outputs` what its effects bring, in the order in which roots are offered. */
export function variableSuggestions(
  variables: readonly FlowVariable[],
  catalogue: Catalogue,
  outputs: NodeOutputs['variables'] = [],
): Suggestion[] {
  const of = (root: string, items: readonly { name: string; type: string }[]): Suggestion[] =>
    items.map(({ name, type }) => ({ kind: 'variable', name: `${root}.${name}`, detail: type }));
  return [
    ...of('FLOW', variables),
    ...of('GLOBAL', catalogue.globals),
    ...of('SYS', SYS_VARIABLES),
    ...of('IVRREQUEST', IVRREQUEST_FIELDS),
    ...of('TOC', outputs),
  ];
}

/** Every function of the expression language. */
export function functionSuggestions(): Suggestion[] {
  return FUNCTIONS.map((f) => ({
    kind: 'function',
    name: f.name,
    detail: f.signature,
    isMethod: f.form !== 'function',
  }));
}

/** The word at the caret that can be completed; undefined inside quotes and in the plain part of a text. */
export function queryAt(source: string, caret: number, kind: SourceKind): Query | undefined {
  const before = source.slice(0, caret);
  if (kind === 'expression') return queryInExpression(before, 0);
  const opened = before.lastIndexOf('${');
  if (opened >= 0 && !before.includes('}', opened)) {
    return queryInExpression(before.slice(opened + 2), opened + 2, true);
  }
  const word = /(?:^|[^\w.])((?:FLOW|GLOBAL|SYS|IVRREQUEST|TOC)\.\w*)$/.exec(before)?.[1];
  return word === undefined ? undefined : { start: caret - word.length, word, wraps: true, isMethod: false };
}

function queryInExpression(before: string, offset: number, allowsEmpty = false): Query | undefined {
  if (isInQuotes(before)) return undefined;
  const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before)?.[0] ?? '';
  const query = { start: offset + before.length - word.length, word, wraps: false, isMethod: false };
  const method = /^(.*[\p{L}\p{N}_)\]])\.([\p{L}\p{N}_]*)$/su.exec(before);
  if (method && !isVariableRoot(word.split('.').length === 2 ? (word.split('.')[0] ?? '') : '')) {
    const name = method[2] ?? '';
    return { start: offset + before.length - name.length, word: name, wraps: false, isMethod: true };
  }
  if (word !== '') return query;
  return allowsEmpty && before.trim() === '' ? query : undefined;
}

function isInQuotes(before: string): boolean {
  let quote = '';
  for (let i = 0; i < before.length; i++) {
    const character = before.charAt(i);
    if (quote === '') {
      if (character === "'" || character === '"') quote = character;
    } else if (character === '\\') i++;
    else if (character === quote) quote = '';
  }
  return quote !== '';
}

/** The suggestions that fit a query, names that begin with it first; empty where the word is already one of them. */
export function matching(suggestions: readonly Suggestion[], query: Query): Suggestion[] {
  const wanted = query.word.toLowerCase();
  const fitting = suggestions.filter((s) => {
    if (query.isMethod) return s.isMethod === true && s.name.toLowerCase().startsWith(wanted);
    return s.name.toLowerCase().includes(wanted);
  });
  if (fitting.length === 1 && fitting[0]?.name === query.word) return [];
  const rank = (s: Suggestion) => {
    const name = s.name.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    return name.split('.')[1]?.startsWith(wanted) === true ? 1 : 2;
  };
  return [...fitting].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** The text after a choice, and where the caret then stands: behind a variable, between the brackets of a function. */
export function complete(
  source: string,
  caret: number,
  choice: { query: Query; suggestion: Suggestion; kind: SourceKind },
): { source: string; caret: number } {
  const { query, suggestion, kind } = choice;
  const after = source.slice(caret);
  const name = suggestion.name;
  const isCall = suggestion.kind === 'function' && !after.startsWith('(');
  const written = query.wraps ? `\${${name}}` : name + (isCall ? '()' : '');
  const closes = kind === 'template' && !query.wraps && !isClosed(after);
  const start = source.slice(0, query.start);
  const inside = isCall && !query.wraps ? 1 : 0;
  const behind = closes && inside === 0 ? 1 : 0;
  return {
    source: `${start}${written}${closes ? '}' : ''}${after}`,
    caret: start.length + written.length - inside + behind,
  };
}

function isClosed(after: string): boolean {
  const closing = after.indexOf('}');
  const opening = after.indexOf('${');
  return closing >= 0 && (opening < 0 || closing < opening);
}

export interface Segment {
  text: string;
  /** a place of a template, or a variable of an expression: shown as a chip */
  isChip: boolean;
}

const VARIABLE = new RegExp(`\\b(?:${VARIABLE_ROOTS.join('|')})\\.[\\p{L}_][\\p{L}\\p{N}_.]*`, 'gu');
const PLACE = /\$\{[^}]*\}/gu;

/** The source in parts whose texts join to it. */
export function segmentsOf(source: string, kind: SourceKind): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const match of source.matchAll(kind === 'template' ? PLACE : VARIABLE)) {
    if (match.index > position) segments.push({ text: source.slice(position, match.index), isChip: false });
    segments.push({ text: match[0], isChip: true });
    position = match.index + match[0].length;
  }
  if (position < source.length) segments.push({ text: source.slice(position), isChip: false });
  return segments;
}
