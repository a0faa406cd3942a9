/**
 * The host of a call without a server: carries the effects of a turn out against given programs and given answers, and
 * records the turn so that it can be replayed. What the server does around the interpreter, without clock and network.
 */
import type { Effect, EffectResult } from '@parley/flow-model';
import {
  exceedsEffects,
  joinTraces,
  start,
  step,
  type AccessRequest,
  type Action,
  type CallInfo,
  type Env,
  type Program,
  type RecordedTurn,
  type Session,
  type TraceStep,
} from '@parley/engine';

/** What a flow asks of the world; jumps are between the given flows. */
export type WorldEffect = Exclude<Effect, { kind: 'flow' }>;

export interface SimulatedWorld {
  /** program of a flow by the flow's code; undefined where there is none */
  program(code: string): Program | undefined;
  /** what an outside system, or the database, answers */
  perform(effect: WorldEffect): EffectResult;
}

/** Where a turn begins: a new call in a flow, or the session that the last turn left. */
export type TurnOrigin = { call: CallInfo; flow: string } | { session: Session };

export interface SimulatedTurn {
  action: Action;
  session: Session;
  trace: TraceStep[];
  effects: { effect: Effect; result: EffectResult }[];
  /** enough to carry the turn out again */
  record: RecordedTurn;
}

/**
 * Carries one turn out, from the request to the reply.
 * @throws Error where the flow that the call enters, or the one that the session names, is not in the world
 */
export function runTurn(
  world: SimulatedWorld,
  origin: TurnOrigin,
  request: AccessRequest,
  env: Env,
): SimulatedTurn {
  const begun = 'call' in origin;
  const program = programOf(world, begun ? origin.flow : flowOf(origin.session.program));
  let outcome = begun
    ? start(program, origin.call, request, env)
    : step(program, origin.session, { kind: 'request', request }, env);
  let { trace } = outcome;
  const effects: SimulatedTurn['effects'] = [];
  while (outcome.kind === 'effect') {
    const { effect, session } = outcome;
    const isExhausted = exceedsEffects(effect, effects.length);
    const { result, next } = isExhausted
      ? { result: refusal(effect), next: programOf(world, flowOf(session.program)) }
      : perform(world, effect, session);
    effects.push({ effect, result });
    outcome = step(next, outcome.session, { kind: 'effectResult', result, request }, env);
    trace = joinTraces(trace, outcome.trace);
  }
  const record: RecordedTurn = {
    before: begun ? null : origin.session,
    begin: begun ? { call: origin.call, program: program.key } : null,
    request,
    results: effects.map(({ result }) => result),
  };
  return { action: outcome.action, session: outcome.session, trace, effects, record };
}

/** As on the air, where a turn that asks for more takes too long. */
function refusal({ kind }: Effect): EffectResult {
  return { kind, ok: false, reason: 'The turn asks for too many effects' };
}

function perform(world: SimulatedWorld, effect: Effect, session: Session) {
  const current = () => programOf(world, flowOf(session.program));
  if (effect.kind !== 'flow') return { result: world.perform(effect), next: current() };
  const entered = world.program(effect.code);
  if (entered) {
    const result: EffectResult = { kind: 'flow', ok: true, program: entered.key };
    return { result, next: entered };
  }
  const result: EffectResult = { kind: 'flow', ok: false, reason: `Flow ${effect.code} does not exist` };
  return { result, next: current() };
}

function programOf(world: SimulatedWorld, code: string): Program {
  const program = world.program(code);
  if (!program) throw new Error(`Flow ${code} is not among the given flows`);
  return program;
}

/** Code of the flow that a program key `<code>@<version>` names. */
export function flowOf(key: string): string {
  return key.split('@')[0] ?? key;
}

/**
 * Seals for calls that are only simulated: values do not stand in the session as they are, but it is no encryption.
 */
export const SIMULATED_SEALER = {
  seal: (text: string) => [...text].map((c) => (c.codePointAt(0) ?? 0).toString(36)).join('.'),
  unseal: (sealed: string) =>
    sealed === ''
      ? ''
      : sealed
          .split('.')
          .map((code) => String.fromCodePoint(parseInt(code, 36)))
          .join(''),
};
