/** A data table as a form holds it. */
import { DataTableColumn, type DataTable, type DataTableRequest } from '@parley/contracts';
import { nameFaults, trimmedRows } from '../resources/nameFaults';
import { type RowFault } from '../resources/RowsTable';

export interface DataTableForm {
  name: string;
  columns: DataTableColumn[];
  description: string;
}

export const NEW_COLUMN: DataTableColumn = { name: '', type: 'string', required: false };

/** @returns a form with one column to fill in where there is no table yet */
export function toDataTableForm(item: DataTable | undefined): DataTableForm {
  if (item === undefined) return { name: '', columns: [NEW_COLUMN], description: '' };
  const { name, columns, description } = item;
  return { name, columns, description };
}

/** @returns undefined where something is missing or wrong */
export function toDataTableRequest(form: DataTableForm): DataTableRequest | undefined {
  const name = form.name.trim();
  if (name === '' || form.columns.length === 0 || columnFaults(form.columns).size > 0) return undefined;
  return { ...form, name, columns: trimmedRows(form.columns) };
}

/** @returns what is wrong with the name of each column, by its number; columns that are well are missing */
export function columnFaults(columns: readonly DataTableColumn[]): ReadonlyMap<number, RowFault> {
  return nameFaults(columns, (name) => DataTableColumn.shape.name.safeParse(name).success);
}

/** How a row shows a value: a date in UTC, to the second. */
export function cellText(type: DataTableColumn['type'], value: string | number | undefined): string {
  if (value === undefined) return '';
  if (type !== 'date' || typeof value !== 'number') return String(value);
  return `${new Date(value).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** What is sent of the texts that a person typed, by column; empty ones are no value. */
export function typedValues(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
