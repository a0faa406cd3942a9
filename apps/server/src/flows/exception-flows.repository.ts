import { Injectable } from '@nestjs/common';
import type { ReferenceDetail } from '@parley/contracts';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** Exception flows and who names them: one query per method. */
@Injectable()
export class ExceptionFlowsRepository {
  /** The exception flows that a version names cannot go off the air until the transaction ends. */
  async lockNamed(tx: Tx, tenantId: string, versionId: string): Promise<void> {
    await tx.$queryRaw`
      SELECT 1 FROM flow f WHERE f.tenant_id = ${tenantId} AND f.kind = 'exception' AND f.id IN (
        SELECT target_flow_id FROM reference
        WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
      ORDER BY f.id FOR NO KEY UPDATE`;
  }

  /** Places in released versions of other flows that name this flow. */
  findReleasedUses(tx: Tx, flow: Flow): Promise<ReferenceDetail[]> {
    return tx.$queryRaw<ReferenceDetail[]>`
      SELECT f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version,
             coalesce(r.node_id, '') AS "nodeId", r.path AS path,
             coalesce((SELECT n ->> 'name' FROM jsonb_array_elements(v.document -> 'nodes') n
                       WHERE n ->> 'id' = r.node_id LIMIT 1), '') AS "nodeName"
      FROM reference r
      JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
      JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
      WHERE r.tenant_id = ${flow.tenantId} AND r.target_flow_id = ${flow.id}::uuid
        AND v.flow_id <> ${flow.id}::uuid AND v.state = 'released'
      ORDER BY f.code, v.major, v.minor, r.id`;
  }
}
