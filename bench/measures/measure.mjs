/**
 * The shape of a measure: one experiment that gives the figures of one or more rows.
 *
 * @typedef {import('../lib/report.mjs').Row} Row
 * @typedef {import('../lib/report.mjs').Figure} Figure
 * @typedef {import('../lib/report.mjs').SubjectFigure} SubjectFigure
 * @typedef {import('../lib/options.mjs').BenchOptions} BenchOptions
 *
 * @typedef {object} Context
 * @property {BenchOptions} options
 * @property {(rowId: string) => boolean} wants whether this row is to be measured
 * @property {(line: string) => void} say progress
 *
 * @typedef {object} Outcome
 * @property {Record<string, Figure>} figures by row id; rows that are not wanted may be absent
 * @property {SubjectFigure[]} subjects
 *
 * @typedef {object} Measure
 * @property {string} id
 * @property {boolean} usesServer whether Parley must be built for it
 * @property {Row[]} rows
 * @property {(context: Context) => Promise<Outcome>} run
 */

/** Milliseconds before the first measurement of a subject, in which its code gets compiled. */
const FIRST_WARMUP_MS = 2_000;
const LATER_WARMUP_MS = 500;

/** @param {number} round from 0 */
export function warmupOf(round, { quick }) {
  if (round > 0) return LATER_WARMUP_MS;
  return quick ? FIRST_WARMUP_MS / 2 : FIRST_WARMUP_MS;
}

/**
 * Runs the subjects in turn, round after round (A B C, A B C, ...), so that what slows the machine for a while slows
 * all of them.
 *
 * @template T
 * @param {Context} context
 * @param {Record<string, (round: number) => Promise<T>>} subjects
 * @returns {Promise<Record<string, T[]>>} results by subject, in the order of the rounds
 */
export async function interleave({ options, say }, subjects) {
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < options.repeats; round += 1) {
    for (const [name, run] of Object.entries(subjects)) {
      say(`  round ${round + 1} of ${options.repeats}: ${name}`);
      results[name].push(await run(round));
    }
  }
  return results;
}

/** Stops what was started, in reverse order, also when the measurement failed. */
export async function withCleanup(run) {
  const stops = [];
  try {
    return await run((started) => {
      stops.push(() => started.stop());
      return started;
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
