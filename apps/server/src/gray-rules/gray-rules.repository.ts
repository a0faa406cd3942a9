import { Injectable } from '@nestjs/common';
import type { GrayRule as Rule, ListQuery, NameListQuery } from '@parley/contracts';
import { Prisma, type GrayRule } from '../generated/prisma/client';
import { orderOf, sorted } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

const USES = {
  versions: {
    select: { major: true, minor: true, flow: { select: { code: true, name: true } } },
    orderBy: { flow: { code: 'asc' } },
  },
} as const satisfies Prisma.GrayRuleInclude;
export type GrayRuleRow = Prisma.GrayRuleGetPayload<{ include: typeof USES }>;

interface Content {
  name: string;
  definition: Rule;
  changedById: string | null;
  changedAt: Date;
}

/** Named gray rules: one query per method. */
@Injectable()
export class GrayRulesRepository {
  find(tx: Tx, tenantId: string, name: string): Promise<GrayRuleRow | null> {
    return tx.grayRule.findUnique({ where: { tenantId_name: { tenantId, name } }, include: USES });
  }

  /**
   * The rule, which until the transaction ends nobody can change (`share`), or also not begin to follow (`update`).
   *
   * @returns undefined where there is no such rule
   */
  async lock(
    tx: Tx,
    tenantId: string,
    name: string,
    strength: 'share' | 'update',
  ): Promise<GrayRule | undefined> {
    const forWhat = strength === 'share' ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR UPDATE`;
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM gray_rule WHERE tenant_id = ${tenantId} AND name = ${name} ${forWhat}`;
    if (rows.length === 0) return undefined;
    return (await tx.grayRule.findUnique({ where: { tenantId_name: { tenantId, name } } })) ?? undefined;
  }

  /** In the order that is asked for; one more than asked for where the list goes on. */
  findPage(tx: Tx, tenantId: string, query: NameListQuery): Promise<GrayRuleRow[]> {
    const { where, orderBy } = sorted(orderOf(query, 'name'), { key: 'name', moment: 'changedAt' });
    return tx.grayRule.findMany({
      where: { AND: [matching(tenantId, query), where] },
      include: USES,
      orderBy,
      take: query.limit + 1,
    });
  }

  count(tx: Tx, tenantId: string, query: ListQuery): Promise<number> {
    return tx.grayRule.count({ where: matching(tenantId, query) });
  }

  findPeople(tx: Tx, tenantId: string, ids: string[]) {
    return tx.appUser.findMany({
      where: { tenantId, id: { in: ids } },
      select: { id: true, name: true, displayName: true },
    });
  }

  add(tx: Tx, tenantId: string, content: Content): Promise<GrayRule> {
    return tx.grayRule.create({ data: { tenantId, ...content } });
  }

  /** The next revision. */
  update(tx: Tx, { tenantId, id }: GrayRule, content: Content): Promise<GrayRule> {
    return tx.grayRule.update({
      where: { tenantId_id: { tenantId, id } },
      data: { ...content, revision: { increment: 1 } },
    });
  }

  /** Every gray release that follows the rule takes the calls of its new content. */
  async follow(tx: Tx, { tenantId, id }: GrayRule, definition: Rule): Promise<void> {
    await tx.flowVersion.updateMany({
      where: { tenantId, grayRuleId: id },
      data: { grayRule: definition },
    });
  }

  async remove(tx: Tx, { tenantId, id }: GrayRule): Promise<void> {
    await tx.grayRule.delete({ where: { tenantId_id: { tenantId, id } } });
  }
}

function matching(tenantId: string, { search }: ListQuery): Prisma.GrayRuleWhereInput {
  const text = search?.trim() ?? '';
  return { tenantId, ...(text === '' ? {} : { name: { contains: text, mode: 'insensitive' } }) };
}
