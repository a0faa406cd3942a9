import {
  choice,
  defineElement,
  finding,
  integer,
  LISTENING_PRESETS,
  present,
  prompt,
  retryPolicy,
  variable,
  type CompiledFields,
  type StepContext,
  type VariableTarget,
} from '@parley/flow-model';
import { modelType } from '../shared/model-type';
import { ask, asKeys, compileAsking, notUnderstood, retryOrLeave, type Asking } from '../shared/retries';
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

interface Collecting {
  asking: Asking;
  variable: VariableTarget | null;
  minLength: number;
  maxLength: number;
  /** undefined: no such key */
  confirmKey: string | undefined;
  cancelKey: string | undefined;
}

/** Plays a prompt and collects digits into a variable (elements reference 2.10). */
export const collectDigits = defineElement({
  id: 'collectDigits',
  group: 'conversation',
  icon: 'dialpad',
  params,
  presets: [...LISTENING_PRESETS, 'SYSERROR_INNER'],
  branches: () => [{ name: 'default' }, { name: 'timeoutOrError' }],
  compile: compileCollecting,
  enter: (p, x) => ask(p.asking, x),
  resume(p, x, input) {
    switch (input.kind) {
      case 'keys':
        return collected(p, input.keys, x);
      case 'text': {
        const keys = asKeys(input.text);
        if (keys !== undefined) return collected(p, keys, x);
        sealMisfit(p, x);
        return notUnderstood(p.asking, x);
      }
      case 'timeout':
        return retryOrLeave(p.asking, 'timeout', x);
      default:
        return retryOrLeave(p.asking, 'error', x);
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

function compileCollecting(p: CompiledFields<typeof params>): Collecting {
  const confirmKey = p.confirmKey === 'none' ? undefined : p.confirmKey;
  const cancelKey = p.cancelKey === 'none' ? undefined : p.cancelKey;
  const listen = present({
    model_type: modelType({
      recognition: 0,
      keys: 1,
      maxKeys: p.maxLength,
      // The access party can only cancel with * and confirm with #; another choice of keys comes with the input.
      cancel: cancelKey === '*',
      confirm: confirmKey === '#',
    }),
    collectTimeout: p.collectTimeout === 0 ? undefined : String(p.collectTimeout),
  });
  const asking = compileAsking({
    prompt: p.prompt,
    retries: p.retries,
    listen,
    failureBranch: 'timeoutOrError',
  });
  return {
    asking,
    variable: p.variable,
    minLength: p.minLength,
    maxLength: p.maxLength,
    confirmKey,
    cancelKey,
  };
}

function collected(p: Collecting, keys: string, x: StepContext) {
  const value = withoutFunctionKeys(p, keys);
  const fits = value.length >= p.minLength && value.length <= p.maxLength;
  if (fits && (!p.variable || x.set(p.variable, value))) return x.leave('default');
  sealMisfit(p, x);
  return retryOrLeave(p.asking, 'error', x);
}

/** What was meant for an encrypted variable is as secret as what it takes. */
function sealMisfit({ variable }: Collecting, x: StepContext): void {
  if (variable && x.isEncrypted(variable)) x.sealInput();
}

/** What was meant: nothing before the last cancel key, no confirm key at the end. */
function withoutFunctionKeys({ confirmKey, cancelKey }: Collecting, keys: string): string {
  let value = keys;
  if (confirmKey !== undefined && value.endsWith(confirmKey)) value = value.slice(0, -1);
  if (cancelKey !== undefined) value = value.slice(value.lastIndexOf(cancelKey) + 1);
  return value;
}
