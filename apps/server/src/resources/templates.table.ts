import { Injectable } from '@nestjs/common';
import { TemplateRequest } from '@parley/contracts';
import type { Prisma, Template } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { containing, pageOf } from './name-query';
import type { NameQuery, ResourceRow, ResourceTable, Stamp, StoredTemplate } from './resource';

@Injectable()
export class TemplatesTable implements ResourceTable<StoredTemplate> {
  async find(tx: Tx, tenantId: string, name: string) {
    const row = await tx.template.findUnique({ where: { tenantId_name: { tenantId, name } } });
    return row ? toRow(row) : undefined;
  }

  async findPage(tx: Tx, tenantId: string, query: NameQuery) {
    const rows = await tx.template.findMany(pageOf(tenantId, query));
    return rows.map(toRow);
  }

  count(tx: Tx, tenantId: string, query: NameQuery) {
    return tx.template.count({ where: { AND: [{ tenantId }, containing(query)] } });
  }

  async add(tx: Tx, tenantId: string, stored: StoredTemplate, stamp: Stamp) {
    return toRow(await tx.template.create({ data: { tenantId, ...toColumns(stored), ...stamp } }));
  }

  async update(tx: Tx, row: ResourceRow<StoredTemplate>, stored: StoredTemplate, stamp: Stamp) {
    const data = { ...toColumns(stored), ...stamp, revision: { increment: 1 } };
    return toRow(await tx.template.update({ where: keyOf(row), data }));
  }

  async remove(tx: Tx, row: ResourceRow<StoredTemplate>): Promise<void> {
    await tx.template.delete({ where: keyOf(row) });
  }
}

const keyOf = ({ tenantId, id }: ResourceRow<StoredTemplate>) => ({ tenantId_id: { tenantId, id } });

function toColumns({ content, ...rest }: StoredTemplate) {
  return { ...rest, content: content as Prisma.InputJsonObject };
}

function toRow(row: Template): ResourceRow<StoredTemplate> {
  const { tenantId, id, revision, changedAt, changedById, name, kind, content, description } = row;
  const stored = { name, kind, content: TemplateRequest.shape.content.parse(content), description };
  return { tenantId, id, revision, changedAt, changedById, builtin: false, stored };
}
