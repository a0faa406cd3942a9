import { type DataTable } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { cellText, columnFaults, toDataTableForm, toDataTableRequest, typedValues } from './dataTableForm';

const column = (name: string) => ({ name, type: 'string' as const, required: false });

describe('the form of a data table', () => {
  it('begins with one column to fill in', () => {
    const form = toDataTableForm(undefined);
    expect(form.columns).toHaveLength(1);
    expect(toDataTableRequest({ ...form, name: 'calls' })).toBeUndefined();
  });

  it('is sent as it came', () => {
    const content = { name: 'calls', columns: [column('caller')], description: 'Who called' };
    const item: DataTable = { ...content, uses: 0, revision: 1, changedAt: '', changedBy: null };
    expect(toDataTableRequest(toDataTableForm(item))).toEqual(content);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no column', { columns: [] }],
    ['a column that stands twice', { columns: [column('a'), column('a ')] }],
  ])('is not sent with %s', (_what, part) => {
    const form = { name: 'calls', columns: [column('caller')], description: '' };
    expect(toDataTableRequest({ ...form, ...part })).toBeUndefined();
  });

  it('knows what is wrong with each column', () => {
    const faults = columnFaults(['a', '', 'a', '1st', 'b'].map(column));
    expect([...faults]).toEqual([
      [1, 'missing'],
      [2, 'twice'],
      [3, 'wrong'],
    ]);
  });
});

describe('a value of a row', () => {
  it.each([
    ['date' as const, Date.UTC(2026, 2, 1, 17), '2026-03-01 17:00:00 UTC'],
    ['integer' as const, 7, '7'],
    ['string' as const, 'x', 'x'],
    ['string' as const, undefined, ''],
  ])('of type %s reads %s', (type, value, text) => {
    expect(cellText(type, value)).toBe(text);
  });

  it('is sent only where something was typed', () => {
    expect(typedValues({ caller: '1350', score: ' ' })).toEqual({ caller: '1350' });
  });
});
