/** Reading, saving and checking the document of a version. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type ReferenceDetail,
  type SavedDocument,
  type VersionDetail,
} from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument, references, validate, type Finding } from '@parley/flow-model';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Flow } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import {
  contentHashOf,
  droppedNodes,
  droppedVariables,
  readDocument,
  retypedVariables,
} from './document-body';
import { FlowLookup, type FoundVersion, type VersionAddress } from './flow-lookup';
import { toVersionSummary } from './flow-views';
import { ReferencesService } from './references.service';
import { staleVersion } from './stale-version';
import { parseVersion } from './version-number';
import { VersionsRepository } from './versions.repository';

@Injectable()
export class DocumentsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReferencesService) private readonly references: ReferencesService,
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async getVersion(address: VersionAddress): Promise<VersionDetail> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const row = await this.versions.findDetail(reader, flow, parseVersion(address.version));
    if (!row) throw new CatalogueError('notFound', `Flow "${flow.code}" has no version ${address.version}`);
    const document = FlowDocument.parse(row.document);
    const { code, name, kind, channel } = flow;
    return {
      ...toVersionSummary(row),
      flow: { code, name, kind, channel },
      document,
      findings: await this.findingsOf(address.tenantId, document),
    };
  }

  async validate(address: VersionAddress): Promise<Finding[]> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const { row } = await this.lookup.getVersion(reader, flow, address.version);
    return this.findingsOf(address.tenantId, FlowDocument.parse(row.document));
  }

  /**
   * Saves a draft, with its reference rows, in one transaction.
   *
   * @param revision the one that the editor started from
   * @throws CatalogueError 10000002 document, 10000003, 20000001 not a draft, 20000003 a dropped node is referenced,
   * 20000004 a dropped variable is still named, 20000005 one that is named changes its type, 20000008 somebody else has saved meanwhile
   */
  async save(
    by: Principal,
    address: VersionAddress,
    revision: number,
    body: unknown,
  ): Promise<SavedDocument> {
    const saved = await this.transactions.run((tx) => this.saveIn(tx, by, address, revision, body));
    return { ...saved.reply, findings: await this.findingsOf(by.tenantId, saved.document) };
  }

  private async saveIn(tx: Tx, by: Principal, address: VersionAddress, revision: number, body: unknown) {
    const flow = await this.lookup.getFlow(tx, address.tenantId, address.code);
    const found = await this.lookup.getVersion(tx, flow, address.version);
    await this.assertEditable(tx, found, revision);
    const document = readDocument(body, flow);
    assertVariablesUnused(flow, address.version, droppedVariables(found.row.document, document), document);
    assertTypesKept(flow, address.version, retypedVariables(found.row.document, document), document);
    await this.assertDroppable(tx, flow, droppedNodes(found.row.document, document));

    const contentHash = contentHashOf(document);
    const now = this.clock();
    const editorIds = [...new Set([...found.row.editorIds, by.userId])];
    const edit = { revision, document, contentHash, editedById: by.userId, editedAt: now, editorIds };
    if (!(await this.versions.saveDocument(tx, flow, found.number, edit))) {
      await this.assertEditable(tx, await this.lookup.getVersion(tx, flow, address.version), revision);
      throw new CatalogueError('staleRevision');
    }
    await this.references.rewrite(tx, flow.tenantId, found.row.id, document);
    await this.audit.add(tx, by, {
      action: 'version.save',
      subjectKind: 'flowVersion',
      subjectId: `${flow.code}@${address.version}`,
      before: found.row.contentHash,
      after: contentHash,
    });
    return { document, reply: { revision: revision + 1, contentHash, changedAt: now.toISOString() } };
  }

  /** Locks the flow first, so that nobody begins to name one of the nodes between the look and the save. */
  private async assertDroppable(tx: Tx, flow: Flow, nodeIds: string[]): Promise<void> {
    if (nodeIds.length === 0) return;
    await this.lookup.lockFlow(tx, flow.tenantId, flow.code, 'exclusive');
    await this.references.assertNotReferenced(tx, flow, nodeIds);
  }

  private async findingsOf(tenantId: string, document: FlowDocument): Promise<Finding[]> {
    return validate(document, registry, await this.catalogue.getCatalogue(tenantId));
  }

  private async assertEditable(tx: Tx, { row }: FoundVersion, revision: number): Promise<void> {
    if (row.state !== 'draft') {
      const state = row.state === 'released' ? 'released' : 'offline and part of the history';
      throw new CatalogueError('releasedImmutable', `This version is ${state}. Upgrade it to edit it.`);
    }
    if (row.revision === revision) return;
    throw await staleVersion(tx, this.versions, row, {
      seen: revision,
      what: 'has saved this version meanwhile',
    });
  }
}

/** @throws CatalogueError 20000004 that lists every node of the document that names one of these FLOW variables */
function assertVariablesUnused(
  flow: Flow,
  version: string,
  names: readonly string[],
  document: FlowDocument,
): void {
  const uses = usesOf(names, flow, version, document);
  const [first] = uses;
  if (!first) return;
  const sentence = `The variable ${first.variable} is used by ${placeOf(uses)}`;
  throw new CatalogueError('variableReferencedDelete', sentence, uses);
}

/** @throws CatalogueError 20000005 that lists every node of the document that names one of these FLOW variables */
function assertTypesKept(
  flow: Flow,
  version: string,
  changes: ReadonlyMap<string, string>,
  document: FlowDocument,
): void {
  const uses = usesOf([...changes.keys()], flow, version, document);
  const [first] = uses;
  if (!first) return;
  const how = changes.get(first.variable.slice('FLOW.'.length)) ?? '';
  const sentence = `The variable ${first.variable} is used by ${placeOf(uses)}: ${how}`;
  throw new CatalogueError('variableReferencedModify', sentence, uses);
}

/** A place in the document that names a FLOW variable. */
type VariableUse = ReferenceDetail & { variable: string };

function usesOf(
  names: readonly string[],
  flow: Flow,
  version: string,
  document: FlowDocument,
): VariableUse[] {
  if (names.length === 0) return [];
  const uses = references(document, registry).filter(
    ({ kind, name }) => kind === 'flowVariable' && names.includes(name),
  );
  const nodes = new Map(document.nodes.map((node) => [node.id, node.name]));
  return uses.map(({ name, nodeId, path }) => ({
    flowCode: flow.code,
    flowName: flow.name,
    version,
    nodeId,
    nodeName: nodes.get(nodeId) ?? '',
    path: `params.${path}`,
    variable: `FLOW.${name}`,
  }));
}

function placeOf(uses: readonly VariableUse[]): string {
  const [first] = uses;
  const others = uses.length > 1 ? ` and ${uses.length - 1} more` : '';
  return `node ${first?.nodeName || first?.nodeId}${others}`;
}
