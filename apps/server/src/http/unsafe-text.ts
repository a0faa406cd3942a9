/** What JSON can say but Postgres, or a recursive function, cannot take. */

/** Deeper bodies serve nobody: a flow document needs about 12 levels. */
export const MAX_JSON_DEPTH = 64;

/** @returns true where arrays and objects nest deeper than the limit. Stops there, whatever the input's depth. */
export function isTooDeep(value: unknown, limit = MAX_JSON_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  for (const key in value) {
    if (isTooDeep((value as Record<string, unknown>)[key], limit - 1)) return true;
  }
  return false;
}

/**
 * @returns the path of the first text or key that holds a NUL character or half of a surrogate pair; undefined where
 * there is none. Postgres stores neither.
 */
export function findUnsafeText(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[] | undefined {
  if (typeof value === 'string') return isUnsafe(value) ? [...path] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of entries) {
    if (typeof key === 'string' && isUnsafe(key)) return [...path];
    const found = findUnsafeText(item, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function isUnsafe(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}
