import { Injectable } from '@nestjs/common';
import { StoredProcedureRequest } from '@parley/contracts';
import type { Prisma, StoredProcedure } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { containing, pageOf } from './name-query';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, KeptProcedure } from './resource';

@Injectable()
export class ProceduresTable implements ResourceTable<KeptProcedure> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.storedProcedure.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.storedProcedure.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.storedProcedure.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: KeptProcedure, stamp: Stamp) {
    return toRow(await tx.storedProcedure.create({ data: { tenantId, ...toColumns(stored), ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<KeptProcedure>, stored: KeptProcedure, stamp: Stamp) {
    const data = { ...toColumns(stored), ...stamp, revision: { increment: 1 } };
    return toRow(await tx.storedProcedure.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<KeptProcedure>): Promise<void> {
    await tx.storedProcedure.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<KeptProcedure>) => ({ tenantId_id: { tenantId, id } });

function toColumns({ name, description, sealedPassword, ...definition }: KeptProcedure) {
  return {
    name,
    description,
    sealedPassword: sealedPassword ?? null,
    definition: definition as Prisma.InputJsonObject,
  };
}

function toRow(row: StoredProcedure): ResourceRow<KeptProcedure> {
  const { tenantId, id, revision, changedAt, changedById, name, description, sealedPassword } = row;
  const definition = Object.assign({}, row.definition, { name, description });
  const { password: _none, ...content } = StoredProcedureRequest.parse(definition);
  const stored = { ...content, ...(sealedPassword === null ? {} : { sealedPassword }) };
  return { tenantId, id, revision, changedAt, changedById, builtin: false, stored };
}
