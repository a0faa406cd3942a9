/** Values as the columns of a data table keep them: one rule for the runtime, the management API and the flow editor. */
import type { DataTableColumn } from '@parley/contracts';
import { coerce, parseTime, toText, type Value } from '@parley/expression';

/** As a row keeps it: a date as milliseconds since 1970. */
export type Cell = string | number;
export type TableRow = Record<string, Cell>;

/** Characters of one text in a row. */
export const MAX_CELL_TEXT = 4_096;

export type CellReading =
  | { ok: true; cell: Cell }
  /** a sentence that begins with a verb: `is no whole number` */
  | { ok: false; reason: string };

export type RowReading = { ok: true; row: TableRow } | { ok: false; column: string; reason: string };

/** The last millisecond of the year 9999. */
const MAX_TIME = 253_402_300_799_999;

/** How dates may be written without a zone; other digits are milliseconds. */
const LOCAL_PATTERNS = [
  'yyyyMMdd',
  'yyyy-MM-dd',
  'yyyyMMddHHmmss',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-ddTHH:mm:ss',
];
const UTC_PATTERNS = ['yyyy-MM-ddTHH:mm:ssZ', 'yyyy-MM-ddTHH:mm:ss.SSSZ'];

/**
 * What a column keeps of a value that is there.
 *
 * @param utcOffset minutes east of UTC, for dates that name no zone
 */
export function toCell(type: DataTableColumn['type'], value: Value, utcOffset: number): CellReading {
  switch (type) {
    case 'string': {
      const text = toText(value);
      if (text.length <= MAX_CELL_TEXT) return { ok: true, cell: text };
      return { ok: false, reason: `is longer than ${MAX_CELL_TEXT} characters` };
    }
    case 'integer': {
      const fitting = coerce(value, 'integer');
      if (fitting.ok && typeof fitting.value === 'number') return { ok: true, cell: fitting.value };
      return { ok: false, reason: 'is no whole number of 32 bits' };
    }
    case 'date': {
      const time = timeOf(value, utcOffset);
      if (time !== null) return { ok: true, cell: time };
      return {
        ok: false,
        reason: 'is no date such as 2026-03-01, 20260301170000 or milliseconds since 1970',
      };
    }
  }
}

/**
 * The row that a table keeps of values by column. Null, and an empty text where the column holds no text, are no value.
 * The first value that does not fit, or is missing, is named.
 *
 * @param utcOffset minutes east of UTC, for dates that name no zone
 */
export function toTableRow(
  columns: readonly DataTableColumn[],
  values: Readonly<Record<string, Value>>,
  utcOffset: number,
): RowReading {
  const unknown = Object.keys(values).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) return { ok: false, column: unknown, reason: 'is no column of the table' };
  const row: TableRow = {};
  for (const { name, type, required } of columns) {
    const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
    if (value === null || (value === '' && (required || type !== 'string'))) {
      if (required) return { ok: false, column: name, reason: 'is required and has no value' };
      continue;
    }
    const reading = toCell(type, value, utcOffset);
    if (!reading.ok) return { ok: false, column: name, reason: reading.reason };
    row[name] = reading.cell;
  }
  return { ok: true, row };
}

function timeOf(value: Value, utcOffset: number): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  for (const pattern of LOCAL_PATTERNS) {
    const time = parseTime(text, pattern, utcOffset);
    if (time !== null) return time;
  }
  for (const pattern of UTC_PATTERNS) {
    const time = parseTime(text, pattern, 0);
    if (time !== null) return time;
  }
  // 8 and 14 digits are a day or a moment that does not exist
  if (!/^-?[0-9]{1,15}$/.test(text) || text.length === 8 || text.length === 14) return null;
  return Math.abs(Number(text)) <= MAX_TIME ? Number(text) : null;
}
