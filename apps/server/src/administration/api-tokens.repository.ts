import { Injectable } from '@nestjs/common';
import type { ListQuery } from '@parley/contracts';
import type { ApiToken, Prisma } from '../generated/prisma/client';
import { byTime, type SortedQuery } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** Whose tokens. */
interface Owner {
  tenantId: string;
  userId: string;
}

/** Personal API tokens: one query per method, each only sees those of one person. */
@Injectable()
export class ApiTokensRepository {
  /** One more than asked for where the list goes on. */
  findPage(
    tx: Tx,
    owner: Owner,
    query: SortedQuery & { search?: string | undefined; limit: number },
  ): Promise<ApiToken[]> {
    const { where, orderBy } = byTime(query);
    return tx.apiToken.findMany({
      where: { AND: [matching(owner, query), where] },
      orderBy,
      take: query.limit + 1,
    });
  }

  count(tx: Tx, owner: Owner, query: ListQuery): Promise<number> {
    return tx.apiToken.count({ where: matching(owner, query) });
  }

  add(tx: Tx, data: Prisma.ApiTokenUncheckedCreateInput): Promise<ApiToken> {
    return tx.apiToken.create({ data });
  }

  /** @returns undefined where there is none to revoke */
  async revoke(
    tx: Tx,
    { tenantId, userId }: Owner,
    id: string,
    revokedAt: Date,
  ): Promise<ApiToken | undefined> {
    const [revoked] = await tx.apiToken.updateManyAndReturn({
      where: { tenantId, userId, id, revokedAt: null },
      data: { revokedAt },
    });
    return revoked;
  }
}

function matching(
  { tenantId, userId }: Owner,
  { search }: { search?: string | undefined },
): Prisma.ApiTokenWhereInput {
  const own = { tenantId, userId, revokedAt: null };
  if (search === undefined || search.trim() === '') return own;
  return { ...own, name: { contains: search.trim(), mode: 'insensitive' } };
}
