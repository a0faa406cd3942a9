import { Injectable } from '@nestjs/common';
import type { Value } from '@parley/expression';
import { Prisma, type GlobalVariable } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, StoredVariable } from './resource';
import { containing, pageOf } from './name-query';

@Injectable()
export class VariablesTable implements ResourceTable<StoredVariable> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.globalVariable.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.globalVariable.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.globalVariable.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: StoredVariable, stamp: Stamp) {
    return toRow(await tx.globalVariable.create({ data: { tenantId, ...toColumns(stored), ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<StoredVariable>, stored: StoredVariable, stamp: Stamp) {
    const data = { ...toColumns(stored), ...stamp, revision: { increment: 1 } };
    return toRow(await tx.globalVariable.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<StoredVariable>): Promise<void> {
    await tx.globalVariable.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<StoredVariable>) => ({ tenantId_id: { tenantId, id } });

function toColumns({ default: value, ...rest }: StoredVariable) {
  return {
    ...rest,
    defaultValue: value === undefined || value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue),
  };
}

function toRow(row: GlobalVariable): ResourceRow<StoredVariable> {
  const { tenantId, id, revision, changedAt, changedById, builtin, ...rest } = row;
  const { name, type, defaultValue, encryption, description } = rest;
  const value = defaultValue === null ? {} : { default: defaultValue as Value };
  const stored = { name, type, ...value, encryption, description };
  return { tenantId, id, revision, changedAt, changedById, builtin, stored };
}
