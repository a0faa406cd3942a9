/** What menu and digit collection share: play, wait, count failures inside the node, leave at the maximum. */
import type {
  CompiledFields,
  CompiledPrompt,
  OutParams,
  retryPolicy,
  StepContext,
  Transition,
} from '@parley/flow-model';
import { playPrompt } from './play';

type RetryPolicy = ReturnType<typeof retryPolicy>;
export type CompiledRetryPolicy = RetryPolicy extends { compile(value: never): infer C }
  ? C
  : CompiledFields<never>;

export interface Asking {
  prompt: CompiledPrompt;
  retries: CompiledRetryPolicy;
  /** what the reply says beside the prompt: model_type, collectTimeout */
  listen: OutParams;
  /** exit taken when the failures have reached the maximum */
  failureBranch: string;
}

/** Plays the prompt and waits. */
export function ask(asking: Asking, x: StepContext): Transition {
  return play(asking, asking.prompt, x);
}

function play(asking: Asking, prompt: CompiledPrompt, x: StepContext): Transition {
  const played = playPrompt(prompt, x);
  if (!played) return x.fail('SYSERROR_INNER', 'The template of the prompt does not exist');
  const outparams = { ...played, ...asking.listen, timeout: String(asking.retries.timeout) };
  return x.act({ outaction: 9, outparams });
}

/** Counts a failure: plays again, or leaves at the maximum. */
export function retryOrLeave(asking: Asking, why: 'error' | 'timeout', x: StepContext): Transition {
  const { retries } = asking;
  const failures = Number(x.state?.['failures'] ?? 0) + 1;
  if (failures >= retries.maxFailures) return x.leave(asking.failureBranch);
  x.state = { failures };
  if (why === 'error' && retries.ownErrorPrompt) return play(asking, retries.errorPrompt, x);
  if (why === 'timeout' && retries.ownTimeoutPrompt) return play(asking, retries.timeoutPrompt, x);
  return play(asking, asking.prompt, x);
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
