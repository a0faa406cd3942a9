import { Injectable } from '@nestjs/common';
import type { ReferenceDetail } from '@parley/contracts';
import { Prisma, type Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** A reference of a document with what it means in the database; at most one target. */
export type NewReference = Omit<
  Prisma.ReferenceCreateManyInput,
  'tenantId' | 'sourceVersionId' | 'sourceTemplateId' | 'sourceInterfaceId'
>;

/** What holds references: a version, a template or an interface. */
export type ReferenceSource = { tenantId: string } & (
  { sourceVersionId: string } | { sourceTemplateId: string } | { sourceInterfaceId: string }
);

/** Something that has just got its name. */
export interface ReferenceTarget {
  kind:
    'flow' | 'globalVariable' | 'template' | 'interface' | 'dataTable' | 'transferPolicy' | 'storedProcedure';
  name: string;
  id: string;
}

/** Ids by name of everything that documents of a tenant may refer to. */
export interface ReferenceTargets {
  flows: Map<string, string>;
  globals: Map<string, string>;
  templates: Map<string, string>;
  interfaces: Map<string, string>;
  dataTables: Map<string, string>;
  policies: Map<string, string>;
  procedures: Map<string, string>;
}

/** Tables whose rows documents know by name. */
type NamedTable =
  'globalVariable' | 'template' | 'businessInterface' | 'dataTable' | 'transferPolicy' | 'storedProcedure';

/** Who names what: one query per method. */
@Injectable()
export class ReferencesRepository {
  /** Held until the transaction ends: `shared` by who writes references, `exclusive` by who changes names. */
  async lockNames(tx: Tx, tenantId: string, lock: 'shared' | 'exclusive'): Promise<void> {
    const key = `parley.names.${tenantId}`;
    if (lock === 'shared') {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))::text`;
    } else {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
    }
  }

  async deleteReferences(tx: Tx, source: ReferenceSource): Promise<void> {
    await tx.reference.deleteMany({ where: source });
  }

  async addReferences(tx: Tx, source: ReferenceSource, list: NewReference[]): Promise<void> {
    if (list.length === 0) return;
    await tx.reference.createMany({ data: list.map((item) => ({ ...item, ...source })) });
  }

  /** Gives the references that name this, and have no target yet, their target. */
  async adopt(tx: Tx, tenantId: string, { kind, name, id }: ReferenceTarget): Promise<void> {
    const naming = { tenantId, targetName: name };
    switch (kind) {
      case 'flow':
        await tx.reference.updateMany({
          where: { ...naming, kind: { in: ['flow', 'flowNode'] }, targetFlowId: null },
          data: { targetFlowId: id },
        });
        return;
      case 'globalVariable':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetVariableId: null },
          data: { targetVariableId: id },
        });
        return;
      case 'template':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetTemplateId: null },
          data: { targetTemplateId: id },
        });
        return;
      case 'interface':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetInterfaceId: null },
          data: { targetInterfaceId: id },
        });
        return;
      case 'dataTable':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetDataTableId: null },
          data: { targetDataTableId: id },
        });
        return;
      case 'transferPolicy':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetPolicyId: null },
          data: { targetPolicyId: id },
        });
        return;
      case 'storedProcedure':
        await tx.reference.updateMany({
          where: { ...naming, kind, targetProcedureId: null },
          data: { targetProcedureId: id },
        });
    }
  }

  async findFlowIds(tx: Tx, tenantId: string, codes: string[]): Promise<Map<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = await tx.flow.findMany({
      where: { tenantId, code: { in: codes } },
      select: { id: true, code: true },
    });
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  async findNames(tx: Tx, tenantId: string, kind: NamedTable, names: string[]): Promise<Map<string, string>> {
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
  kind: NamedTable,
  query: { where: { tenantId: string; name: { in: string[] } }; select: { id: true; name: true } },
): Promise<{ id: string; name: string }[]> {
  switch (kind) {
    case 'globalVariable':
      return tx.globalVariable.findMany(query);
    case 'template':
      return tx.template.findMany(query);
    case 'businessInterface':
      return tx.businessInterface.findMany(query);
    case 'dataTable':
      return tx.dataTable.findMany(query);
    case 'transferPolicy':
      return tx.transferPolicy.findMany(query);
    case 'storedProcedure':
      return tx.storedProcedure.findMany(query);
  }
}
