/** Runs the test cases of flows. One run at a time in a process: they compute, and calls come first. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type ReleaseTests, type TestRun, type TestRunRequest } from '@parley/contracts';
import { CompileError } from '@parley/engine';
import type { Principal } from '../auth/principal';
import { SerialQueue } from '../dialog/serial-queue';
import { FlowLookup, type FoundVersion, type VersionAddress } from '../flows/flow-lookup';
import { formatVersion } from '../flows/version-number';
import type { Flow, TestCase } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import { playCases } from './play-cases';
import { TestCasesRepository } from './test-cases.repository';
import { TestWorlds } from './test-world';

/** Runs that wait behind the one that is under way. */
const MOST_WAITING = 8;

/** A run of all cases before a release, with what it was about. */
export interface WholeRun {
  /** null: the flow has no cases, or the version cannot run */
  run: TestRun | null;
  /** why the version cannot run */
  fault: string | null;
  /** of the version */
  revision: number;
  contentHash: string;
  /** by name */
  cases: CaseRevision[];
}

type CaseRevision = Pick<TestCase, 'id' | 'revision'>;

@Injectable()
export class TestRunsService {
  private readonly queue = new SerialQueue();
  private waiting = 0;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(TestCasesRepository) private readonly cases: TestCasesRepository,
    @Inject(TestWorlds) private readonly worlds: TestWorlds,
  ) {}

  /**
   * Plays cases against a version. Nothing real is called and nothing is written.
   *
   * @throws CatalogueError 10000002 the version cannot run, 10000003 also for a case, 10000012 too many runs at once
   */
  async run(
    { tenantId }: Principal,
    code: string,
    version: string,
    request: TestRunRequest,
  ): Promise<TestRun> {
    const found = await this.find({ tenantId, code, version });
    try {
      return await this.play(found, chosenOf(found, request.cases));
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      const sentence = `Version ${version} cannot run: ${error.message}`;
      throw new CatalogueError('parameterIncorrect', sentence, [{ node: error.nodeId ?? null }]);
    }
  }

  /**
   * Plays all cases of the flow before a release.
   *
   * @throws CatalogueError 10000003, 10000012 too many runs at once
   */
  async runAll(address: VersionAddress): Promise<WholeRun> {
    const found = await this.find(address);
    const { revision, contentHash } = found.version.row;
    const cases = found.cases.map(({ id, revision }) => ({ id, revision }));
    const about = { revision, contentHash, cases };
    if (cases.length === 0) return { ...about, run: null, fault: null };
    try {
      return { ...about, run: await this.play(found, found.cases), fault: null };
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      return { ...about, run: null, fault: error.message };
    }
  }

  /**
   * False where a case, or the version that one was played against, is not any more what was run. The caller's
   * transaction has locked the flow.
   */
  async isCurrent(tx: Tx, flow: Flow, { row }: FoundVersion, whole: WholeRun): Promise<boolean> {
    const cases = await this.cases.findRevisions(tx, flow);
    if (cases.length !== whole.cases.length) return false;
    if (cases.length === 0) return true;
    if (row.revision !== whole.revision || row.contentHash !== whole.contentHash) return false;
    const known = new Map(whole.cases.map(({ id, revision }) => [id, revision]));
    return cases.every(({ id, revision }) => known.get(id) === revision);
  }

  private async find(address: VersionAddress): Promise<Found> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const version = await this.lookup.getVersion(reader, flow, address.version);
    return { flow, version, cases: await this.cases.findOf(reader, flow.tenantId, [flow.id]) };
  }

  /** @throws CompileError */
  private async play(found: Found, cases: readonly TestCase[]): Promise<TestRun> {
    if (this.waiting > MOST_WAITING) {
      throw new CatalogueError('tooManyRequests', 'Too many test runs are waiting. Try again soon.');
    }
    this.waiting++;
    try {
      return await this.queue.run('run', () => this.playNow(found, cases));
    } finally {
      this.waiting--;
    }
  }

  private async playNow({ flow, version }: Found, chosen: readonly TestCase[]): Promise<TestRun> {
    const begun = performance.now();
    const world = await this.worlds.read(this.transactions.reader, flow.code, version);
    const { cases, coverage } = await playCases(world, chosen);
    const passed = cases.filter((one) => one.passed).length;
    return {
      version: formatVersion(version.row),
      contentHash: version.row.contentHash,
      passed,
      failed: cases.length - passed,
      cases,
      coverage,
      durationMs: Math.round(performance.now() - begun),
    };
  }
}

interface Found {
  flow: Flow;
  version: FoundVersion;
  /** by name */
  cases: TestCase[];
}

/** What a release record keeps of a run. */
export function toReleaseTests({ passed, failed, cases, coverage }: TestRun): ReleaseTests {
  const { nodes, branches } = coverage;
  const failedNames = cases.filter((one) => !one.passed).map(({ name }) => name);
  return { passed, failed, failedNames, coverage: { nodes, branches } };
}

/** @param names absent: all of them */
function chosenOf({ flow, cases }: Found, names: readonly string[] | undefined): TestCase[] {
  if (!names) return cases;
  const known = new Set(cases.map(({ name }) => name));
  const missing = names.find((name) => !known.has(name));
  if (missing === undefined) return cases.filter(({ name }) => names.includes(name));
  throw new CatalogueError('notFound', `The flow "${flow.code}" has no test case "${missing}"`);
}
