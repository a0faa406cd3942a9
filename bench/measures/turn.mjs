/** A durable turn over HTTP beside what stores nothing and beside other dialog systems; its latency and memory. */
import { DIALOG_PATH } from '../dialog.mjs';
import { startPeer } from '../lib/child.mjs';
import { watchMemory } from '../lib/memory.mjs';
import { ratios } from '../lib/statistics.mjs';
import { echoedCalls, wholeCalls } from '../load/calls.mjs';
import { runLoad } from '../load/closed-loop.mjs';
import { countErrors } from '../load/load-errors.mjs';
import { startParleyWithFlows } from '../subjects/parley-with-flows.mjs';
import { interleave, warmupOf, withCleanup } from './measure.mjs';

const CONNECTIONS = 256;
const PEER_LINE = { accessCode: '20020', token: '0123456789abcdef0123456789abcdef' };

const PEERS = {
  'turn-fastify': { name: 'Fastify echo', file: 'fastify-echo.mjs', talk: echoedCalls },
  'turn-nest': { name: 'Nest + Fastify echo', file: 'nest-echo.mjs', talk: echoedCalls },
  'turn-nodered': { name: 'Node-RED, memory context', file: 'node-red.mjs', talk: wholeCalls },
  'turn-botbuilder': { name: 'Bot Framework, MemoryStorage', file: 'botbuilder.mjs', talk: wholeCalls },
};
const PARLEY = 'Parley, durable';

const durable = (id, against, value) => ({
  id,
  what: 'durable turn',
  against,
  bar: { compare: '>=', value, unit: 'x' },
});

/** @type {import('./measure.mjs').Measure} */
export const turn = {
  id: 'turn',
  usesServer: true,
  rows: [
    durable('turn-fastify', 'Fastify echo', 0.4),
    durable('turn-nest', 'Nest + Fastify echo', 0.55),
    durable('turn-nodered', 'Node-RED', 6),
    durable('turn-botbuilder', 'Bot Framework', 4),
    {
      id: 'turn-p99',
      what: 'p99 of a durable turn',
      against: `${CONNECTIONS} connections`,
      bar: { compare: '<', value: 60, unit: ' ms' },
    },
    {
      id: 'memory',
      what: 'resident memory',
      against: 'under the same load',
      bar: { compare: '<', value: 300, unit: ' MiB' },
    },
  ],
  run: (context) =>
    withCleanup(async (keep) => {
      const subjects = await startSubjects(context, keep);
      const results = await interleave(context, subjects);
      return toOutcome(results);
    }),
};

async function startSubjects({ options, wants }, keep) {
  const subjects = {};
  if (!options.peersOnly) {
    const { server, smallFlow } = keep(await startParleyWithFlows());
    subjects[PARLEY] = async (round) => {
      const run = () => load(server.port, () => wholeCalls(smallFlow), round, options);
      const { result, peakMiB } = await watchMemory(server.pid, run);
      return { ...result, peakMiB };
    };
  }
  for (const [row, { name, file, talk }] of Object.entries(PEERS)) {
    if (!wants(row)) continue;
    const { port } = keep(await startPeer(new URL(`../peers/${file}`, import.meta.url)));
    subjects[name] = (round) => load(port, () => talk(PEER_LINE), round, options);
  }
  return subjects;
}

function load(port, conversation, round, options) {
  return runLoad({
    port,
    path: DIALOG_PATH,
    conversations: Array.from({ length: CONNECTIONS }, conversation),
    warmupMs: warmupOf(round, options),
    durationMs: options.seconds * 1_000,
  });
}

function toOutcome(results) {
  const speeds = Object.fromEntries(
    Object.entries(results).map(([name, runs]) => [name, runs.map((run) => run.perSecond)]),
  );
  return { figures: toFigures(results, speeds), subjects: Object.keys(results).map(toSubject) };

  function toSubject(name) {
    const errors = results[name].reduce((sum, run) => sum + countErrors(run.errors), 0);
    const last = results[name].at(-1);
    const { p50, p99 } = last.latencyMs;
    const first = results[name].map((run) => run.errors.first).find((reason) => reason !== undefined);
    const note = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors${first ? ` (${first})` : ''}`;
    return { name, unit: 'turns/s', values: speeds[name], note };
  }
}

function toFigures(results, speeds) {
  const parley = results[PARLEY];
  if (parley === undefined) return {};
  const figures = {
    'turn-p99': figure(
      parley.map((run) => run.latencyMs.p99),
      parley,
    ),
    memory: figure(
      parley.map((run) => run.peakMiB),
      parley,
    ),
  };
  for (const [row, { name }] of Object.entries(PEERS)) {
    if (results[name])
      figures[row] = figure(ratios(speeds[PARLEY], speeds[name]), [...parley, ...results[name]]);
  }
  return figures;
}

/** A figure is worth nothing where replies were wrong: they are counted with it. */
function figure(values, runs) {
  const errors = runs.reduce((sum, run) => sum + countErrors(run.errors), 0);
  const first = runs.map((run) => run.errors.first).find((reason) => reason !== undefined);
  return { values, errors, note: first ?? '' };
}
