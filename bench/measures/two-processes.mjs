/**
 * Two server processes on one Postgres beside one, at the same number of connections. The second process joins the
 * Postgres of the first by sharing its data folder.
 */
import { availableParallelism } from 'node:os';
import { DIALOG_PATH } from '../dialog.mjs';
import { ratios } from '../lib/statistics.mjs';
import { wholeCalls } from '../load/calls.mjs';
import { runLoad } from '../load/closed-loop.mjs';
import { countErrors } from '../load/load-errors.mjs';
import { startParley } from '../subjects/parley-server.mjs';
import { startParleyWithFlows } from '../subjects/parley-with-flows.mjs';
import { interleave, warmupOf, withCleanup } from './measure.mjs';

const CONNECTIONS = 256;
/** Two servers, Postgres and the load generator need a core each before a second server can help. */
const CORES_NEEDED = 4;
const ENOUGH_CORES = availableParallelism() >= CORES_NEEDED;
const ONE = 'Parley, one process';
const TWO = 'Parley, two processes';

/** @type {import('./measure.mjs').Measure} */
export const twoProcesses = {
  id: 'two-processes',
  usesServer: true,
  rows: [
    {
      id: 'two-processes',
      what: 'durable turns, two processes',
      against: 'one, same Postgres',
      bar: { compare: '>=', value: 1.5, unit: 'x' },
      reportOnly: !ENOUGH_CORES,
    },
  ],
  run: (context) =>
    withCleanup(async (keep) => {
      const { server, smallFlow } = keep(await startParleyWithFlows());
      const second = keep(await startParley({ dataDir: server.dataDir }));
      const load = (port, connections, round) =>
        runLoad({
          port,
          path: DIALOG_PATH,
          conversations: Array.from({ length: connections }, () => wholeCalls(smallFlow)),
          warmupMs: warmupOf(round, context.options),
          durationMs: context.options.seconds * 1_000,
        });
      const results = await interleave(context, {
        [ONE]: async (round) => [await load(server.port, CONNECTIONS, round)],
        [TWO]: (round) => Promise.all([server, second].map(({ port }) => load(port, CONNECTIONS / 2, round))),
      });
      return toOutcome(results);
    }),
};

function toOutcome(results) {
  const speeds = (name) => results[name].map((runs) => runs.reduce((sum, run) => sum + run.perSecond, 0));
  const runs = [...results[ONE], ...results[TWO]].flat();
  const errors = runs.reduce((sum, run) => sum + countErrors(run.errors), 0);
  const cores = ENOUGH_CORES
    ? ''
    : `only reported: ${availableParallelism()} cores carry both servers, Postgres and the load`;
  const note = runs.map((run) => run.errors.first).find((reason) => reason !== undefined) ?? cores;
  return {
    figures: { 'two-processes': { values: ratios(speeds(TWO), speeds(ONE)), errors, note } },
    subjects: [ONE, TWO].map((name) => ({ name, unit: 'turns/s', values: speeds(name) })),
  };
}
