/** A durable turn while many calls are live, beside one while few are: two servers with their own data. */
import { DIALOG_PATH } from '../dialog.mjs';
import { HeldCalls } from '../load/calls.mjs';
import { runLoad } from '../load/closed-loop.mjs';
import { countErrors } from '../load/load-errors.mjs';
import { startParleyWithFlows } from '../subjects/parley-with-flows.mjs';
import { toComparison } from './flow-size.mjs';
import { interleave, warmupOf, withCleanup } from './measure.mjs';

const CONNECTIONS = 64;
const FEW = 100;
const MANY = 100_000;
const MANY_QUICK = 10_000;
/** Beginning a hundred thousand calls may take this long. */
const FILL_MS = 120_000;

/** @type {import('./measure.mjs').Measure} */
export const liveSessions = {
  id: 'live-sessions',
  usesServer: true,
  rows: [
    {
      id: 'turn-live',
      what: 'time of a turn, 100,000 calls live',
      against: '100 calls live',
      bar: { compare: '<=', value: 1.25, unit: 'x' },
    },
  ],
  run: (context) =>
    withCleanup(async (keep) => {
      const many = context.options.quick ? MANY_QUICK : MANY;
      const few = await holdCalls(FEW, context, keep);
      const full = await holdCalls(many, context, keep);
      const names = [`Parley, ${FEW} calls live`, `Parley, ${many} calls live`];
      const results = await interleave(context, { [names[0]]: few, [names[1]]: full });
      const outcome = toComparison('turn-live', results, ...names);
      if (many < MANY) outcome.figures['turn-live'].note ||= `quick: only ${many} calls live`;
      return outcome;
    }),
};

/** Starts a server, begins the calls and gives the run of turns on all of them. */
async function holdCalls(count, { options, say }, keep) {
  const { server, smallFlow } = keep(await startParleyWithFlows());
  const held = new HeldCalls(smallFlow);
  const load = { port: server.port, path: DIALOG_PATH };
  say(`  beginning ${count} calls`);
  const filled = await runLoad({
    ...load,
    conversations: held.begin(count, CONNECTIONS),
    durationMs: FILL_MS,
  });
  if (held.size !== count) {
    throw new Error(
      `${held.size} of ${count} calls began, ${countErrors(filled.errors)} errors: ${filled.errors.first}`,
    );
  }
  return (round) =>
    runLoad({
      ...load,
      conversations: held.turns(CONNECTIONS),
      warmupMs: warmupOf(round, options),
      durationMs: options.seconds * 1_000,
    });
}
