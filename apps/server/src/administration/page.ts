/** Lists in pages, newest first or by name. */
import { CatalogueError } from '@parley/contracts';

/**
 * Makes a page of what was read, which is one item more than asked for where the list goes on.
 *
 * @param cursorOf where the next page begins behind an item
 */
export function toPage<Row, Item>(
  rows: Row[],
  { limit, total }: { limit: number; total: number },
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): { items: Item[]; total: number; nextCursor?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    total,
    ...(rows.length > limit && last !== undefined ? { nextCursor: cursorOf(last) } : {}),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** False for what cannot be an id, which Postgres would refuse to compare with one. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** @throws CatalogueError 10000002 for a cursor of another list */
export function assertIdCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || isUuid(cursor)) return cursor;
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
