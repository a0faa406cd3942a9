import { Injectable } from '@nestjs/common';
import type { AuditEntry, Prisma } from '../generated/prisma/client';
import { byTime, type SortedQuery } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** What of the audit is wanted. */
export interface AuditFilter {
  /** part of an actor's or subject's name */
  search?: string | undefined;
  /** an action, or the first word of some, such as `flow` for all that was done to flows */
  action?: string | undefined;
}

/** The audit as it is read: one query per method. */
@Injectable()
export class AuditListRepository {
  /** One more than asked for where the list goes on. */
  findPage(
    tx: Tx,
    tenantId: string,
    query: AuditFilter & SortedQuery & { limit: number },
  ): Promise<AuditEntry[]> {
    const { where, orderBy } = byTime(query);
    return tx.auditEntry.findMany({
      where: { AND: [matching(tenantId, query), where] },
      orderBy,
      take: query.limit + 1,
    });
  }

  count(tx: Tx, tenantId: string, filter: AuditFilter): Promise<number> {
    return tx.auditEntry.count({ where: matching(tenantId, filter) });
  }
}

function matching(tenantId: string, { search, action }: AuditFilter): Prisma.AuditEntryWhereInput {
  const conditions: Prisma.AuditEntryWhereInput[] = [{ tenantId }];
  if (action !== undefined) {
    conditions.push({ OR: [{ action }, { action: { startsWith: `${action}.` } }] });
  }
  if (search !== undefined && search.trim() !== '') {
    const contains = { contains: search.trim(), mode: 'insensitive' } as const;
    conditions.push({ OR: [{ actorName: contains }, { subjectId: contains }, { action: contains }] });
  }
  return { AND: conditions };
}
