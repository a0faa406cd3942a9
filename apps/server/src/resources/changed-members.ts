import { canonicalJson } from '@parley/flow-model';

/**
 * Members of two bodies whose values differ, those of objects one by one: `description`, `content.en_US`. A member that
 * is absent is as good as null.
 */
export function changedMembers(before: object, after: object): string[] {
  const [had, has] = [new Map(Object.entries(before)), new Map(Object.entries(after))] as const;
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((key) => {
    const [left, right]: unknown[] = [had.get(key), has.get(key)];
    if (canonicalJson(left ?? null) === canonicalJson(right ?? null)) return [];
    if (!isRecord(left) || !isRecord(right)) return [key];
    return changedMembers(left, right).map((member) => `${key}.${member}`);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
