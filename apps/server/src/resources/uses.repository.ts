import { Injectable } from '@nestjs/common';
import type { Use } from '@parley/contracts';
import { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import type { ResourceKind } from './resource';

const TARGET: Record<ResourceKind, Prisma.Sql> = {
  globalVariable: Prisma.sql`target_variable_id`,
  template: Prisma.sql`target_template_id`,
  interface: Prisma.sql`target_interface_id`,
  dataTable: Prisma.sql`target_data_table_id`,
  transferPolicy: Prisma.sql`target_policy_id`,
  storedProcedure: Prisma.sql`target_procedure_id`,
};

interface UseRow {
  kind: 'flow' | 'template' | 'interface';
  path: string;
  flowCode: string | null;
  flowName: string | null;
  version: string | null;
  nodeId: string | null;
  nodeName: string | null;
  name: string | null;
}

/** A resource by its id. */
export interface ResourceId {
  tenantId: string;
  id: string;
}

/** Who uses a resource: one query per method. Archived versions use nothing: their reference rows are gone. */
@Injectable()
export class UsesRepository {
  async findUses(tx: Tx, kind: ResourceKind, { tenantId, id }: ResourceId): Promise<Use[]> {
    const rows = await tx.$queryRaw<UseRow[]>`
      SELECT CASE WHEN v.id IS NOT NULL THEN 'flow' WHEN t.id IS NOT NULL THEN 'template' ELSE 'interface' END AS kind,
             r.path, f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version,
             r.node_id AS "nodeId", coalesce(t.name, i.name) AS name,
             (SELECT n ->> 'name' FROM jsonb_array_elements(v.document -> 'nodes') n
              WHERE n ->> 'id' = r.node_id LIMIT 1) AS "nodeName"
      FROM reference r
      LEFT JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
      LEFT JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
      LEFT JOIN template t ON t.tenant_id = r.tenant_id AND t.id = r.source_template_id
      LEFT JOIN business_interface i ON i.tenant_id = r.tenant_id AND i.id = r.source_interface_id
      WHERE r.tenant_id = ${tenantId} AND r.${TARGET[kind]} = ${id}::uuid
      ORDER BY f.code, v.major, v.minor, t.name, i.name, r.id`;
    return rows.map(toUse);
  }

  /** How many versions, templates and interfaces use each of these; those that nobody uses are missing. */
  async countUses(tx: Tx, kind: ResourceKind, tenantId: string, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.$queryRaw<{ id: string; n: number }[]>`
      SELECT r.${TARGET[kind]} AS id,
             count(DISTINCT coalesce(r.source_version_id, r.source_template_id, r.source_interface_id))::int AS n
      FROM reference r WHERE r.tenant_id = ${tenantId} AND r.${TARGET[kind]} = ANY(${ids}::uuid[]) GROUP BY 1`;
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  /** True where a released version uses the resource, itself or through a template or an interface. */
  async isUsedByReleased(tx: Tx, kind: ResourceKind, { tenantId, id }: ResourceId): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM reference r
      LEFT JOIN reference through ON through.tenant_id = r.tenant_id
        AND (through.target_template_id = r.source_template_id OR through.target_interface_id = r.source_interface_id)
      JOIN flow_version v ON v.tenant_id = r.tenant_id
        AND v.id = coalesce(r.source_version_id, through.source_version_id)
      WHERE r.tenant_id = ${tenantId} AND r.${TARGET[kind]} = ${id}::uuid AND v.state = 'released' LIMIT 1`;
    return rows.length > 0;
  }

  /** True where any flow of the tenant is on the air. */
  async hasReleased(tx: Tx, tenantId: string): Promise<boolean> {
    const row = await tx.flowVersion.findFirst({
      where: { tenantId, state: 'released' },
      select: { id: true },
    });
    return row !== null;
  }

  /** Documents of the versions that use the resource, with their reference rows still in force. */
  async findUsingDocuments(tx: Tx, kind: ResourceKind, { tenantId, id }: ResourceId): Promise<unknown[]> {
    const rows = await tx.$queryRaw<{ document: unknown }[]>`
      SELECT v.document FROM flow_version v WHERE v.tenant_id = ${tenantId} AND EXISTS (
        SELECT FROM reference r WHERE r.tenant_id = v.tenant_id AND r.source_version_id = v.id
          AND r.${TARGET[kind]} = ${id}::uuid)`;
    return rows.map((row) => row.document);
  }
}

function toUse({ kind, path, flowCode, flowName, version, nodeId, nodeName, name }: UseRow): Use {
  if (kind !== 'flow') return { kind, name: name ?? '', path };
  return {
    kind,
    flowCode: flowCode ?? '',
    flowName: flowName ?? '',
    version: version ?? '',
    nodeId: nodeId ?? '',
    nodeName: nodeName ?? '',
    path,
  };
}
