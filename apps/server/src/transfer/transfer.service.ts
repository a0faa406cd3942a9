/** Exports, imports and copies. An import happens whole or not at all; a report is an import that is taken back. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type CopyToRequest,
  type ExportRequest,
  type ImportReport,
  type SaveAsRequest,
} from '@parley/contracts';
import { registry } from '@parley/elements';
import {
  BUNDLE_LIMITS,
  FlowDocument,
  newestOf,
  readBundle,
  renameFlow,
  retargetFlow,
  writeBundle,
  type Bundle,
} from '@parley/flow-model';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { FlowLookup, type VersionAddress } from '../flows/flow-lookup';
import { ReferencesService } from '../flows/references.service';
import { Transactions, type Tx } from '../persistence/transactions';
import { runImport } from '../resources/import-run';
import { CollectBundleService } from './collect-bundle.service';
import { FlowDraftsService } from './flow-drafts.service';
import { FlowTestsService, retargetTests } from './flow-tests.service';
import { ImportFlowsService } from './import-flows.service';
import { ImportResourcesService } from './import-resources.service';
import { TransferRepository } from './transfer.repository';
import { readZip, writeZip } from './zip';

/** An import of many flows takes longer than what people do one by one. */
const TIMEOUT_MS = 120_000;

@Injectable()
export class TransferService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(TransferRepository) private readonly repository: TransferRepository,
    @Inject(CollectBundleService) private readonly bundles: CollectBundleService,
    @Inject(ImportResourcesService) private readonly resources: ImportResourcesService,
    @Inject(ImportFlowsService) private readonly flows: ImportFlowsService,
    @Inject(FlowDraftsService) private readonly drafts: FlowDraftsService,
    @Inject(FlowTestsService) private readonly tests: FlowTestsService,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  /**
   * @returns a zip that is the same, byte for byte, as long as its content is
   * @throws CatalogueError 10000003 no such flow, 10000011 more than an import takes
   */
  async export(by: Principal, request: ExportRequest): Promise<Buffer> {
    const bundle = await this.transactions.run((tx) => this.bundles.collect(tx, by, request), TIMEOUT_MS);
    return zipOf(bundle);
  }

  /**
   * One version, with everything that it needs and the newest version of every flow that it names.
   *
   * @throws CatalogueError 10000003 no such version, 10000011 more than an import takes
   */
  async exportVersion(by: Principal, address: VersionAddress): Promise<Buffer> {
    const bundle = await this.transactions.run(async (tx) => {
      const { code, name, description } = await this.lookup.getFlow(tx, address.tenantId, address.code);
      const document = { ...(await this.getDocument(tx, address)), name };
      const needed = await this.bundles.collectFor(tx, by, document);
      const testCases = await this.tests.collectFor(tx, address.tenantId, code, code);
      const flow = { code, description, versions: [{ version: address.version, document }], testCases };
      return { ...needed, flows: [flow, ...needed.flows.filter((other) => other.code !== code)] };
    }, TIMEOUT_MS);
    return zipOf(bundle);
  }

  /**
   * @param apply false: only the report
   * @throws CatalogueError 10000002 the zip or what is in it is wrong, with every place; 10000011 too large
   */
  async import(by: Principal, zip: Buffer, apply: boolean): Promise<ImportReport> {
    const reading = readBundle(await readZip(zip));
    if (reading.ok) return this.run(by, reading.bundle, { apply, keepsExisting: false, source: 'import' });
    const [first, ...others] = reading.problems;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    const sentence = `${first.path === '' ? '' : `${first.path}: `}${first.message}${more}`;
    throw new CatalogueError('parameterIncorrect', sentence, reading.problems);
  }

  /**
   * A tenant has one main flow and one exception flow, so the copy of such a flow is a subflow.
   *
   * @throws CatalogueError 10000003, 10000004 code taken, 20000002 name taken
   */
  async saveAs(by: Principal, address: VersionAddress, to: SaveAsRequest): Promise<void> {
    await this.transactions.run(async (tx) => {
      const copy = renameFlow(await this.getDocument(tx, address), to, registry);
      const document = { ...copy, kind: 'subflow' as const };
      await this.references.lockNames(tx, by.tenantId);
      const from = `${address.code}@${address.version}`;
      await this.drafts.addFlow(tx, by, document, [{ version: '1.0', document }], from);
      const testCases = await this.tests.collectFor(tx, by.tenantId, address.code, to.code);
      await this.tests.addAll(tx, by, to.code, testCases, from);
    });
  }

  /** @throws CatalogueError 10000003 where there is no such version */
  async assertVersion(address: VersionAddress): Promise<void> {
    await this.getDocument(this.transactions.reader, address);
  }

  /**
   * Copies a version, and what it needs, to another tenant, whole or not at all. What is there already stays as it is.
   *
   * @param target who acts in the other tenant
   * @throws CatalogueError 10000003, 10000009 not that tenant or no right to edit there, 10000004 with the report
   */
  async copyTo(
    by: Principal,
    target: Principal,
    address: VersionAddress,
    to: CopyToRequest,
  ): Promise<ImportReport> {
    if (target.tenantId !== to.tenant) {
      throw new CatalogueError('forbidden', `The token is not one of the tenant "${to.tenant}"`);
    }
    if (!target.permissions.includes('edit')) {
      throw new CatalogueError('forbidden', 'The token must have the permission "edit" there', [
        { permission: 'edit' },
      ]);
    }
    const bundle = await this.transactions.run((tx) => this.collectCopy(tx, by, address, to), TIMEOUT_MS);
    const source = `${by.tenantId}: ${address.code}@${address.version}`;
    const report = await this.run(target, bundle, {
      apply: true,
      keepsExisting: true,
      source,
      isNew: to.code,
    });
    const conflicts = report.items.filter(({ state }) => state === 'conflict');
    const [first] = conflicts;
    if (first) {
      const sentence = `Nothing was copied. ${first.kind} ${first.name}: ${first.message}`;
      throw new CatalogueError('alreadyExists', sentence, conflicts);
    }
    await this.transactions.run((tx) =>
      this.audit.add(tx, by, {
        action: 'version.copyTo',
        subjectKind: 'flowVersion',
        subjectId: `${address.code}@${address.version}`,
        details: { tenant: to.tenant, code: to.code },
      }),
    );
    return report;
  }

  /** The version under its new code, the newest version of every flow that it names, and their resources. */
  private async collectCopy(
    tx: Tx,
    by: Principal,
    address: VersionAddress,
    to: CopyToRequest,
  ): Promise<Bundle> {
    const document = await this.getDocument(tx, address);
    const bundle = await this.bundles.collectFor(tx, by, document);
    const renamed = renameFlow(document, to, registry);
    const needed = bundle.flows
      .filter(({ code }) => code !== address.code)
      .map((flow) => {
        const newest = retargetFlow(newestOf(flow).document, address.code, to.code, registry);
        const testCases = retargetTests(flow.testCases, address.code, to.code);
        return { ...flow, versions: [{ version: '1.0', document: newest }], testCases };
      });
    const copy = {
      code: to.code,
      description: document.description,
      versions: [{ version: '1.0', document: renamed }],
      testCases: await this.tests.collectFor(tx, by.tenantId, address.code, to.code),
    };
    return { ...bundle, flows: [copy, ...needed] };
  }

  private run(
    by: Principal,
    bundle: Bundle,
    options: { apply: boolean; keepsExisting: boolean; source: string; isNew?: string },
  ): Promise<ImportReport> {
    const { isNew, ...how } = options;
    return runImport(this.transactions, { by, ...how, timeoutMs: TIMEOUT_MS }, async (run) => {
      await this.references.lockNames(run.tx, by.tenantId);
      if (isNew !== undefined) await this.assertNoFlow(run.tx, by.tenantId, isNew);
      await this.resources.import(run, bundle);
      await this.flows.import(run, bundle);
    });
  }

  private async assertNoFlow(tx: Tx, tenantId: string, code: string): Promise<void> {
    const [found] = await this.repository.findFlows(tx, tenantId, [code]);
    if (found)
      throw new CatalogueError('alreadyExists', `There is already a flow "${code}"`, [{ path: 'code' }]);
  }

  private async getDocument(tx: Tx, address: VersionAddress): Promise<FlowDocument> {
    const flow = await this.lookup.getFlow(tx, address.tenantId, address.code);
    const { row } = await this.lookup.getVersion(tx, flow, address.version);
    return FlowDocument.parse(row.document);
  }
}

/** @throws CatalogueError 10000011 more than an import takes */
function zipOf(bundle: Bundle): Promise<Buffer> {
  const files = writeBundle(bundle);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (files.length > BUNDLE_LIMITS.files || bytes > BUNDLE_LIMITS.bytes) {
    const sentence = `These are ${files.length} files of ${bytes} bytes, more than can be imported. Export fewer flows at a time.`;
    throw new CatalogueError('tooLarge', sentence);
  }
  return writeZip(files);
}
