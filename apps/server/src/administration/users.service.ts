/** People: who they are, what they may do, and that somebody can always look after the others. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type CreateUserRequest,
  type UpdateUserRequest,
  type User,
  type UserPage,
  type UserQuery,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import { hashPassword } from '../auth/passwords';
import type { Principal } from '../auth/principal';
import type { AppUser, Prisma } from '../generated/prisma/client';
import { cursorBehind, orderOf } from '../http/list-order';
import { Transactions, type Tx } from '../persistence/transactions';
import { isUuid, toPage } from './page';
import { UsersRepository } from './users.repository';

@Injectable()
export class UsersService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(UsersRepository) private readonly repository: UsersRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Principal, query: UserQuery): Promise<UserPage> {
    const { reader } = this.transactions;
    const order = orderOf(query, 'userName');
    const rows = await this.repository.findPage(reader, by.tenantId, query);
    const total = await this.repository.count(reader, by.tenantId, query);
    return toPage(
      rows,
      { limit: query.limit, total },
      (row) => toUser(row, this.clock()),
      (row) => cursorBehind(order, { key: row.name, moment: row.createdAt }),
    );
  }

  /** @throws CatalogueError 10000003 */
  async get(by: Principal, id: string): Promise<User> {
    const row = isUuid(id)
      ? await this.repository.find(this.transactions.reader, by.tenantId, id)
      : undefined;
    if (!row) throw unknownUser();
    return toUser(row, this.clock());
  }

  /** @throws CatalogueError 10000004 name taken */
  async create(by: Principal, request: CreateUserRequest): Promise<User> {
    const passwordHash = await hashPassword(request.password);
    const { userName, name: displayName, role } = request;
    try {
      return await this.transactions.run(async (tx) => {
        const person = { tenantId: by.tenantId, name: userName, displayName, role, passwordHash };
        const row = await this.repository.add(tx, person);
        await this.record(tx, by, 'user.create', { after: row, details: { role } });
        return toUser(row, this.clock());
      });
    } catch (error) {
      if (!(error instanceof CatalogueError) || error.error !== 'alreadyExists') throw error;
      throw new CatalogueError('alreadyExists', `There is a user "${userName}" already`, [
        { path: 'userName' },
      ]);
    }
  }

  /**
   * Changes a person. A new password, disabling and enabling end that person's sessions; disabling ends the API
   * tokens too, for good. What the role allows is looked up with every request, so a new one counts at once.
   *
   * @throws CatalogueError 10000002 the last admin would be lost, 10000003
   */
  async update(by: Principal, id: string, request: UpdateUserRequest): Promise<User> {
    if (!isUuid(id)) throw unknownUser();
    const passwordHash = request.password === undefined ? undefined : await hashPassword(request.password);
    return this.transactions.run(async (tx) => {
      const admins = await this.repository.lockWithAdmins(tx, by.tenantId, id);
      const before = await this.repository.find(tx, by.tenantId, id);
      if (!before) throw unknownUser();
      assertAdminLeft(admins, before, request);
      const row = await this.repository.update(tx, before, this.changesOf(before, request, passwordHash));
      await this.endAccess(tx, by, before, row);
      await this.record(tx, by, 'user.update', { before, after: row, details: describe(request) });
      return toUser(row, this.clock());
    });
  }

  private changesOf(before: AppUser, request: UpdateUserRequest, passwordHash: string | undefined) {
    const { name, role, disabled, locked } = request;
    return {
      ...(name === undefined ? {} : { displayName: name }),
      ...(role === undefined ? {} : { role }),
      ...(disabled === undefined
        ? {}
        : { disabledAt: disabled ? (before.disabledAt ?? this.clock()) : null }),
      ...(passwordHash === undefined ? {} : { passwordHash }),
      ...(locked === false || passwordHash !== undefined
        ? { failedSignIns: 0, failedSince: null, lockedUntil: null }
        : {}),
    } satisfies Prisma.AppUserUpdateInput;
  }

  private async endAccess(tx: Tx, by: Principal, before: AppUser, after: AppUser): Promise<void> {
    const isToggled = (before.disabledAt === null) !== (after.disabledAt === null);
    if (!isToggled && before.passwordHash === after.passwordHash) return;
    await this.repository.endSessions(tx, after, isToggled ? undefined : by.sessionHash);
    if (isToggled && after.disabledAt !== null) await this.repository.revokeTokens(tx, after, this.clock());
  }

  private async record(
    tx: Tx,
    by: Principal,
    action: string,
    { before, after, details }: { before?: AppUser; after: AppUser; details: Prisma.InputJsonObject },
  ): Promise<void> {
    await this.audit.add(tx, by, {
      action,
      subjectKind: 'user',
      subjectId: after.name,
      before: before ? accountOf(before) : null,
      after: accountOf(after),
      details,
    });
  }
}

/** What an admin decides about a person. */
function accountOf({ name, displayName, role, disabledAt, passwordHash }: AppUser) {
  return { name, displayName, role, isDisabled: disabledAt !== null, passwordHash };
}

/** Somebody must be able to look after the users, or nobody could ever again. */
function assertAdminLeft(admins: string[], user: AppUser, { role, disabled }: UpdateUserRequest): void {
  const leaves = disabled === true || (role !== undefined && role !== 'admin');
  if (!leaves || !admins.includes(user.id) || admins.length > 1) return;
  const path = disabled === true ? 'disabled' : 'role';
  const sentence = `${user.name} is the last admin. Make somebody else an admin first.`;
  throw new CatalogueError('parameterIncorrect', sentence, [{ path, message: 'last admin' }]);
}

/** For the audit: everything but the password. */
function describe({ password, ...rest }: UpdateUserRequest): Prisma.InputJsonObject {
  return { ...rest, ...(password === undefined ? {} : { password: 'changed' }) };
}

function unknownUser(): CatalogueError {
  return new CatalogueError('notFound', 'There is no such user');
}

function toUser(row: AppUser, now: Date): User {
  return {
    id: row.id,
    userName: row.name,
    name: row.displayName,
    role: row.role,
    disabled: row.disabledAt !== null,
    lockedUntil: row.lockedUntil !== null && row.lockedUntil > now ? row.lockedUntil.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}
