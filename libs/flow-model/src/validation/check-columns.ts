/** What a node writes into the columns of a data table. */
import type { DataTableColumn } from '@parley/contracts';
import {
  checkExpression,
  compileExpression,
  type CompiledExpression,
  type ValueType,
} from '@parley/expression';
import type { CheckContext } from '../element/element';
import { typeLookup } from '../fields/expression-checks';
import { toCell } from '../resources/table-row';
import { finding, type Finding } from './finding';

/**
 * `column.unknown`, `column.missing` and `column.type` of expressions by column. Nothing where no such table is known:
 * that is a finding of its own. Expressions that do not parse are left to their field.
 *
 * @param path of the expressions, inside the node's params
 */
export function columnFindings(
  filled: { table: string; values: Readonly<Record<string, string>>; path: string },
  context: CheckContext,
): Finding[] {
  const { table, values, path } = filled;
  const columns = context.catalogue.tables.find(({ name }) => name === table)?.columns;
  if (!columns) return [];
  const unknown = Object.keys(values).filter((name) => !columns.some((column) => column.name === name));
  return [
    ...unknown.map((column) => {
      const message = `Data table ${table} has no column ${column}`;
      return finding('column.unknown', message, { path: `${path}.${column}`, params: { table, column } });
    }),
    ...columns.flatMap((column) => columnFinding(column, values[column.name] ?? '', filled, context)),
  ];
}

function columnFinding(
  column: DataTableColumn,
  source: string,
  { table, path }: { table: string; path: string },
  context: CheckContext,
): Finding[] {
  const params = { table, column: column.name };
  if (source.trim() === '') {
    if (!column.required) return [];
    const message = `Column ${column.name} of data table ${table} must be filled in`;
    return [finding('column.missing', message, { path, params })];
  }
  if (fits(column, source, context)) return [];
  const message = `Column ${column.name} of data table ${table} takes values of type ${column.type} only`;
  const place = { path: `${path}.${column.name}`, params: { ...params, type: column.type } };
  return [finding('column.type', message, place)];
}

/** As what each type is checked where the value is only known when the flow runs. */
const EXPECTED: Record<DataTableColumn['type'], ValueType> = {
  string: 'string',
  integer: 'integer',
  date: 'long',
};

function fits(column: DataTableColumn, source: string, context: CheckContext): boolean {
  const compiled = compiledOf(source);
  if (!compiled) return true;
  if (compiled.references.length === 0) {
    const value = compiled.evaluate({ now: 0, utcOffset: 0, variable: () => null, warn: () => undefined });
    return value === null ? !column.required : toCell(column.type, value, 0).ok;
  }
  const found = checkExpression(source, typeLookup(context), EXPECTED[column.type]);
  return !found.some(({ code }) => code === 'expression.type');
}

function compiledOf(source: string): CompiledExpression | undefined {
  try {
    return compileExpression(source);
  } catch {
    return undefined;
  }
}
