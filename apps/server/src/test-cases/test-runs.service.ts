/** Runs the test cases of flows. One run at a time in a process: they compute, and calls come first. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type ReleaseTests, type TestRun, type TestRunRequest } from '@parley/contracts';
import { CompileError } from '@parley/engine';
import type { Principal } from '../auth/principal';
import { SerialQueue } from '../dialog/serial-queue';
import { FlowLookup, type VersionAddress } from '../flows/flow-lookup';
import type { TestCase } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { playCases } from './play-cases';
import { TestCasesRepository } from './test-cases.repository';
import { TestWorlds } from './test-world';

/** Runs that wait behind the one that is under way. */
const MOST_WAITING = 8;

/** A run of all cases, with what it was about. */
export interface WholeRun {
  run: TestRun;
  /** of the version */
  revision: number;
  /** of the cases, by name of the case */
  cases: Pick<TestCase, 'id' | 'revision'>[];
}

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
    try {
      const { run } = await this.play({ tenantId, code, version }, request.cases);
      return run;
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      const sentence = `Version ${version} cannot run: ${error.message}`;
      throw new CatalogueError('parameterIncorrect', sentence, [{ node: error.nodeId ?? null }]);
    }
  }

  /**
   * Plays all cases of the flow before a release.
   *
   * @returns undefined where the version cannot run at all, which is for its validation to tell
   * @throws CatalogueError 10000003, 10000012 too many runs at once
   */
  async runAll(address: VersionAddress): Promise<WholeRun | undefined> {
    try {
      return await this.play(address);
    } catch (error) {
      if (error instanceof CompileError) return undefined;
      throw error;
    }
  }

  private async play(address: VersionAddress, names?: readonly string[]): Promise<WholeRun> {
    if (this.waiting > MOST_WAITING) {
      throw new CatalogueError('tooManyRequests', 'Too many test runs are waiting. Try again soon.');
    }
    this.waiting++;
    try {
      return await this.queue.run('run', () => this.playNow(address, names));
    } finally {
      this.waiting--;
    }
  }

  private async playNow(address: VersionAddress, names?: readonly string[]): Promise<WholeRun> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, address.tenantId, address.code);
    const found = await this.lookup.getVersion(reader, flow, address.version);
    const all = await this.cases.findOf(reader, flow.tenantId, [flow.id]);
    const chosen = names ? chosenOf(all, names, flow.code) : all;
    const begun = performance.now();
    const world = await this.worlds.read(reader, flow.code, found);
    const played = await playCases(world, chosen);
    const passed = played.cases.filter((one) => one.passed).length;
    const run = {
      version: address.version,
      contentHash: found.row.contentHash,
      passed,
      failed: played.cases.length - passed,
      ...played,
      durationMs: Math.round(performance.now() - begun),
    };
    return { run, revision: found.row.revision, cases: all.map(({ id, revision }) => ({ id, revision })) };
  }
}

/** What a release record keeps of a run; null where there was nothing to run. */
export function toReleaseTests({ passed, failed, cases, coverage }: TestRun): ReleaseTests | null {
  if (cases.length === 0) return null;
  const { nodes, branches } = coverage;
  const failedNames = cases.filter((one) => !one.passed).map(({ name }) => name);
  return { passed, failed, failedNames, coverage: { nodes, branches } };
}

function chosenOf(all: TestCase[], names: readonly string[], code: string): TestCase[] {
  const wanted = new Set(names);
  const chosen = all.filter(({ name }) => wanted.has(name));
  const missing = names.find((name) => !chosen.some((one) => one.name === name));
  if (missing === undefined) return chosen;
  throw new CatalogueError('notFound', `The flow "${code}" has no test case "${missing}"`);
}
