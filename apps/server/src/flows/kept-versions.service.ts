/** Versions that are no longer wanted: drafts go, offline ones let go of what they name. And what a version names. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type Use,
  type UsePage,
  type UseQuery,
  type VersionReferenceList,
  type VersionSummary,
} from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument, references } from '@parley/flow-model';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import type { FlowVersion } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { toUsePage } from '../resources/use-page';
import { FlowLookup, type VersionAddress } from './flow-lookup';
import { toVersionSummary } from './flow-views';
import { ReferencesService } from './references.service';
import { staleVersion } from './stale-version';
import { VersionsRepository } from './versions.repository';

@Injectable()
export class KeptVersionsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Deletes a draft. Its number may be given again.
   *
   * @param seen the revision that the person saw; undefined: whatever it is
   * @throws CatalogueError 10000002 the only version of its flow, 10000003, 20000001 released or history, 20000003 other
   * flows name a node that only this draft has, 20000008 somebody has saved it meanwhile
   */
  async discard(by: Principal, address: VersionAddress, seen: number | undefined): Promise<void> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, address.tenantId, address.code, 'exclusive');
      const { row } = await this.lookup.lockVersion(tx, flow, address.version);
      if (row.state !== 'draft') throw immutable(row, 'cannot be deleted');
      if (seen !== undefined && seen !== row.revision) {
        throw await staleVersion(tx, this.versions, row, { seen, what: 'has saved this version meanwhile' });
      }
      if ((await this.versions.countVersions(tx, flow)) === 1) {
        const sentence = `${address.version} is the only version of this flow. Delete the flow instead.`;
        throw new CatalogueError('parameterIncorrect', sentence);
      }
      const elsewhere = await this.versions.findOtherNodes(tx, flow, row.id);
      const own = FlowDocument.parse(row.document).nodes.map(({ id }) => id);
      const lost = own.filter((id) => !elsewhere.has(id));
      await this.references.assertNotReferenced(tx, flow, lost);
      await this.versions.deleteVersion(tx, flow, row.id);
      await this.audit.add(tx, by, {
        action: 'version.discard',
        subjectKind: 'flowVersion',
        subjectId: `${flow.code}@${address.version}`,
        before: row.contentHash,
      });
    });
  }

  /**
   * Lets an offline version go of what it names, so that variables, templates and the like may be deleted although an
   * old version names them. It stays in the history; releasing it again takes it out of the archive.
   *
   * @throws CatalogueError 10000002 a draft, or archived already; 10000003; 20000001 on the air
   */
  async archive(by: Principal, address: VersionAddress): Promise<VersionSummary> {
    return this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, address.tenantId, address.code);
      const { number, row } = await this.lookup.lockVersion(tx, flow, address.version);
      if (row.state === 'released') throw immutable(row, 'cannot be archived. Take it offline first');
      if (!(await this.versions.archive(tx, flow, row.id, this.clock()))) {
        const what = row.state === 'draft' ? 'a draft: delete it instead' : 'archived already';
        throw new CatalogueError('parameterIncorrect', `Version ${address.version} is ${what}`);
      }
      await this.references.forget(tx, flow.tenantId, row.id);
      await this.audit.add(tx, by, {
        action: 'version.archive',
        subjectKind: 'flowVersion',
        subjectId: `${flow.code}@${address.version}`,
        before: row.contentHash,
        after: row.contentHash,
      });
      const summary = await this.versions.findSummary(tx, flow, number);
      if (!summary) throw new CatalogueError('notFound');
      return toVersionSummary(summary);
    });
  }

  /** Everything that a version names, in the order of its nodes. @throws CatalogueError 10000003 */
  async listReferences(address: VersionAddress): Promise<VersionReferenceList> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const { row } = await this.lookup.getVersion(reader, flow, address.version);
    const document = FlowDocument.parse(row.document);
    const names = new Map(document.nodes.map(({ id, name }) => [id, name]));
    const items = references(document, registry).map(({ kind, name, node, nodeId, path }) => ({
      kind,
      name,
      ...(node === undefined ? {} : { targetNode: node }),
      nodeId,
      nodeName: names.get(nodeId) ?? '',
      path: `params.${path}`,
    }));
    return { items };
  }

  /** Every place in other flows that leads to the flow. @throws CatalogueError 10000003 */
  async listUses(by: Principal, code: string, query: UseQuery): Promise<UsePage> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, by.tenantId, code);
    const uses = await this.references.listUses(reader, flow);
    return toUsePage(
      uses.map((use): Use => ({ kind: 'flow', ...use })),
      query,
    );
  }
}

function immutable({ state, major, minor }: FlowVersion, what: string): CatalogueError {
  const why = state === 'released' ? 'released' : 'offline and part of the history';
  return new CatalogueError('releasedImmutable', `Version ${major}.${minor} is ${why} and ${what}`);
}
