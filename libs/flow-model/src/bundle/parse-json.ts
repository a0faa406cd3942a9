/** JSON from outside: refused where it could not be stored, or would not be what it says. */

/** A flow document needs about 12 levels. */
const MAX_DEPTH = 64;

export type ParsedJson = { ok: true; value: unknown } | { ok: false; message: string };

/**
 * Parses JSON. Refused are texts that are no JSON, that nest deeper than 64 levels, that hold a NUL character or half
 * of a surrogate pair, and members named `__proto__`.
 */
export function parseJson(text: string): ParsedJson {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return { ok: false, message: `This is no JSON: ${reason}` };
  }
  const fault = findFault(value, MAX_DEPTH);
  return fault === undefined ? { ok: true, value } : { ok: false, message: fault };
}

function findFault(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') {
    return isStorable(value) ? undefined : 'A text holds a NUL character or half a surrogate pair';
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return `It nests deeper than ${MAX_DEPTH} levels`;
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') return 'A member is named __proto__';
    const fault = (isStorable(key) ? undefined : 'A name cannot be stored') ?? findFault(item, depth - 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
