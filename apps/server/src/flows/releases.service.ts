/** What goes on the air and off it. Every act is one transaction with its record, and queues up per flow. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type GrayRule,
  type TimeListQuery,
  type ReleasePage,
  type PersonRef,
  type ReleaseRequest,
  type VersionSummary,
} from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { Prisma, type Flow, type FlowVersion, type ReleaseAction } from '../generated/prisma/client';
import { GrayRulesService } from '../gray-rules/gray-rules.service';
import { Transactions, type Tx } from '../persistence/transactions';
import { toPins, type FrozenPins } from '../releases/frozen-pins';
import { FrozenPinsRepository } from '../releases/frozen-pins.repository';
import { TestRunsService, toReleaseTests, type WholeRun } from '../test-cases/test-runs.service';
import { contentHashOf } from './document-body';
import { DiffsService } from './diffs.service';
import { FlowLookup, type VersionAddress } from './flow-lookup';
import { toPerson, toReleaseRecord, toVersionSummary } from './flow-views';
import { ReferencesService } from './references.service';
import { ReleaseChecks } from './release-checks';
import { formatVersion, parseVersion } from './version-number';
import { VersionsRepository, type TakenOffline } from './versions.repository';

/** A version that is edited all the time is not tested for ever. */
const MOST_TEST_RUNS = 3;

@Injectable()
export class ReleasesService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(DiffsService) private readonly diffs: DiffsService,
    @Inject(ReleaseChecks) private readonly checks: ReleaseChecks,
    @Inject(TestRunsService) private readonly tests: TestRunsService,
    @Inject(FrozenPinsRepository) private readonly pins: FrozenPinsRepository,
    @Inject(GrayRulesService) private readonly grayRules: GrayRulesService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a version on the air and takes the one of the same kind off it. Releasing an earlier version again is a
   * rollback; releasing the gray version officially ends its gray release. What a version has once frozen it keeps. The
   * test cases of the flow are run first, outside of the transaction: they take their time, and others need the flow.
   *
   * @param seen the revision that the person who releases has looked at; absent: not checked
   * @throws CatalogueError 10000002 with findings, or with test cases that fail; 10000003 also for a named rule, 10000009
   * the flow wants somebody else than an editor, 10000012 too many test runs at once, 20000001 already released so,
   * 20000003 it lacks a node that a released flow jumps to, 20000008 somebody has saved since it was looked at, or goes
   * on saving while it is tested
   */
  async release(
    by: Principal,
    address: VersionAddress,
    request: ReleaseRequest,
    seen?: number,
  ): Promise<VersionSummary> {
    for (let round = 1; round <= MOST_TEST_RUNS; round++) {
      const tested = await this.tests.runAll(address);
      if (await this.releaseTested(by, address, { request, seen }, tested)) return this.getSummary(address);
    }
    const sentence =
      'The version, its test cases or what they meet are being changed. Try again when nobody edits them.';
    throw new CatalogueError('staleRevision', sentence);
  }

  /** @returns false, having done nothing, where what was tested is not any more what would be released */
  private async releaseTested(
    by: Principal,
    address: VersionAddress,
    asked: { request: ReleaseRequest; seen: number | undefined },
    tested: WholeRun,
  ): Promise<boolean> {
    const { request } = asked;
    return this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, address.tenantId, address.code);
      const found = await this.lookup.lockVersion(tx, flow, address.version);
      if (found.row.archivedAt) await this.takeFromArchive(tx, flow, found.row);
      await this.checks.assertReleasable(tx, flow, found, asked);
      if (!(await this.tests.isCurrent(tx, flow, found, tested))) return false;
      this.checks.assertAllowed(by, flow, found, tested);
      const gray = await this.findGrayRule(tx, flow, request);
      const changes = await this.diffs.getReleaseChanges(tx, flow, found.row.document);

      const replaced = await this.versions.takeOffline(tx, flow, request.kind);
      for (const version of replaced) await this.record(tx, by, flow, 'offline', version);
      const at = this.clock();
      const frozen =
        request.freezeResources && !found.row.frozenAt
          ? { frozen: await this.pinsOf(tx, found.row), frozenAt: at }
          : {};
      await this.versions.release(tx, flow, found.row.id, {
        ...frozen,
        releaseKind: request.kind,
        workMode: request.workMode,
        grayRule: gray?.rule ?? Prisma.DbNull,
        grayRuleId: gray?.id ?? null,
        releasedAt: at,
        releasedById: by.userId,
      });
      const action = found.row.state === 'offline' ? 'rollback' : 'release';
      await this.record(
        tx,
        by,
        flow,
        action,
        { ...found.row, ...frozen, workMode: request.workMode },
        {
          editors: await this.editorsOf(tx, found.row),
          kind: request.kind,
          note: request.note,
          grayRule: gray?.rule ?? Prisma.DbNull,
          diffSummary: changes,
          testResult: tested.run ? toReleaseTests(tested.run) : Prisma.DbNull,
        },
      );
      return true;
    });
  }

  /**
   * @throws CatalogueError 10000002 not released, 10000003, 20000003 an exception flow that released versions of other
   * flows name
   */
  async takeOffline(by: Principal, address: VersionAddress): Promise<VersionSummary> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, address.tenantId, address.code);
      const { row } = await this.lookup.getVersion(tx, flow, address.version);
      if (row.releaseKind === 'official') await this.checks.assertNotNeeded(tx, flow);
      if (!(await this.versions.takeVersionOffline(tx, flow, row.id))) {
        throw new CatalogueError('parameterIncorrect', `Version ${address.version} is not released`);
      }
      await this.record(tx, by, flow, 'offline', row);
    });
    return this.getSummary(address);
  }

  /**
   * Copies a version into a new draft with the next number.
   *
   * @throws CatalogueError 10000002 for a draft, which can be edited as it is; 10000003
   */
  async upgrade(by: Principal, address: VersionAddress): Promise<VersionSummary> {
    const version = await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, address.tenantId, address.code);
      const { number, row } = await this.lookup.getVersion(tx, flow, address.version);
      if (row.state === 'draft') {
        throw new CatalogueError(
          'parameterIncorrect',
          'A draft can be edited as it is; there is nothing to upgrade',
        );
      }
      const document = { ...FlowDocument.parse(row.document), name: flow.name, kind: flow.kind };
      const minor = (await this.versions.findHighestMinor(tx, flow, number.major)) + 1;
      const next = { major: number.major, minor };
      const contentHash = contentHashOf(document);
      const draft = { ...next, document, contentHash, by: by.userId, at: this.clock(), editorIds: [] };
      const created = await this.versions.addDraft(tx, flow, draft);
      await this.references.rewrite(tx, flow.tenantId, created.id, document);
      await this.audit.add(tx, by, {
        action: 'version.upgrade',
        subjectKind: 'flowVersion',
        subjectId: `${flow.code}@${formatVersion(next)}`,
        before: row.contentHash,
        after: contentHash,
        details: { from: address.version },
      });
      return formatVersion(next);
    });
    return this.getSummary({ ...address, version });
  }

  /** What happened to the versions of a flow, newest first. @throws CatalogueError 10000003 */
  async listRecords(by: Principal, code: string, query: TimeListQuery): Promise<ReleasePage> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, by.tenantId, code);
    const { limit, cursor } = query;
    if (cursor !== undefined) assertCursor(cursor);
    const rows = await this.versions.findRecords(reader, flow, query);
    const items = rows.slice(0, limit).map(toReleaseRecord);
    const last = items.at(-1);
    return {
      items,
      total: await this.versions.countRecords(reader, flow, query),
      ...(rows.length > limit && last ? { nextCursor: last.id } : {}),
    };
  }

  /** The version names again what it names, before it is looked at what that is. */
  private async takeFromArchive(tx: Tx, flow: Flow, { id, document }: FlowVersion): Promise<void> {
    await this.references.rewrite(tx, flow.tenantId, id, FlowDocument.parse(document));
    await this.versions.takeFromArchive(tx, flow, id);
  }

  /** The revisions of this moment, all of which stand in the history of resources. */
  private async pinsOf(tx: Tx, { tenantId, id }: FlowVersion): Promise<FrozenPins> {
    const current = await this.pins.findCurrent(tx, tenantId, id);
    const lost = current.find(({ isKept }) => !isKept);
    if (lost) throw new Error(`Revision ${lost.revision} of ${lost.kind} ${lost.name} is not on record`);
    return toPins(current);
  }

  private async editorsOf(tx: Tx, { tenantId, editorIds }: FlowVersion): Promise<PersonRef[]> {
    const people = await this.versions.findPeople(tx, tenantId, editorIds);
    return people.flatMap((person) => toPerson(person) ?? []);
  }

  private async findGrayRule(
    tx: Tx,
    flow: Flow,
    { kind, grayRule, grayRuleName }: ReleaseRequest,
  ): Promise<{ rule: GrayRule; id?: string } | undefined> {
    if (kind !== 'gray') return undefined;
    if (grayRuleName !== undefined) return this.grayRules.followIn(tx, flow.tenantId, grayRuleName);
    return grayRule && { rule: grayRule };
  }

  private async record(
    tx: Tx,
    by: Principal,
    flow: Flow,
    action: ReleaseAction,
    version: TakenOffline,
    more: Pick<
      Prisma.ReleaseRecordUncheckedCreateInput,
      'kind' | 'note' | 'grayRule' | 'diffSummary' | 'testResult' | 'editors'
    > = {},
  ): Promise<void> {
    const { id, major, minor, workMode, contentHash, frozenAt } = version;
    await this.versions.addRecord(tx, {
      tenantId: flow.tenantId,
      flowId: flow.id,
      versionId: id,
      flowCode: flow.code,
      major,
      minor,
      action,
      workMode,
      contentHash,
      frozenAt,
      at: this.clock(),
      byId: by.userId,
      byName: by.me.name,
      ...more,
    });
    await this.audit.add(tx, by, {
      action: `version.${action}`,
      subjectKind: 'flowVersion',
      subjectId: `${flow.code}@${formatVersion(version)}`,
      before: contentHash,
      after: contentHash,
    });
  }

  private async getSummary({ tenantId, code, version }: VersionAddress): Promise<VersionSummary> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, tenantId, code);
    const row = await this.versions.findSummary(reader, flow, parseVersion(version));
    if (!row) throw new CatalogueError('notFound', `Flow "${code}" has no version ${version}`);
    return toVersionSummary(row);
  }
}

function assertCursor(cursor: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)) return cursor;
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
