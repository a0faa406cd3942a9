import { Injectable } from '@nestjs/common';
import type { Tx } from '../persistence/transactions';

/** A version that a test run may enter. */
export interface WorldVersion {
  code: string;
  major: number;
  minor: number;
  document: unknown;
  frozen: unknown;
}

/** What a test run reads of its tenant: one query per method. */
@Injectable()
export class TestWorldRepository {
  findGlobals(tx: Tx, tenantId: string) {
    return tx.globalVariable.findMany({
      where: { tenantId },
      select: { name: true, type: true, defaultValue: true, encryption: true },
    });
  }

  findTemplates(tx: Tx, tenantId: string) {
    return tx.template.findMany({
      where: { tenantId },
      select: { id: true, name: true, revision: true, kind: true, content: true },
    });
  }

  findInterfaces(tx: Tx, tenantId: string) {
    return tx.businessInterface.findMany({ where: { tenantId }, select: { name: true, definition: true } });
  }

  /** Time zone, and what is said where no flow handles an error. */
  findSettings(tx: Tx, tenantId: string) {
    return tx.tenant.findUniqueOrThrow({
      where: { id: tenantId },
      select: { timeZone: true, systemParameters: { where: { name: 'ERROR_PROMPT' } } },
    });
  }

  /** The exception flow that calls fall back on, where it has an official release. */
  async findExceptionFlow(tx: Tx, tenantId: string): Promise<string | null> {
    const flow = await tx.flow.findFirst({
      where: { tenantId, kind: 'exception', versions: { some: { releaseKind: 'official' } } },
      select: { code: true },
    });
    return flow?.code ?? null;
  }

  async findCodes(tx: Tx, tenantId: string): Promise<string[]> {
    const flows = await tx.flow.findMany({
      where: { tenantId },
      select: { code: true },
      orderBy: { code: 'asc' },
    });
    return flows.map(({ code }) => code);
  }

  /** The official release of a flow, else its highest draft; undefined where it has neither. */
  async findVersion(tx: Tx, tenantId: string, code: string): Promise<WorldVersion | undefined> {
    const rows = await tx.$queryRaw<WorldVersion[]>`
      SELECT f.code, v.major, v.minor, v.document, v.frozen
      FROM flow f JOIN flow_version v ON v.tenant_id = f.tenant_id AND v.flow_id = f.id
      WHERE f.tenant_id = ${tenantId} AND f.code = ${code} AND (v.release_kind = 'official' OR v.state = 'draft')
      ORDER BY (v.release_kind = 'official') IS TRUE DESC, v.major DESC, v.minor DESC LIMIT 1`;
    return rows[0];
  }
}
