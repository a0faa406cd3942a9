import type { DataTableColumn } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { MAX_CELL_TEXT, toCell, toTableRow } from './table-row';

const MARCH_FIRST = Date.UTC(2026, 2, 1);
const column = (name: string, type: DataTableColumn['type'], required = false) => ({ name, type, required });
const COLUMNS = [column('caller', 'string', true), column('score', 'integer'), column('at', 'date')];

describe('a date column', () => {
  it.each([
    ['20260301', MARCH_FIRST],
    ['2026-03-01', MARCH_FIRST],
    ['20260301170000', MARCH_FIRST + 61_200_000],
    ['2026-03-01 17:00:00', MARCH_FIRST + 61_200_000],
    ['2026-03-01T17:00:00Z', MARCH_FIRST + 61_200_000],
    ['2026-03-01T17:00:00.250Z', MARCH_FIRST + 61_200_250],
    [20260301, MARCH_FIRST],
    [1772323200000, 1772323200000],
    ['1772323200000', 1772323200000],
    [0, 0],
  ])('keeps %j as milliseconds', (value, cell) => {
    expect(toCell('date', value, 0)).toEqual({ ok: true, cell });
  });

  it('means the zone of the tenant where none is named', () => {
    expect(toCell('date', '20260301080000', 480)).toEqual({ ok: true, cell: MARCH_FIRST });
    expect(toCell('date', '2026-03-01T08:00:00Z', 480)).toMatchObject({ cell: MARCH_FIRST + 28_800_000 });
  });

  it.each(['20261301', '2026-02-30', '20260301250000', 'soon', true, [1], 1.5, 1e17])(
    'refuses %j',
    (value) => {
      expect(toCell('date', value, 0)).toMatchObject({ ok: false });
    },
  );
});

describe('a row', () => {
  it('holds what fits, converted to the types of its columns', () => {
    expect(toTableRow(COLUMNS, { caller: 1350, score: '7', at: '20260301' }, 0)).toEqual({
      ok: true,
      row: { caller: '1350', score: 7, at: MARCH_FIRST },
    });
  });

  it('leaves out columns without a value; an empty text is a value of a text column only', () => {
    const columns = [column('note', 'string'), ...COLUMNS];
    expect(toTableRow(columns, { caller: 'a', score: '', at: null, note: '' }, 0)).toEqual({
      ok: true,
      row: { caller: 'a', note: '' },
    });
  });

  it.each([
    ['an unknown column', { caller: 'a', colour: 'red' }, 'colour'],
    ['a missing value', { score: 1 }, 'caller'],
    ['an empty required text', { caller: '' }, 'caller'],
    ['a value of another type', { caller: 'a', score: 'many' }, 'score'],
    ['a number beyond 32 bits', { caller: 'a', score: 2_147_483_648 }, 'score'],
    ['a text that is too long', { caller: 'x'.repeat(MAX_CELL_TEXT + 1) }, 'caller'],
    ['a name of Object.prototype', { constructor: 'a' }, 'constructor'],
  ])('is refused for %s', (_what, values, name) => {
    expect(toTableRow(COLUMNS, values, 0)).toMatchObject({ ok: false, column: name });
  });
});
