/**
 * What makes a library pure: same arguments, same result, at once. No clock, no chance, no I/O, nothing
 * asynchronous. Only then is the dialog that a designer tries out the dialog that a caller hears.
 */

const CLOCK = ['Date', 'performance', 'Temporal'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'];
const CLEARERS = ['clearTimeout', 'clearInterval', 'clearImmediate', 'cancelAnimationFrame'];
const CHANCE = ['crypto'];
const OUTSIDE = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'BroadcastChannel',
  'navigator',
];
const HOST = ['process', 'console', 'Buffer', 'global', 'require', 'module'];
const BROWSER = ['window', 'self', 'document', 'location', 'localStorage', 'sessionStorage', 'indexedDB'];
const ASYNC = [
  'Promise',
  'AbortController',
  'WeakRef',
  'FinalizationRegistry',
  'Atomics',
  'SharedArrayBuffer',
];

const IMPURE_GLOBALS = [
  ...CLOCK,
  ...TIMERS,
  ...CLEARERS,
  ...CHANCE,
  ...OUTSIDE,
  ...HOST,
  ...BROWSER,
  ...ASYNC,
];

/** Rules for the source of a pure library; its tests are exempt. */
export const pureRules = {
  'no-restricted-globals': [
    'error',
    {
      globals: IMPURE_GLOBALS.map((name) => ({
        name,
        message: 'A pure library takes time, chance and the outside world as arguments or returns an Effect.',
      })),
      checkGlobalObject: true,
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'A pure library takes chance as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: ':function[async=true]', message: 'A pure library is synchronous: return an Effect.' },
    { selector: 'AwaitExpression', message: 'A pure library is synchronous: return an Effect.' },
    { selector: 'ForOfStatement[await=true]', message: 'A pure library is synchronous: return an Effect.' },
    { selector: 'ImportExpression', message: 'A pure library imports statically.' },
    { selector: 'MetaProperty[meta.name="import"]', message: 'A pure library does not know where it runs.' },
    {
      selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+)$/]',
      message: 'The result depends on the language of the machine; compare and format explicitly.',
    },
  ],
};
