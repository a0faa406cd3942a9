import { Injectable } from '@nestjs/common';
import type { TableRow } from '@parley/flow-model';
import { Prisma } from '../generated/prisma/client';
import type { Direction } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** A table by its id. */
export interface TableId {
  tenantId: string;
  id: string;
}

export interface StoredRow {
  id: string;
  createdAt: Date;
  content: TableRow;
}

export interface RowSearch {
  /** text that a value contains, whatever the case */
  search?: string | undefined;
}

/** Rows of data tables: one query per method. Flows write theirs by pg, see `TableEffects`. */
@Injectable()
export class RowsRepository {
  /** One more than asked for where the list goes on. */
  findPage(
    tx: Tx,
    { tenantId, id }: TableId,
    query: RowSearch & { after: string | undefined; limit: number; direction: Direction },
  ): Promise<StoredRow[]> {
    const isUp = query.direction === 'asc';
    const beyond = isUp ? Prisma.sql`>` : Prisma.sql`<`;
    const after =
      query.after === undefined ? Prisma.empty : Prisma.sql`AND r.id ${beyond} ${query.after}::uuid`;
    return tx.$queryRaw<StoredRow[]>`
      SELECT r.id, r.created_at AS "createdAt", r.content FROM data_table_row r
      WHERE r.tenant_id = ${tenantId} AND r.table_id = ${id}::uuid ${after} ${containing(query)}
      ORDER BY r.id ${isUp ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${query.limit + 1}`;
  }

  async count(tx: Tx, { tenantId, id }: TableId, query: RowSearch): Promise<number> {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM data_table_row r
      WHERE r.tenant_id = ${tenantId} AND r.table_id = ${id}::uuid ${containing(query)}`;
    return row?.n ?? 0;
  }

  async add(
    tx: Tx,
    { tenantId, id }: TableId,
    row: { content: TableRow; createdAt: Date },
  ): Promise<StoredRow> {
    const added = await tx.dataTableRow.create({ data: { tenantId, tableId: id, ...row } });
    return { id: added.id, ...row };
  }

  /** @returns the row that is gone; undefined where there was none */
  async remove(tx: Tx, { tenantId, id }: TableId, rowId: string): Promise<StoredRow | undefined> {
    const [row] = await tx.$queryRaw<StoredRow[]>`
      DELETE FROM data_table_row WHERE tenant_id = ${tenantId} AND table_id = ${id}::uuid AND id = ${rowId}::uuid
      RETURNING id, created_at AS "createdAt", content`;
    return row;
  }

  async findTimeZone(tx: Tx, tenantId: string): Promise<string> {
    const { timeZone } = await tx.tenant.findUniqueOrThrow({
      where: { id: tenantId },
      select: { timeZone: true },
    });
    return timeZone;
  }
}

function containing({ search }: RowSearch): Prisma.Sql {
  const text = search?.trim();
  if (!text) return Prisma.empty;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`AND EXISTS (SELECT FROM jsonb_each_text(r.content) WHERE value ILIKE ${pattern})`;
}
