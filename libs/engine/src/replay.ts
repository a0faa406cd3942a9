/** Carries a recorded turn out again, bit for bit: nothing is asked of the world, every effect's result is in the record. */
import type { EffectResult } from '@parley/flow-model';
import type { AccessRequest, Action, Env, Outcome, TraceStep } from './outcome';
import type { Program } from './program';
import type { CallInfo, Session } from './session';
import { start, step } from './step';
import { joinTraces } from './trace';

/** What a turn record holds of the way the turn came about. */
export interface RecordedTurn {
  /** the session before the turn; null: the turn began the call */
  before: Session | null;
  /** for the first turn: the facts of the call and the program it entered */
  begin: { call: CallInfo; program: string } | null;
  request: AccessRequest;
  /** in the order in which they were asked for */
  results: EffectResult[];
}

export interface ReplayedTurn {
  action: Action;
  session: Session;
  trace: TraceStep[];
}

/**
 * Replays a turn.
 * @param programs gives the program of a key that the record names
 * @throws Error where the record is not complete: a result or a program is missing
 */
export function replay(turn: RecordedTurn, programs: (key: string) => Program, env: Env): ReplayedTurn {
  let outcome = firstOutcome(turn, programs, env);
  let { trace } = outcome;
  for (const result of turn.results) {
    if (outcome.kind === 'action')
      throw new Error('The record holds more effect results than the turn asked for');
    const key = result.kind === 'flow' && result.ok ? result.program : outcome.session.program;
    outcome = step(
      programs(key),
      outcome.session,
      { kind: 'effectResult', result, request: turn.request },
      env,
    );
    trace = joinTraces(trace, outcome.trace);
  }
  if (outcome.kind !== 'action') throw new Error('The record lacks the result of an effect');
  return { action: outcome.action, session: outcome.session, trace };
}

function firstOutcome(turn: RecordedTurn, programs: (key: string) => Program, env: Env): Outcome {
  if (turn.begin) return start(programs(turn.begin.program), turn.begin.call, turn.request, env);
  if (!turn.before) throw new Error('The record has neither a session nor the beginning of a call');
  return step(programs(turn.before.program), turn.before, { kind: 'request', request: turn.request }, env);
}
