/** One minimal document for each finding, over the real elements. */
import { registry } from '@parley/elements';
import { type Catalogue, EMPTY_CATALOGUE, FlowDocument, validate } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';

type Node = { id: string; element: string; params?: object };
type Line = [source: string, branch: string, target: string];

const start: Node = { id: 's', element: 'start' };
const end: Node = { id: 'e', element: 'end' };
const play = (id: string, text = `Words of ${id}`): Node => ({
  id,
  element: 'voicePlayback',
  params: { prompt: { kind: 'tts', text } },
});
const node = (element: string, params: object = {}): Node => ({ id: 'x', element, params });

function flow(nodes: Node[], lines: Line[], more: object = {}): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'f',
    name: 'F',
    kind: 'main',
    channel: 'voice',
    nodes: nodes.map((n) => ({ name: n.id, position: { x: 0, y: 0 }, ...n })),
    lines: lines.map(([source, branch, target], i) => ({ id: `l${i}`, source, branch, target })),
    ...more,
  });
}

/** Start, one node x, End; x leaves by default. */
const around = (x: Node, more: object = {}) =>
  flow(
    [start, x, end],
    [
      ['s', 'default', 'x'],
      ['x', 'default', 'e'],
    ],
    more,
  );

const CATALOGUE: Catalogue = {
  ...EMPTY_CATALOGUE,
  tables: [
    {
      name: 'answers',
      columns: [
        { name: 'caller', type: 'string', required: true },
        { name: 'score', type: 'integer', required: false },
        { name: 'at', type: 'date', required: false },
      ],
    },
  ],
  procedures: [
    {
      name: 'save',
      inputs: [
        { name: 'caller', type: 'string', required: true },
        { name: 'score', type: 'integer', required: false },
      ],
    },
  ],
};
const codes = (document: FlowDocument) => validate(document, registry, CATALOGUE).map((f) => f.code);

/** Start and an End that calls this procedure. */
const ending = (procedureInputs: Record<string, string>, procedure = 'save') =>
  flow(
    [start, { id: 'e', element: 'end', params: { procedure, procedureInputs } }],
    [['s', 'default', 'e']],
    { variables: [{ name: 'list', type: 'list', input: true }] },
  );

/** Start and an End that writes these columns of `answers`, or of another table. */
const writing = (tableValues: Record<string, string>, table = 'answers') =>
  flow([start, { id: 'e', element: 'end', params: { table, tableValues } }], [['s', 'default', 'e']], {
    variables: [{ name: 'list', type: 'list', input: true }],
  });
const caller = 'SYS.callingNumber';
/** A built-in interface whose output is kept in FLOW.kept. */
const calling = (name: string, given: object, expression?: string) =>
  node('interfaceCall', {
    source: 'builtIn',
    builtIn: { name, surveyId: 's', questionTitle: 'q', ...given },
    assignments: expression === undefined ? [] : [{ variable: 'FLOW.kept', expression }],
  });
const kept = { name: 'kept', type: 'string' };
const condition = (expression: string) => ({ conditions: [{ name: 'c', mode: 'complex', expression }] });
const variables = [{ name: 'n', type: 'integer', input: true }];
const sums = (percent: number) => ({ type: '10', shares: [{ queue: 'q', percent }] });

const TABLE: [code: string, document: FlowDocument][] = [
  ['start.missing', flow([end], [])],
  [
    'start.duplicate',
    flow(
      [start, { id: 's2', element: 'start' }, end],
      [
        ['s', 'default', 'e'],
        ['s2', 'default', 'e'],
      ],
    ),
  ],
  [
    'end.missing',
    flow(
      [start, play('x')],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'x'],
      ],
    ),
  ],
  [
    'end.unreachable',
    flow(
      [start, play('x'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'x'],
      ],
    ),
  ],
  [
    'node.unreachable',
    flow(
      [start, play('x'), end],
      [
        ['s', 'default', 'e'],
        ['x', 'default', 'e'],
      ],
    ),
  ],
  [
    'node.duplicate',
    flow(
      [start, play('x'), play('x'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'e'],
      ],
    ),
  ],
  ['element.unknown', around(node('teleport'))],
  ['element.channel', around(play('x'), { channel: 'chat' })],
  ['param.invalid', around(node('menu', { retries: { timeout: 999 } }))],
  ['param.required', around(play('x', ' '))],
  [
    'line.dangling',
    flow(
      [start, end],
      [
        ['s', 'default', 'e'],
        ['e', 'default', 'gone'],
      ],
    ),
  ],
  [
    'line.intoStart',
    flow(
      [start, play('x'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 's'],
      ],
    ),
  ],
  [
    'branch.unknown',
    flow(
      [start, play('x'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'e'],
        ['x', 'sideways', 'e'],
      ],
    ),
  ],
  [
    'branch.duplicate',
    flow(
      [start, play('x'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'e'],
        ['x', 'default', 'x'],
      ],
    ),
  ],
  ['exit.open', flow([start, play('x'), end], [['s', 'default', 'x']])],
  [
    'exit.mustEnd',
    flow(
      [start, node('callTransfer', { route: 'q' }), play('p'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'p'],
        ['x', 'transferFailed', 'e'],
        ['p', 'default', 'e'],
      ],
    ),
  ],
  ['exit.interfaceError', around(node('interfaceCall'))],
  [
    'loop.endless',
    flow(
      [start, node('branch'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'x'],
      ],
    ),
  ],
  ['variable.duplicate', around(play('x'), { variables: [...variables, ...variables] })],
  ['variable.unused', around(play('x'), { variables: [{ name: 'n', type: 'integer' }] })],
  ['variable.unknown', around(node('assign', { assignments: [{ variable: 'FLOW.gone', expression: '1' }] }))],
  ['variable.syntax', around(node('assign', { assignments: [{ variable: 'gone', expression: '1' }] }))],
  [
    'variable.readOnly',
    around(node('assign', { assignments: [{ variable: 'SYS.callId', expression: '1' }] })),
  ],
  [
    'variable.type',
    around(node('collectDigits', { prompt: { kind: 'tts', text: 'x' }, variable: 'FLOW.l' }), {
      variables: [{ name: 'l', type: 'list', input: true }],
    }),
  ],
  ['prompt.long', around(play('x', 'a'.repeat(1_001)))],
  [
    'prompt.repeated',
    flow(
      [start, play('x', 'same'), play('y', 'same'), end],
      [
        ['s', 'default', 'x'],
        ['x', 'default', 'y'],
        ['y', 'default', 'e'],
      ],
    ),
  ],
  ['condition.empty', around(node('branch', condition(' ')))],
  ['expression.syntax', around(node('branch', condition('1 +')))],
  ['expression.type', around(node('branch', condition("'text'")))],
  ['interface.unknown', around(node('interfaceCall', { interface: 'gone' }))],
  ['param.required', around(calling('createCallbackTask', { number: '' }))],
  ['variable.unknown', around(calling('recordQa', {}, 'TOC.token'))],
  ['expression.type', around(calling('emotionRecognition', {}, 'TOC.words - 1'))],
  ['token.open', around(calling('apiFabricToken', {}, "'Bearer ' + TOC.token"), { variables: [kept] })],
  ['flow.unknown', around(node('subflow', { flow: 'gone' }))],
  ['template.unknown', around(node('voicePlayback', { prompt: { kind: 'template', template: 'gone' } }))],
  [
    'menu.duplicateKey',
    around(node('menu', { prompt: { kind: 'tts', text: 'x' }, keys: [{ key: '1' }, { key: '1' }] })),
  ],
  ['collect.length', around(node('collectDigits', { minLength: 9, maxLength: 3 }))],
  ['collect.keys', around(node('collectDigits', { confirmKey: '#', cancelKey: '#' }))],
  ['transfer.callData', around(node('callTransfer', { type: '7' }))],
  ['transfer.shares', around(node('callTransfer', sums(99)))],
  [
    'transfer.segment',
    around(
      node('callTransfer', {
        type: '10',
        policy: 'segment',
        segments: [{ start: '2', end: '1', queue: 'q' }],
      }),
    ),
  ],
  [
    'transfer.overlap',
    around(
      node('callTransfer', {
        type: '10',
        policy: 'segment',
        segments: [
          { start: '1', end: '5', queue: 'q' },
          { start: '5', end: '9', queue: 'q' },
        ],
      }),
    ),
  ],
  ['transfer.queue', around(node('callTransfer', { type: '10', shares: [{ queue: '', percent: 100 }] }))],
  [
    'transferPolicy.unknown',
    around(node('callTransfer', { type: '10', policy: 'template', policyRef: 'gone' })),
  ],
  ['param.required', around(node('callTransfer', { type: '10', policy: 'template' }))],
  ['storedProcedure.unknown', ending({}, 'gone')],
  ['input.unknown', ending({ caller, colour: '1' })],
  ['input.missing', ending({ score: '1' })],
  ['input.type', ending({ caller, score: 'FLOW.list' })],
  ['dataTable.unknown', writing({}, 'gone')],
  ['column.unknown', writing({ caller, colour: "'red'" })],
  ['column.missing', writing({ score: '1' })],
  ['column.type', writing({ caller, score: "'many'" })],
  ['column.type', writing({ caller, score: 'FLOW.list' })],
  ['column.type', writing({ caller, at: "'2026-13-01'" })],
  ['column.type', writing({ caller, at: 'FLOW.list' })],
  [
    'end.window',
    flow(
      [
        start,
        { id: 'e', element: 'end', params: { interface: 'i', startTime: '10:00:00', endTime: '09:00:00' } },
      ],
      [['s', 'default', 'e']],
    ),
  ],
];

describe('validation', () => {
  it('has nothing to say about a sound document', () => {
    expect(codes(around(play('x')))).toEqual([]);
  });

  it('has nothing to say about values that fit their columns', () => {
    const fitting = { caller, score: "'7'", at: 'SYS.currentTime' };
    expect(codes(writing(fitting))).toEqual([]);
    expect(codes(writing({ ...fitting, at: 'now()', score: 'SYS.timeStamp' }))).toEqual([]);
  });

  it('lets the token into an encrypted variable', () => {
    const document = around(calling('apiFabricToken', {}, 'TOC.token'), {
      variables: [{ ...kept, encrypted: true }],
    });
    expect(codes(document)).not.toContain('token.open');
  });

  it.each(TABLE)('finds %s', (code, document) => {
    expect(codes(document)).toContain(code);
  });

  it('finds a template that says a variable which the flow does not have, and knows who reads one', () => {
    const templates = [{ name: 'Bill', kind: 'tts', flowPlaces: ['fee'] }];
    const bill = node('voicePlayback', { prompt: { kind: 'template', template: 'Bill' } });
    const found = (document: FlowDocument) =>
      validate(document, registry, { ...EMPTY_CATALOGUE, templates }).map((f) => [f.code, f.node, f.path]);
    expect(found(around(bill))).toEqual([['template.flowVariable', 'x', 'prompt.template']]);
    expect(found(around(bill, { variables: [{ name: 'fee', type: 'float' }] }))).toEqual([]);
  });
});
