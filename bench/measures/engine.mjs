/** The interpreter alone, without network and storage, beside the same dialog as an XState machine. */
import { bundleEngineWorker } from '../engine/bundle.mjs';
import { runInChild } from '../lib/child.mjs';
import { ratios } from '../lib/statistics.mjs';
import { interleave, warmupOf } from './measure.mjs';

const NAMES = {
  xstate: 'XState 5, transition()',
  parley: 'Parley engine',
  'parley-json': 'Parley engine, session through JSON',
  'parley-2000': 'Parley engine, 2,000 nodes',
};
const CHILD_GRACE_MS = 30_000;

/** @type {import('./measure.mjs').Measure} */
export const engine = {
  id: 'engine',
  usesServer: false,
  rows: [
    {
      id: 'engine-xstate',
      what: 'engine turn',
      against: 'XState 5 transition()',
      bar: { compare: '>=', value: 40, unit: 'x' },
    },
    {
      id: 'engine-size',
      what: 'engine turn, 2,000 nodes',
      against: '20 nodes',
      bar: { compare: '<=', value: 1.15, unit: 'x' },
    },
  ],
  async run(context) {
    const { options, wants } = context;
    const worker = await bundleEngineWorker();
    const results = await interleave(
      context,
      Object.fromEntries(
        wantedSubjects(options, wants).map((subject) => [subject, () => time(worker, subject, options)]),
      ),
    );
    const { xstate, parley } = results;
    return {
      figures: {
        ...(xstate && parley && { 'engine-xstate': { values: ratios(parley, xstate) } }),
        ...(results['parley-2000'] && { 'engine-size': { values: ratios(parley, results['parley-2000']) } }),
      },
      subjects: Object.entries(results).map(([id, values]) => ({ name: NAMES[id], unit: 'turns/s', values })),
    };
  },
};

function wantedSubjects({ peersOnly }, wants) {
  if (peersOnly) return ['xstate'];
  return [
    ...(wants('engine-xstate') ? ['xstate'] : []),
    'parley',
    ...(wants('engine-xstate') ? ['parley-json'] : []),
    ...(wants('engine-size') ? ['parley-2000'] : []),
  ];
}

async function time(worker, subject, options) {
  const measureMs = options.seconds * 500;
  const warmupMs = warmupOf(1, options);
  const timeoutMs = measureMs + warmupMs + CHILD_GRACE_MS;
  const { perSecond } = await runInChild(worker, [subject, String(warmupMs), String(measureMs)], timeoutMs);
  return perSecond;
}
