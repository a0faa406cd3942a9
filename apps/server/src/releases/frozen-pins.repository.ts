import { Injectable } from '@nestjs/common';
import type { Tx } from '../persistence/transactions';
import type { FrozenPin } from './frozen-pins';

/** What a release freezes: one query per method. */
@Injectable()
export class FrozenPinsRepository {
  /**
   * The revisions of this moment of everything that a version may say: the templates, interfaces, transfer policies and
   * stored procedures that it names, and all variables, which templates and interfaces may name. One statement, so all
   * of the same moment.
   */
  findCurrent(
    tx: Tx,
    tenantId: string,
    versionId: string,
  ): Promise<(FrozenPin & { name: string; isKept: boolean })[]> {
    return tx.$queryRaw<(FrozenPin & { name: string; isKept: boolean })[]>`
      SELECT pin.*, EXISTS (
        SELECT FROM resource_revision past WHERE past.tenant_id = ${tenantId} AND past.kind = pin.kind
          AND past.resource_id = pin.id AND past.revision = pin.revision AND past.content IS NOT NULL) AS "isKept"
      FROM (
        SELECT 'globalVariable' AS kind, id, revision, name FROM global_variable WHERE tenant_id = ${tenantId}
        UNION ALL
        SELECT 'template', id, revision, name FROM template WHERE tenant_id = ${tenantId} AND id IN (
          SELECT target_template_id FROM reference
          WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
        UNION ALL
        SELECT 'interface', id, revision, name FROM business_interface WHERE tenant_id = ${tenantId} AND id IN (
          SELECT target_interface_id FROM reference
          WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
        UNION ALL
        SELECT 'transferPolicy', id, revision, name FROM transfer_policy WHERE tenant_id = ${tenantId} AND id IN (
          SELECT target_policy_id FROM reference
          WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
        UNION ALL
        SELECT 'storedProcedure', id, revision, name FROM stored_procedure WHERE tenant_id = ${tenantId} AND id IN (
          SELECT target_procedure_id FROM reference
          WHERE tenant_id = ${tenantId} AND source_version_id = ${versionId}::uuid)
      ) pin`;
  }
}
