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
  /** stamp of the world that the cases met; null: they were not played */
  world: string | null;
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
      return (await this.play(found, chosenOf(found, request.cases))).run;
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
    if (cases.length === 0) return { ...about, run: null, world: null, fault: null };
    try {
      return { ...about, ...(await this.play(found, found.cases)), fault: null };
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      return { ...about, run: null, world: null, fault: error.message };
    }
  }

  /**
   * False where a case, the version that one was played against, or what it met there (variables, templates,
   * interfaces, other flows) is not any more what was run. The caller's transaction has locked the flow.
   */
  async isCurrent(tx: Tx, flow: Flow, found: FoundVersion, whole: WholeRun): Promise<boolean> {
    const { row } = found;
    const cases = await this.cases.findRevisions(tx, flow);
    if (cases.length !== whole.cases.length) return false;
    if (cases.length === 0) return true;
    if (row.revision !== whole.revision || row.contentHash !== whole.contentHash) return false;
    const known = new Map(whole.cases.map(({ id, revision }) => [id, revision]));
    if (!cases.every(({ id, revision }) => known.get(id) === revision)) return false;
    return whole.world === null || (await this.worlds.read(tx, flow.code, found)).stamp === whole.world;
  }

  private async find(address: VersionAddress): Promise<Found> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const version = await this.lookup.getVersion(reader, flow, address.version);
    return { flow, version, cases: await this.cases.findOf(reader, flow.tenantId, [flow.id]) };
  }

  /** @throws CompileError */
  private async play(found: Found, cases: readonly TestCase[]): Promise<Played> {
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

  private async playNow({ flow, version }: Found, chosen: readonly TestCase[]): Promise<Played> {
    const begun = performance.now();
    const world = await this.worlds.read(this.transactions.reader, flow.code, version);
    const { cases, coverage } = await playCases(world, chosen);
    const passed = cases.filter((one) => one.passed).length;
    const run = {
      version: formatVersion(version.row),
      contentHash: version.row.contentHash,
      passed,
      failed: cases.length - passed,
      cases,
      coverage,
      durationMs: Math.round(performance.now() - begun),
    };
    return { run, world: world.stamp };
  }
}

interface Played {
  run: TestRun;
  world: string;
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
