import { Injectable } from '@nestjs/common';
import { InterfaceInput, InterfaceOutput } from '@parley/contracts';
import { z } from 'zod';
import { InterfaceDefinition } from '../effects/business-interface';
import type { BusinessInterface, Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { containing, pageOf } from './name-query';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, StoredInterface } from './resource';

@Injectable()
export class InterfacesTable implements ResourceTable<StoredInterface> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.businessInterface.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.businessInterface.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.businessInterface.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: StoredInterface, stamp: Stamp) {
    return toRow(await tx.businessInterface.create({ data: { tenantId, ...toColumns(stored), ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<StoredInterface>, stored: StoredInterface, stamp: Stamp) {
    const data = { ...toColumns(stored), ...stamp, revision: { increment: 1 } };
    return toRow(await tx.businessInterface.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<StoredInterface>): Promise<void> {
    await tx.businessInterface.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<StoredInterface>) => ({ tenantId_id: { tenantId, id } });

function toColumns({ name, description, ...definition }: StoredInterface) {
  return { name, description, definition: definition as Prisma.InputJsonObject };
}

/** Lists of a definition, each read on its own: one that cannot be read must not hide the rest from who repairs it. */
const Lists = z.object({
  inputs: z.array(InterfaceInput).catch([]).default([]),
  outputs: z.array(InterfaceOutput).catch([]).default([]),
});

function toRow(row: BusinessInterface): ResourceRow<StoredInterface> {
  const { tenantId, id, revision, changedAt, changedById } = row;
  const stored = toStored(row);
  return { tenantId, id, revision, changedAt, changedById, builtin: false, stored };
}

/** A path of this server goes before an address, as it does when the interface is called. */
function toStored({ name, description, definition }: BusinessInterface): StoredInterface {
  const readable = InterfaceDefinition.safeParse(definition).data;
  const lists = Lists.parse(definition);
  const { method = 'POST', path, url = '', headers = {}, timeoutMs = 5_000 } = readable ?? {};
  return {
    name,
    method,
    ...(path === undefined ? { url } : { path }),
    headers: Object.entries(headers).map(([header, value]) => ({ name: header, value })),
    ...lists,
    timeoutMs,
    description,
  };
}
