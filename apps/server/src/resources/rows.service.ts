/** Rows of data tables, as people see, add and delete them. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type DataTableRow,
  type DataTableRowPage,
  type RowRequest,
  type TimeListQuery,
} from '@parley/contracts';
import { toTableRow } from '@parley/flow-model';
import { z } from 'zod';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository, type AuditEvent } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { TimeZones } from '../dialog/time-zone';
import { Transactions, type Tx } from '../persistence/transactions';
import { DataTablesTable } from './data-tables.table';
import type { ResourceRow, StoredDataTable } from './resource';
import { RowsRepository, type StoredRow } from './rows.repository';

const timeZones = new TimeZones();

@Injectable()
export class RowsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DataTablesTable) private readonly tables: DataTablesTable,
    @Inject(RowsRepository) private readonly rows: RowsRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CatalogueError 10000002 cursor, 10000003 */
  async list({ tenantId }: Principal, name: string, query: TimeListQuery): Promise<DataTableRowPage> {
    const { reader } = this.transactions;
    const table = await this.getTable(reader, tenantId, name);
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
    const direction = query.sort === 'at' ? 'asc' : 'desc';
    const found = await this.rows.findPage(reader, table, { ...query, after, direction });
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toView),
      total: await this.rows.count(reader, table, query),
      ...(found.length > query.limit && last ? { nextCursor: last.id } : {}),
    };
  }

  /** @throws CatalogueError 10000002 the values do not fit the columns, 10000003 */
  async add(by: Principal, name: string, { values }: RowRequest): Promise<DataTableRow> {
    return this.transactions.run(async (tx) => {
      const table = await this.getTable(tx, by.tenantId, name);
      const createdAt = this.clock();
      const timeZone = await this.rows.findTimeZone(tx, by.tenantId);
      const utcOffset = timeZones.offsetAt(timeZone, createdAt.getTime());
      const reading = toTableRow(table.stored.columns, values, utcOffset);
      if (!reading.ok) {
        const path = `values.${reading.column}`;
        const message = `${reading.column} ${reading.reason}`;
        throw new CatalogueError('parameterIncorrect', `${path}: ${message}`, [{ path, message }]);
      }
      const row = await this.rows.add(tx, table, { content: reading.row, createdAt });
      await this.note(tx, by, { action: 'dataTable.addRow', table: name, row: row.id, after: row.content });
      return toView(row);
    });
  }

  /** @throws CatalogueError 10000003 no such table or row */
  async delete(by: Principal, name: string, rowId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const table = await this.getTable(tx, by.tenantId, name);
      const isId = z.uuid().safeParse(rowId).success;
      const removed = isId ? await this.rows.remove(tx, table, rowId) : undefined;
      if (!removed) {
        throw new CatalogueError('notFound', `The data table "${name}" has no row ${rowId}`);
      }
      await this.note(tx, by, {
        action: 'dataTable.deleteRow',
        table: name,
        row: rowId,
        before: removed.content,
      });
    });
  }

  private async getTable(tx: Tx, tenantId: string, name: string): Promise<ResourceRow<StoredDataTable>> {
    const table = await this.tables.find(tx, tenantId, name);
    if (table) return table;
    throw new CatalogueError('notFound', `There is no data table "${name}"`);
  }

  private async note(
    tx: Tx,
    by: Principal,
    {
      table,
      row,
      ...event
    }: Pick<AuditEvent, 'action' | 'before' | 'after'> & { table: string; row: string },
  ): Promise<void> {
    await this.audit.add(tx, by, { ...event, subjectKind: 'dataTable', subjectId: table, details: { row } });
  }
}

function toView({ id, createdAt, content }: StoredRow): DataTableRow {
  return { id, createdAt: createdAt.toISOString(), values: content };
}

function readCursor(cursor: string): string {
  if (z.uuid().safeParse(cursor).success) return cursor;
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
