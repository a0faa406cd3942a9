/** Signing in and out, and who a session or an API token stands for. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type Permission,
  ROLE_PERMISSIONS,
  type Me,
  type SignInRequest,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { AppUser, Tenant } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { AuthRepository, type LockRule } from './auth.repository';
import { createToken, hashToken, isPassword } from './passwords';
import type { Principal } from './principal';

/** Where a request comes from. */
export interface Origin {
  ip: string;
  userAgent: string;
}

/** Wrong passwords that lock an account, wherever they are typed. */
export const LOCK: LockRule = { failures: 5, minutes: 10 };
const MINUTE_MS = 60_000;
/** A session ends this long after it was last used. */
const SESSION_MS = 12 * 60 * MINUTE_MS;

/** Whom a sign-in without a tenant means where there are several. */
const DEFAULT_TENANT = 'demo';

type Person = AppUser & { tenant: Tenant };

@Injectable()
export class AuthService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AuthRepository) private readonly repository: AuthRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session. Unknown names and wrong passwords take the same time and get the same answer.
   *
   * @returns the session id for the cookie, and who has signed in
   * @throws CatalogueError 200800002 wrong name or password, 200800003 locked
   */
  async signIn(request: SignInRequest, origin: Origin): Promise<{ sessionId: string; me: Me }> {
    const { reader } = this.transactions;
    const tenantId = request.tenant ?? (await this.repository.findOnlyTenant(reader)) ?? DEFAULT_TENANT;
    const user = await this.repository.findUser(reader, tenantId, request.userName);
    const attempt = user === null ? 'open' : await this.repository.takeAttempt(reader, user, LOCK);
    const fits = await isPassword(request.password, user?.passwordHash);
    if (attempt === 'locked')
      throw new CatalogueError('accountLocked', 'Too many wrong passwords. Try again in 10 minutes.');
    if (user === null || !fits || user.disabledAt !== null) {
      if (user !== null && attempt === 'last') await this.tellLocked(user, origin.ip);
      throw wrongPassword();
    }
    return this.openSession(user, origin);
  }

  /** Ends the session that the request came with; an API token has none. */
  async signOut(by: Principal): Promise<void> {
    const { sessionHash } = by;
    if (sessionHash === undefined) return;
    await this.transactions.run(async (tx) => {
      await this.repository.deleteSession(tx, sessionHash);
      await this.audit.add(tx, by, {
        action: 'user.signOut',
        subjectKind: 'user',
        subjectId: by.me.userName,
      });
    });
  }

  /** Puts on record that wrong passwords have locked an account, and from where the last one came. */
  async tellLocked(user: AppUser, ip: string): Promise<void> {
    const by = { tenantId: user.tenantId, userId: user.id, me: { name: user.displayName || user.name }, ip };
    await this.audit.add(this.transactions.reader, by, {
      action: 'user.lock',
      subjectKind: 'user',
      subjectId: user.name,
      details: { failures: LOCK.failures, minutes: LOCK.minutes },
    });
  }

  /** @throws CatalogueError 900001 for a session that is unknown or over */
  async getSignedIn(sessionId: string, origin: Origin): Promise<Principal> {
    const sessionHash = hashToken(sessionId);
    const session = await this.repository.findSession(this.transactions.reader, sessionHash);
    const now = this.clock();
    if (!session || session.expiresAt <= now || session.user.disabledAt !== null) {
      throw new CatalogueError('tokenMissing', 'Your session is over. Sign in again.');
    }
    if (now.getTime() - session.seenAt.getTime() > MINUTE_MS) {
      const expiresAt = new Date(now.getTime() + SESSION_MS);
      await this.repository.extendSession(this.transactions.reader, sessionHash, now, expiresAt);
    }
    const { role } = session.user;
    return toPrincipal(session.user, ROLE_PERMISSIONS[role], { ...origin, sessionHash });
  }

  /** @throws CatalogueError 900002 for a token that is unknown, revoked or expired */
  async getTokenHolder(token: string, origin: Origin): Promise<Principal> {
    const tokenHash = hashToken(token);
    const found = await this.repository.findApiToken(this.transactions.reader, tokenHash);
    const now = this.clock();
    const isOver = found?.expiresAt && found.expiresAt <= now;
    if (!found || isOver || found.revokedAt || found.user.disabledAt)
      throw new CatalogueError('tokenInvalid');
    if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > MINUTE_MS) {
      const before = new Date(now.getTime() - MINUTE_MS);
      await this.repository.touchApiToken(this.transactions.reader, tokenHash, now, before);
    }
    const scopes = new Set(found.scopes);
    const permissions = ROLE_PERMISSIONS[found.user.role].filter((permission) => scopes.has(permission));
    const apiToken = { id: found.id, name: found.name };
    return toPrincipal(found.user, permissions, { ...origin, apiToken });
  }

  private openSession(user: AppUser, origin: Origin): Promise<{ sessionId: string; me: Me }> {
    const sessionId = createToken();
    const sessionHash = hashToken(sessionId);
    const now = this.clock();
    return this.transactions.run(async (tx) => {
      if (!(await this.repository.clearAttempts(tx, user))) throw wrongPassword();
      await this.repository.addSession(tx, {
        sessionHash,
        tenantId: user.tenantId,
        userId: user.id,
        seenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_MS),
        remoteAddress: origin.ip,
        userAgent: origin.userAgent,
      });
      const session = await this.repository.findSession(tx, sessionHash);
      if (!session) throw new CatalogueError('internal');
      const principal = toPrincipal(session.user, ROLE_PERMISSIONS[user.role], { ...origin, sessionHash });
      await this.audit.add(tx, principal, {
        action: 'user.signIn',
        subjectKind: 'user',
        subjectId: user.name,
      });
      return { sessionId, me: principal.me };
    });
  }
}

function wrongPassword(): CatalogueError {
  return new CatalogueError('secretIncorrect', 'The user name or the password is wrong');
}

function toPrincipal(
  user: Person,
  permissions: readonly Permission[],
  by: Origin & Pick<Principal, 'sessionHash' | 'apiToken'>,
): Principal {
  const me: Me = {
    id: user.id,
    userName: user.name,
    name: user.displayName || user.name,
    role: user.role,
    permissions: [...permissions],
    tenant: { id: user.tenant.id, name: user.tenant.name, timeZone: user.tenant.timeZone },
  };
  return { tenantId: user.tenantId, userId: user.id, permissions, me, ...by };
}
