/** Drives the interpreter through one turn: what it asks of the world is done and handed back until it has an answer. */
import {
  exceedsEffects,
  joinTraces,
  step,
  type AccessRequest,
  type Action,
  type Env,
  type Outcome,
  type Session,
  type TraceStep,
} from '@parley/engine';
import type { Effect, EffectResult } from '@parley/flow-model';
import type { ReleasedProgram } from '../releases/frozen-resources';
import type { PerformedEffect } from './turn-record';

/** What an effect came to; with it the program that a jump entered. */
export interface EffectOutcome {
  result: EffectResult;
  program?: ReleasedProgram;
}

export type PerformEffect = (
  effect: Effect,
  session: Session,
  program: ReleasedProgram,
) => Promise<EffectOutcome>;

export interface TurnResult {
  action: Action;
  session: Session;
  trace: TraceStep[];
  effects: PerformedEffect[];
  /** programs that jumps entered */
  entered: readonly ReleasedProgram[];
  /** fields of the request that records keep sealed */
  sealedFields: readonly string[];
  /** the effects may hold values of encrypted variables */
  sealEffects: boolean;
  /** the reply may hold values of encrypted variables */
  sealReply: boolean;
}

const NONE: readonly ReleasedProgram[] = [];
const NO_FIELDS: readonly string[] = [];

/** After this time the turn asks nothing more of the world: the access party has long given up. */
const MAX_EFFECT_MS = 30_000;

/** @returns what the first step came to, where nothing needs to be done; most turns are like this */
export function withoutEffects(first: Outcome): TurnResult | undefined {
  if (first.kind === 'effect') return undefined;
  const { action, session, trace } = first;
  const sealedFields = first.sources?.sealed ?? NO_FIELDS;
  const sealReply = showsSecret(first, sealedFields);
  return { action, session, trace, effects: [], entered: NONE, sealedFields, sealEffects: false, sealReply };
}

/**
 * @param first what `start` or `step` gave
 * @param program in which the turn stands
 */
export async function finishTurn(
  first: Outcome,
  program: ReleasedProgram,
  turn: { request: AccessRequest; env: Env; perform: PerformEffect },
): Promise<TurnResult> {
  const { request, env, perform } = turn;
  const effects: PerformedEffect[] = [];
  const programs: ReleasedProgram[] = [];
  const begun = performance.now();
  let outcome = first;
  let current = program;
  let { trace } = outcome;
  let sealEffects = false;
  let sealedFields = outcome.sources?.sealed ?? NO_FIELDS;
  while (outcome.kind === 'effect') {
    const { effect, session } = outcome;
    sealEffects ||= outcome.isSecret;
    const isExhausted = exceedsEffects(effect, effects.length) || isTooLate(effect, begun);
    const { result, program: entered } = isExhausted
      ? refusal(effect)
      : await perform(effect, session, current);
    effects.push({ effect, result });
    if (entered) programs.push(entered);
    current = entered ?? current;
    outcome = step(current, session, { kind: 'effectResult', result, request }, env);
    trace = joinTraces(trace, outcome.trace);
    sealedFields = [...sealedFields, ...(outcome.sources?.sealed ?? [])];
    sealEffects ||= outcome.sources?.sealsResult ?? false;
  }
  const { action, session } = outcome;
  sealEffects ||= sealedFields.length > 0;
  const sealReply = showsSecret(outcome, sealedFields);
  return { action, session, trace, effects, entered: programs, sealedFields, sealEffects, sealReply };
}

/** A reply may hold values of encrypted variables, or what went into one in the same turn. */
function showsSecret({ isSecret, sources }: Outcome, sealedFields: readonly string[]): boolean {
  return isSecret || (sources?.read.some((name) => sealedFields.includes(name)) ?? false);
}

/** A jump is not held up: the exception flow, too, is entered by one. */
function isTooLate({ kind }: Effect, begun: number): boolean {
  return kind !== 'flow' && performance.now() - begun > MAX_EFFECT_MS;
}

function refusal({ kind }: Effect): EffectOutcome {
  return { result: { kind, ok: false, reason: 'The turn has already taken too long' } };
}
