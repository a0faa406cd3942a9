/** Plays a scenario and says what differs from what it expects. Pure: the same scenario gives the same result. */
import { compileTemplate, type Value } from '@parley/expression';
import {
  timeOf,
  type ElementRegistry,
  type FlowDocument,
  type Scenario,
  type ScenarioTurn,
  type TemplateText,
} from '@parley/flow-model';
import {
  compile,
  NO_RESOURCES,
  type AccessRequest,
  type CallInfo,
  type Env,
  type Program,
  type Resources,
  type Session,
} from '@parley/engine';
import { runTurn, SIMULATED_SEALER, type SimulatedTurn, type TurnOrigin } from '../simulated-host';
import {
  compareMembers,
  compareValue,
  describeDifference,
  EXPECTATIONS,
  type Difference,
} from './differences';
import { MockedEffects } from './mocked-effects';
import type { KnownInterface } from './mocked-http';
import { toRequest } from './turn-request';

/** What a scenario runs against. */
export interface ScenarioWorld {
  documents: readonly FlowDocument[];
  registry: ElementRegistry;
  /** absent: a mock matches by name, and the members of its body are the outputs */
  interfaces?: readonly KnownInterface[];
}

/** The same, made ready once for any number of scenarios. */
export interface PreparedWorld {
  /** by flow code */
  programs: ReadonlyMap<string, Program>;
  interfaces: readonly KnownInterface[];
  /** what a scenario has beside its own globals and templates */
  resources: Resources;
}

export interface ScenarioTurnResult {
  /** from 1 */
  number: number;
  request: AccessRequest;
  env: Env;
  /** undefined where the turn could not be carried out at all */
  turn: SimulatedTurn | undefined;
  differences: Difference[];
}

export interface ScenarioResult {
  scenario: string;
  passed: boolean;
  /** ends with the first turn that could not be carried out */
  turns: ScenarioTurnResult[];
  /** programs by key, as `replay` wants them */
  programs: ReadonlyMap<string, Program>;
}

/**
 * Plays all turns of a scenario.
 * @throws CompileError where a document cannot run; Error where the flow to enter is not among the documents
 */
export function runScenario(scenario: Scenario, world: ScenarioWorld): ScenarioResult {
  const wanted = scenario.flows;
  const documents = world.documents.filter((d) => !wanted || wanted.includes(d.code));
  const programs = new Map(documents.map((d) => [d.code, compile(d, world.registry, `${d.code}@1`)]));
  const prepared = { programs, interfaces: world.interfaces ?? [], resources: NO_RESOURCES };
  const turns = [...playScenario(scenario, prepared)];
  const passed = turns.length === scenario.turns.length && turns.every((t) => t.differences.length === 0);
  const byKey = new Map([...programs.values()].map((program) => [program.key, program]));
  return { scenario: scenario.scenario, passed, turns, programs: byKey };
}

/**
 * Plays a scenario turn by turn, so that who plays it can stop, or do something else, between two turns. Ends with the
 * first turn that could not be carried out.
 * @throws Error where a flow that the scenario names is not in the world
 */
export function* playScenario(scenario: Scenario, world: PreparedWorld): Generator<ScenarioTurnResult, void> {
  const programs = programsOf(scenario, world);
  const resources = withOwn(scenario, world.resources);
  let before: { session: Session; turn: SimulatedTurn } | undefined;
  let now = toMs(scenario.now);
  for (const [index, turn] of scenario.turns.entries()) {
    if (turn.now !== undefined) now = toMs(turn.now);
    const env = envOf(scenario, resources, now);
    const { interfaces } = world;
    const result = playTurn({ scenario, turn, before, env, programs, interfaces, number: index + 1 });
    yield result;
    if (!result.turn) return;
    before = { session: result.turn.session, turn: result.turn };
  }
}

/** What differs, one line each, with the number of the turn. Empty where the scenario passed. */
export function describeScenario(result: ScenarioResult): string {
  return result.turns
    .flatMap((turn) => turn.differences.map((d) => `turn ${turn.number}: ${describeDifference(d)}`))
    .join('\n');
}

/** The programs that the scenario may enter, with its own resources also where a version keeps those of its release. */
function programsOf(scenario: Scenario, { programs }: PreparedWorld): ReadonlyMap<string, Program> {
  const wanted = scenario.flows;
  for (const code of [enteredFlow(scenario), ...(wanted ?? [])]) {
    if (!programs.has(code)) throw new Error(`Flow ${code} is not among the given flows`);
  }
  const entered = [...programs].filter(([code]) => !wanted || wanted.includes(code));
  return new Map(
    entered.map(([code, program]) => {
      const { resources } = program;
      return [code, resources ? { ...program, resources: withOwn(scenario, resources) } : program];
    }),
  );
}

function enteredFlow(scenario: Scenario): string {
  return scenario.flow ?? scenario.flows?.[0] ?? '';
}

interface Playing {
  scenario: Scenario;
  turn: ScenarioTurn;
  before: { session: Session; turn: SimulatedTurn } | undefined;
  env: Env;
  programs: ReadonlyMap<string, Program>;
  interfaces: readonly KnownInterface[];
  number: number;
}

function playTurn(playing: Playing): ScenarioTurnResult {
  const { scenario, turn, before, env, number, interfaces, programs } = playing;
  const request = toRequest(scenario, turn, before?.turn.action, env);
  const mocked = new MockedEffects(
    [...(turn.effect ? [turn.effect] : []), ...(turn.effects ?? [])],
    scenario.mocks,
    interfaces,
  );
  const fault = faultOf(request, before?.session);
  if (fault) return { number, request, env, turn: undefined, differences: [fault] };
  const host = { program: (code: string) => programs.get(code), perform: mocked.answer.bind(mocked) };
  const played = runTurn(host, originOf(playing, request), request, env);
  const differences = [...mocked.differences, ...mocked.leftOver(), ...turnDifferences(turn, played)];
  return { number, request, env, turn: played, differences };
}

/** A request that belongs to no call: the runtime would refuse it. */
function faultOf(request: AccessRequest, session: Session | undefined): Difference | undefined {
  const actual = `inaction ${request.inaction}`;
  if (!session && request.inaction !== 8) return { place: 'call', expected: EXPECTATIONS.callFirst, actual };
  if (request.inaction !== 8 && session?.ended)
    return { place: 'call', expected: EXPECTATIONS.noMore, actual };
  return undefined;
}

function originOf({ scenario, before, env }: Playing, request: AccessRequest): TurnOrigin {
  if (before && request.inaction !== 8) return { session: before.session };
  const { fields } = request;
  const call: CallInfo = {
    id: fields['call_id'] ?? scenario.userid,
    tenant: 'demo',
    caller: fields['call_sor_id'] ?? scenario.caller,
    accessCode: fields['call_dst_id'] ?? scenario.accessCode,
    startedAt: env.now,
    seat: scenario.seat,
    init: fields,
  };
  return { call, flow: enteredFlow(scenario) };
}

function turnDifferences(turn: ScenarioTurn, played: SimulatedTurn): Difference[] {
  const { action, session, trace } = played;
  const found: Difference[] = [];
  if (turn.out) {
    const came = { outaction: action.outaction, ...action.outparams };
    found.push(...compareMembers(turn.out, came, turn.exact ?? false));
  }
  if (turn.path) {
    const path = trace.map((step) => step.node);
    found.push(...compareValue('path', turn.path, path));
  }
  for (const [name, wanted] of Object.entries(turn.variables ?? {})) {
    const value: Value = session.flow[name] ?? null;
    found.push(...compareValue(`variables.${name}`, wanted, value));
  }
  return found;
}

function envOf(scenario: Scenario, resources: Resources, now: number): Env {
  const { utcOffset, seed, exceptionFlow, errorPrompt } = scenario;
  return { now, utcOffset, seed, resources, sealer: SIMULATED_SEALER, exceptionFlow, errorPrompt };
}

/** The globals and templates of the scenario come before those of its world. */
function withOwn(scenario: Scenario, world: Resources): Resources {
  const own = Object.entries(scenario.globals).map(
    ([name, g]) => [name, { ...g, default: g.default as Value }] as const,
  );
  const templates = new Map(
    Object.entries(scenario.templates).map(([name, { kind, content }]) => {
      const textOf = (text: string): TemplateText => ({ ...compileTemplate(text), kind });
      return [
        name,
        typeof content === 'string'
          ? textOf(content)
          : new Map(Object.entries(content).map(([language, text]) => [language, textOf(text)])),
      ];
    }),
  );
  return {
    globals: own.length === 0 ? world.globals : new Map([...world.globals, ...own]),
    template(name, language) {
      const content = templates.get(name);
      if (content === undefined) return world.template(name, language);
      return content instanceof Map ? content.get(language) : content;
    },
  };
}

function toMs(time: string): number {
  const ms = timeOf(time);
  if (ms === null) throw new Error(`${time} is not a time`);
  return ms;
}
