/** Pages of a list that is at hand whole, because it is put together from several sources. */
import type { SortedQuery } from './list-order';

interface PageQuery extends SortedQuery {
  limit: number;
  search?: string | undefined;
}

interface Of<T> {
  /** sorts the list, and is unique: items with the same key are the same */
  key(item: T): string;
  /** what a search looks at */
  text(item: T): string;
}

/** @returns the items that the search finds, in the order that is asked for */
export function foundIn<T>(items: readonly T[], { search = '', sort }: PageQuery, { key, text }: Of<T>): T[] {
  const words = search.trim().toLowerCase();
  const found = items.filter((item) => text(item).toLowerCase().includes(words));
  const byKey = new Map(found.map((item) => [key(item), item]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  return sort?.startsWith('-') === true ? sorted.reverse() : sorted;
}

/** @param found what `foundIn` gave for the same query */
export function pageOf<T>(found: readonly T[], { limit, cursor, sort }: PageQuery, { key }: Of<T>) {
  const isBehind = (item: T) =>
    cursor === undefined || (sort?.startsWith('-') === true ? key(item) < cursor : key(item) > cursor);
  const rest = found.filter(isBehind);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: found.length,
    ...(rest.length > limit && last !== undefined ? { nextCursor: key(last) } : {}),
  };
}
