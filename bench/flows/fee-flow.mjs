/**
 * The reference dialog as a flow document of any size. Its six nodes stand in the middle of the list; the rest is a
 * chain of announcements behind a branch that no keys open, so that size costs only what size itself costs.
 */
import { HIGH_FROM, MAX_FAILURES, WELCOME, amountPrompt } from '../dialog.mjs';

const DIALOG_NODES = 6;
const GRID_COLUMNS = 20;

/**
 * @param {number} size nodes, at least 7 and at most 2,000
 * @param {string} [code] of the flow
 */
export function feeFlow(size, code = `bench-${size}`) {
  const fillers = Array.from({ length: size - DIALOG_NODES }, (_, i) => announcement(i));
  const half = Math.floor(fillers.length / 2);
  const nodes = [...fillers.slice(0, half), ...dialogNodes(), ...fillers.slice(half)];
  return {
    format: 'parley.flow/1',
    code,
    name: `Benchmark with ${size} nodes`,
    kind: 'subflow',
    channel: 'voice',
    variables: [{ name: 'amount', type: 'integer' }],
    nodes: nodes.map((node, i) => ({ ...node, position: onGrid(i) })),
    lines: [...dialogLines(), ...fillerLines(fillers)].map((line, i) => ({ id: `l${i}`, ...line })),
  };
}

function dialogNodes() {
  return [
    { id: 'n_start', element: 'start', name: 'Start', params: {} },
    collect('n_welcome', WELCOME),
    { id: 'n_amount', element: 'branch', name: 'Amount', params: { conditions: conditions() } },
    collect('n_high', amountPrompt('${FLOW.amount}', 'high')),
    collect('n_low', amountPrompt('${FLOW.amount}', 'low')),
    { id: 'n_end', element: 'end', name: 'End', params: {} },
  ];
}

function collect(id, text) {
  return {
    id,
    element: 'collectDigits',
    name: id.slice(2),
    params: {
      prompt: { kind: 'tts', text },
      variable: 'FLOW.amount',
      retries: { maxFailures: MAX_FAILURES },
    },
  };
}

function conditions() {
  return [
    { name: 'zero', mode: 'complex', rows: [], expression: 'FLOW.amount == 0' },
    { name: 'high', mode: 'complex', rows: [], expression: `FLOW.amount >= ${HIGH_FROM}` },
    { name: 'never', mode: 'complex', rows: [], expression: 'FLOW.amount < 0' },
  ];
}

function dialogLines() {
  const asked = ['n_welcome', 'n_high', 'n_low'].flatMap((source) => [
    { source, branch: 'default', target: 'n_amount' },
    { source, branch: 'timeoutOrError', target: 'n_end' },
  ]);
  return [
    { source: 'n_start', branch: 'default', target: 'n_welcome' },
    ...asked,
    { source: 'n_amount', branch: 'zero', target: 'n_end' },
    { source: 'n_amount', branch: 'high', target: 'n_high' },
    { source: 'n_amount', branch: 'default', target: 'n_low' },
  ];
}

function announcement(i) {
  const params = { prompt: { kind: 'tts', text: `Announcement ${i + 1}.` } };
  return { id: `n_filler_${i}`, element: 'voicePlayback', name: `Announcement ${i + 1}`, params };
}

function fillerLines(fillers) {
  const first = { source: 'n_amount', branch: 'never', target: fillers[0].id };
  const chain = fillers.map(({ id }, i) => ({
    source: id,
    branch: 'default',
    target: fillers[i + 1]?.id ?? 'n_end',
  }));
  return [first, ...chain];
}

function onGrid(i) {
  return { x: (i % GRID_COLUMNS) * 300, y: Math.floor(i / GRID_COLUMNS) * 160 };
}
