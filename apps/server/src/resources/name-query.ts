import type { NameQuery } from './resource';

/** Names behind the cursor. */
export function afterCursor({ cursor }: NameQuery) {
  return cursor === undefined ? {} : { name: { gt: cursor } };
}

/** Name or description contains the search, whatever the case. */
export function containing({ search }: NameQuery) {
  const text = search?.trim();
  if (!text) return {};
  const contains = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  return { OR: [{ name: contains }, { description: contains }] };
}
