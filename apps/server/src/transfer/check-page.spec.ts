import { FlowCheckQuery, MOST_PLACES } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { toCheck, type FoundItem } from './check-page';

const use = { kind: 'template', name: 'greeting', path: 'content.en_US' } as const;
const items: FoundItem[] = [
  { kind: 'template', name: 'greeting', uses: [] },
  { kind: 'flow', name: 'sales', uses: [], accessCodes: ['10086'] },
  { kind: 'flow', name: 'Fees', uses: [], accessCodes: [] },
  { kind: 'flowVariable', name: 'balance', flow: 'fees', uses: Array(MOST_PLACES + 1).fill(use) },
];
const ask = (query: object = {}) => toCheck(items, FlowCheckQuery.parse(query));
const names = (query: object) => ask(query).items.map(({ name }) => name);

describe('the flow check', () => {
  it('is in order of kind, then name, and read in pages', () => {
    expect(names({})).toEqual(['Fees', 'sales', 'balance', 'greeting']);
    expect(names({ sort: '-kind' })).toEqual(['greeting', 'balance', 'sales', 'Fees']);
    const first = ask({ limit: 3 });
    expect(first.total).toBe(4);
    expect(names({ limit: 3, cursor: first.nextCursor })).toEqual(['greeting']);
  });

  it('counts a flow as used where an access code leads to it', () => {
    expect(names({ unused: 'true' })).toEqual(['Fees', 'greeting']);
    expect(ask({ kind: 'flow' }).unused).toBe(1);
  });

  it('finds by name, whatever the case, and by the flow that declares a variable', () => {
    expect(names({ search: ' FEES ' })).toEqual(['Fees', 'balance']);
  });

  it('counts what matches of every kind, also where one kind is shown', () => {
    const counts = { flow: 2, flowVariable: 1, template: 1 };
    expect(ask({ kind: 'template' })).toMatchObject({ total: 1, counts });
  });

  it('tells the first places of an item that is used all over', () => {
    const [item] = ask({ kind: 'flowVariable' }).items;
    expect([item?.uses.length, item?.places]).toEqual([MOST_PLACES, MOST_PLACES + 1]);
  });
});
