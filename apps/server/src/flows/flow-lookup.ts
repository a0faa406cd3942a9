import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type ReleaseDetail } from '@parley/contracts';
import type { Flow, FlowVersion } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { FlowsRepository } from './flows.repository';
import { formatVersion, parseVersion, type VersionNumber } from './version-number';
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

  /** The caller's transaction has locked the flow. @throws CatalogueError 20000001 that names what of it is on the air */
  async assertNotReleased(tx: Tx, flow: Flow): Promise<void> {
    const released = (await this.versions.findReleased(tx, flow)).map(formatVersion);
    if (released.length === 0) return;
    const sentence =
      released.length === 1
        ? `Version ${released[0]} is released. Take it offline first.`
        : `Versions ${released.join(' and ')} are released. Take them offline first.`;
    const details = released.map((version): ReleaseDetail => ({
      flowCode: flow.code,
      flowName: flow.name,
      version,
    }));
    throw new CatalogueError('releasedImmutable', sentence, details);
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
