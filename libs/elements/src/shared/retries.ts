/** What menu and digit collection share: play, wait, count failures inside the node, leave at the maximum. */
import type {
  CompiledPrompt,
  Field,
  OutParams,
  retryPolicy,
  StepContext,
  Transition,
} from '@parley/flow-model';
import { compilePlayer, type Player } from './play';

type CompiledRetries = ReturnType<typeof retryPolicy> extends Field<infer _V, infer C> ? C : never;

/** How a node asks, worked out once per version. */
export interface Asking {
  play: Player;
  playAfterError: Player;
  playAfterTimeout: Player;
  maxFailures: number;
  /** exit taken when the failures have reached the maximum */
  failureBranch: string;
}

/** Compiles the asking part of a node; `listen` says what is listened for. */
export function compileAsking(parts: {
  prompt: CompiledPrompt;
  retries: CompiledRetries;
  listen: OutParams;
  failureBranch: string;
}): Asking {
  const { prompt, retries, listen, failureBranch } = parts;
  const base = { ...listen, timeout: String(retries.timeout) };
  const play = compilePlayer(prompt, base);
  return {
    play,
    playAfterError: retries.ownErrorPrompt ? compilePlayer(retries.errorPrompt, base) : play,
    playAfterTimeout: retries.ownTimeoutPrompt ? compilePlayer(retries.timeoutPrompt, base) : play,
    maxFailures: retries.maxFailures,
    failureBranch,
  };
}

/** Plays the prompt and waits. */
export function ask(asking: Asking, x: StepContext): Transition {
  return playAndWait(asking.play, x);
}

function playAndWait(play: Player, x: StepContext): Transition {
  const action = play(x);
  return action ? x.act(action) : x.fail('SYSERROR_INNER', 'The template of the prompt does not exist');
}

/** Counts a failure: plays again, or leaves at the maximum. */
export function retryOrLeave(asking: Asking, why: 'error' | 'timeout', x: StepContext): Transition {
  const failures = Number(x.state?.['failures'] ?? 0) + 1;
  if (failures >= asking.maxFailures) return x.leave(asking.failureBranch);
  x.state = { failures };
  return playAndWait(why === 'error' ? asking.playAfterError : asking.playAfterTimeout, x);
}

/**
 * Input that a node for keys cannot use at all, such as speech: recognition found nothing, so the preset exits come
 * first, then the node's own retries.
 */
export function notUnderstood(asking: Asking, x: StepContext): Transition {
  const preset = x.countNoMatch();
  return preset === undefined ? retryOrLeave(asking, 'error', x) : x.leave(preset);
}

/** Keys as a text may hold them: digits, `*` and `#` without anything else. */
export function asKeys(text: string): string | undefined {
  const trimmed = text.trim();
  return /^[0-9*#]+$/.test(trimmed) ? trimmed : undefined;
}
