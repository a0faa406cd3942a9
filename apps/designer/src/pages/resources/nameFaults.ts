import { type RowFault } from './RowsTable';

/**
 * @param isName whether a text can be such a name
 * @param keyOf names with the same key are the same name
 * @returns what is wrong with the name of each row, blanks around it apart, by its number; rows that are well are missing
 */
export function nameFaults(
  rows: readonly { name: string }[],
  isName: (name: string) => boolean,
  keyOf: (name: string) => string = (name) => name,
): ReadonlyMap<number, RowFault> {
  const faults = new Map<number, RowFault>();
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const name = row.name.trim();
    const key = keyOf(name);
    if (name === '') faults.set(index, 'missing');
    else if (seen.has(key)) faults.set(index, 'twice');
    else if (!isName(name)) faults.set(index, 'wrong');
    seen.add(key);
  }
  return faults;
}

/** @returns the rows as they are sent: no blanks around a name */
export function trimmedRows<Row extends { name: string }>(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, name: row.name.trim() }));
}
