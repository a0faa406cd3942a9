/** Flows as people see them: list, create, rename, delete. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type AccessCodeDetail,
  type CreateFlowRequest,
  type FlowDetail,
  type FlowPage,
  type FlowPolicy,
  type FlowQuery,
  type UpdateFlowRequest,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import type { Flow } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import { firstDocument } from './blank-document';
import { contentHashOf } from './document-body';
import { FlowLookup } from './flow-lookup';
import { toFlowSummary, toPolicy, toVersionSummary } from './flow-views';
import { FlowsRepository, type Place } from './flows.repository';
import { ReferencesService } from './references.service';
import { VersionsRepository } from './versions.repository';

@Injectable()
export class FlowsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(FlowsRepository) private readonly flows: FlowsRepository,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Principal, query: FlowQuery): Promise<FlowPage> {
    const { reader } = this.transactions;
    const places = await this.flows.findPlaces(reader, by.tenantId, query, toPlace(query));
    const shown = places.slice(0, query.limit);
    const codes = shown.map(({ code }) => code);
    const [rows, counts, total, calls] = await Promise.all([
      this.flows.findFlowsWithVersions(reader, by.tenantId, codes),
      this.flows.countStates(reader, by.tenantId),
      this.flows.countMatching(reader, by.tenantId, query),
      this.flows.countCallsByHour(reader, by.tenantId, by.me.tenant.timeZone),
    ]);
    const ids = rows.map(({ id }) => id);
    const releases = await this.flows.findLastReleases(reader, by.tenantId, ids);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const inOrder = codes.flatMap((code) => byCode.get(code) ?? []);
    const last = shown.at(-1);
    return {
      items: inOrder.map((row) =>
        toFlowSummary(row, { calls: calls.get(row.code), lastRelease: releases.get(row.id) }),
      ),
      counts,
      total,
      ...(places.length > query.limit && last !== undefined ? { nextCursor: toCursor(query, last) } : {}),
    };
  }

  /** @throws CatalogueError 10000003 */
  async get(by: Principal, code: string): Promise<FlowDetail> {
    const { reader } = this.transactions;
    const row = await this.flows.findFlowWithVersions(reader, by.tenantId, code);
    if (!row) throw new CatalogueError('notFound', `There is no flow "${code}"`);
    const [calls, releases] = await Promise.all([
      this.flows.countCallsByHour(reader, by.tenantId, by.me.tenant.timeZone),
      this.flows.findLastReleases(reader, by.tenantId, [row.id]),
    ]);
    return {
      ...toFlowSummary(row, { calls: calls.get(code), lastRelease: releases.get(row.id) }),
      allVersions: row.versions.map(toVersionSummary),
    };
  }

  /**
   * A new flow with a draft: that of its template, or Start and End. Its number is 1.0, or the next major one where calls may still
   * run on a deleted flow of the same code: a version key never gets a second meaning.
   *
   * @throws CatalogueError 10000002 template, 20000002 name taken, 10000004 code taken, or a second main or exception flow
   */
  async create(by: Principal, request: CreateFlowRequest): Promise<FlowDetail> {
    const document = firstDocument(request);
    const { code, name, kind, channel, description } = document;
    const contentHash = contentHashOf(document);
    await this.transactions.run(async (tx) => {
      await this.references.lockNames(tx, by.tenantId);
      const flow = await this.flows.addFlow(tx, by.tenantId, by.userId, {
        code,
        name,
        kind,
        channel,
        description,
      });
      await this.references.adopt(tx, by.tenantId, { kind: 'flow', name: flow.code, id: flow.id });
      const major = (await this.flows.findDeletedMajor(tx, by.tenantId, flow.code)) + 1;
      const draft = { major, minor: 0, document, contentHash, by: by.userId, at: this.clock() };
      const version = await this.versions.addDraft(tx, flow, draft);
      await this.references.rewrite(tx, by.tenantId, version.id, document);
      await this.audit.add(tx, by, {
        action: 'flow.create',
        subjectKind: 'flow',
        subjectId: flow.code,
        after: contentHash,
      });
    });
    return this.get(by, request.code);
  }

  /**
   * Renames a flow, or describes it anew. What is on the air keeps its name, as it keeps its document.
   *
   * @throws CatalogueError 10000003, 20000001 another name while a version is released, 20000002 name taken
   */
  async update(by: Principal, code: string, request: UpdateFlowRequest): Promise<FlowDetail> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
      const { name = flow.name, description = flow.description } = request;
      if (name !== flow.name) await this.lookup.assertNotReleased(tx, flow);
      const change = { name, description, changedAt: this.clock(), changedById: by.userId };
      await this.flows.updateFlow(tx, flow, change);
      await this.audit.add(tx, by, {
        action: 'flow.update',
        subjectKind: 'flow',
        subjectId: code,
        before: { name: flow.name, description: flow.description },
        after: { name, description },
        details: { before: { name: flow.name, description: flow.description }, after: { name, description } },
      });
    });
    return this.get(by, code);
  }

  /** What must hold before a version is released; running releases stay as they are. @throws CatalogueError 10000003 */
  async setPolicy(by: Principal, code: string, policy: FlowPolicy): Promise<FlowDetail> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
      await this.flows.updateFlow(tx, flow, { policy, changedAt: this.clock(), changedById: by.userId });
      await this.audit.add(tx, by, {
        action: 'flow.policy',
        subjectKind: 'flow',
        subjectId: code,
        before: toPolicy(flow.policy),
        after: policy,
        details: { before: toPolicy(flow.policy), after: policy },
      });
    });
    return this.get(by, code);
  }

  /**
   * Deletes a flow with its drafts and its history of versions; running calls finish on theirs.
   *
   * @throws CatalogueError 10000003, 20000001 a version is released, 20000003 named by another flow or an access code
   */
  async delete(by: Principal, code: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code, 'exclusive');
      await this.assertDeletable(tx, flow);
      await this.flows.deleteFlow(tx, flow);
      const { name, kind, channel, description } = flow;
      await this.audit.add(tx, by, {
        action: 'flow.delete',
        subjectKind: 'flow',
        subjectId: code,
        before: { code, name, kind, channel, description },
      });
    });
  }

  private async assertDeletable(tx: Tx, flow: Flow): Promise<void> {
    await this.lookup.assertNotReleased(tx, flow);
    await this.references.assertNotReferenced(tx, flow);
    const accessCodes = await this.flows.findAccessCodes(tx, flow);
    if (accessCodes.length === 0) return;
    const sentence = `Access code ${accessCodes.join(', ')} leads to this flow. Unbind it first.`;
    const details = accessCodes.map((accessCode): AccessCodeDetail => ({ accessCode }));
    throw new CatalogueError('nodeReferenced', sentence, details);
  }
}

/** Behind which flow the next page begins: its code, and before it the moment or name that the list is ordered by. */
function toCursor({ sort }: FlowQuery, { code, key }: Place): string {
  return sort.endsWith('code') ? code : `${code} ${key}`;
}

/** @throws CatalogueError 10000002 for a cursor of another list */
function toPlace({ sort, cursor }: FlowQuery): Place | undefined {
  if (cursor === undefined) return undefined;
  if (sort.endsWith('code')) return { code: cursor, key: cursor };
  const [, code, key] = /^([^ ]+) (.+)$/s.exec(cursor) ?? [];
  if (code !== undefined && key !== undefined) return { code, key };
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
