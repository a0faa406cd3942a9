/**
 * How lists are sorted and where their pages begin. A list has a key, which is unique and sorts it by itself, and a
 * moment; sorted by the moment, the key decides between equal ones, so that no page misses or repeats an item.
 */
import { CatalogueError } from '@parley/contracts';
import { Prisma } from '../generated/prisma/client';

export type Direction = 'asc' | 'desc';

/** What a request says of the order of a list. */
export interface SortedQuery {
  cursor?: string | undefined;
  /** a member, with `-` before it where the list runs downwards; absent: by key, upwards */
  sort?: string | undefined;
}

export interface ListOrder {
  by: 'key' | 'moment';
  direction: Direction;
  /** behind which item the page begins; absent: at the start */
  after?: { key: string; moment: Date };
}

/** Of a list by time, whose ids rise with time: the newest first, unless `at` is asked for. */
export function byTime({ sort, cursor }: SortedQuery): { orderBy: { id: Direction }; where: object } {
  const direction = sort === 'at' ? 'asc' : 'desc';
  const where = cursor === undefined ? {} : { id: { [direction === 'asc' ? 'gt' : 'lt']: cursor } };
  return { orderBy: { id: direction }, where };
}

/** That a text contains what was searched for, whatever the case; undefined: nothing was. */
export function containsText(
  search: string | undefined,
): { contains: string; mode: 'insensitive' } | undefined {
  const text = search?.trim();
  return text ? { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } : undefined;
}

const BETWEEN = '~';

/**
 * @param key what a request calls the key
 * @throws CatalogueError 10000002 for a cursor of another list or order
 */
export function orderOf({ sort, cursor }: SortedQuery, key: string): ListOrder {
  const isDown = sort?.startsWith('-') ?? false;
  const member = isDown ? sort?.slice(1) : sort;
  const by = member === undefined || member === key ? 'key' : 'moment';
  return {
    by,
    direction: isDown ? 'desc' : 'asc',
    ...(cursor === undefined ? {} : { after: readCursor(cursor, by) }),
  };
}

/** The cursor of the page behind an item. */
export function cursorBehind({ by }: ListOrder, { key, moment }: { key: string; moment: Date }): string {
  return by === 'key' ? key : `${moment.toISOString()}${BETWEEN}${key}`;
}

/** The order in the words of Prisma, for a table with these columns. */
export function sorted<Key extends string, Moment extends string>(
  { by, direction, after }: ListOrder,
  columns: { key: Key; moment: Moment },
) {
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const orderBy: Record<string, Direction>[] =
    by === 'key'
      ? [{ [columns.key]: direction }]
      : [{ [columns.moment]: direction }, { [columns.key]: direction }];
  return { orderBy, where: afterIn(columns, by, beyond, after) };
}

/** The order in SQL. @param columns names of columns, or expressions; never anything that was sent */
export function sortedSql(
  { by, direction, after }: ListOrder,
  columns: { key: string; moment: string },
): { after: Prisma.Sql; orderBy: Prisma.Sql } {
  const [key, moment] = [Prisma.raw(columns.key), Prisma.raw(columns.moment)];
  const way = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
  if (by === 'key') {
    return {
      after: after ? Prisma.sql`${key} ${beyond} ${after.key}` : Prisma.sql`true`,
      orderBy: Prisma.sql`${key} ${way}`,
    };
  }
  return {
    after: after
      ? Prisma.sql`(${moment}, ${key}) ${beyond} (${after.moment}, ${after.key})`
      : Prisma.sql`true`,
    orderBy: Prisma.sql`${moment} ${way}, ${key} ${way}`,
  };
}

function afterIn(
  { key, moment }: { key: string; moment: string },
  by: ListOrder['by'],
  beyond: 'gt' | 'lt',
  after: ListOrder['after'],
): object {
  if (!after) return {};
  if (by === 'key') return { [key]: { [beyond]: after.key } };
  return {
    OR: [
      { [moment]: { [beyond]: after.moment } },
      { [moment]: after.moment, [key]: { [beyond]: after.key } },
    ],
  };
}

function readCursor(cursor: string, by: ListOrder['by']): { key: string; moment: Date } {
  if (by === 'key') return { key: cursor, moment: new Date(0) };
  const at = cursor.indexOf(BETWEEN);
  const moment = new Date(cursor.slice(0, Math.max(at, 0)));
  if (!Number.isNaN(moment.getTime())) return { key: cursor.slice(at + 1), moment };
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
