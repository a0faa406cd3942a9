/** Calls begun at a steady rate on one process that holds ten thousand, all of which must go on. */
import { DIALOG_PATH } from '../dialog.mjs';
import { HeldCalls } from '../load/calls.mjs';
import { runLoad } from '../load/closed-loop.mjs';
import { countErrors } from '../load/load-errors.mjs';
import { runPacedLoad } from '../load/paced.mjs';
import { startParleyWithFlows } from '../subjects/parley-with-flows.mjs';
import { withCleanup } from './measure.mjs';

const STARTS_PER_SECOND = 200;
const HELD = 10_000;
/** Of these some talk meanwhile; the others are ended, oldest first, as new ones begin. */
const TALKING = 2_000;
const TALKING_CONNECTIONS = 4;
const CONNECTIONS = 64;
const FILL_MS = 60_000;
/** The steady rate is held for at least so many seconds. */
const SHORTEST = 10;

/** @type {import('./measure.mjs').Measure} */
export const heldCalls = {
  id: 'held-calls',
  usesServer: true,
  rows: [
    {
      id: 'call-starts',
      what: 'calls begun in a second, sustained',
      against: '10,000 held, 0 errors',
      bar: { compare: '>=', value: STARTS_PER_SECOND, unit: '/s' },
    },
  ],
  run: ({ options, say }) =>
    withCleanup(async (keep) => {
      const { server, smallFlow } = keep(await startParleyWithFlows());
      const load = { port: server.port, path: DIALOG_PATH };
      const talking = new HeldCalls(smallFlow);
      const changing = new HeldCalls(smallFlow);
      const finish = (conversations) => runLoad({ ...load, conversations, durationMs: FILL_MS });

      say(`  beginning ${HELD} calls`);
      const filled = [
        await finish(talking.begin(TALKING, CONNECTIONS)),
        await finish(changing.begin(HELD - TALKING, CONNECTIONS)),
      ];
      const seconds = options.quick ? options.seconds : Math.max(SHORTEST, options.seconds * 2);
      say(`  ${STARTS_PER_SECOND} calls a second for ${seconds} s`);
      const [starts, turns] = await Promise.all([
        runPacedLoad({
          ...load,
          perSecond: STARTS_PER_SECOND,
          durationMs: seconds * 1_000,
          connections: CONNECTIONS,
          conversation: () => changing.replaceOldest(),
        }),
        runLoad({
          ...load,
          conversations: talking.turns(TALKING_CONNECTIONS),
          durationMs: seconds * 1_000,
        }),
      ]);
      say(`  one more turn of each of the ${talking.size + changing.size} calls`);
      const all = [
        await finish(talking.turnOfEach(CONNECTIONS)),
        await finish(changing.turnOfEach(CONNECTIONS)),
      ];
      return toOutcome({ held: talking.size + changing.size, starts, turns, others: [...filled, ...all] });
    }),
};

function toOutcome({ held, starts, turns, others }) {
  const runs = [starts, turns, ...others];
  const errors = runs.reduce((sum, run) => sum + countErrors(run.errors), HELD - held);
  const first = runs.map((run) => run.errors.first).find((reason) => reason !== undefined);
  const note =
    first ?? `${held} calls held; start p99 ${starts.p99Ms.toFixed(1)} ms, max ${starts.maxMs.toFixed(1)} ms`;
  return {
    figures: { 'call-starts': { values: [starts.perSecond], errors, note } },
    subjects: [
      { name: 'Parley, turns meanwhile', unit: 'turns/s', values: [turns.perSecond] },
      { name: 'Parley, calls begun at full speed', unit: 'calls/s', values: [others[1].perSecond] },
    ],
  };
}
