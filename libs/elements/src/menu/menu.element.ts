import {
  defineElement,
  finding,
  keys,
  LISTENING_PRESETS,
  prompt,
  retryPolicy,
  type CompiledFields,
  type StepContext,
} from '@parley/flow-model';
import { modelType } from '../shared/model-type';
import { ask, asKeys, compileAsking, notUnderstood, retryOrLeave, type Asking } from '../shared/retries';
import { promptSummary } from '../shared/summaries';
import { texts } from './menu.texts';

const params = { prompt: prompt(), keys: keys({ min: 1 }), retries: retryPolicy() };

interface Offer {
  asking: Asking;
  keys: ReadonlySet<string>;
}

const FAILURE = 'timeoutOrOtherKey';
const ONE_KEY = modelType({ recognition: 0, keys: 1, maxKeys: 1 });

/** Plays a prompt and leaves by the exit of the key that is pressed (elements reference 2.13). */
export const menu = defineElement({
  id: 'menu',
  group: 'conversation',
  icon: 'list-numbers',
  params,
  presets: [...LISTENING_PRESETS, 'SYSERROR_INNER'],
  branches: (p) => [
    ...p.keys.map(({ key, label }) => ({ name: key, key, label: label || key })),
    { name: FAILURE },
  ],
  compile: compileOffer,
  enter: (p, x) => ask(p.asking, x),
  resume(p, x, input) {
    switch (input.kind) {
      case 'keys':
        return pressed(p, input.keys, x);
      case 'text': {
        const key = asKeys(input.text);
        return key === undefined ? notUnderstood(p.asking, x) : pressed(p, key, x);
      }
      case 'timeout':
        return retryOrLeave(p.asking, 'timeout', x);
      default:
        return retryOrLeave(p.asking, 'error', x);
    }
  },
  summary: (p) => promptSummary(p.prompt),
  check: (p) =>
    p.keys.flatMap(({ key }, i) => {
      if (p.keys.findIndex((other) => other.key === key) === i) return [];
      return [
        finding('menu.duplicateKey', `Key ${key} stands twice in the menu`, {
          path: `keys[${i}].key`,
          params: { key },
        }),
      ];
    }),
  texts,
});

function compileOffer({ prompt, keys, retries }: CompiledFields<typeof params>): Offer {
  const asking = compileAsking({ prompt, retries, listen: { model_type: ONE_KEY }, failureBranch: FAILURE });
  return { asking, keys: new Set(keys.map(({ key }) => key)) };
}

function pressed({ asking, keys }: Offer, key: string, x: StepContext) {
  return keys.has(key) ? x.leave(key) : retryOrLeave(asking, 'error', x);
}
