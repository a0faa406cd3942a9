/** The reference dialog as an XState 5 machine, driven by the pure `initialTransition` and `transition`. */
import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import { HIGH_FROM, MAX_FAILURES, USABLE_KEYS, WELCOME, amountPrompt } from '../dialog.mjs';
import type { EngineSubject, Step } from './subject';

interface Context {
  amount: number;
  failures: number;
}

interface KeysEvent {
  type: 'keys';
  keys: string;
}

const dialog = setup({
  types: {
    context: {} as Context,
    events: {} as KeysEvent,
  },
  guards: {
    hasFailedOften: ({ context, event }) =>
      !USABLE_KEYS.test(event.keys) && context.failures + 1 >= MAX_FAILURES,
    isUnusable: ({ event }) => !USABLE_KEYS.test(event.keys),
    isZero: ({ event }) => Number(event.keys) === 0,
    isHigh: ({ event }) => Number(event.keys) >= HIGH_FROM,
  },
  actions: {
    say: (_, _params: { text: string }) => {},
    countFailure: assign({ failures: ({ context }) => context.failures + 1 }),
    takeAmount: assign({ amount: ({ event }) => Number(event.keys), failures: 0 }),
  },
}).createMachine({
  id: 'fee',
  context: { amount: 0, failures: 0 },
  initial: 'welcome',
  states: {
    welcome: {
      entry: { type: 'say', params: { text: WELCOME } },
    },
    high: {
      entry: { type: 'say', params: ({ context }) => ({ text: amountPrompt(context.amount, 'high') }) },
    },
    low: {
      entry: { type: 'say', params: ({ context }) => ({ text: amountPrompt(context.amount, 'low') }) },
    },
    ended: { type: 'final' },
  },
  on: {
    keys: [
      { guard: 'hasFailedOften', target: '.ended' },
      { guard: 'isUnusable', target: '.welcome', reenter: true, actions: 'countFailure' },
      { guard: 'isZero', target: '.ended', actions: 'takeAmount' },
      { guard: 'isHigh', target: '.high', actions: 'takeAmount' },
      { target: '.low', actions: 'takeAmount' },
    ],
  },
});

type Snapshot = SnapshotFrom<typeof dialog>;

function toStep([session, actions]: ReturnType<typeof transition<typeof dialog>>): Step<Snapshot> {
  const said = actions.find((action) => action.type === 'say')?.params as { text: string } | undefined;
  return { text: said?.text ?? '', ended: session.status === 'done', session };
}

export const xstate: EngineSubject<Snapshot> = {
  start: () => toStep(initialTransition(dialog)),
  turn: (session, keys) => toStep(transition(dialog, session, { type: 'keys', keys })),
};
