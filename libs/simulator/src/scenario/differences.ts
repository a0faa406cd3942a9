/** Compares what came with what was expected, place by place, so that a person sees at once what differs. */
import { RE2JS } from 're2js';

/** What is expected without being a value: a text in JSON has quotes, so that these words are never taken for one. */
export const EXPECTATIONS = {
  nothing: 'nothing',
  callFirst: 'inaction 8 first',
  noMore: 'no request after the end',
} as const;

export interface Difference {
  /** `prompt_text`, `path[2]`, `variables.fee`, ... */
  place: string;
  /** as JSON, a pattern or one of `EXPECTATIONS`; undefined: nothing was expected there */
  expected: string | undefined;
  /** undefined: nothing is there */
  actual: string | undefined;
}

/** A difference as a line: `prompt_text: expected "a", got "b"`. */
export function describeDifference({ place, expected, actual }: Difference): string {
  if (expected === undefined) return `${place}: not expected, got ${actual ?? 'nothing'}`;
  return `${place}: expected ${expected}, got ${actual ?? 'nothing'}`;
}

/**
 * Compares the members of a reply. Both sides are compared as text, as they go over the wire; `/…/` and `/…/i` are
 * patterns that must be found in the text; null: the member must not be there.
 * @param exact every member that came must be named too
 */
export function compareMembers(
  expected: Readonly<Record<string, string | number | boolean | null>>,
  actual: Readonly<Record<string, unknown>>,
  exact: boolean,
): Difference[] {
  const found = Object.entries(expected).flatMap(([place, wanted]) => {
    const value = actual[place];
    if (wanted === null)
      return value === undefined ? [] : [{ place, expected: EXPECTATIONS.nothing, actual: toJson(value) }];
    if (value !== undefined && matchesText(String(wanted), String(value))) return [];
    return [{ place, expected: toJson(wanted), actual: value === undefined ? undefined : toJson(value) }];
  });
  if (!exact) return found;
  const unnamed = Object.keys(actual).filter((name) => !Object.hasOwn(expected, name));
  return [
    ...found,
    ...unnamed.map((place) => ({ place, expected: undefined, actual: toJson(actual[place]) })),
  ];
}

/** Compares JSON values to the letter; objects regardless of the order of their members. */
export function compareValue(place: string, expected: unknown, actual: unknown): Difference[] {
  if (typeof expected === 'string' && typeof actual === 'string' && matchesText(expected, actual)) return [];
  const [wanted, came] = [toJson(expected), toJson(actual)];
  return wanted === came
    ? []
    : [{ place, expected: wanted, actual: actual === undefined ? undefined : came }];
}

function matchesText(wanted: string, actual: string): boolean {
  const pattern = /^\/(.+)\/(i?)$/s.exec(wanted);
  if (!pattern) return wanted === actual;
  return compiled(pattern[1] ?? '', pattern[2] === 'i')?.test(actual) ?? wanted === actual;
}

/** Longer ones are no patterns. */
const MAX_PATTERN = 1_000;

/** RE2, because a test case of a designer must not be able to stop the server that runs it. */
function compiled(source: string, ignoresCase: boolean): RE2JS | undefined {
  if (source.length > MAX_PATTERN) return undefined;
  try {
    return RE2JS.compile(source, RE2JS.DOTALL | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0));
  } catch {
    return undefined;
  }
}

function toJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'nothing';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
