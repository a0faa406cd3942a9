import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import type { Flow, FlowVersion } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { FlowsRepository } from './flows.repository';
import { parseVersion, type VersionNumber } from './version-number';
import { VersionsRepository } from './versions.repository';

/** Which version of which flow of which tenant. */
export interface VersionAddress {
  tenantId: string;
  code: string;
  version: string;
}

/** Finds what an address names, within its tenant only: what another tenant has does not exist. */
@Injectable()
export class FlowLookup {
  constructor(
    @Inject(FlowsRepository) private readonly flows: FlowsRepository,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
  ) {}

  /** @throws CatalogueError 10000003 */
  async getFlow(tx: Tx, tenantId: string, code: string): Promise<Flow> {
    return assertFlow(await this.flows.findFlow(tx, tenantId, code), code);
  }

  /** The flow, with its releases and version numbers standing still until the transaction ends. @throws 10000003 */
  async lockFlow(
    tx: Tx,
    tenantId: string,
    code: string,
    lock: 'shared' | 'exclusive' = 'shared',
  ): Promise<Flow> {
    return assertFlow(await this.flows.lockFlow(tx, tenantId, code, lock), code);
  }

  /** @throws CatalogueError 10000003 */
  async getVersion(tx: Tx, flow: Flow, version: string): Promise<FoundVersion> {
    const number = parseVersion(version);
    const row = await this.versions.findVersion(tx, flow, number);
    if (!row) throw new CatalogueError('notFound', `Flow "${flow.code}" has no version ${version}`);
    return { number, row };
  }

  /** The version, which nobody else can save or release until the transaction ends. @throws 10000003 */
  async lockVersion(tx: Tx, flow: Flow, version: string): Promise<FoundVersion> {
    await this.versions.lockVersion(tx, flow, parseVersion(version));
    return this.getVersion(tx, flow, version);
  }
}

export interface FoundVersion {
  number: VersionNumber;
  row: FlowVersion;
}

function assertFlow(flow: Flow | null | undefined, code: string): Flow {
  if (!flow) throw new CatalogueError('notFound', `There is no flow "${code}"`);
  return flow;
}
