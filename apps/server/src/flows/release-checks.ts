/** What must hold before a version goes on the air, or off it. Part of the transaction that does it. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type FailedTest, type ReleaseRequest, type TestCaseResult } from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument, validate, type Finding } from '@parley/flow-model';
import type { Principal } from '../auth/principal';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import type { WholeRun } from '../test-cases/test-runs.service';
import type { FoundVersion } from './flow-lookup';
import { toPolicy } from './flow-views';
import { ReleasedReferencesRepository } from './released-references.repository';
import { staleVersion } from './stale-version';
import { formatVersion } from './version-number';
import { VersionsRepository } from './versions.repository';

@Injectable()
export class ReleaseChecks {
  constructor(
    @Inject(VersionsRepository) private readonly versions: VersionsRepository,
    @Inject(ReleasedReferencesRepository) private readonly references: ReleasedReferencesRepository,
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
  ) {}

  /**
   * The first of the checks: the version itself. The flows that it names stand still from here on, so that what is found
   * holds when the version goes on the air.
   *
   * @param asked.seen the revision that the person who releases has looked at; absent: not checked
   * @throws CatalogueError 10000002 with findings, 20000001 already released so, 20000003 released flows jump to a node
   * that the version does not have, 20000008 saved since it was looked at
   */
  async assertReleasable(
    tx: Tx,
    flow: Flow,
    found: FoundVersion,
    asked: { request: ReleaseRequest; seen: number | undefined },
  ): Promise<void> {
    await this.assertSeen(tx, found, asked.seen);
    assertNotReleased(found, asked.request);
    await this.references.lockNamedFlows(tx, flow.tenantId, found.row.id);
    await this.assertValid(tx, flow, found);
    await this.assertNodesKept(tx, flow, found);
  }

  /**
   * The last of the checks: what the policy of the flow asks for, tests before approval.
   *
   * @throws CatalogueError 10000002 with the test cases that fail, 10000009 somebody else must release it
   */
  assertAllowed(by: Principal, flow: Flow, found: FoundVersion, tested: WholeRun): void {
    const policy = toPolicy(flow.policy);
    if (policy.tests) assertTested(flow, tested);
    if (policy.approval) assertApproved(by, found);
  }

  /**
   * @throws CatalogueError 20000003 for an exception flow that released versions of other flows name: calls that fail
   * there would have nowhere to go
   */
  async assertNotNeeded(tx: Tx, flow: Flow): Promise<void> {
    if (flow.kind !== 'exception') return;
    const uses = await this.references.findReleasedUses(tx, flow);
    const [first] = uses;
    if (!first) return;
    const others = uses.length > 1 ? ` and ${uses.length - 1} more` : '';
    const place = `${first.flowName} ${first.version}, node ${first.nodeName || first.nodeId}`;
    throw new CatalogueError('nodeReferenced', `The exception flow is used by ${place}${others}`, uses);
  }

  private async assertValid(tx: Tx, flow: Flow, { row }: FoundVersion): Promise<void> {
    const document = FlowDocument.parse(row.document);
    const found = validate(document, registry, await this.catalogue.getCatalogue(flow.tenantId, tx));
    const findings = [...found, ...(await this.findMissingNodes(tx, flow, row.id, found))];
    const errors = findings.filter((finding) => finding.severity === 'error');
    const [first] = errors;
    if (!first) return;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    throw new CatalogueError('parameterIncorrect', `The flow has errors: ${first.message}${more}`, findings);
  }

  /**
   * Nodes that the version jumps to and that one of the releases lacks in which calls may arrive.
   *
   * @param found what is reported already
   */
  private async findMissingNodes(
    tx: Tx,
    flow: Flow,
    versionId: string,
    found: readonly Finding[],
  ): Promise<Finding[]> {
    const missing = await this.references.findMissingNodes(tx, flow.tenantId, versionId);
    const reported = new Set(found.flatMap(({ code, node }) => (code === 'flowNode.unknown' ? [node] : [])));
    const others = missing.filter(({ nodeId }) => !reported.has(nodeId));
    return others.map(({ nodeId, flowCode, version, releaseKind, target }) => ({
      code: 'flowNode.unknown',
      severity: 'error',
      params: { flow: flowCode, node: target },
      message: `The ${releaseKind} release ${version} of flow ${flowCode} has no node ${target}`,
      node: nodeId,
      path: 'node',
    }));
  }

  /** A release must not take a node away under calls that are about to jump to it. */
  private async assertNodesKept(tx: Tx, flow: Flow, { row }: FoundVersion): Promise<void> {
    const nodeIds = FlowDocument.parse(row.document).nodes.map(({ id }) => id);
    const uses = await this.references.findReleasedJumps(tx, flow, nodeIds);
    const [first] = uses;
    if (!first) return;
    const others = uses.length > 1 ? ` and ${uses.length - 1} more` : '';
    const place = `${first.flowName} ${first.version}, node ${first.nodeName || first.nodeId}`;
    const sentence = `Version ${formatVersion(row)} lacks a node that ${place}${others} jumps to`;
    throw new CatalogueError('nodeReferenced', sentence, uses);
  }

  private async assertSeen(tx: Tx, { row }: FoundVersion, seen: number | undefined): Promise<void> {
    if (seen === undefined || seen === row.revision) return;
    throw await staleVersion(tx, this.versions, row, {
      seen,
      what: 'has saved this version since you looked at it',
    });
  }
}

/** A version may change from gray to official while it is on the air; everything else would be the same release twice. */
function assertNotReleased({ row }: FoundVersion, request: ReleaseRequest): void {
  if (row.state !== 'released' || (row.releaseKind === 'gray' && request.kind === 'official')) return;
  throw new CatalogueError('releasedImmutable', `Version ${formatVersion(row)} is already released`);
}

/** Differences of one case that a refusal tells. */
const TOLD = 5;

function assertTested(flow: Flow, { run, fault }: WholeRun): void {
  if (run && run.failed === 0) return;
  const failed = (run?.cases ?? []).filter(({ passed }) => !passed);
  const details = failed.map(({ name, reason, differences }): FailedTest => {
    return { policy: 'tests', name, reason, differences: differences.slice(0, TOLD) };
  });
  if (failed.length > 0) throw new CatalogueError('parameterIncorrect', sentenceOf(failed), details);
  const reason =
    fault === null
      ? `The flow "${flow.code}" asks for tests before a release and has no test case. Add one first.`
      : `The flow "${flow.code}" asks for tests before a release, and they cannot run: ${fault}`;
  const detail: FailedTest = { policy: 'tests', name: null, reason, differences: [] };
  throw new CatalogueError('parameterIncorrect', reason, [detail]);
}

function sentenceOf([first, ...others]: readonly TestCaseResult[]): string {
  if (!first) return 'Test cases fail';
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const [difference] = first.differences;
  const why = difference ? `turn ${difference.turn}, ${difference.place}` : (first.reason ?? '');
  return `The test case "${first.name}" fails${more}: ${why}`;
}

/** Two pairs of eyes, where the flow asks for them. */
function assertApproved(by: Principal, { row }: FoundVersion): void {
  if (!row.editorIds.includes(by.userId)) return;
  const sentence = `You have edited version ${formatVersion(row)}, and this flow asks for approval: somebody else must release it`;
  throw new CatalogueError('forbidden', sentence, [{ policy: 'approval', editorIds: row.editorIds }]);
}
