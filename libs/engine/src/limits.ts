import type { Effect } from '@parley/flow-model';

/** Limits of a call, each with a defined outcome (design/engine.md, "Limits"). */
export const ENGINE_LIMITS = {
  visitsPerTurn: 1_000,
  visitsPerCall: 10_000,
  /** granted to error handling after a limit was passed */
  extraVisits: 1_000,
  /** sys_err requests in a row before the call is hung up */
  sysErrInARow: 3,
  /** effects of one turn: more than any sensible flow asks for, and few enough that a turn ends */
  effectsPerTurn: 200,
  /** bytes of a session as JSON */
  sessionBytes: 256 * 1024,
} as const;

/**
 * Whether a turn has asked for too much to have this performed too. A jump never is too much: the visits bound jumps,
 * and the exception flow is entered by one.
 *
 * @param before how many effects the turn has had
 */
export function exceedsEffects({ kind }: Effect, before: number): boolean {
  return kind !== 'flow' && before >= ENGINE_LIMITS.effectsPerTurn;
}
