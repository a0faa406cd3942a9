/** A durable turn in the largest flow there may be, beside one in a small flow, on the same server. */
import { DIALOG_PATH } from '../dialog.mjs';
import { ratios } from '../lib/statistics.mjs';
import { wholeCalls } from '../load/calls.mjs';
import { runLoad } from '../load/closed-loop.mjs';
import { countErrors } from '../load/load-errors.mjs';
import { startParleyWithFlows } from '../subjects/parley-with-flows.mjs';
import { interleave, warmupOf, withCleanup } from './measure.mjs';

const CONNECTIONS = 64;
const SMALL = 'Parley, 20 nodes';
const LARGE = 'Parley, 2,000 nodes';

/** @type {import('./measure.mjs').Measure} */
export const flowSize = {
  id: 'flow-size',
  usesServer: true,
  rows: [
    {
      id: 'turn-size',
      what: 'time of a durable turn, 2,000 nodes',
      against: '20 nodes',
      bar: { compare: '<=', value: 1.15, unit: 'x' },
    },
  ],
  run: (context) =>
    withCleanup(async (keep) => {
      const { server, smallFlow, largeFlow } = keep(await startParleyWithFlows());
      const turns = (line) => (round) =>
        runLoad({
          port: server.port,
          path: DIALOG_PATH,
          conversations: Array.from({ length: CONNECTIONS }, () => wholeCalls(line)),
          warmupMs: warmupOf(round, context.options),
          durationMs: context.options.seconds * 1_000,
        });
      const results = await interleave(context, { [SMALL]: turns(smallFlow), [LARGE]: turns(largeFlow) });
      return toComparison('turn-size', results, SMALL, LARGE);
    }),
};

/**
 * The outcome of two series of runs, the slower expected second: how much longer it takes.
 *
 * @param {string} row
 * @param {Record<string, import('../load/closed-loop.mjs').LoadResult[]>} results
 * @param {string} base
 * @param {string} compared
 */
export function toComparison(row, results, base, compared) {
  const speeds = (name) => results[name].map((run) => run.perSecond);
  const runs = [...results[base], ...results[compared]];
  const errors = runs.reduce((sum, run) => sum + countErrors(run.errors), 0);
  const first = runs.map((run) => run.errors.first).find((reason) => reason !== undefined);
  return {
    figures: { [row]: { values: ratios(speeds(base), speeds(compared)), errors, note: first ?? '' } },
    subjects: [base, compared].map((name) => ({ name, unit: 'turns/s', values: speeds(name) })),
  };
}
