import { Injectable } from '@nestjs/common';
import type { AppUser } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** When wrong passwords lock an account. */
export interface LockRule {
  failures: number;
  /** how long failures are counted, and how long the lock lasts */
  minutes: number;
}

/** People, their sessions and tokens: one query per method. */
@Injectable()
export class AuthRepository {
  /** @returns its id; undefined where there are several, or none */
  async findOnlyTenant(tx: Tx): Promise<string | undefined> {
    const [only, other] = await tx.tenant.findMany({ select: { id: true }, take: 2 });
    return other === undefined ? only?.id : undefined;
  }

  findUser(tx: Tx, tenantId: string, name: string): Promise<AppUser | null> {
    return tx.appUser.findUnique({ where: { tenantId_name: { tenantId, name } } });
  }

  /**
   * Counts an attempt before its password is looked at, so that guesses sent at once do not slip past the lock.
   *
   * @returns `last` where the account is locked from now on, unless the password is right
   */
  async takeAttempt(tx: Tx, user: AppUser, rule: LockRule): Promise<'open' | 'last' | 'locked'> {
    const [taken] = await tx.$queryRaw<{ isLast: boolean }[]>`
      UPDATE app_user u
      SET failed_sign_ins = n.failures,
          failed_since = CASE WHEN n.failures = 1 THEN now() ELSE u.failed_since END,
          locked_until = CASE WHEN n.failures >= ${rule.failures} THEN now() + make_interval(mins => ${rule.minutes}) END
      FROM (
        SELECT id, CASE WHEN failed_since > now() - make_interval(mins => ${rule.minutes})
                         AND failed_sign_ins < ${rule.failures}
                        THEN failed_sign_ins + 1 ELSE 1 END AS failures
        FROM app_user WHERE tenant_id = ${user.tenantId} AND id = ${user.id}::uuid FOR UPDATE
      ) n
      WHERE u.tenant_id = ${user.tenantId} AND u.id = n.id AND (u.locked_until IS NULL OR u.locked_until <= now())
      RETURNING u.locked_until IS NOT NULL AS "isLast"`;
    if (!taken) return 'locked';
    return taken.isLast ? 'last' : 'open';
  }

  /** @returns false where the password has changed since `user` was read, or the account was disabled */
  async clearAttempts(tx: Tx, { tenantId, id, passwordHash }: AppUser): Promise<boolean> {
    const { count } = await tx.appUser.updateMany({
      where: { tenantId, id, passwordHash, disabledAt: null },
      data: { failedSignIns: 0, failedSince: null, lockedUntil: null },
    });
    return count === 1;
  }

  async addSession(tx: Tx, session: NewSession): Promise<void> {
    await tx.signInSession.create({ data: session });
  }

  findSession(tx: Tx, sessionHash: string) {
    return tx.signInSession.findUnique({
      where: { sessionHash },
      include: { user: { include: { tenant: true } } },
    });
  }

  async extendSession(tx: Tx, sessionHash: string, seenAt: Date, expiresAt: Date): Promise<void> {
    await tx.signInSession.updateMany({ where: { sessionHash }, data: { seenAt, expiresAt } });
  }

  async deleteSession(tx: Tx, sessionHash: string): Promise<void> {
    await tx.signInSession.deleteMany({ where: { sessionHash } });
  }

  findApiToken(tx: Tx, tokenHash: string) {
    return tx.apiToken.findUnique({
      where: { tokenHash },
      include: { user: { include: { tenant: true } } },
    });
  }

  /** Notes a use, unless one after `before` is noted already. */
  async touchApiToken(tx: Tx, tokenHash: string, lastUsedAt: Date, before: Date): Promise<void> {
    await tx.apiToken.updateMany({
      where: { tokenHash, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
      data: { lastUsedAt },
    });
  }
}

interface NewSession {
  sessionHash: string;
  tenantId: string;
  userId: string;
  seenAt: Date;
  expiresAt: Date;
  remoteAddress: string;
  userAgent: string;
}
