import { Injectable } from '@nestjs/common';
import type { ListQuery, UserQuery } from '@parley/contracts';
import type { AppUser, Prisma, UserRole } from '../generated/prisma/client';
import { orderOf, sorted } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** People, and what ends when they may no longer sign in: one query per method. */
@Injectable()
export class UsersRepository {
  /** In the order that is asked for; one more than asked for where the list goes on. */
  findPage(tx: Tx, tenantId: string, query: UserQuery): Promise<AppUser[]> {
    const { where, orderBy } = sorted(orderOf(query, 'userName'), { key: 'name', moment: 'createdAt' });
    return tx.appUser.findMany({
      where: { AND: [matching(tenantId, query), where] },
      orderBy,
      take: query.limit + 1,
    });
  }

  count(tx: Tx, tenantId: string, query: ListQuery): Promise<number> {
    return tx.appUser.count({ where: matching(tenantId, query) });
  }

  find(tx: Tx, tenantId: string, id: string): Promise<AppUser | null> {
    return tx.appUser.findUnique({ where: { tenantId_id: { tenantId, id } } });
  }

  /**
   * Makes the transactions that change a person queue up, and those that change any admin behind each other: whoever
   * comes second sees what the first has left.
   *
   * @returns ids of the admins who are not disabled
   */
  async lockWithAdmins(tx: Tx, tenantId: string, id: string): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string; admin: boolean }[]>`
      SELECT id, role = 'admin' AND disabled_at IS NULL AS admin FROM app_user
      WHERE tenant_id = ${tenantId} AND (id = ${id}::uuid OR role = 'admin' AND disabled_at IS NULL)
      ORDER BY id FOR NO KEY UPDATE`;
    return rows.filter((row) => row.admin).map((row) => row.id);
  }

  add(
    tx: Tx,
    user: { tenantId: string; name: string; displayName: string; role: UserRole; passwordHash: string },
  ): Promise<AppUser> {
    return tx.appUser.create({ data: user });
  }

  update(tx: Tx, { tenantId, id }: AppUser, data: Prisma.AppUserUpdateInput): Promise<AppUser> {
    return tx.appUser.update({ where: { tenantId_id: { tenantId, id } }, data });
  }

  /** @returns false where the password is no longer the one of `before` */
  async replacePassword(tx: Tx, before: AppUser, passwordHash: string): Promise<boolean> {
    const { count } = await tx.appUser.updateMany({
      where: { tenantId: before.tenantId, id: before.id, passwordHash: before.passwordHash },
      data: { passwordHash, failedSignIns: 0, failedSince: null, lockedUntil: null },
    });
    return count === 1;
  }

  /** @param kept hash of the session that goes on */
  async endSessions(tx: Tx, { tenantId, id }: AppUser, kept?: string): Promise<void> {
    const others = kept === undefined ? {} : { sessionHash: { not: kept } };
    await tx.signInSession.deleteMany({ where: { tenantId, userId: id, ...others } });
  }

  async revokeTokens(tx: Tx, { tenantId, id }: AppUser, revokedAt: Date): Promise<void> {
    await tx.apiToken.updateMany({ where: { tenantId, userId: id, revokedAt: null }, data: { revokedAt } });
  }
}

function matching(tenantId: string, { search }: ListQuery): Prisma.AppUserWhereInput {
  if (search === undefined || search.trim() === '') return { tenantId };
  const contains = { contains: search.trim(), mode: 'insensitive' } as const;
  return { tenantId, OR: [{ name: contains }, { displayName: contains }] };
}
