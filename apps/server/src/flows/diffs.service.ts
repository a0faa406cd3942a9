/** What differs between versions of a flow. */
import { Inject, Injectable } from '@nestjs/common';
import type { DiffQuery, ReleaseChanges } from '@parley/contracts';
import { registry } from '@parley/elements';
import { diffDocuments, FlowDocument, summarizeDiff, type FlowDiff } from '@parley/flow-model';
import type { Flow } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import { FlowLookup } from './flow-lookup';
import { formatVersion } from './version-number';
import { VersionsRepository } from './versions.repository';

@Injectable()
export class DiffsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
  ) {}

  /** @throws CatalogueError 10000003 no such flow or version */
  async getDiff(tenantId: string, code: string, { from, to }: DiffQuery): Promise<FlowDiff> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, tenantId, code);
    const before = await this.lookup.getVersion(reader, flow, from);
    const after = await this.lookup.getVersion(reader, flow, to);
    return diffOf(before.row.document, after.row.document);
  }

  /** What a release of this document changes for callers, against the official version of this moment. */
  async getReleaseChanges(tx: Tx, flow: Flow, document: unknown): Promise<ReleaseChanges> {
    const official = await this.versions.findOfficial(tx, flow);
    const nothing = { ...FlowDocument.parse(document), nodes: [], lines: [], variables: [] };
    const diff = diffOf(official?.document ?? nothing, document);
    return { since: official ? formatVersion(official) : null, ...summarizeDiff(diff) };
  }
}

function diffOf(before: unknown, after: unknown): FlowDiff {
  return diffDocuments(FlowDocument.parse(before), FlowDocument.parse(after), registry);
}
