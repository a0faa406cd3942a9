/** Which items of the flow check are shown. */
import { CheckedItem } from '@parley/contracts';

export type CheckedKind = CheckedItem['kind'];

/** The place of each kind among the chips and in the list. */
const PLACES: Record<CheckedKind, number> = {
  flow: 0,
  flowVariable: 1,
  globalVariable: 2,
  template: 3,
  interface: 4,
  dataTable: 5,
  storedProcedure: 6,
  transferPolicy: 7,
  grayRule: 8,
  accessCode: 9,
};

/** In the order of the chips. */
export const KINDS: readonly CheckedKind[] = [...CheckedItem.shape.kind.options].sort(
  (a, b) => PLACES[a] - PLACES[b],
);

export interface CheckFilter {
  search: string;
  kind: CheckedKind | undefined;
  onlyUnused: boolean;
}

/** @returns the kind of that name; undefined where there is none */
export function toKind(text: string | null): CheckedKind | undefined {
  return CheckedItem.shape.kind.safeParse(text).data;
}

/** @returns whether nothing uses it and no access code leads to it */
export function isUnused({ uses, accessCodes = [] }: CheckedItem): boolean {
  return uses.length === 0 && accessCodes.length === 0;
}

/** @returns the items that match, by kind and name; the search looks at their names and at the flow that declares them */
export function matching(items: readonly CheckedItem[], filter: CheckFilter): CheckedItem[] {
  const words = filter.search.trim().toLowerCase();
  return items
    .filter(
      (item) =>
        (filter.kind === undefined || item.kind === filter.kind) &&
        (!filter.onlyUnused || isUnused(item)) &&
        `${item.name} ${item.flow ?? ''}`.toLowerCase().includes(words),
    )
    .sort(
      (a, b) =>
        PLACES[a.kind] - PLACES[b.kind] ||
        a.name.localeCompare(b.name) ||
        (a.flow ?? '').localeCompare(b.flow ?? ''),
    );
}

/** @returns how many items of each kind there are; under undefined, of all */
export function countByKind(items: readonly CheckedItem[]): Map<CheckedKind | undefined, number> {
  const counts = new Map<CheckedKind | undefined, number>([[undefined, items.length]]);
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
