import { Injectable } from '@nestjs/common';
import type { Flow, GrayRule, VersionState } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

export interface VersionFacts {
  id: string;
  flowId: string;
  major: number;
  minor: number;
  state: VersionState;
  releaseKind: 'official' | 'gray' | null;
}

/** What exports and imports read of flows: one query per method. */
@Injectable()
export class TransferRepository {
  /** By code. @param codes absent: all of the tenant */
  findFlows(tx: Tx, tenantId: string, codes?: readonly string[]): Promise<Flow[]> {
    return tx.flow.findMany({
      where: { tenantId, ...(codes ? { code: { in: [...codes] } } : {}) },
      orderBy: { code: 'asc' },
    });
  }

  /** Without documents, ascending. */
  findVersions(tx: Tx, tenantId: string, flowIds: readonly string[]): Promise<VersionFacts[]> {
    return tx.flowVersion.findMany({
      where: { tenantId, flowId: { in: [...flowIds] } },
      select: { id: true, flowId: true, major: true, minor: true, state: true, releaseKind: true },
      orderBy: [{ major: 'asc' }, { minor: 'asc' }],
    });
  }

  async findDocuments(
    tx: Tx,
    tenantId: string,
    versionIds: readonly string[],
  ): Promise<Map<string, unknown>> {
    const rows = await tx.flowVersion.findMany({
      where: { tenantId, id: { in: [...versionIds] } },
      select: { id: true, document: true },
    });
    return new Map(rows.map(({ id, document }) => [id, document]));
  }

  /** By code. @param flowIds which they lead to; absent: all of the tenant */
  findAccessCodes(tx: Tx, tenantId: string, flowIds: readonly string[] | undefined) {
    return tx.accessCode.findMany({
      where: { tenantId, ...(flowIds ? { flowId: { in: [...flowIds] } } : {}) },
      orderBy: { code: 'asc' },
    });
  }

  /** All of the tenant, by name. */
  findGrayRules(tx: Tx, tenantId: string): Promise<GrayRule[]> {
    return tx.grayRule.findMany({ where: { tenantId }, orderBy: { name: 'asc' } });
  }
}
