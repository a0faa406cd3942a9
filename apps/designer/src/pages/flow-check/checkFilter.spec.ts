import { type CheckedItem } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { countByKind, isUnused, matching } from './checkFilter';

const use = { kind: 'template', name: 'greeting', path: 'content.en_US' } as const;
const items: CheckedItem[] = [
  { kind: 'template', name: 'greeting', uses: [] },
  { kind: 'flow', name: 'sales', uses: [], accessCodes: ['10086'] },
  { kind: 'flow', name: 'fees', uses: [], accessCodes: [] },
  { kind: 'flowVariable', name: 'balance', flow: 'fees', uses: [use] },
];
const all = { search: '', kind: undefined, onlyUnused: false };
const names = (found: CheckedItem[]) => found.map(({ name }) => name);

describe('the flow check', () => {
  it('is in order of kind, then name', () => {
    expect(names(matching(items, all))).toEqual(['fees', 'sales', 'balance', 'greeting']);
  });

  it('counts a flow as used where an access code leads to it', () => {
    expect(items.map(isUnused)).toEqual([true, false, true, false]);
    expect(names(matching(items, { ...all, onlyUnused: true }))).toEqual(['fees', 'greeting']);
  });

  it('finds by name, whatever the case, and by the flow that declares a variable', () => {
    expect(names(matching(items, { ...all, search: ' FEES ' }))).toEqual(['fees', 'balance']);
  });

  it('counts every kind and all', () => {
    expect([...countByKind(items)]).toEqual([
      [undefined, 4],
      ['template', 1],
      ['flow', 2],
      ['flowVariable', 1],
    ]);
  });
});
