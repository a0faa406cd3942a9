/** Flows and access codes of a bundle. What is released stays as it is: changes arrive as drafts. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type FlowPolicy } from '@parley/contracts';
import { registry } from '@parley/elements';
import {
  BundleAccessCode,
  canonicalJson,
  FlowDocument,
  newestOf,
  validate,
  type Bundle,
  type BundleFlow,
  type BundlePolicy,
} from '@parley/flow-model';
import { AccessCodesRepository, type AccessCodeRow } from '../access-codes/access-codes.repository';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import { CatalogueService } from '../catalogue/catalogue.service';
import { FlowLookup } from '../flows/flow-lookup';
import { toPolicy } from '../flows/flow-views';
import { FlowsRepository } from '../flows/flows.repository';
import type { Flow } from '../generated/prisma/client';
import { SAME, type ImportRun, type Outcome } from '../resources/import-run';
import { FlowDraftsService } from './flow-drafts.service';
import { FlowTestsService } from './flow-tests.service';
import { TransferRepository } from './transfer.repository';

@Injectable()
export class ImportFlowsService {
  constructor(
    @Inject(TransferRepository) private readonly repository: TransferRepository,
    @Inject(FlowDraftsService) private readonly drafts: FlowDraftsService,
    @Inject(FlowTestsService) private readonly tests: FlowTestsService,
    @Inject(FlowsRepository) private readonly flows: FlowsRepository,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(AccessCodesRepository) private readonly accessCodes: AccessCodesRepository,
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async import(run: ImportRun, bundle: Bundle): Promise<void> {
    for (const flow of bundle.flows) {
      const isKept = run.keepsExisting && (await this.flows.findFlow(run.tx, run.by.tenantId, flow.code));
      await run.note('flow', flow.code, () => this.importFlow(run, flow));
      if (!isKept) await this.tests.import(run, flow);
    }
    for (const code of bundle.accessCodes) {
      await run.note('accessCode', code.accessCode, () => this.importAccessCode(run, code));
    }
    await this.remarkErrors(run, bundle);
  }

  private async importFlow(run: ImportRun, flow: BundleFlow): Promise<Outcome> {
    const { tx, by } = run;
    const existing = await this.flows.findFlow(tx, by.tenantId, flow.code);
    if (existing) return this.importInto(run, existing, flow);
    const { name, kind, channel } = newestOf(flow).document;
    const { code, description, versions } = flow;
    const numbers = await this.drafts.addFlow(
      tx,
      by,
      { code, name, kind, channel, description },
      versions,
      run.source,
    );
    if (flow.policy) {
      const added = await this.lookup.lockFlow(tx, by.tenantId, code);
      await this.setPolicy(run, added, flow.policy);
    }
    return { state: 'new', message: `Will be created with ${draftsOf(numbers)}` };
  }

  private async importInto(run: ImportRun, existing: Flow, flow: BundleFlow): Promise<Outcome> {
    const { document, version } = newestOf(flow);
    for (const member of ['kind', 'channel'] as const) {
      if (existing[member] === document[member]) continue;
      const sentence = `There is already a flow "${flow.code}" of ${member} ${existing[member]}, not ${document[member]}`;
      throw new CatalogueError('alreadyExists', sentence);
    }
    if (run.keepsExisting) return { state: 'same', message: 'There already; it stays as it is' };
    const { tx, by } = run;
    const locked = await this.lookup.lockFlow(tx, by.tenantId, flow.code);
    const changes: string[] = [];
    if (locked.name !== document.name || locked.description !== flow.description) {
      await this.rename(run, locked, { name: document.name, description: flow.description });
      changes.push(locked.name === document.name ? 'Other description' : `Will be named "${document.name}"`);
    }
    if (flow.policy && !isSamePolicy(toPolicy(locked.policy), flow.policy)) {
      if (!by.permissions.includes('release')) {
        throw new CatalogueError('forbidden', 'Changing the policy of a flow needs the permission "release"');
      }
      await this.setPolicy(run, locked, flow.policy);
      changes.push('Other policy');
    }
    if (!(await this.hasDocument(run, locked, document))) {
      const number = await this.drafts.addNextDraft(tx, by, locked, document, run.source);
      changes.push(`Version ${version} of the bundle becomes draft ${number}`);
    }
    return changes.length === 0 ? SAME : { state: 'changed', message: changes.join('. ') };
  }

  /** @throws CatalogueError 20000001 another name while a version is released, 20000002 name taken */
  private async rename({ tx, by }: ImportRun, flow: Flow, to: { name: string; description: string }) {
    if (to.name !== flow.name) await this.lookup.assertNotReleased(tx, flow);
    await this.flows.updateFlow(tx, flow, { ...to, changedAt: this.clock(), changedById: by.userId });
    await this.audit.add(tx, by, {
      action: 'flow.update',
      subjectKind: 'flow',
      subjectId: flow.code,
      before: { name: flow.name, description: flow.description },
      after: to,
      details: { before: { name: flow.name, description: flow.description }, after: to },
    });
  }

  private async setPolicy({ tx, by, source }: ImportRun, flow: Flow, said: BundlePolicy): Promise<void> {
    const before = toPolicy(flow.policy);
    if (isSamePolicy(before, said)) return;
    const policy = withSaid(before, said);
    await this.flows.updateFlow(tx, flow, { policy, changedAt: this.clock(), changedById: by.userId });
    await this.audit.add(tx, by, {
      action: 'flow.policy',
      subjectKind: 'flow',
      subjectId: flow.code,
      before,
      after: policy,
      details: { before, after: policy, from: source },
    });
  }

  /** True where the newest version, or one on the air, is this document already, but for the name. */
  private async hasDocument({ tx, by }: ImportRun, flow: Flow, document: FlowDocument): Promise<boolean> {
    const versions = await this.repository.findVersions(tx, by.tenantId, [flow.id]);
    const looked = versions.filter(({ state }, i) => state === 'released' || i === versions.length - 1);
    const ids = looked.map(({ id }) => id);
    const stored = await this.repository.findDocuments(tx, by.tenantId, ids);
    const wanted = canonicalJson(document);
    return [...stored.values()].some((one) => {
      return canonicalJson({ ...FlowDocument.parse(one), name: document.name }) === wanted;
    });
  }

  private async importAccessCode(run: ImportRun, binding: BundleAccessCode): Promise<Outcome> {
    const { tx, by } = run;
    const { accessCode, flowCode, ...content } = binding;
    const before = await this.accessCodes.find(tx, by.tenantId, accessCode);
    if (before && changesOf(toBinding(before), binding).length === 0) return SAME;
    if (!by.permissions.includes('release')) {
      throw new CatalogueError('forbidden', 'Binding an access code needs the permission "release"');
    }
    const flow = flowCode === null ? null : await this.lookup.lockFlow(tx, by.tenantId, flowCode);
    const stamp = { changedById: by.userId, changedAt: this.clock() };
    await this.accessCodes.upsert(tx, by.tenantId, accessCode, {
      flowId: flow?.id ?? null,
      ...content,
      ...stamp,
    });
    await this.audit.add(tx, by, {
      action: 'accessCode.bind',
      subjectKind: 'accessCode',
      subjectId: accessCode,
      before: before ? toBinding(before) : null,
      after: binding,
      details: { before: before?.flow?.code ?? null, after: flowCode, from: run.source },
    });
    const leadsTo = flowCode ?? 'no flow';
    if (!before) return { state: 'new', message: `Will lead to ${leadsTo}` };
    if (before.flow?.code === (flowCode ?? undefined)) {
      return { state: 'changed', message: `Other ${changesOf(toBinding(before), binding).join(', ')}` };
    }
    return {
      state: 'changed',
      message: `Leads to ${before.flow?.code ?? 'no flow'}, will lead to ${leadsTo}`,
    };
  }

  /** Drafts may have errors, but who imports wants to know what stands between them and a release. */
  private async remarkErrors(run: ImportRun, { flows }: Bundle): Promise<void> {
    const changed = new Set(
      run.items
        .filter(({ kind, state }) => kind === 'flow' && (state === 'new' || state === 'changed'))
        .map(({ name }) => name),
    );
    if (changed.size === 0) return;
    const catalogue = await this.catalogue.getCatalogue(run.by.tenantId, run.tx);
    for (const flow of flows.filter(({ code }) => changed.has(code))) {
      const errors = validate(newestOf(flow).document, registry, catalogue).filter(
        ({ severity }) => severity === 'error',
      );
      const [first] = errors;
      if (!first) continue;
      const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
      run.remark('flow', flow.code, `${count} to mend before a release: ${first.message}`);
    }
  }
}

function toBinding({ code, flow, ...rest }: AccessCodeRow): BundleAccessCode {
  return BundleAccessCode.parse({ accessCode: code, flowCode: flow?.code ?? null, ...rest });
}

function changesOf(before: BundleAccessCode, after: BundleAccessCode): string[] {
  const members = BundleAccessCode.keyof().options;
  return members.filter((member) => before[member] !== after[member]);
}

/** What a bundle does not tell of a policy stays. */
function withSaid(before: FlowPolicy, said: BundlePolicy): FlowPolicy {
  return { approval: said.approval ?? before.approval, tests: said.tests ?? before.tests };
}

function isSamePolicy(before: FlowPolicy, said: BundlePolicy): boolean {
  return canonicalJson(before) === canonicalJson(withSaid(before, said));
}

function draftsOf(numbers: readonly string[]): string {
  return numbers.length === 1 ? `draft ${numbers[0] ?? ''}` : `drafts ${numbers.join(', ')}`;
}
