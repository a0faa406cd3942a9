import { Injectable } from '@nestjs/common';
import type { ReferenceDetail, ReleaseKind } from '@parley/contracts';
import { Prisma, type Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** A jump whose node is not there. */
export interface MissingNode {
  /** the node that jumps */
  nodeId: string;
  flowCode: string;
  version: string;
  releaseKind: ReleaseKind;
  /** the node that it wants to reach */
  target: string;
}

/** Who names what among released flows: one query per method. */
@Injectable()
export class ReleasedReferencesRepository {
  /** The flows that a version names cannot go on or off the air until the transaction ends. */
  async lockNamedFlows(tx: Tx, tenantId: string, versionId: string): Promise<void> {
    await tx.$queryRaw`
      SELECT 1 FROM flow f WHERE f.tenant_id = ${tenantId} AND f.id IN (
        SELECT target_flow_id FROM reference
        WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
      ORDER BY f.id FOR SHARE`;
  }

  /** Places in released versions of other flows that name this flow. */
  findReleasedUses(tx: Tx, flow: Flow): Promise<ReferenceDetail[]> {
    return findUses(tx, flow, Prisma.empty);
  }

  /** Places in released versions of other flows that jump to a node of this flow which is none of these. */
  findReleasedJumps(tx: Tx, flow: Flow, nodeIds: string[]): Promise<ReferenceDetail[]> {
    return findUses(tx, flow, Prisma.sql`AND NOT r.target_node_id = ANY(${nodeIds}::text[])`);
  }

  /** Nodes of other flows that a version jumps to and that a released version of theirs does not have. */
  findMissingNodes(tx: Tx, tenantId: string, versionId: string): Promise<MissingNode[]> {
    return tx.$queryRaw<MissingNode[]>`
      SELECT coalesce(r.node_id, '') AS "nodeId", f.code AS "flowCode", v.major || '.' || v.minor AS version,
             v.release_kind::text AS "releaseKind", r.target_node_id AS target
      FROM reference r
      JOIN flow f ON f.tenant_id = r.tenant_id AND f.id = r.target_flow_id
      JOIN flow_version v ON v.tenant_id = f.tenant_id AND v.flow_id = f.id AND v.state = 'released'
      JOIN flow_version source ON source.tenant_id = r.tenant_id AND source.id = r.source_version_id
      WHERE r.tenant_id = ${tenantId} AND r.source_version_id = ${versionId}::uuid
        AND r.target_node_id IS NOT NULL AND source.flow_id <> f.id
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(v.document -> 'nodes') n WHERE n ->> 'id' = r.target_node_id)
      ORDER BY r.id, v.release_kind`;
  }
}

function findUses(tx: Tx, flow: Flow, condition: Prisma.Sql): Promise<ReferenceDetail[]> {
  return tx.$queryRaw<ReferenceDetail[]>`
    SELECT f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version,
           coalesce(r.node_id, '') AS "nodeId", r.path AS path,
           coalesce((SELECT n ->> 'name' FROM jsonb_array_elements(v.document -> 'nodes') n
                     WHERE n ->> 'id' = r.node_id LIMIT 1), '') AS "nodeName"
    FROM reference r
    JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
    JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
    WHERE r.tenant_id = ${flow.tenantId} AND r.target_flow_id = ${flow.id}::uuid
      AND v.flow_id <> ${flow.id}::uuid AND v.state = 'released' ${condition}
    ORDER BY f.code, v.major, v.minor, r.id`;
}
