/** Named gray rules. A gray release that follows one takes the calls that the rule names now, not those of its day. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  GrayRule,
  GrayRuleRequest,
  type GrayRulePage,
  type GrayRuleUse,
  type NameListQuery,
  type NamedGrayRule,
  type PersonRef,
  type ResourceRevisionPage,
  type TimeListQuery,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { toPerson } from '../flows/flow-views';
import { formatVersion } from '../flows/version-number';
import type { GrayRule as Row } from '../generated/prisma/client';
import { cursorBehind, orderOf } from '../http/list-order';
import { Transactions, type Tx } from '../persistence/transactions';
import { readRevisionPage } from '../resources/revision-page';
import { RevisionsRepository } from '../resources/revisions.repository';
import { GrayRulesRepository, type GrayRuleRow } from './gray-rules.repository';

@Injectable()
export class GrayRulesService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(GrayRulesRepository) private readonly repository: GrayRulesRepository,
    @Inject(RevisionsRepository) private readonly revisions: RevisionsRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Principal, query: NameListQuery): Promise<GrayRulePage> {
    const { reader } = this.transactions;
    const rows = await this.repository.findPage(reader, by.tenantId, query);
    const shown = rows.slice(0, query.limit);
    const items = await this.toViews(reader, by.tenantId, shown);
    const last = shown.at(-1);
    return {
      items,
      total: await this.repository.count(reader, by.tenantId, query),
      ...(rows.length > query.limit && last
        ? { nextCursor: cursorBehind(orderOf(query, 'name'), { key: last.name, moment: last.changedAt }) }
        : {}),
    };
  }

  /** @throws CatalogueError 10000003 */
  async get(by: Principal, name: string): Promise<NamedGrayRule> {
    const { reader } = this.transactions;
    const row = await this.repository.find(reader, by.tenantId, name);
    const [view] = row ? await this.toViews(reader, by.tenantId, [row]) : [];
    if (!view) throw noSuchRule(name);
    return view;
  }

  /** @throws CatalogueError 10000004 name taken */
  async create(by: Principal, request: GrayRuleRequest): Promise<NamedGrayRule> {
    await this.transactions.run((tx) => this.createIn(tx, by, request));
    return this.get(by, request.name);
  }

  /** `create` as a part of the caller's transaction. */
  async createIn(tx: Tx, by: Principal, { name, rule }: GrayRuleRequest): Promise<void> {
    await this.keep(tx, by, await this.repository.add(tx, by.tenantId, this.contentOf(by, { name, rule })));
    await this.audit.add(tx, by, {
      action: 'grayRule.create',
      subjectKind: 'grayRule',
      subjectId: name,
      after: { name, rule },
      details: { after: rule },
    });
  }

  /**
   * Changes a rule, and at once which calls the gray releases that follow it take.
   *
   * @param revision the one that the editor started from
   * @throws CatalogueError 10000003, 10000004 name taken, 20000008 somebody else has changed it meanwhile
   */
  async update(
    by: Principal,
    name: string,
    revision: number,
    request: GrayRuleRequest,
  ): Promise<NamedGrayRule> {
    await this.transactions.run((tx) => this.updateIn(tx, by, name, request, revision));
    return this.get(by, request.name);
  }

  /** `update` as a part of the caller's transaction. @param revision absent: whatever it is */
  async updateIn(
    tx: Tx,
    by: Principal,
    name: string,
    request: GrayRuleRequest,
    revision?: number,
  ): Promise<void> {
    const row = await this.repository.lock(tx, by.tenantId, name, 'update');
    if (!row) throw noSuchRule(name);
    if (revision !== undefined) await this.assertRevision(tx, row, revision);
    await this.keep(tx, by, await this.repository.update(tx, row, this.contentOf(by, request)));
    await this.repository.follow(tx, row, request.rule);
    await this.audit.add(tx, by, {
      action: 'grayRule.update',
      subjectKind: 'grayRule',
      subjectId: request.name,
      before: { name, rule: GrayRule.parse(row.definition) },
      after: request,
      details: { before: { name, rule: GrayRule.parse(row.definition) }, after: request },
    });
  }

  /**
   * The content of an earlier revision as a new one, also for the gray releases that follow the rule.
   *
   * @throws CatalogueError 10000003 no such rule or revision, 10000004 the earlier name is taken
   */
  async revert(by: Principal, name: string, revision: number): Promise<NamedGrayRule> {
    const earlier = await this.transactions.run(async (tx) => {
      const row = await this.repository.lock(tx, by.tenantId, name, 'update');
      if (!row) throw noSuchRule(name);
      const found = await this.revisions.find(tx, 'grayRule', row, revision);
      if (!found?.content) {
        throw new CatalogueError('notFound', `The gray rule "${name}" has no revision ${revision}`);
      }
      const request = GrayRuleRequest.parse(found.content);
      await this.updateIn(tx, by, name, request);
      return request;
    });
    return this.get(by, earlier.name);
  }

  /** @throws CatalogueError 10000002 cursor, 10000003 */
  async listRevisions(by: Principal, name: string, query: TimeListQuery): Promise<ResourceRevisionPage> {
    const { reader } = this.transactions;
    const row = await this.repository.find(reader, by.tenantId, name);
    if (!row) throw noSuchRule(name);
    const source = { revisions: this.revisions, kind: 'grayRule' as const, resource: row };
    return readRevisionPage(reader, source, query, (content) => GrayRuleRequest.parse(content));
  }

  /** The rule of that name, which until the transaction ends nobody can change; undefined where there is none. */
  async findIn(tx: Tx, tenantId: string, name: string): Promise<GrayRuleRequest | undefined> {
    const row = await this.repository.lock(tx, tenantId, name, 'share');
    return row && { name, rule: GrayRule.parse(row.definition) };
  }

  /** @throws CatalogueError 10000003, 20000004 a gray release follows it */
  async delete(by: Principal, name: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const locked = await this.repository.lock(tx, by.tenantId, name, 'update');
      const row = locked && (await this.repository.find(tx, by.tenantId, name));
      if (!row) throw noSuchRule(name);
      assertUnused(name, usesOf(row));
      await this.repository.remove(tx, row);
      await this.keep(tx, by, { ...row, revision: row.revision + 1 }, 'deleted');
      await this.audit.add(tx, by, {
        action: 'grayRule.delete',
        subjectKind: 'grayRule',
        subjectId: name,
        before: { name, rule: GrayRule.parse(row.definition) },
      });
    });
  }

  /** The rule for a release that will follow it. @throws CatalogueError 10000003 */
  async followIn(tx: Tx, tenantId: string, name: string): Promise<{ id: string; rule: GrayRule }> {
    const row = await this.repository.lock(tx, tenantId, name, 'share');
    if (!row) throw noSuchRule(name);
    return { id: row.id, rule: GrayRule.parse(row.definition) };
  }

  private async keep(tx: Tx, by: Principal, row: Row, state: 'alive' | 'deleted' = 'alive'): Promise<void> {
    const { tenantId, id, revision, name } = row;
    const content = state === 'deleted' ? undefined : { name, rule: GrayRule.parse(row.definition) };
    const actor = { id: by.userId, name: by.me.name };
    const entry = { tenantId, id, revision, name, content, at: this.clock(), by: actor };
    await this.revisions.add(tx, 'grayRule', entry);
  }

  private contentOf(by: Principal, { name, rule }: GrayRuleRequest) {
    return { name, definition: rule, changedById: by.userId, changedAt: this.clock() };
  }

  private async assertRevision(
    tx: Tx,
    row: { tenantId: string; revision: number; changedById: string | null; changedAt: Date },
    revision: number,
  ): Promise<void> {
    if (row.revision === revision) return;
    const [person] =
      row.changedById === null ? [] : await this.repository.findPeople(tx, row.tenantId, [row.changedById]);
    const changedBy = toPerson(person ?? null);
    const details = {
      yourRevision: revision,
      currentRevision: row.revision,
      changedBy,
      changedAt: row.changedAt.toISOString(),
    };
    const who = changedBy?.name ?? 'Somebody else';
    throw new CatalogueError('staleRevision', `${who} has changed this rule meanwhile`, [details]);
  }

  private async toViews(tx: Tx, tenantId: string, rows: GrayRuleRow[]): Promise<NamedGrayRule[]> {
    const ids = [...new Set(rows.flatMap(({ changedById }) => changedById ?? []))];
    const people = new Map<string, PersonRef>();
    for (const row of await this.repository.findPeople(tx, tenantId, ids)) {
      const person = toPerson(row);
      if (person) people.set(row.id, person);
    }
    return rows.map((row) => ({
      name: row.name,
      rule: GrayRule.parse(row.definition),
      revision: row.revision,
      changedAt: row.changedAt.toISOString(),
      changedBy: people.get(row.changedById ?? '') ?? null,
      usedBy: usesOf(row),
    }));
  }
}

function usesOf(row: GrayRuleRow): GrayRuleUse[] {
  return row.versions.map(({ flow, ...number }) => ({
    flowCode: flow.code,
    flowName: flow.name,
    version: formatVersion(number),
  }));
}

function assertUnused(name: string, uses: GrayRuleUse[]): void {
  const [first] = uses;
  if (!first) return;
  const others = uses.length > 1 ? ` and ${uses.length - 1} more` : '';
  const sentence = `The gray release of ${first.flowName} ${first.version}${others} follows the rule "${name}"`;
  throw new CatalogueError('variableReferencedDelete', sentence, uses);
}

function noSuchRule(name: string): CatalogueError {
  return new CatalogueError('notFound', `There is no gray rule "${name}"`);
}
