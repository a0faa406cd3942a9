import { diffWordsWithSpace } from 'diff';
import { canonicalJson } from '../document/content-hash';
import type { TextPart, ValueChange } from './flow-diff';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts longer than this are shown as a whole: comparing them word by word takes too long. */
const WORD_LIMIT = 20_000;

/**
 * Every leaf in which two values differ, with its path. Lists are compared item by item; where items were inserted or
 * taken away in the middle, unchanged ones are matched first, so that one new key is one change.
 */
export function diffValues(before: Json | undefined, after: Json | undefined, path = ''): ValueChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ path, after: after ?? null }];
  if (after === undefined) return [{ path, before }];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isObject(before) && isObject(after)) return diffObjects(before, after, path);
  if (Object.is(before, after) || canonicalJson(before) === canonicalJson(after)) return [];
  const words =
    typeof before === 'string' && typeof after === 'string' ? diffWords(before, after) : undefined;
  return [{ path, before, after, ...(words ? { words } : {}) }];
}

function diffObjects(
  before: { [key: string]: Json },
  after: { [key: string]: Json },
  path: string,
): ValueChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    diffValues(own(before, name), own(after, name), path === '' ? name : `${path}.${name}`),
  );
}

function diffLists(before: Json[], after: Json[], path: string): ValueChange[] {
  const left = before.map(canonicalJson);
  const right = after.map(canonicalJson);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  const changes: ValueChange[] = [];
  const middle = Math.max(left.length, right.length) - head - tail;
  for (let i = 0; i < middle; i++) {
    const index = head + i;
    const item = index < left.length - tail ? before[index] : undefined;
    const next = index < right.length - tail ? after[index] : undefined;
    changes.push(...diffValues(item, next, `${path}[${index}]`));
  }
  return changes;
}

/** The two texts as one: what stayed, what was added, what was taken away. Undefined for texts too long to compare. */
export function diffWords(before: string, after: string): TextPart[] | undefined {
  if (before.length + after.length > WORD_LIMIT) return undefined;
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function isObject(value: Json): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function own(value: { [key: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
