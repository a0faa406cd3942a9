import { Injectable } from '@nestjs/common';
import type { AccessCodeQuery, ListQuery } from '@parley/contracts';
import type { Prisma } from '../generated/prisma/client';
import { orderOf, sorted } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

const WITH_FLOW = {
  flow: { select: { code: true, name: true } },
} as const satisfies Prisma.AccessCodeInclude;
export type AccessCodeRow = Prisma.AccessCodeGetPayload<{ include: typeof WITH_FLOW }>;

/** What is said of an access code; columns that are absent stay as they are. */
export type AccessCodeContent = Pick<
  Prisma.AccessCodeUncheckedCreateInput,
  'source' | 'usingRecordService' | 'domainId' | 'chatBotName'
> & {
  flowId: string | null;
  dialogType: number;
  description: string;
  changedById: string | null;
  changedAt: Date;
};

/** Access codes: one query per method. */
@Injectable()
export class AccessCodesRepository {
  /** In the order that is asked for; one more than asked for where the list goes on. */
  findPage(tx: Tx, tenantId: string, query: AccessCodeQuery): Promise<AccessCodeRow[]> {
    const { where, orderBy } = sorted(orderOf(query, 'accessCode'), { key: 'code', moment: 'changedAt' });
    return tx.accessCode.findMany({
      where: { AND: [matching(tenantId, query), where] },
      include: WITH_FLOW,
      orderBy,
      take: query.limit + 1,
    });
  }

  count(tx: Tx, tenantId: string, query: ListQuery): Promise<number> {
    return tx.accessCode.count({ where: matching(tenantId, query) });
  }

  find(tx: Tx, tenantId: string, code: string): Promise<AccessCodeRow | null> {
    return tx.accessCode.findUnique({ where: { tenantId_code: { tenantId, code } }, include: WITH_FLOW });
  }

  upsert(tx: Tx, tenantId: string, code: string, data: AccessCodeContent): Promise<AccessCodeRow> {
    return tx.accessCode.upsert({
      where: { tenantId_code: { tenantId, code } },
      create: { ...data, tenantId, code },
      update: data,
      include: WITH_FLOW,
    });
  }

  /** @returns false where there was none */
  async delete(tx: Tx, tenantId: string, code: string): Promise<boolean> {
    const { count } = await tx.accessCode.deleteMany({ where: { tenantId, code } });
    return count === 1;
  }
}

function matching(tenantId: string, { search }: ListQuery): Prisma.AccessCodeWhereInput {
  if (search === undefined || search.trim() === '') return { tenantId };
  const contains = { contains: search.trim(), mode: 'insensitive' } as const;
  return {
    tenantId,
    OR: [
      { code: contains },
      { description: contains },
      { flow: { name: contains } },
      { flow: { code: contains } },
    ],
  };
}
