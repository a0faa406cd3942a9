import { containsText, orderOf, sorted } from '../http/list-order';
import type { NameQuery } from './resource';

const COLUMNS = { key: 'name', moment: 'changedAt' } as const;

/** The page of a list by name: what its items hold, how many at most and one more, and in which order. */
export function pageOf(tenantId: string, query: NameQuery) {
  const { where, orderBy } = sorted(orderOf(query, COLUMNS.key), COLUMNS);
  return { where: { AND: [{ tenantId }, where, containing(query)] }, orderBy, take: query.limit + 1 };
}

/** Name or description contains the search, whatever the case. */
export function containing({ search }: NameQuery) {
  const text = containsText(search);
  return text ? { OR: [{ name: text }, { description: text }] } : {};
}
