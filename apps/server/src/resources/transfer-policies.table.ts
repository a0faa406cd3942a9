import { Injectable } from '@nestjs/common';
import { PolicyDefinition } from '../effects/transfer-policy';
import type { TransferPolicy } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { containing, pageOf } from './name-query';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, StoredTransferPolicy } from './resource';

@Injectable()
export class TransferPoliciesTable implements ResourceTable<StoredTransferPolicy> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.transferPolicy.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.transferPolicy.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.transferPolicy.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: StoredTransferPolicy, stamp: Stamp) {
    return toRow(await tx.transferPolicy.create({ data: { tenantId, ...toColumns(stored), ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<StoredTransferPolicy>, stored: StoredTransferPolicy, stamp: Stamp) {
    const data = { ...toColumns(stored), ...stamp, revision: { increment: 1 } };
    return toRow(await tx.transferPolicy.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<StoredTransferPolicy>): Promise<void> {
    await tx.transferPolicy.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<StoredTransferPolicy>) => ({ tenantId_id: { tenantId, id } });

function toColumns({ name, description, ...definition }: StoredTransferPolicy) {
  return { name, description, definition };
}

const Definition = PolicyDefinition.omit({ id: true });

function toRow(row: TransferPolicy): ResourceRow<StoredTransferPolicy> {
  const { tenantId, id, revision, changedAt, changedById, name, description } = row;
  const stored = { name, ...Definition.parse(row.definition), description };
  return { tenantId, id, revision, changedAt, changedById, builtin: false, stored };
}
