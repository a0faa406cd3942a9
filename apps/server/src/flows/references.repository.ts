import { Injectable } from '@nestjs/common';
import type { ReferenceDetail } from '@parley/contracts';
import { Prisma, type Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** A reference of a document with what it means in the database; at most one target. */
export type NewReference = Omit<Prisma.ReferenceCreateManyInput, 'tenantId' | 'sourceVersionId'>;

/** Ids by name of everything that documents of a tenant may refer to. */
export interface ReferenceTargets {
  flows: Map<string, string>;
  globals: Map<string, string>;
  templates: Map<string, string>;
  interfaces: Map<string, string>;
}

/** Who names what: one query per method. */
@Injectable()
export class ReferencesRepository {
  async deleteReferences(tx: Tx, tenantId: string, sourceVersionId: string): Promise<void> {
    await tx.reference.deleteMany({ where: { tenantId, sourceVersionId } });
  }

  async addReferences(
    tx: Tx,
    tenantId: string,
    sourceVersionId: string,
    list: NewReference[],
  ): Promise<void> {
    if (list.length === 0) return;
    await tx.reference.createMany({ data: list.map((item) => ({ ...item, tenantId, sourceVersionId })) });
  }

  async findFlowIds(tx: Tx, tenantId: string, codes: string[]): Promise<Map<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = await tx.flow.findMany({
      where: { tenantId, code: { in: codes } },
      select: { id: true, code: true },
    });
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  async findNames(
    tx: Tx,
    tenantId: string,
    kind: 'globalVariable' | 'template' | 'businessInterface',
    names: string[],
  ): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    const select = { id: true, name: true } as const;
    const rows = await findMany(tx, kind, { where: { tenantId, name: { in: names } }, select });
    return new Map(rows.map((row) => [row.name, row.id]));
  }

  /** Places in other flows, not archived, that name this flow, or one of these nodes of it. */
  findReferencesTo(tx: Tx, flow: Flow, nodeIds?: string[]): Promise<ReferenceDetail[]> {
    const nodes =
      nodeIds === undefined ? Prisma.empty : Prisma.sql`AND r.target_node_id = ANY(${nodeIds}::text[])`;
    return tx.$queryRaw<ReferenceDetail[]>`
      SELECT f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version,
             coalesce(r.node_id, '') AS "nodeId", r.path AS path,
             coalesce((SELECT n ->> 'name' FROM jsonb_array_elements(v.document -> 'nodes') n
                       WHERE n ->> 'id' = r.node_id LIMIT 1), '') AS "nodeName"
      FROM reference r
      JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
      JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
      WHERE r.tenant_id = ${flow.tenantId} AND r.target_flow_id = ${flow.id}::uuid
        AND v.flow_id <> ${flow.id}::uuid ${nodes}
      ORDER BY f.code, v.major, v.minor, r.id`;
  }
}

function findMany(
  tx: Tx,
  kind: 'globalVariable' | 'template' | 'businessInterface',
  query: { where: { tenantId: string; name: { in: string[] } }; select: { id: true; name: true } },
): Promise<{ id: string; name: string }[]> {
  switch (kind) {
    case 'globalVariable':
      return tx.globalVariable.findMany(query);
    case 'template':
      return tx.template.findMany(query);
    case 'businessInterface':
      return tx.businessInterface.findMany(query);
  }
}
