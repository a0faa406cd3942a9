import { Injectable } from '@nestjs/common';
import type { FlowQuery } from '@parley/contracts';
import { Prisma, type Flow, type ReleaseRecord } from '../generated/prisma/client';
import type { Direction } from '../http/list-order';
import type { Tx } from '../persistence/transactions';
import type { NewFlow } from './blank-document';

const PERSON = { select: { id: true, name: true, displayName: true } } as const;
const VERSION_COLUMNS = {
  id: true,
  major: true,
  minor: true,
  state: true,
  releaseKind: true,
  workMode: true,
  grayRule: true,
  namedRule: { select: { name: true } },
  revision: true,
  contentHash: true,
  createdAt: true,
  editedAt: true,
  editedBy: PERSON,
  releasedAt: true,
  releasedBy: PERSON,
  frozenAt: true,
  archivedAt: true,
  editorIds: true,
} as const satisfies Prisma.FlowVersionSelect;

/** Columns of a version without its document. */
export const VERSION_SUMMARY = VERSION_COLUMNS;
export type VersionRow = Prisma.FlowVersionGetPayload<{ select: typeof VERSION_COLUMNS }>;

const FLOW_WITH_VERSIONS = {
  changedBy: PERSON,
  accessCodes: { select: { code: true }, orderBy: { code: 'asc' } },
  versions: { select: VERSION_COLUMNS, orderBy: [{ major: 'desc' }, { minor: 'desc' }] },
} as const satisfies Prisma.FlowInclude;
export type FlowRow = Prisma.FlowGetPayload<{ include: typeof FLOW_WITH_VERSIONS }>;

export type LastRelease = Pick<
  ReleaseRecord,
  'action' | 'kind' | 'major' | 'minor' | 'at' | 'byId' | 'byName'
>;

/** Where a flow stands in a list: what the list is ordered by, and the code among equals. */
export interface Place {
  code: string;
  key: string;
}

/** Moments as text of one length, so that they compare as they are. */
const ORDER_KEYS = {
  code: Prisma.sql`f.code`,
  name: Prisma.sql`lower(f.name)`,
  changedAt: Prisma.sql`to_char(greatest(
    f.changed_at,
    (SELECT max(v.edited_at) FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id),
    (SELECT max(r.at) FROM release_record r WHERE r.tenant_id = f.tenant_id AND r.flow_id = f.id)
  ) AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS')`,
} as const satisfies Record<string, Prisma.Sql>;

function orderBy({ sort }: FlowQuery): { member: keyof typeof ORDER_KEYS; direction: Direction } {
  switch (sort) {
    case 'code':
    case 'name':
    case 'changedAt':
      return { member: sort, direction: 'asc' };
    case '-code':
      return { member: 'code', direction: 'desc' };
    case '-name':
      return { member: 'name', direction: 'desc' };
    case '-changedAt':
      return { member: 'changedAt', direction: 'desc' };
  }
}

/** How many flows are in each state. */
export interface FlowCounts {
  all: number;
  live: number;
  gray: number;
  draft: number;
  offline: number;
}

/** Flows: one query per method. Every method names the tenant. */
@Injectable()
export class FlowsRepository {
  findFlow(tx: Tx, tenantId: string, code: string): Promise<Flow | null> {
    return tx.flow.findUnique({ where: { tenantId_code: { tenantId, code } } });
  }

  findFlowWithVersions(tx: Tx, tenantId: string, code: string): Promise<FlowRow | null> {
    return tx.flow.findUnique({
      where: { tenantId_code: { tenantId, code } },
      include: FLOW_WITH_VERSIONS,
    });
  }

  findFlowsWithVersions(tx: Tx, tenantId: string, codes: string[]): Promise<FlowRow[]> {
    return tx.flow.findMany({
      where: { tenantId, code: { in: codes } },
      include: FLOW_WITH_VERSIONS,
      orderBy: { code: 'asc' },
    });
  }

  /**
   * The flows that a list shows, in its order: the page after `cursor`, and one more where the list goes on.
   * The search looks at code, name and everything that a person typed into the newest version.
   */
  findPlaces(tx: Tx, tenantId: string, query: FlowQuery, cursor: Place | undefined): Promise<Place[]> {
    const { member, direction } = orderBy(query);
    const key = ORDER_KEYS[member];
    const isAfter = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
    const after =
      cursor === undefined
        ? Prisma.empty
        : Prisma.sql`AND (key ${isAfter} ${cursor.key} OR (key = ${cursor.key} AND code ${isAfter} ${cursor.code}))`;
    const way = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
    return tx.$queryRaw<Place[]>`
      SELECT code, key FROM (
        SELECT f.code, ${key} AS key FROM flow f WHERE f.tenant_id = ${tenantId} ${matches(query)}
      ) flows
      WHERE true ${after}
      ORDER BY key ${way}, code ${way} LIMIT ${query.limit + 1}`;
  }

  async countMatching(tx: Tx, tenantId: string, query: FlowQuery): Promise<number> {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM flow f WHERE f.tenant_id = ${tenantId} ${matches(query)}`;
    return row?.n ?? 0;
  }

  async countStates(tx: Tx, tenantId: string): Promise<FlowCounts> {
    const [row] = await tx.$queryRaw<FlowCounts[]>`
      SELECT count(*)::int AS "all",
             count(*) FILTER (WHERE official)::int AS live,
             count(*) FILTER (WHERE gray)::int AS gray,
             count(*) FILTER (WHERE draft)::int AS draft,
             count(*) FILTER (WHERE NOT official AND NOT gray AND NOT draft)::int AS offline
      FROM (
        SELECT coalesce(bool_or(v.release_kind = 'official'), false) AS official,
               coalesce(bool_or(v.release_kind = 'gray'), false) AS gray,
               coalesce(bool_or(v.state = 'draft'), false) AS draft
        FROM flow f LEFT JOIN flow_version v ON v.tenant_id = f.tenant_id AND v.flow_id = f.id
        WHERE f.tenant_id = ${tenantId} GROUP BY f.id
      ) states`;
    return row ?? { all: 0, live: 0, gray: 0, draft: 0, offline: 0 };
  }

  /** Calls per flow in each hour since midnight in the tenant's zone, up to the present hour. */
  async countCallsByHour(tx: Tx, tenantId: string, timeZone: string): Promise<Map<string, number[]>> {
    const rows = await tx.$queryRaw<{ code: string; hour: number; present: number; n: number }[]>`
      SELECT flow_code AS code, local_hour AS hour, count(*)::int AS n,
             extract(hour FROM now() AT TIME ZONE ${timeZone})::int AS present
      FROM (
        SELECT flow_code, extract(hour FROM started_at AT TIME ZONE ${timeZone})::int AS local_hour FROM call
        WHERE tenant_id = ${tenantId}
          AND started_at >= date_trunc('day', now() AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}
      ) today
      GROUP BY flow_code, local_hour`;
    const byCode = new Map<string, number[]>();
    for (const { code, hour, present, n } of rows) {
      const hours = byCode.get(code) ?? Array.from({ length: present + 1 }, () => 0);
      hours[hour] = n;
      byCode.set(code, hours);
    }
    return byCode;
  }

  /** What was put on the air or taken off it last, by the id of the flow. A release outranks the act that made way for it. */
  async findLastReleases(tx: Tx, tenantId: string, flowIds: string[]): Promise<Map<string, LastRelease>> {
    const rows = await tx.$queryRaw<(LastRelease & { flowId: string })[]>`
      SELECT DISTINCT ON (flow_id) flow_id AS "flowId", action, kind, major, minor, at,
             by_id AS "byId", by_name AS "byName"
      FROM release_record
      WHERE tenant_id = ${tenantId} AND flow_id = ANY(${flowIds}::uuid[])
      ORDER BY flow_id, at DESC, action = 'offline', id DESC`;
    return new Map(rows.map((row) => [row.flowId, row]));
  }

  addFlow(tx: Tx, tenantId: string, userId: string | null, flow: NewFlow): Promise<Flow> {
    return tx.flow.create({ data: { ...flow, tenantId, createdById: userId, changedById: userId } });
  }

  async updateFlow(
    tx: Tx,
    flow: Flow,
    data: Pick<
      Prisma.FlowUncheckedUpdateInput,
      'name' | 'description' | 'policy' | 'changedAt' | 'changedById'
    >,
  ): Promise<void> {
    await tx.flow.update({ where: { tenantId_id: { tenantId: flow.tenantId, id: flow.id } }, data });
  }

  /** Access codes that lead to a flow. */
  async findAccessCodes(tx: Tx, flow: Flow): Promise<string[]> {
    const rows = await tx.accessCode.findMany({
      where: { tenantId: flow.tenantId, flowId: flow.id },
      select: { code: true },
      orderBy: { code: 'asc' },
    });
    return rows.map((row) => row.code);
  }

  async deleteFlow(tx: Tx, flow: Flow): Promise<void> {
    await tx.flow.delete({ where: { tenantId_id: { tenantId: flow.tenantId, id: flow.id } } });
  }

  /**
   * Makes the transactions that release, delete or number versions of one flow queue up, while others may still begin
   * to name the flow. With `exclusive`, nobody can begin to name it either.
   *
   * @returns undefined where there is no such flow
   */
  async lockFlow(
    tx: Tx,
    tenantId: string,
    code: string,
    lock: 'shared' | 'exclusive',
  ): Promise<Flow | undefined> {
    const strength = lock === 'exclusive' ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR NO KEY UPDATE`;
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM flow WHERE tenant_id = ${tenantId} AND code = ${code} ${strength}`;
    if (rows.length === 0) return undefined;
    return (await this.findFlow(tx, tenantId, code)) ?? undefined;
  }

  /** The highest major number that a deleted flow of this code had: its calls may still run, so it is not used again. */
  async findDeletedMajor(tx: Tx, tenantId: string, code: string): Promise<number> {
    const [row] = await tx.$queryRaw<{ major: number | null }[]>`
      SELECT max(major) AS major FROM deleted_flow_version
      WHERE tenant_id = ${tenantId} AND document ->> 'code' = ${code}`;
    return row?.major ?? 0;
  }
}

function matches(query: FlowQuery): Prisma.Sql {
  return Prisma.sql`${ofKind(query)} ${inState(query)} ${containing(query)}`;
}

function ofKind({ kind }: FlowQuery): Prisma.Sql {
  return kind === undefined ? Prisma.empty : Prisma.sql`AND f.kind = ${kind}::flow_kind`;
}

function inState({ state }: FlowQuery): Prisma.Sql {
  const some = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id AND ${condition})`;
  switch (state) {
    case undefined:
      return Prisma.empty;
    case 'live':
      return Prisma.sql`AND ${some(Prisma.sql`v.release_kind = 'official'`)}`;
    case 'gray':
      return Prisma.sql`AND ${some(Prisma.sql`v.release_kind = 'gray'`)}`;
    case 'draft':
      return Prisma.sql`AND ${some(Prisma.sql`v.state = 'draft'`)}`;
    case 'offline':
      return Prisma.sql`AND NOT ${some(Prisma.sql`v.state <> 'offline'`)}`;
  }
}

function containing({ search }: FlowQuery): Prisma.Sql {
  if (search === undefined || search.trim() === '') return Prisma.empty;
  const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`AND (f.code ILIKE ${pattern} OR f.name ILIKE ${pattern} OR EXISTS (
    SELECT FROM (
      SELECT v.document FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id
      ORDER BY v.major DESC, v.minor DESC LIMIT 1
    ) newest, jsonb_path_query(newest.document, '$.nodes[*].**') said
    WHERE jsonb_typeof(said) = 'string' AND said #>> '{}' ILIKE ${pattern}))`;
}
