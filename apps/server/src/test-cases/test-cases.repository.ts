import { Injectable } from '@nestjs/common';
import type { ListQuery, NameListQuery } from '@parley/contracts';
import { Prisma, type Flow, type TestCase } from '../generated/prisma/client';
import { orderOf, sortedSql } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** A case without its definition. */
export type CaseFacts = Omit<TestCase, 'definition'> & { turns: number };

/** What is written of a case. */
export interface CaseContent {
  name: string;
  description: string;
  definition: object;
  changedById: string | null;
  changedAt: Date;
}

/** Test cases of flows: one query per method. */
@Injectable()
export class TestCasesRepository {
  find(tx: Tx, { tenantId, id }: Flow, name: string): Promise<TestCase | null> {
    return tx.testCase.findUnique({ where: { tenantId_flowId_name: { tenantId, flowId: id, name } } });
  }

  /** In the order that is asked for; one more than asked for where the list goes on. */
  findPage(tx: Tx, flow: Flow, query: NameListQuery): Promise<CaseFacts[]> {
    const { after, orderBy } = sortedSql(orderOf(query, 'name'), { key: 'name', moment: 'changed_at' });
    return tx.$queryRaw<CaseFacts[]>`
      SELECT tenant_id AS "tenantId", id, flow_id AS "flowId", name, description, revision,
        changed_at AS "changedAt", changed_by AS "changedById", jsonb_array_length(definition -> 'turns') AS turns
      FROM test_case WHERE ${matching(flow, query)} AND ${after} ORDER BY ${orderBy} LIMIT ${query.limit + 1}`;
  }

  async count(tx: Tx, flow: Flow, query: Pick<ListQuery, 'search'>): Promise<number> {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM test_case WHERE ${matching(flow, query)}`;
    return row?.n ?? 0;
  }

  /** All of the flows, by name. */
  findOf(tx: Tx, tenantId: string, flowIds: readonly string[]): Promise<TestCase[]> {
    return tx.testCase.findMany({
      where: { tenantId, flowId: { in: [...flowIds] } },
      orderBy: { name: 'asc' },
    });
  }

  /** All of the flow, by name, without what they hold. */
  findRevisions(tx: Tx, { tenantId, id }: Flow): Promise<Pick<TestCase, 'id' | 'revision'>[]> {
    return tx.testCase.findMany({
      where: { tenantId, flowId: id },
      select: { id: true, revision: true },
      orderBy: { name: 'asc' },
    });
  }

  add(tx: Tx, { tenantId, id }: Flow, content: CaseContent): Promise<TestCase> {
    return tx.testCase.create({ data: { tenantId, flowId: id, ...content } });
  }

  /** The next revision. */
  update(tx: Tx, { tenantId, id }: TestCase, content: CaseContent): Promise<TestCase> {
    return tx.testCase.update({
      where: { tenantId_id: { tenantId, id } },
      data: { ...content, revision: { increment: 1 } },
    });
  }

  async remove(tx: Tx, { tenantId, id }: TestCase): Promise<void> {
    await tx.testCase.delete({ where: { tenantId_id: { tenantId, id } } });
  }
}

function matching({ tenantId, id }: Flow, { search }: Pick<ListQuery, 'search'>): Prisma.Sql {
  const text = search?.trim() ?? '';
  const own = Prisma.sql`tenant_id = ${tenantId} AND flow_id = ${id}::uuid`;
  if (text === '') return own;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`${own} AND (name ILIKE ${pattern} OR description ILIKE ${pattern})`;
}
