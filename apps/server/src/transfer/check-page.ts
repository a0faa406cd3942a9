/** Which items of the flow check a request is shown. */
import {
  CheckedKind,
  MOST_PLACES,
  type CheckedItem,
  type FlowCheck,
  type FlowCheckQuery,
} from '@parley/contracts';
import { foundIn, pageOf } from '../http/whole-list';

/** An item with every place that uses it. */
export type FoundItem = Omit<CheckedItem, 'places'>;

const ITEM = {
  key: ({ kind, name, flow = '' }: FoundItem) =>
    `${CheckedKind.options.indexOf(kind)} ${name.toLowerCase()} ${name} ${flow}`,
  text: ({ name, flow = '' }: FoundItem) => `${name} ${flow}`,
};

export function toCheck(items: readonly FoundItem[], query: FlowCheckQuery): FlowCheck {
  const found = foundIn(items, query, ITEM).filter((item) => query.unused === 'false' || isUnused(item));
  const shown = found.filter(({ kind }) => query.kind === undefined || kind === query.kind);
  const counts: FlowCheck['counts'] = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  const page = pageOf(shown, query, ITEM);
  return { ...page, items: page.items.map(toChecked), unused: shown.filter(isUnused).length, counts };
}

function isUnused({ uses, accessCodes = [] }: FoundItem): boolean {
  return uses.length === 0 && accessCodes.length === 0;
}

function toChecked({ uses, ...item }: FoundItem): CheckedItem {
  return { ...item, uses: uses.slice(0, MOST_PLACES), places: uses.length };
}
