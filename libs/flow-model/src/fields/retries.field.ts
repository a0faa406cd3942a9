/** How long a listening node waits, and what it does about a failure. */
import { object } from './composite.fields';
import type { FieldOptions } from './field';
import { prompt } from './prompt.field';
import { integer, seconds, toggle } from './scalar.fields';

/** Wait after the prompt, failures before the exit is taken, own prompts for a wrong key and for silence. */
export function retryPolicy(options: FieldOptions = {}) {
  return object(
    {
      timeout: seconds({ min: 1, max: 180, initial: 10 }),
      maxFailures: integer({ min: 1, max: 10, initial: 3 }),
      ownErrorPrompt: toggle({ section: 'advanced' }),
      errorPrompt: prompt({ section: 'advanced', shownWhile: { param: 'ownErrorPrompt', is: [true] } }),
      ownTimeoutPrompt: toggle({ section: 'advanced' }),
      timeoutPrompt: prompt({ section: 'advanced', shownWhile: { param: 'ownTimeoutPrompt', is: [true] } }),
    },
    { ...options, section: options.section ?? 'retries' },
  );
}
