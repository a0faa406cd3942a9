/**
 * Plays test cases against a version, in slices: playing is pure computing, and the process that does it serves calls
 * as well. What one run may take is limited; a case that the time does not reach has failed, and says so.
 */
import type { CoverageShare, TestCaseResult, TestDifference, TestRun } from '@parley/contracts';
import { registry } from '@parley/elements';
import { compile, CompileError, type Program } from '@parley/engine';
import { toScenario } from '@parley/flow-model';
import { CoverageCount, playScenario, type Difference, type PreparedWorld } from '@parley/simulator';
import type { TestWorld, WorldFlow } from './test-world';

export const TEST_RUN_LIMITS = {
  /** milliseconds of a whole run */
  runMs: 10_000,
  /** milliseconds after which everything else that waits is let through, between two turns */
  sliceMs: 8,
  /** differences that are told of one case */
  differences: 50,
  /** characters that are told of an expected or actual value */
  text: 2_000,
} as const;

/** A case as it is stored. */
export interface PlayableCase {
  name: string;
  revision: number;
  definition: unknown;
}

export type PlayedCases = Pick<TestRun, 'cases' | 'coverage'>;

/** Milliseconds from any fixed moment on. */
export type Stopwatch = () => number;

const OUT_OF_TIME = `The run was stopped after ${TEST_RUN_LIMITS.runMs / 1_000} seconds`;

/**
 * @param stopwatch what measures slices and the whole run
 * @throws CompileError where the version cannot run at all
 */
export async function playCases(
  world: TestWorld,
  cases: readonly PlayableCase[],
  stopwatch: Stopwatch = () => performance.now(),
): Promise<PlayedCases> {
  const pace = new Pace(stopwatch);
  const prepared = await prepare(world, pace);
  const count = new CoverageCount([world.tested.document]);
  const results: TestCaseResult[] = [];
  for (const one of cases) {
    results.push(await playCase(world, prepared, one, { pace, count }));
  }
  return { cases: results, coverage: toCoverage(count) };
}

/** Lets others through, and knows when the time is over. */
class Pace {
  private readonly end: number;
  private sliceEnd: number;

  constructor(private readonly stopwatch: Stopwatch) {
    const now = stopwatch();
    this.end = now + TEST_RUN_LIMITS.runMs;
    this.sliceEnd = now + TEST_RUN_LIMITS.sliceMs;
  }

  get isOver(): boolean {
    return this.stopwatch() >= this.end;
  }

  async breathe(): Promise<void> {
    if (this.stopwatch() < this.sliceEnd) return;
    await new Promise((go) => setImmediate(go));
    this.sliceEnd = this.stopwatch() + TEST_RUN_LIMITS.sliceMs;
  }
}

/** Other flows that cannot run are not there: a jump to one fails, as it would on the air. */
async function prepare(world: TestWorld, pace: Pace): Promise<PreparedWorld> {
  const programs = new Map<string, Program>();
  programs.set(world.tested.document.code, toProgram(world.tested));
  for (const other of world.others) {
    await pace.breathe();
    try {
      programs.set(other.document.code, toProgram(other));
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
    }
  }
  const { interfaces, resources } = world;
  return { programs, interfaces, resources };
}

function toProgram({ document, version, resources }: WorldFlow): Program {
  return { ...compile(document, registry, `${document.code}@${version}`), resources };
}

async function playCase(
  world: TestWorld,
  prepared: PreparedWorld,
  one: PlayableCase,
  { pace, count }: { pace: Pace; count: CoverageCount },
): Promise<TestCaseResult> {
  const told: TestDifference[] = [];
  let reason: string | null = pace.isOver ? OUT_OF_TIME : null;
  let turns = 0;
  try {
    const scenario = toScenario(one, world.tested.document.code, world.surroundings);
    for (const { number, turn, differences } of reason === null ? playScenario(scenario, prepared) : []) {
      if (turn) turns++;
      if (turn) count.add(turn.trace);
      const room = TEST_RUN_LIMITS.differences - told.length;
      told.push(...differences.slice(0, room).map((difference) => toDifference(number, difference)));
      await pace.breathe();
      if (!pace.isOver || number === scenario.turns.length) continue;
      reason = OUT_OF_TIME;
      break;
    }
  } catch (error) {
    reason = `It cannot be played: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { name, revision } = one;
  return { name, revision, passed: reason === null && told.length === 0, reason, turns, differences: told };
}

function toDifference(turn: number, { place, expected, actual }: Difference): TestDifference {
  return { turn, place, expected: cut(expected), actual: cut(actual) };
}

function cut(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length <= TEST_RUN_LIMITS.text ? text : `${text.slice(0, TEST_RUN_LIMITS.text)}…`;
}

function toCoverage(count: CoverageCount): TestRun['coverage'] {
  const none: CoverageShare = { covered: 0, total: 0 };
  const [own] = count.result();
  return {
    nodes: own?.nodes ?? none,
    branches: own?.lines ?? none,
    missedNodes: own?.missedNodes ?? [],
    missedLines: own?.missedLines ?? [],
  };
}
