import { Injectable } from '@nestjs/common';
import type { CatalogueFlow } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';

/** What documents of a tenant may name: one query per method. */
@Injectable()
export class CatalogueRepository {
  findGlobals(tx: Tx, tenantId: string) {
    return tx.globalVariable.findMany({
      where: { tenantId },
      select: { name: true, type: true, encryption: true },
      orderBy: { name: 'asc' },
    });
  }

  /** Texts only of templates that may name variables of a flow; null for the others. */
  findTemplates(tx: Tx, tenantId: string): Promise<{ name: string; kind: string; texts: unknown }[]> {
    return tx.$queryRaw<{ name: string; kind: string; texts: unknown }[]>`
      SELECT name, kind::text AS kind, CASE WHEN content::text LIKE '%FLOW.%' THEN content END AS texts
      FROM template WHERE tenant_id = ${tenantId} ORDER BY name`;
  }

  findInterfaces(tx: Tx, tenantId: string) {
    return tx.businessInterface.findMany({
      where: { tenantId },
      select: { name: true, definition: true },
      orderBy: { name: 'asc' },
    });
  }

  findTables(tx: Tx, tenantId: string) {
    return tx.dataTable.findMany({
      where: { tenantId },
      select: { name: true, columns: true },
      orderBy: { name: 'asc' },
    });
  }

  findPolicies(tx: Tx, tenantId: string) {
    return tx.transferPolicy.findMany({
      where: { tenantId },
      select: { name: true, definition: true },
      orderBy: { name: 'asc' },
    });
  }

  findProcedures(tx: Tx, tenantId: string) {
    return tx.storedProcedure.findMany({
      where: { tenantId },
      select: { name: true, definition: true },
      orderBy: { name: 'asc' },
    });
  }

  /** Every flow with the nodes and inputs that others see: those of its official release, else of its newest version. */
  findFlows(tx: Tx, tenantId: string): Promise<CatalogueFlow[]> {
    return tx.$queryRaw<CatalogueFlow[]>`
      SELECT f.code, f.name, f.kind::text AS kind,
        EXISTS (SELECT FROM flow_version r WHERE r.tenant_id = f.tenant_id AND r.flow_id = f.id
                AND r.release_kind = 'official') AS "isReleased",
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', n -> 'id', 'name', n -> 'name'))
                  FROM jsonb_array_elements(seen.document -> 'nodes') n), '[]') AS nodes,
        coalesce((SELECT jsonb_agg(jsonb_build_object('name', v -> 'name', 'type', v -> 'type'))
                  FROM jsonb_array_elements(seen.document -> 'variables') v
                  WHERE v -> 'input' = 'true'), '[]') AS inputs
      FROM flow f CROSS JOIN LATERAL (
        SELECT document FROM flow_version v WHERE v.tenant_id = f.tenant_id AND v.flow_id = f.id
        ORDER BY (v.release_kind = 'official') IS TRUE DESC, v.major DESC, v.minor DESC LIMIT 1
      ) seen
      WHERE f.tenant_id = ${tenantId} ORDER BY f.code`;
  }
}
