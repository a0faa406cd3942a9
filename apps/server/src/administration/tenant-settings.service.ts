/** What an admin sets for the tenant: system parameters, the hosts that flows may call, the secret of its access party. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type OutboundHost,
  type OutboundHostList,
  type OutboundHostQuery,
  type SetApiPasswordRequest,
  type SetParameterRequest,
  type SystemParameter,
  type SystemParameterList,
} from '@parley/contracts';
import type { Sealer } from '@parley/engine';
import { CLOCK, SETTINGS, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import { hashPassword } from '../auth/passwords';
import type { Principal } from '../auth/principal';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import { AesSealer } from '../dialog/sealer';
import type { AllowListHost } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { toHost } from './outbound-host';
import { toPage } from './page';
import {
  shownValue,
  systemParameters,
  toParameterValue,
  toSystemParameter,
  type ParameterDefinition,
} from './system-parameters';
import { TenantSettingsRepository } from './tenant-settings.repository';

@Injectable()
export class TenantSettingsService {
  private readonly parameters: ReadonlyMap<string, ParameterDefinition>;
  private readonly sealer: Sealer;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(TenantSettingsRepository) private readonly repository: TenantSettingsRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.parameters = systemParameters(settings.sessionTimeoutSeconds);
    this.sealer = new AesSealer(loadSecretKey(settings));
  }

  /** Every parameter by name, with its value or its default. */
  async listParameters(by: Principal): Promise<SystemParameterList> {
    const rows = await this.repository.findParameters(this.transactions.reader, by.tenantId);
    const stored = new Map(rows.map((row) => [row.name, row]));
    const items = [...this.parameters].map(([name, definition]) =>
      toSystemParameter(name, definition, stored.get(name)),
    );
    return { items };
  }

  /**
   * Sets a parameter for calls that go on or begin from now; every process follows within a second.
   *
   * @throws CatalogueError 10000002 a value that it cannot have, 10000003 no such parameter
   */
  async setParameter(by: Principal, name: string, request: SetParameterRequest): Promise<SystemParameter> {
    const definition = this.parameters.get(name);
    if (!definition) throw new CatalogueError('notFound', 'There is no such system parameter');
    const given = toParameterValue(definition, request.value);
    const value = definition.type === 'secret' && given !== '' ? this.sealer.seal(given) : given;
    return this.transactions.run(async (tx) => {
      const before = await this.repository.findParameter(tx, by.tenantId, name);
      const row = await this.repository.setParameter(tx, by.tenantId, name, {
        value,
        ...this.stampOf(by),
      });
      await this.audit.add(tx, by, {
        action: 'parameter.set',
        subjectKind: 'parameter',
        subjectId: name,
        before: before ? { value: before.value } : null,
        after: { value },
        details: {
          before: shownValue(definition, before?.value),
          after: shownValue(definition, value),
        },
      });
      return toSystemParameter(name, definition, row);
    });
  }

  /** The hosts in pages: of a list that fits into one read. */
  async listHosts(by: Principal, query: OutboundHostQuery): Promise<OutboundHostList> {
    const rows = await this.repository.findHosts(this.transactions.reader, by.tenantId);
    const text = query.search?.trim().toLowerCase() ?? '';
    const found = rows.filter((row) => `${row.host} ${row.description}`.toLowerCase().includes(text));
    if (query.sort === '-host') found.reverse();
    const start = query.cursor === undefined ? 0 : found.findIndex((row) => keyOf(row) === query.cursor) + 1;
    const shown = found.slice(start, start + query.limit + 1);
    return toPage(shown, { limit: query.limit, total: found.length }, toOutboundHost, keyOf);
  }

  /** @throws CatalogueError 10000002 not a host, 10000004 listed already */
  async addHost(by: Principal, request: OutboundHost): Promise<OutboundHost> {
    const entry = { ...request, host: toHost(request.host) };
    try {
      return await this.transactions.run(async (tx) => {
        const row = await this.repository.addHost(tx, by.tenantId, entry, this.stampOf(by));
        await this.audit.add(tx, by, {
          action: 'outboundHost.add',
          subjectKind: 'outboundHost',
          subjectId: `${entry.host}:${entry.port}`.slice(0, 128),
          after: entry,
          details: entry,
        });
        return toOutboundHost(row);
      });
    } catch (error) {
      if (!(error instanceof CatalogueError) || error.error !== 'alreadyExists') throw error;
      throw new CatalogueError('alreadyExists', `${entry.host} is listed for this port already`);
    }
  }

  /** @throws CatalogueError 10000003 not listed */
  async removeHost(by: Principal, host: string, port: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const number = /^\d{1,5}$/.test(port) ? Number(port) : -1;
      const row = await this.repository.findHost(tx, by.tenantId, host.toLowerCase(), number);
      if (!row || !(await this.repository.removeHost(tx, row))) {
        throw new CatalogueError('notFound', 'This host is not listed for this port');
      }
      await this.audit.add(tx, by, {
        action: 'outboundHost.remove',
        subjectKind: 'outboundHost',
        subjectId: `${row.host}:${row.port}`.slice(0, 128),
        before: toOutboundHost(row),
      });
    });
  }

  /**
   * Sets the secret of the tenant's dialog account; makes the account, with the tenant's id as its key, where there is
   * none. Tokens that were given for the old secret end within a minute.
   *
   * @throws CatalogueError 10000004 where another tenant's account has the key
   */
  async setApiPassword(by: Principal, { secret }: SetApiPasswordRequest): Promise<void> {
    const secretHash = await hashPassword(secret);
    await this.transactions.run(async (tx) => {
      const known = await this.repository.findDialogAccount(tx, by.tenantId);
      const fresh = { tenantId: by.tenantId, appKey: by.tenantId, secretHash };
      const account = known ?? (await this.repository.addDialogAccount(tx, fresh));
      if (known) await this.repository.replaceSecret(tx, known, secretHash);
      await this.audit.add(tx, by, {
        action: 'dialogAccount.setSecret',
        subjectKind: 'dialogAccount',
        subjectId: account.appKey,
        before: known ? { secretHash: known.secretHash } : null,
        after: { secretHash },
      });
    });
  }

  private stampOf(by: Principal) {
    return { changedById: by.userId, changedAt: this.clock() };
  }
}

const keyOf = ({ host, port }: AllowListHost) => `${host}:${port}`;

function toOutboundHost({ host, port, allowPrivate, description }: AllowListHost): OutboundHost {
  return { host, port, allowPrivate, description };
}
