import { Injectable } from '@nestjs/common';
import { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** Something that may be used, or may not. */
export interface ItemRow {
  kind:
    | 'globalVariable'
    | 'template'
    | 'interface'
    | 'dataTable'
    | 'transferPolicy'
    | 'storedProcedure'
    | 'flow'
    | 'grayRule'
    | 'accessCode';
  id: string;
  name: string;
  /** of an access code: the flow that it leads to */
  flowCode: string | null;
  flowName: string | null;
}

/** A place that uses something. */
export interface UseRow {
  /** id of what is used */
  target: string;
  kind: 'flow' | 'template' | 'interface';
  path: string;
  flowCode: string | null;
  flowName: string | null;
  version: string | null;
  nodeId: string | null;
  nodeName: string | null;
  /** of the template or the interface */
  name: string | null;
}

/** A version that matters today. */
export interface DocumentRow {
  flowCode: string;
  flowName: string;
  version: string;
  document: unknown;
}

/** What a reference may lead to; at most one of them is set. */
const TARGETS = Prisma.sql`r.target_variable_id, r.target_template_id, r.target_interface_id, r.target_data_table_id,
  r.target_policy_id, r.target_procedure_id, r.target_flow_id`;

/** What the check over all flows reads: three queries, whatever the number of flows. */
@Injectable()
export class FlowCheckRepository {
  findItems(tx: Tx, tenantId: string): Promise<ItemRow[]> {
    const of = (kind: string, table: Prisma.Sql, name: Prisma.Sql) => Prisma.sql`
      SELECT ${kind} AS kind, id::text, ${name} AS name, NULL AS "flowCode", NULL AS "flowName"
      FROM ${table} WHERE tenant_id = ${tenantId}`;
    return tx.$queryRaw<ItemRow[]>`
      SELECT * FROM (
        ${of('globalVariable', Prisma.sql`global_variable`, Prisma.sql`name`)}
        UNION ALL ${of('template', Prisma.sql`template`, Prisma.sql`name`)}
        UNION ALL ${of('interface', Prisma.sql`business_interface`, Prisma.sql`name`)}
        UNION ALL ${of('dataTable', Prisma.sql`data_table`, Prisma.sql`name`)}
        UNION ALL ${of('transferPolicy', Prisma.sql`transfer_policy`, Prisma.sql`name`)}
        UNION ALL ${of('storedProcedure', Prisma.sql`stored_procedure`, Prisma.sql`name`)}
        UNION ALL ${of('flow', Prisma.sql`flow`, Prisma.sql`code`)}
        UNION ALL ${of('grayRule', Prisma.sql`gray_rule`, Prisma.sql`name`)}
        UNION ALL
        SELECT 'accessCode', a.id::text, a.code, f.code, f.name
        FROM access_code a LEFT JOIN flow f ON f.tenant_id = a.tenant_id AND f.id = a.flow_id
        WHERE a.tenant_id = ${tenantId}
      ) items ORDER BY kind, name COLLATE "C"`;
  }

  /** Of versions that are not archived, templates and interfaces; a flow that names itself does not use itself. */
  findUses(tx: Tx, tenantId: string): Promise<UseRow[]> {
    return tx.$queryRaw<UseRow[]>`
      WITH named AS MATERIALIZED (
        SELECT v.id, n ->> 'id' AS node_id, n ->> 'name' AS node_name
        FROM flow_version v, jsonb_array_elements(v.document -> 'nodes') n
        WHERE v.tenant_id = ${tenantId} AND v.archived_at IS NULL
      )
      SELECT DISTINCT
        coalesce(${TARGETS})::text AS target,
        CASE WHEN v.id IS NOT NULL THEN 'flow' WHEN t.id IS NOT NULL THEN 'template' ELSE 'interface' END AS kind,
        r.path, f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version,
        r.node_id AS "nodeId", named.node_name AS "nodeName", coalesce(t.name, i.name) AS name,
        v.major, v.minor
      FROM reference r
      LEFT JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
      LEFT JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
      LEFT JOIN named ON named.id = r.source_version_id AND named.node_id = r.node_id
      LEFT JOIN template t ON t.tenant_id = r.tenant_id AND t.id = r.source_template_id
      LEFT JOIN business_interface i ON i.tenant_id = r.tenant_id AND i.id = r.source_interface_id
      WHERE r.tenant_id = ${tenantId} AND (r.target_flow_id IS NULL OR r.target_flow_id IS DISTINCT FROM f.id)
        AND coalesce(${TARGETS}) IS NOT NULL
      UNION ALL
      SELECT v.gray_rule_id::text, 'flow', '', f.code, f.name, v.major || '.' || v.minor, '', '', NULL, v.major, v.minor
      FROM flow_version v JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
      WHERE v.tenant_id = ${tenantId} AND v.gray_rule_id IS NOT NULL
      ORDER BY "flowCode", major, minor, name, "nodeId", path`;
  }

  /** Versions on the air and drafts newer than those; where a flow has none, its newest version. */
  findCurrentDocuments(tx: Tx, tenantId: string): Promise<DocumentRow[]> {
    return tx.$queryRaw<DocumentRow[]>`
      SELECT f.code AS "flowCode", f.name AS "flowName", v.major || '.' || v.minor AS version, v.document
      FROM flow f
      JOIN flow_version v ON v.tenant_id = f.tenant_id AND v.flow_id = f.id
      LEFT JOIN LATERAL (
        SELECT l.major, l.minor FROM flow_version l
        WHERE l.tenant_id = f.tenant_id AND l.flow_id = f.id AND l.state = 'released'
        ORDER BY l.major DESC, l.minor DESC LIMIT 1
      ) live ON true
      WHERE f.tenant_id = ${tenantId} AND (
        v.state = 'released'
        OR (v.state = 'draft' AND (live.major IS NULL OR (v.major, v.minor) > (live.major, live.minor)))
        OR NOT EXISTS (
          SELECT FROM flow_version o WHERE o.tenant_id = f.tenant_id AND o.flow_id = f.id
            AND (o.state <> 'offline' OR (o.major, o.minor) > (v.major, v.minor))
        )
      )
      ORDER BY f.code, v.major, v.minor`;
  }
}
