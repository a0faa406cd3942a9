/** Judges figures by their bars, prints them and keeps them as JSON. */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { summarize } from './statistics.mjs';
import { formatNumber, formatTable } from './table.mjs';

/**
 * What must be reached.
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} what is measured
 * @property {string} against what
 * @property {{ compare: '>=' | '<=' | '<', value: number, unit: string }} bar
 * @property {boolean} [reportOnly] a miss does not fail the run; `note` of the figure says why
 *
 * What was measured for a row.
 * @typedef {object} Figure
 * @property {number[]} values one for each round
 * @property {number} [errors] wrong or missing replies; any makes the row a miss
 * @property {string} [note]
 *
 * One subject's own figures.
 * @typedef {object} SubjectFigure
 * @property {string} name
 * @property {string} unit
 * @property {number[]} values
 * @property {string} [note]
 */

/**
 * @param {Row} row
 * @param {Figure | Error} figure
 */
export function judge(row, figure) {
  if (figure instanceof Error) return { ...row, verdict: 'failed', note: figure.message.split('\n', 1)[0] };
  const summary = summarize(figure.values);
  const errors = figure.errors ?? 0;
  const reached = errors === 0 && isReached(row.bar, summary.median);
  const verdict = reached ? 'pass' : row.reportOnly && errors === 0 ? 'reported' : 'miss';
  const note = [errors > 0 ? `${errors} errors` : '', figure.note ?? ''].filter(Boolean).join('; ');
  return { ...row, values: figure.values, ...summary, errors, verdict, note };
}

function isReached({ compare, value }, figure) {
  switch (compare) {
    case '>=':
      return figure >= value;
    case '<=':
      return figure <= value;
    case '<':
      return figure < value;
    default:
      throw new Error(`Unknown comparison ${compare}`);
  }
}

/** Whether a run with these judgements is a success. */
export function isSuccess(judgements) {
  return judgements.every(({ verdict }) => verdict === 'pass' || verdict === 'reported');
}

export function formatJudgements(judgements) {
  const rows = judgements.map((j) => [
    j.id,
    j.what,
    j.against,
    `${j.bar.compare} ${formatBar(j.bar)}`,
    j.values ? `${formatNumber(j.median)}${j.bar.unit}` : '-',
    j.values ? spread(j) : '-',
    j.verdict.toUpperCase(),
  ]);
  const head = ['row', 'what', 'against', 'bar', 'median', 'min..max', ''];
  const notes = judgements.filter((j) => j.note).map((j) => `  ${j.id}: ${j.note}`);
  return [formatTable(head, rows, { right: [4, 5] }), ...notes].join('\n');
}

/** @param {SubjectFigure[]} subjects */
export function formatSubjects(subjects) {
  const rows = subjects.map(({ name, unit, values, note }) => {
    const summary = summarize(values);
    return [name, formatNumber(summary.median), spread(summary), unit, note ?? ''];
  });
  return formatTable(['subject', 'median', 'min..max', 'unit', ''], rows, { right: [1, 2] });
}

function formatBar({ value, unit }) {
  return `${value}${unit}`;
}

function spread({ min, max }) {
  return `${formatNumber(min)}..${formatNumber(max)}`;
}

/**
 * Writes `<folder>/<time>.json`.
 *
 * @returns {Promise<string>} its path
 */
export async function writeResults({ folder, options, judgements, subjects, seconds }) {
  const time = new Date().toISOString();
  const machine = {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? '',
    memoryMiB: Math.round(totalmem() / 1024 / 1024),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${time.replaceAll(':', '-')}.json`);
  const results = { time, seconds: Math.round(seconds), machine, options, rows: judgements, subjects };
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
