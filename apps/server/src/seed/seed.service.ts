/** Gives an empty installation its first tenant, its first person and something to call. */
import { Inject, Injectable } from '@nestjs/common';
import type { FlowDocument } from '@parley/flow-model';
import { createPassword, hashPassword } from '../auth/passwords';
import { SETTINGS, CLOCK, type Clock } from '../app/tokens';
import type { Settings } from '../config/settings';
import { contentHashOf } from '../flows/document-body';
import { FlowsRepository } from '../flows/flows.repository';
import { ReferencesService } from '../flows/references.service';
import { VersionsRepository } from '../flows/versions.repository';
import { Prisma, type Flow } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import { ReleasedFlows } from '../releases/released-flows';
import { readSeed, type Seed } from './seed-files';
import { InterfacesTable } from '../resources/interfaces.table';
import type { StoredInterface } from '../resources/resource';
import { RevisionsRepository } from '../resources/revisions.repository';
import { TestCasesRepository } from '../test-cases/test-cases.repository';
import { SeedRepository } from './seed.repository';

/** What was made now and is shown once. */
export interface SeededSecrets {
  adminPassword?: string;
  demoSecret?: string;
}

const DEMO = { id: 'demo', name: 'Demo' };
const EMPTY = { id: 'main', name: 'Parley' };
/** Who did it, as histories name it. */
const BY = 'Parley';
const BACK_END = "Parley's own demo back end";

@Injectable()
export class SeedService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SeedRepository) private readonly repository: SeedRepository,
    @Inject(FlowsRepository) private readonly flows: FlowsRepository,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(InterfacesTable) private readonly interfaces: InterfacesTable,
    @Inject(RevisionsRepository) private readonly revisions: RevisionsRepository,
    @Inject(TestCasesRepository) private readonly testCases: TestCasesRepository,
    @Inject(ReleasedFlows) private readonly releasedFlows: ReleasedFlows,
  ) {}

  /**
   * Seeds a database without tenants, whole or not at all; leaves every other one alone, so that nothing comes back
   * that people have changed or deleted.
   *
   * @returns the secrets that were generated, to be shown once
   */
  async seed(): Promise<SeededSecrets> {
    const { reader } = this.transactions;
    if ((await this.repository.countTenants(reader)) > 0) return {};
    const { adminPassword = createPassword(), demoSecret = createPassword(), seedDemo } = this.settings;
    const tenant = { ...(seedDemo ? DEMO : EMPTY), timeZone: this.settings.timeZone };
    const passwordHash = await hashPassword(adminPassword);
    const secretHash = await hashPassword(demoSecret);

    const isSeeded = await this.transactions.run(async (tx) => {
      await this.repository.lock(tx);
      if ((await this.repository.countTenants(tx)) > 0) return false;
      await this.repository.addTenant(tx, tenant);
      await this.repository.addAdmin(tx, tenant.id, passwordHash);
      if (!seedDemo) return true;
      await this.repository.addDialogAccount(tx, tenant.id, DEMO.id, secretHash);
      await this.addResources(tx, tenant.id, readSeed());
      return true;
    });
    if (!isSeeded) return {};
    await this.releasedFlows.reloadTenant(tenant.id);
    return {
      ...(this.settings.adminPassword === undefined ? { adminPassword } : {}),
      ...(seedDemo && this.settings.demoSecret === undefined ? { demoSecret } : {}),
    };
  }

  /**
   * Points the demo interfaces that nobody has changed at this process, and lets the demo tenant call it.
   *
   * @param address where this process listens
   */
  async connectDemoBackEnd(address: { host: string; port: number }): Promise<void> {
    if (!this.settings.seedDemo) return;
    await this.transactions.run(async (tx) => {
      const interfaces = await this.repository.findUntouchedInterfaces(tx, DEMO.id);
      const demos = interfaces.filter(({ definition }) => pathOf(definition) !== undefined);
      if (demos.length === 0) return;
      await this.repository.removeAllowedHosts(tx, DEMO.id, BACK_END);
      await this.repository.allowHost(tx, { tenantId: DEMO.id, ...address, description: BACK_END });
      for (const { id, definition } of demos) {
        const url = `http://${address.host}:${address.port}${pathOf(definition) ?? ''}`;
        const moved = { ...(definition as Prisma.JsonObject), url } as Prisma.InputJsonObject;
        await this.repository.setDefinition(tx, DEMO.id, id, moved);
      }
    });
  }

  private async addResources(tx: Tx, tenantId: string, seed: Seed): Promise<void> {
    for (const item of seed.interfaces) await this.addInterface(tx, tenantId, item);
    const flows = new Map<string, Flow>();
    for (const { code, name, kind, channel, description } of seed.documents) {
      flows.set(
        code,
        await this.flows.addFlow(tx, tenantId, null, { code, name, kind, channel, description }),
      );
    }
    for (const document of seed.documents) {
      const flow = flows.get(document.code);
      if (!flow) continue;
      await this.addRelease(tx, flow, document);
      for (const one of seed.testCases.get(flow.code) ?? []) {
        await this.testCases.add(tx, flow, { ...one, changedById: null, changedAt: this.clock() });
      }
    }
    for (const { accessCode, flowCode, ...binding } of seed.accessCodes) {
      const flow = flows.get(flowCode);
      if (!flow) throw new Error(`prisma/seed/seed.json: there is no flow ${flowCode}`);
      await this.repository.addAccessCode(tx, tenantId, { code: accessCode, flowId: flow.id, ...binding });
    }
  }

  private async addInterface(tx: Tx, tenantId: string, item: StoredInterface): Promise<void> {
    const at = this.clock();
    const row = await this.interfaces.add(tx, tenantId, item, { changedById: null, changedAt: at });
    const { id, revision, stored } = row;
    const by = { id: null, name: BY };
    const entry = { tenantId, id, revision, name: stored.name, content: stored, at, by };
    await this.revisions.add(tx, 'interface', entry);
  }

  private async addRelease(tx: Tx, flow: Flow, document: FlowDocument): Promise<void> {
    const at = this.clock();
    const contentHash = contentHashOf(document);
    const number = { major: 1, minor: 0 };
    const version = await this.versions.addDraft(tx, flow, {
      ...number,
      document,
      contentHash,
      by: null,
      at,
    });
    await this.references.rewrite(tx, flow.tenantId, version.id, document);
    await this.versions.release(tx, flow, version.id, {
      releaseKind: 'official',
      workMode: 'common',
      grayRule: Prisma.DbNull,
      releasedAt: at,
      releasedById: null,
    });
    await this.versions.addRecord(tx, {
      tenantId: flow.tenantId,
      flowId: flow.id,
      versionId: version.id,
      flowCode: flow.code,
      ...number,
      action: 'release',
      kind: 'official',
      note: 'Came with Parley',
      contentHash,
      at,
      byName: BY,
    });
  }
}

/** The path by which a seeded interface names Parley's own back end. */
function pathOf(definition: Prisma.JsonValue): string | undefined {
  const path =
    typeof definition === 'object' && definition !== null && 'path' in definition && definition.path;
  return typeof path === 'string' && path.startsWith('/demo/') ? path : undefined;
}
