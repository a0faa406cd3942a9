/**
 * The dialog runtime's view of what is released. Which version a new call gets is answered from memory, without
 * waiting; the memory follows the database within a second of every commit, on every process.
 */
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import { registry } from '@parley/elements';
import { compile } from '@parley/engine';
import { FlowDocument, type GrayCandidate } from '@parley/flow-model';
import type { Change, ChangeFeed } from '../database/change-feed';
import { CHANGES } from '../database/database.module';
import { parseVersion } from '../flows/version-number';
import { Transactions } from '../persistence/transactions';
import { FrozenResourcesReader, type ReleasedProgram } from './frozen-resources';
import { FrozenPins } from './frozen-pins';
import { ProgramCache } from './program-cache';
import { ReleasedFlowsRepository } from './released-flows.repository';
import {
  splitVersionKey,
  type CallRoute,
  type NewCall,
  type ReleasedVersion,
  type VersionKey,
} from './released-version';
import { TenantRoutes } from './tenant-routes';

/** About 200 MiB of compiled nodes at worst, far more flows than one process serves in practice. */
const MAX_CACHED_NODES = 40_000;
/** Tables whose rows decide which version a new call gets. */
const FOLLOWED_TABLES = new Set(['flow', 'flow_version', 'access_code', 'tenant']);
const RETRY_MS = 200;

@Injectable()
export class ReleasedFlows implements OnModuleInit, OnModuleDestroy {
  private readonly tenants = new Map<string, TenantRoutes>();
  private readonly programs = new ProgramCache<ReleasedProgram>(MAX_CACHED_NODES);
  private readonly reloading = new Map<string, Promise<void>>();
  private readonly stale = new Set<string>();
  private unsubscribe: (() => void) | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReleasedFlowsRepository) private readonly repository: ReleasedFlowsRepository,
    @Inject(FrozenResourcesReader) private readonly frozen: FrozenResourcesReader,
    @Inject(CHANGES) private readonly changes: ChangeFeed,
  ) {}

  /** Listens before it reads: what changes in between is read twice rather than missed. */
  async onModuleInit(): Promise<void> {
    this.unsubscribe = this.changes.subscribe((change) => this.follow(change));
    await this.reload();
  }

  onModuleDestroy(): void {
    this.unsubscribe?.();
  }

  /**
   * Which version a new call gets. Answered from memory.
   *
   * @returns undefined where neither the access code nor a main flow leads to a released version, and for an unknown
   * tenant
   */
  findRoute(call: NewCall): CallRoute | undefined {
    return this.tenants.get(call.tenantId)?.findRoute(call.accessCode, call);
  }

  /** The version of a flow that a call pins when it enters it for the first time. Answered from memory. */
  findVersion(tenantId: string, flowCode: string, call: GrayCandidate): ReleasedVersion | undefined {
    return this.tenants.get(tenantId)?.findVersion(flowCode, call);
  }

  /** The tenant's exception flow, as far as one is released. Answered from memory. */
  findExceptionFlow(tenantId: string, call: GrayCandidate): ReleasedVersion | undefined {
    return this.tenants.get(tenantId)?.findExceptionFlow(call);
  }

  /** The tenant's IANA time zone; undefined for an unknown tenant. Answered from memory. */
  findTimeZone(tenantId: string): string | undefined {
    return this.tenants.get(tenantId)?.timeZone;
  }

  /**
   * The compiled program of a version: at once where this process has used it lately, otherwise when it is loaded.
   * Works for versions that are offline, or whose flow is deleted, as long as calls run on them.
   *
   * @throws CatalogueError 10000003 where there never was such a released version
   */
  getProgram(tenantId: string, key: VersionKey): ReleasedProgram | Promise<ReleasedProgram> {
    return this.programs.get(cacheKey(tenantId, key), () => this.loadProgram(tenantId, key));
  }

  /** Reads all tenants anew: at start, and after the change feed was interrupted. */
  private async reload(): Promise<void> {
    const rows = await this.repository.findTenants(this.transactions.reader);
    const known = new Set(rows.map((row) => row.id));
    this.programs.forget(() => true);
    for (const row of rows) this.tenants.set(row.id, new TenantRoutes(row));
    for (const id of this.tenants.keys()) if (!known.has(id)) this.tenants.delete(id);
  }

  /** Reads again until it succeeds: what is not read now would never be told again. */
  private follow(change: Change): void {
    if (change.kind === 'row' && change.table === 'global_variable') {
      // Whether a variable is a secret always follows what holds now, also where its value is frozen.
      const prefix = cacheKey(change.tenant, '');
      this.programs.forget((key, program) => key.startsWith(prefix) && program?.resources !== null);
    }
    if (change.kind === 'row' && !FOLLOWED_TABLES.has(change.table)) return;
    const reading = change.kind === 'row' ? this.reloadTenant(change.tenant) : this.reload();
    reading.catch(() => setTimeout(() => this.follow(change), RETRY_MS).unref());
  }

  /**
   * Reads one tenant anew. Many changes at once lead to one reading while another runs, and every reading begins after
   * the change that asked for it.
   */
  reloadTenant(tenantId: string): Promise<void> {
    this.stale.add(tenantId);
    let running = this.reloading.get(tenantId);
    if (!running) {
      running = this.refresh(tenantId).finally(() => this.reloading.delete(tenantId));
      this.reloading.set(tenantId, running);
    }
    return running;
  }

  private async refresh(tenantId: string): Promise<void> {
    while (this.stale.delete(tenantId)) {
      const [row] = await this.repository.findTenants(this.transactions.reader, tenantId);
      if (!row) {
        this.tenants.delete(tenantId);
        continue;
      }
      const routes = new TenantRoutes(row);
      this.tenants.set(tenantId, routes);
      const frozen = new Set([...routes.frozen].map((key) => cacheKey(tenantId, key)));
      this.programs.forget((key, program) => frozen.has(key) && !program?.resources);
    }
  }

  private async loadProgram(tenantId: string, key: VersionKey): Promise<ReleasedProgram> {
    const { flowCode, version } = splitVersionKey(key);
    const reader = this.transactions.reader;
    const found = await this.repository.findVersion(reader, tenantId, flowCode, parseVersion(version));
    if (!found) throw new CatalogueError('notFound', `There is no released version ${key}`);
    const program = compile(FlowDocument.parse(found.document), registry, key);
    const resources =
      found.frozen === null ? null : await this.frozen.read(tenantId, FrozenPins.parse(found.frozen));
    return { ...program, resources };
  }
}

function cacheKey(tenantId: string, key: VersionKey | ''): string {
  return `${tenantId}/${key}`;
}
