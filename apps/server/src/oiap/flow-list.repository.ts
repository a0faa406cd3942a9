import { Injectable } from '@nestjs/common';
import { Prisma, type FlowKind, type WorkMode } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** Which flows of a tenant a query is about; what is absent does not filter. */
export interface FlowFilter {
  tenantId: string;
  flowNumber: number | undefined;
  code: string | undefined;
  /** part of the name, in any case */
  name: string | undefined;
}

/** A flow with the version that stands for it. */
export interface FlowRow {
  flowNumber: number;
  code: string;
  name: string;
  description: string;
  kind: FlowKind;
  createdAt: Date;
  isReleased: boolean;
  major: number;
  minor: number;
  workMode: WorkMode;
  /** of the flow or that version */
  changedAt: Date;
  /** ids of nodes */
  starts: string[];
  ends: string[];
  /** of the gray release */
  grayRuleId: string | null;
  keepsRecords: boolean;
}

/** Ids of the diagram elements that begin and end a flow. */
export interface EndPoints {
  start: string[];
  end: string[];
}

/** Flows as `queryflows` shows them: one query per method. */
@Injectable()
export class FlowListRepository {
  /** By flowId. Of each document only the ids of the nodes at its ends leave the database. */
  findPage(
    tx: Tx,
    filter: FlowFilter,
    { skip, take }: { skip: number; take: number | undefined },
    ends: EndPoints,
  ): Promise<FlowRow[]> {
    const limit = take === undefined ? Prisma.sql`ALL` : Prisma.sql`${take}`;
    return tx.$queryRaw<FlowRow[]>`
      SELECT f.flow_number AS "flowNumber", f.code, f.name, f.description, f.kind, f.created_at AS "createdAt",
        v.release_kind IS NOT NULL AND v.release_kind = 'official' AS "isReleased",
        v.major, v.minor, v.work_mode AS "workMode",
        greatest(f.changed_at, v.edited_at, v.released_at) AS "changedAt",
        ${nodesOf(ends.start)} AS starts, ${nodesOf(ends.end)} AS ends,
        (SELECT g.gray_rule_id::text FROM flow_version g WHERE g.tenant_id = f.tenant_id AND g.flow_id = f.id
          AND g.release_kind = 'gray') AS "grayRuleId",
        EXISTS (SELECT FROM system_parameter p WHERE p.tenant_id = f.tenant_id
          AND p.name = 'FLOWRECORDFLAG' AND p.value = 'true') AS "keepsRecords"
      FROM (
        SELECT f.* FROM flow f WHERE ${matching(filter)} ORDER BY f.flow_number LIMIT ${limit} OFFSET ${skip}
      ) f
      JOIN LATERAL (
        SELECT v.* FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id
        ORDER BY v.release_kind IS NOT NULL AND v.release_kind = 'official' DESC, v.major DESC, v.minor DESC LIMIT 1
      ) v ON true
      ORDER BY f.flow_number`;
  }

  async count(tx: Tx, filter: FlowFilter): Promise<number> {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM flow f WHERE ${matching(filter)}`;
    return row?.n ?? 0;
  }
}

function nodesOf(elements: string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(node ->> 'id' ORDER BY place), '[]')
    FROM jsonb_array_elements(v.document -> 'nodes') WITH ORDINALITY AS listed (node, place)
    WHERE node ->> 'element' = ANY (${elements}))`;
}

function matching({ tenantId, flowNumber, code, name }: FlowFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`f.tenant_id = ${tenantId}`,
    ...(flowNumber === undefined ? [] : [Prisma.sql`f.flow_number = ${flowNumber}`]),
    ...(code === undefined ? [] : [Prisma.sql`f.code = ${code}`]),
    ...(name === undefined ? [] : [Prisma.sql`strpos(lower(f.name), lower(${name})) > 0`]),
  ];
  return Prisma.join(conditions, ' AND ');
}
