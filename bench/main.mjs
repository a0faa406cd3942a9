/** The benchmark's story: choose the rows, run their measures, judge, print, keep. */
import { fileURLToPath } from 'node:url';
import { USAGE } from './lib/options.mjs';
import { formatJudgements, formatSubjects, isSuccess, judge, writeResults } from './lib/report.mjs';
import { engine } from './measures/engine.mjs';
import { flowSize } from './measures/flow-size.mjs';
import { heldCalls } from './measures/held-calls.mjs';
import { liveSessions } from './measures/live-sessions.mjs';
import { start } from './measures/start.mjs';
import { turn } from './measures/turn.mjs';
import { twoProcesses } from './measures/two-processes.mjs';
import { stopEveryParley } from './subjects/parley-server.mjs';

/** Every measure, in the order of running. */
const MEASURES = [engine, turn, flowSize, liveSessions, heldCalls, twoProcesses, start];
/** Those that have figures of peers without Parley. */
const WITH_PEERS = [engine, turn];
const RESULTS = fileURLToPath(new URL('results', import.meta.url));

/**
 * @param {import('./lib/options.mjs').BenchOptions} options
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether every bar was reached
 * @throws Error for a row that does not exist
 */
export async function runBench(options, say) {
  const wants = chooser(options.only);
  const begin = performance.now();
  const judgements = [];
  const subjects = [];
  for (const measure of options.peersOnly ? WITH_PEERS : MEASURES) {
    const rows = measure.rows.filter(({ id }) => wants(id));
    if (rows.length === 0) continue;
    say(`${measure.id} ...`);
    const outcome = await runMeasure(measure, { options, wants, say });
    if (!options.peersOnly)
      judgements.push(...rows.map((row) => judge(row, outcome.figures[row.id] ?? outcome.error)));
    else if (outcome.error) throw outcome.error;
    subjects.push(...outcome.subjects);
  }
  const seconds = (performance.now() - begin) / 1_000;
  const file = await writeResults({ folder: RESULTS, options, judgements, subjects, seconds });

  if (subjects.length > 0) say(`\n${formatSubjects(subjects)}`);
  if (judgements.length > 0) say(`\n${formatJudgements(judgements)}`);
  say(`\n${Math.round(seconds)} s; all figures in ${file}`);
  return isSuccess(judgements);
}

/** Ends what a run has started, where it is broken off. Peers end by themselves when this process does. */
export const stopBench = stopEveryParley;

/**
 * Whether the built server is needed.
 *
 * @param {import('./lib/options.mjs').BenchOptions} options
 * @throws Error for a row that does not exist
 */
export function needsServer({ only, peersOnly }) {
  const wants = chooser(only);
  return (
    !peersOnly && MEASURES.some(({ usesServer, rows }) => usesServer && rows.some(({ id }) => wants(id)))
  );
}

/** The rows that can be named, for `--list`. */
export function listRows() {
  return MEASURES.flatMap(({ id, rows }) => [
    `${id}:`,
    ...rows.map((row) => `  ${row.id}  ${row.what} / ${row.against}`),
  ]);
}

/** A measure that breaks costs its own rows, not those of the others. */
async function runMeasure(measure, context) {
  try {
    return await measure.run(context);
  } catch (error) {
    context.say(`  failed: ${error.message}`);
    return { figures: {}, subjects: [], error };
  }
}

function chooser(only) {
  const rowsOf = new Map(MEASURES.map(({ id, rows }) => [id, rows.map((row) => row.id)]));
  const known = new Set([...rowsOf.values()].flat());
  const chosen = new Set(only.flatMap((id) => (known.has(id) ? [id] : (rowsOf.get(id) ?? [id]))));
  const unknown = [...chosen].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new Error(`No row is called ${unknown.join(', ')}. Rows: ${[...known].join(', ')}\n${USAGE}`);
  }
  return (id) => chosen.size === 0 || chosen.has(id);
}
