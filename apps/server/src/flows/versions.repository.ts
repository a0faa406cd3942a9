import { Injectable } from '@nestjs/common';
import type { TimeListQuery } from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { Prisma, type Flow, type FlowVersion, type ReleaseRecord } from '../generated/prisma/client';
import { byTime, containsText } from '../http/list-order';
import type { Tx } from '../persistence/transactions';
import { VERSION_SUMMARY, type VersionRow } from './flows.repository';
import type { VersionNumber } from './version-number';

const DETAIL = { ...VERSION_SUMMARY, document: true } as const satisfies Prisma.FlowVersionSelect;
export type VersionDetailRow = Prisma.FlowVersionGetPayload<{ select: typeof DETAIL }>;

/** Who edited when. */
interface Edit {
  editedById: string | null;
  editedAt: Date;
  /** everybody who has edited until now */
  editorIds: string[];
}

/** Versions and their release records: one query per method. */
@Injectable()
export class VersionsRepository {
  /** Without the people, so that it is one statement also inside a transaction. */
  findVersion(tx: Tx, flow: Flow, number: VersionNumber): Promise<FlowVersion | null> {
    return tx.flowVersion.findUnique({ where: keyOf(flow, number) });
  }

  /** Document and people of the same moment. */
  findDetail(tx: Tx, flow: Flow, number: VersionNumber): Promise<VersionDetailRow | null> {
    return tx.flowVersion.findUnique({ where: keyOf(flow, number), select: DETAIL });
  }

  findPerson(tx: Tx, tenantId: string, id: string) {
    return tx.appUser.findUnique({
      where: { tenantId_id: { tenantId, id } },
      select: { id: true, name: true, displayName: true },
    });
  }

  findPeople(tx: Tx, tenantId: string, ids: string[]) {
    return tx.appUser.findMany({
      where: { tenantId, id: { in: ids } },
      select: { id: true, name: true, displayName: true },
      orderBy: { name: 'asc' },
    });
  }

  findReleased(tx: Tx, flow: Flow): Promise<VersionNumber[]> {
    return tx.flowVersion.findMany({
      where: { tenantId: flow.tenantId, flowId: flow.id, state: 'released' },
      select: { major: true, minor: true },
      orderBy: [{ major: 'asc' }, { minor: 'asc' }],
    });
  }

  /** The version that new calls take where no gray rule takes them. */
  findOfficial(tx: Tx, flow: Flow): Promise<FlowVersion | null> {
    return tx.flowVersion.findFirst({
      where: { tenantId: flow.tenantId, flowId: flow.id, releaseKind: 'official' },
    });
  }

  findSummary(tx: Tx, flow: Flow, number: VersionNumber): Promise<VersionRow | null> {
    return tx.flowVersion.findUnique({ where: keyOf(flow, number), select: VERSION_SUMMARY });
  }

  /** Nobody else can save or release the version until this transaction ends. */
  async lockVersion(tx: Tx, flow: Flow, number: VersionNumber): Promise<void> {
    await tx.$queryRaw`
      SELECT 1 FROM flow_version WHERE tenant_id = ${flow.tenantId} AND flow_id = ${flow.id}::uuid
        AND major = ${number.major} AND minor = ${number.minor} FOR NO KEY UPDATE`;
  }

  async findHighestMinor(tx: Tx, flow: Flow, major: number): Promise<number> {
    const { _max } = await tx.flowVersion.aggregate({
      where: { tenantId: flow.tenantId, flowId: flow.id, major },
      _max: { minor: true },
    });
    return _max.minor ?? 0;
  }

  addDraft(
    tx: Tx,
    flow: Flow,
    draft: VersionNumber & {
      document: FlowDocument;
      contentHash: string;
      by: string | null;
      at: Date;
      /** who has edited what the draft begins with; absent: `by` */
      editorIds?: string[];
    },
  ): Promise<FlowVersion> {
    const { by, at, document, editorIds = by === null ? [] : [by], ...rest } = draft;
    return tx.flowVersion.create({
      data: {
        ...rest,
        document: document as Prisma.InputJsonObject,
        tenantId: flow.tenantId,
        flowId: flow.id,
        createdById: by,
        createdAt: at,
        editedById: by,
        editedAt: at,
        editorIds,
      },
    });
  }

  /**
   * Writes the document of a draft if it still has the revision that the editor started from.
   *
   * @returns false where it has another one, or is no draft any more
   */
  async saveDocument(
    tx: Tx,
    flow: Flow,
    number: VersionNumber,
    save: Edit & { revision: number; document: FlowDocument; contentHash: string },
  ): Promise<boolean> {
    const { revision, document, ...rest } = save;
    const { count } = await tx.flowVersion.updateMany({
      where: { tenantId: flow.tenantId, flowId: flow.id, ...number, state: 'draft', revision },
      data: { ...rest, document: document as Prisma.InputJsonObject, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** Takes the release of one kind off the air. @returns the versions that were on it: none or one */
  takeOffline(tx: Tx, flow: Flow, kind: 'official' | 'gray'): Promise<TakenOffline[]> {
    return tx.flowVersion.updateManyAndReturn({
      where: { tenantId: flow.tenantId, flowId: flow.id, state: 'released', releaseKind: kind },
      data: OFFLINE,
      select: { id: true, major: true, minor: true, workMode: true, contentHash: true, frozenAt: true },
    });
  }

  /** Takes one version off the air. @returns false where it was not released */
  async takeVersionOffline(tx: Tx, flow: Flow, versionId: string): Promise<boolean> {
    const { count } = await tx.flowVersion.updateMany({
      where: { tenantId: flow.tenantId, id: versionId, state: 'released' },
      data: OFFLINE,
    });
    return count === 1;
  }

  /** @returns false where it is not offline, or archived already */
  async archive(tx: Tx, flow: Flow, versionId: string, archivedAt: Date): Promise<boolean> {
    const { count } = await tx.flowVersion.updateMany({
      where: { tenantId: flow.tenantId, id: versionId, state: 'offline', archivedAt: null },
      data: { archivedAt },
    });
    return count === 1;
  }

  async takeFromArchive(tx: Tx, flow: Flow, versionId: string): Promise<void> {
    await tx.flowVersion.update({
      where: { tenantId_id: { tenantId: flow.tenantId, id: versionId } },
      data: { archivedAt: null },
    });
  }

  async deleteVersion(tx: Tx, flow: Flow, versionId: string): Promise<void> {
    await tx.flowVersion.delete({ where: { tenantId_id: { tenantId: flow.tenantId, id: versionId } } });
  }

  /** Ids of the nodes of every version of the flow but one. */
  async findOtherNodes(tx: Tx, flow: Flow, versionId: string): Promise<Set<string>> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT n ->> 'id' AS id FROM flow_version v, jsonb_array_elements(v.document -> 'nodes') n
      WHERE v.tenant_id = ${flow.tenantId} AND v.flow_id = ${flow.id}::uuid AND v.id <> ${versionId}::uuid`;
    return new Set(rows.map(({ id }) => id));
  }

  countVersions(tx: Tx, flow: Flow): Promise<number> {
    return tx.flowVersion.count({ where: { tenantId: flow.tenantId, flowId: flow.id } });
  }

  async release(
    tx: Tx,
    flow: Flow,
    versionId: string,
    data: Pick<
      Prisma.FlowVersionUncheckedUpdateInput,
      | 'releaseKind'
      | 'workMode'
      | 'grayRule'
      | 'grayRuleId'
      | 'releasedAt'
      | 'releasedById'
      | 'frozen'
      | 'frozenAt'
    >,
  ): Promise<void> {
    await tx.flowVersion.update({
      where: { tenantId_id: { tenantId: flow.tenantId, id: versionId } },
      data: { ...data, state: 'released' },
    });
  }

  async addRecord(tx: Tx, record: Prisma.ReleaseRecordUncheckedCreateInput): Promise<void> {
    await tx.releaseRecord.create({ data: record });
  }

  /** One more than asked for where the list goes on. */
  findRecords(tx: Tx, flow: Flow, query: TimeListQuery): Promise<ReleaseRecord[]> {
    const { where, orderBy } = byTime(query);
    return tx.releaseRecord.findMany({
      where: { AND: [recordsOf(flow, query), where] },
      orderBy,
      take: query.limit + 1,
    });
  }

  countRecords(tx: Tx, flow: Flow, query: Pick<TimeListQuery, 'search'>): Promise<number> {
    return tx.releaseRecord.count({ where: recordsOf(flow, query) });
  }
}

/** Records of which the note or the name of who acted contains the search. */
function recordsOf(
  { tenantId, id }: Flow,
  { search }: Pick<TimeListQuery, 'search'>,
): Prisma.ReleaseRecordWhereInput {
  const text = containsText(search);
  return { tenantId, flowId: id, ...(text ? { OR: [{ note: text }, { byName: text }] } : {}) };
}

export type TakenOffline = Pick<
  FlowVersion,
  'id' | 'major' | 'minor' | 'workMode' | 'contentHash' | 'frozenAt'
>;

const OFFLINE = { state: 'offline', releaseKind: null, grayRule: Prisma.DbNull, grayRuleId: null } as const;

function keyOf(flow: Flow, number: VersionNumber) {
  return { tenantId_flowId_major_minor: { tenantId: flow.tenantId, flowId: flow.id, ...number } };
}
