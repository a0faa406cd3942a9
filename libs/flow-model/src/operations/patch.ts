/**
 * Patches between two states of a document, for undo, redo and their storage. They are found by comparing, never
 * written by hand: what kept its identity is skipped, so the work and the size follow what was changed.
 */

/** A step into an object or list. */
export type PatchPath = (string | number)[];

export type PatchEntry =
  | { path: PatchPath; set: unknown }
  | { path: PatchPath; unset: true }
  /** in the list at `path`, `remove` items from index `at` give way to `insert` */
  | { path: PatchPath; at: number; remove: number; insert: unknown[] };

/** Plain JSON. Entries are applied in order and touch separate places. */
export type Patch = PatchEntry[];

/**
 * The patch that turns `before` into `after`. The inverse of a change is the patch with the arguments exchanged.
 * Both are JSON, which does not tell 0 from -0: what differs in the sign of zero alone has not changed.
 */
export function patchBetween(before: unknown, after: unknown): Patch {
  const patch: Patch = [];
  compare(before, after, [], patch);
  return patch;
}

/**
 * The value with the patch applied; what the patch does not touch keeps its identity.
 * @throws RangeError where the patch was made for another value.
 */
export function applyPatch<T>(value: T, patch: Patch): T {
  let result: unknown = value;
  for (const entry of patch) result = changeAt(result, entry.path, entry);
  return result as T;
}

function compare(before: unknown, after: unknown, path: PatchPath, patch: Patch): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, patch);
  else if (isRecord(before) && isRecord(after)) compareRecords(before, after, path, patch);
  else patch.push({ path, set: after });
}

function compareRecords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: PatchPath,
  patch: Patch,
): void {
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) patch.push({ path: [...path, key], unset: true });
  }
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key)) compare(before[key], value, [...path, key], patch);
    else patch.push({ path: [...path, key], set: value });
  }
}

function compareLists(before: unknown[], after: unknown[], path: PatchPath, patch: Patch): void {
  if (before.length === after.length) {
    before.forEach((item, i) => compare(item, after[i], [...path, i], patch));
    return;
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const remove = before.length - start - end;
  patch.push({ path, at: start, remove, insert: after.slice(start, after.length - end) });
}

function changeAt(value: unknown, path: PatchPath, entry: PatchEntry): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return changeHere(value, entry);
  if (Array.isArray(value) && typeof step === 'number' && step < value.length) {
    const copy: unknown[] = [...value];
    copy[step] = changeAt(value[step], rest, entry);
    return copy;
  }
  if (!isRecord(value) || typeof step !== 'string') throw mismatch(entry);
  if (rest.length === 0 && 'unset' in entry) {
    const { [step]: _gone, ...others } = value;
    return others;
  }
  return { ...value, [step]: changeAt(value[step], rest, entry) };
}

function changeHere(value: unknown, entry: PatchEntry): unknown {
  if ('set' in entry) return entry.set;
  if ('unset' in entry || !Array.isArray(value) || value.length < entry.at + entry.remove) {
    throw mismatch(entry);
  }
  return [
    ...(value as unknown[]).slice(0, entry.at),
    ...entry.insert,
    ...value.slice(entry.at + entry.remove),
  ];
}

function mismatch(entry: PatchEntry): RangeError {
  return new RangeError(`The patch does not fit at ${entry.path.join('.') || 'the top'}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
