import { Injectable } from '@nestjs/common';
import { DataTableColumn } from '@parley/contracts';
import { z } from 'zod';
import type { DataTable } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { containing, pageOf } from './name-query';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, StoredDataTable } from './resource';

@Injectable()
export class DataTablesTable implements ResourceTable<StoredDataTable> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.dataTable.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.dataTable.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.dataTable.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: StoredDataTable, stamp: Stamp) {
    return toRow(await tx.dataTable.create({ data: { tenantId, ...stored, ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<StoredDataTable>, stored: StoredDataTable, stamp: Stamp) {
    const data = { ...stored, ...stamp, revision: { increment: 1 } };
    return toRow(await tx.dataTable.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<StoredDataTable>): Promise<void> {
    await tx.dataTable.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<StoredDataTable>) => ({ tenantId_id: { tenantId, id } });

function toRow(row: DataTable): ResourceRow<StoredDataTable> {
  const { tenantId, id, revision, changedAt, changedById, name, description } = row;
  const columns = z.array(DataTableColumn).parse(row.columns);
  const stored = { name, columns, description };
  return { tenantId, id, revision, changedAt, changedById, builtin: false, stored };
}
