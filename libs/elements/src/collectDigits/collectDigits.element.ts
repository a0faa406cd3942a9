import {
  choice,
  defineElement,
  finding,
  integer,
  LISTENING_PRESETS,
  prompt,
  retryPolicy,
  variable,
  type CompiledFields,
  type StepContext,
} from '@parley/flow-model';
import { modelType } from '../shared/model-type';
import { ask, asKeys, notUnderstood, retryOrLeave, type Asking } from '../shared/retries';
import { promptSummary } from '../shared/summaries';
import { texts } from './collectDigits.texts';

const params = {
  prompt: prompt(),
  variable: variable({ write: true, required: true, types: ['string', 'integer', 'long'] }),
  minLength: integer({ min: 1, max: 99, initial: 1 }),
  maxLength: integer({ min: 1, max: 99, initial: 12 }),
  confirmKey: choice({ options: ['#', '*', 'none'], look: 'segmented' }),
  cancelKey: choice({ options: ['none', '*', '#'], look: 'segmented' }),
  /** seconds between two keys; 0 leaves it to the access party */
  collectTimeout: integer({ min: 0, max: 60, initial: 5, unit: 'seconds', section: 'retries' }),
  retries: retryPolicy(),
};

type Params = CompiledFields<typeof params>;

/** Plays a prompt and collects digits into a variable (elements reference 2.10). */
export const collectDigits = defineElement({
  id: 'collectDigits',
  group: 'conversation',
  icon: 'dialpad',
  params,
  presets: [...LISTENING_PRESETS, 'SYSERROR_INNER'],
  branches: () => [{ name: 'default' }, { name: 'timeoutOrError' }],
  enter: (p, x) => ask(asking(p), x),
  resume(p, x, input) {
    switch (input.kind) {
      case 'keys':
        return collected(p, input.keys, x);
      case 'text': {
        const keys = asKeys(input.text);
        return keys === undefined ? notUnderstood(asking(p), x) : collected(p, keys, x);
      }
      case 'timeout':
        return retryOrLeave(asking(p), 'timeout', x);
      default:
        return retryOrLeave(asking(p), 'error', x);
    }
  },
  summary: (p) => promptSummary(p.prompt),
  check(p) {
    const found = [];
    if (p.minLength > p.maxLength) {
      const message = `The minimum length ${p.minLength} is above the maximum ${p.maxLength}`;
      const bounds = { min: String(p.minLength), max: String(p.maxLength) };
      found.push(finding('collect.length', message, { path: 'minLength', params: bounds }));
    }
    if (p.confirmKey !== 'none' && p.confirmKey === p.cancelKey) {
      const message = `${p.confirmKey} cannot both confirm and cancel`;
      found.push(finding('collect.keys', message, { path: 'cancelKey', params: { key: p.confirmKey } }));
    }
    return found;
  },
  texts,
});

function asking(p: Params): Asking {
  return {
    prompt: p.prompt,
    retries: p.retries,
    listen: {
      model_type: modelType({
        recognition: 0,
        keys: 1,
        maxKeys: p.maxLength,
        cancel: p.cancelKey !== 'none',
        confirm: p.confirmKey !== 'none',
      }),
      collectTimeout: p.collectTimeout === 0 ? undefined : String(p.collectTimeout),
    },
    failureBranch: 'timeoutOrError',
  };
}

function collected(p: Params, keys: string, x: StepContext) {
  const value = withoutFunctionKeys(p, keys);
  const fits = value.length >= p.minLength && value.length <= p.maxLength;
  if (!fits) return retryOrLeave(asking(p), 'error', x);
  if (p.variable && !x.set(p.variable, value)) return retryOrLeave(asking(p), 'error', x);
  return x.leave('default');
}

/** What was meant: nothing before the last cancel key, no confirm key at the end. */
function withoutFunctionKeys(p: Params, keys: string): string {
  let value = keys;
  if (p.confirmKey !== 'none' && value.endsWith(p.confirmKey)) value = value.slice(0, -1);
  if (p.cancelKey !== 'none') value = value.slice(value.lastIndexOf(p.cancelKey) + 1);
  return value;
}
