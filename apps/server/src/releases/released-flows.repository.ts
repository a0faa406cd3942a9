import { Injectable } from '@nestjs/common';
import { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import type { VersionNumber } from '../flows/version-number';

/** What the dialog runtime reads of the management tables: one query per method. */
@Injectable()
export class ReleasedFlowsRepository {
  /** Tenants with everything that decides which version a new call gets. Documents stay in the database. */
  findTenants(tx: Tx, tenantId?: string) {
    return tx.tenant.findMany({
      where: tenantId === undefined ? {} : { id: tenantId },
      include: {
        accessCodes: { select: { code: true, dialogType: true, usingRecordService: true, flowId: true } },
        flows: {
          select: {
            id: true,
            code: true,
            kind: true,
            channel: true,
            versions: {
              where: { state: 'released' },
              select: {
                major: true,
                minor: true,
                releaseKind: true,
                workMode: true,
                grayRule: true,
                frozenAt: true,
              },
            },
          },
        },
      },
    });
  }

  /** A version with what it has frozen, also when its flow was deleted while calls run on it. */
  async findVersion(
    tx: Tx,
    tenantId: string,
    flowCode: string,
    number: VersionNumber,
  ): Promise<{ document: unknown; frozen: unknown } | undefined> {
    const rows = await tx.$queryRaw<{ document: unknown; frozen: unknown }[]>(Prisma.sql`
      SELECT v.document, v.frozen FROM flow f JOIN flow_version v ON v.tenant_id = f.tenant_id AND v.flow_id = f.id
      WHERE f.tenant_id = ${tenantId} AND f.code = ${flowCode}
        AND v.major = ${number.major} AND v.minor = ${number.minor} AND v.state <> 'draft'
      UNION ALL
      SELECT d.document, d.frozen FROM deleted_flow_version d
      WHERE d.tenant_id = ${tenantId} AND d.document ->> 'code' = ${flowCode}
        AND d.major = ${number.major} AND d.minor = ${number.minor}
      LIMIT 1`);
    return rows[0];
  }
}

export type TenantRow = Awaited<ReturnType<ReleasedFlowsRepository['findTenants']>>[number];
