/** Puts documents into the database as drafts: of new flows, or as the next version of a flow that is there. */
import { Inject, Injectable } from '@nestjs/common';
import type { BundledVersion, FlowDocument } from '@parley/flow-model';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import type { NewFlow } from '../flows/blank-document';
import { contentHashOf } from '../flows/document-body';
import { FlowsRepository } from '../flows/flows.repository';
import { ReferencesService } from '../flows/references.service';
import { formatVersion, parseVersion, type VersionNumber } from '../flows/version-number';
import { VersionsRepository } from '../flows/versions.repository';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { TransferRepository } from './transfer.repository';

@Injectable()
export class FlowDraftsService {
  constructor(
    @Inject(TransferRepository) private readonly repository: TransferRepository,
    @Inject(FlowsRepository) private readonly flows: FlowsRepository,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new flow whose versions are drafts with the numbers that they bring. Where calls may still run on a deleted flow
   * of the same code, they get higher ones: a version key never gets a second meaning. The caller's transaction holds
   * the names of the tenant.
   *
   * @param from where it comes from, for the audit
   * @returns the numbers that the versions got
   * @throws CatalogueError 20000002 name taken, 10000004 code taken, or a second main or exception flow
   */
  async addFlow(
    tx: Tx,
    by: Principal,
    flow: NewFlow,
    versions: readonly BundledVersion[],
    from: string,
  ): Promise<string[]> {
    const { code, name, kind, channel, description } = flow;
    const facts = { code, name, kind, channel, description };
    const added = await this.flows.addFlow(tx, by.tenantId, by.userId, facts);
    await this.references.adopt(tx, by.tenantId, { kind: 'flow', name: added.code, id: added.id });
    const used = await this.flows.findDeletedMajor(tx, by.tenantId, added.code);
    const numbers: string[] = [];
    for (const { version, document } of versions) {
      const { major, minor } = parseVersion(version);
      const number = { major: major + used, minor };
      await this.addDraft(tx, by, added, number, document, from);
      numbers.push(formatVersion(number));
    }
    await this.audit.add(tx, by, {
      action: 'flow.create',
      subjectKind: 'flow',
      subjectId: added.code,
      after: facts,
      details: { from, versions: numbers },
    });
    return numbers;
  }

  /** The next version of a flow, as a draft. The caller has locked the flow. @returns its number */
  async addNextDraft(
    tx: Tx,
    by: Principal,
    flow: Flow,
    document: FlowDocument,
    from: string,
  ): Promise<string> {
    const newest = (await this.repository.findVersions(tx, flow.tenantId, [flow.id])).at(-1);
    const major = newest?.major ?? 1;
    const minor = (await this.versions.findHighestMinor(tx, flow, major)) + 1;
    await this.addDraft(tx, by, flow, { major, minor }, document, from);
    return formatVersion({ major, minor });
  }

  private async addDraft(
    tx: Tx,
    by: Principal,
    flow: Flow,
    number: VersionNumber,
    document: FlowDocument,
    from: string,
  ): Promise<void> {
    const contentHash = contentHashOf(document);
    const draft = { ...number, document, contentHash, by: by.userId, at: this.clock() };
    const version = await this.versions.addDraft(tx, flow, draft);
    await this.references.rewrite(tx, flow.tenantId, version.id, document);
    await this.audit.add(tx, by, {
      action: 'version.create',
      subjectKind: 'flowVersion',
      subjectId: `${flow.code}@${formatVersion(number)}`,
      after: contentHash,
      details: { from },
    });
  }
}
