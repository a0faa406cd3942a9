/** What people do with their own account: change the password, make and revoke API tokens. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type ApiToken,
  type ApiTokenPage,
  type ChangePasswordRequest,
  type CreatedToken,
  type CreateTokenRequest,
  type Permission,
  type TimeListQuery,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import { AuthRepository } from '../auth/auth.repository';
import { AuthService, LOCK } from '../auth/auth.service';
import { createToken, hashPassword, hashToken, isPassword } from '../auth/passwords';
import type { Principal } from '../auth/principal';
import type { ApiToken as ApiTokenRow } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { ApiTokensRepository } from './api-tokens.repository';
import { assertIdCursor, isUuid, toPage } from './page';
import { UsersRepository } from './users.repository';

const DAY_MS = 86_400_000;
/** So that a token that has leaked is recognised for what it is, by people and by scanners. */
const TOKEN_PREFIX = 'parley_';

@Injectable()
export class OwnAccountService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(UsersRepository) private readonly users: UsersRepository,
    @Inject(ApiTokensRepository) private readonly tokens: ApiTokensRepository,
    @Inject(AuthRepository) private readonly auth: AuthRepository,
    @Inject(AuthService) private readonly signIns: AuthService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sets a new password and ends the person's other sessions. Wrong current passwords count towards the lock-out as
   * those of the sign-in do: a session that was left open must not become a place to guess.
   *
   * @throws CatalogueError 10000003, 200800002 wrong current password, 200800003 locked
   */
  async changePassword(by: Principal, { current, next }: ChangePasswordRequest): Promise<void> {
    const { reader } = this.transactions;
    const user = await this.users.find(reader, by.tenantId, by.userId);
    if (!user) throw new CatalogueError('notFound');
    const attempt = await this.auth.takeAttempt(reader, user, LOCK);
    if (attempt === 'locked')
      throw new CatalogueError('accountLocked', 'Too many wrong passwords. Try again later.');
    if (!(await isPassword(current, user.passwordHash))) {
      if (attempt === 'last') await this.signIns.tellLocked(user, by.ip);
      throw wrongPassword();
    }
    const passwordHash = await hashPassword(next);
    await this.transactions.run(async (tx) => {
      if (!(await this.users.replacePassword(tx, user, passwordHash))) throw wrongPassword();
      await this.users.endSessions(tx, user, by.sessionHash);
      await this.audit.add(tx, by, {
        action: 'user.changePassword',
        subjectKind: 'user',
        subjectId: user.name,
        before: { passwordHash: user.passwordHash },
        after: { passwordHash },
      });
    });
  }

  /** One's own tokens that are not revoked, newest first. @throws CatalogueError 10000002 */
  async listTokens(by: Principal, query: TimeListQuery): Promise<ApiTokenPage> {
    const { reader } = this.transactions;
    const cursor = assertIdCursor(query.cursor);
    const rows = await this.tokens.findPage(reader, by, { ...query, cursor });
    const total = await this.tokens.count(reader, by, query);
    return toPage(rows, { limit: query.limit, total }, toApiToken, (row) => row.id);
  }

  /** @returns the token too, which nobody can read again @throws CatalogueError 10000002 beyond one's own role */
  async createToken(by: Principal, request: CreateTokenRequest): Promise<CreatedToken> {
    const scopes = [...new Set(request.scopes)];
    assertOwn(scopes, by.permissions);
    const token = TOKEN_PREFIX + createToken();
    const { name, days } = request;
    return this.transactions.run(async (tx) => {
      const row = await this.tokens.add(tx, {
        tenantId: by.tenantId,
        userId: by.userId,
        name,
        scopes,
        tokenHash: hashToken(token),
        expiresAt: days === null ? null : new Date(this.clock().getTime() + days * DAY_MS),
      });
      await this.audit.add(tx, by, {
        action: 'apiToken.create',
        subjectKind: 'apiToken',
        subjectId: row.id,
        after: { name, scopes, days },
        details: { name, scopes, days },
      });
      return { ...toApiToken(row), token };
    });
  }

  /** Ends one of one's own tokens at once, on every process. @throws CatalogueError 10000003 */
  async revokeToken(by: Principal, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const token = isUuid(id) ? await this.tokens.revoke(tx, by, id, this.clock()) : undefined;
      if (!token) throw new CatalogueError('notFound', 'You have no such token');
      await this.audit.add(tx, by, {
        action: 'apiToken.revoke',
        subjectKind: 'apiToken',
        subjectId: id,
        before: toApiToken(token),
      });
    });
  }
}

/** A scope beyond the role would come to life, unseen, on the day the role grows. */
function assertOwn(scopes: Permission[], permissions: readonly Permission[]): void {
  const beyond = scopes.filter((scope) => !permissions.includes(scope));
  if (beyond.length === 0) return;
  const sentence = `You may not do this yourself: ${beyond.join(', ')}`;
  throw new CatalogueError('parameterIncorrect', sentence, [{ path: 'scopes', message: sentence }]);
}

function wrongPassword(): CatalogueError {
  return new CatalogueError('secretIncorrect', 'The current password is wrong');
}

function toApiToken(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes as Permission[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
