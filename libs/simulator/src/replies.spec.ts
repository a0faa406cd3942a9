/** Tables of the elements reference: what each way, mode and transfer type sends. */
import { registry } from '@parley/elements';
import { ENGINE_LIMITS } from '@parley/engine';
import { FlowDocument } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { parseScenario, ScenarioError } from './scenario/parse-scenario';
import { describeScenario, runScenario } from './scenario/run-scenario';

function flowWith(element: string, params: object, channel = 'voice'): FlowDocument {
  const node = (id: string, kind: string, own: object) => ({
    id,
    element: kind,
    name: id,
    position: { x: 0, y: 0 },
    params: own,
  });
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'f',
    name: 'F',
    kind: 'main',
    channel,
    nodes: [node('s', 'start', {}), node('x', element, params), node('e', 'end', {})],
    lines: [
      { id: 'l1', source: 's', branch: 'default', target: 'x' },
      { id: 'l2', source: 'x', branch: 'default', target: 'e' },
    ],
  });
}

function firstReply(document: FlowDocument, templates = '{}') {
  const source = `{scenario: first reply, flow: f, templates: ${templates}, turns: [{call: {}}]}`;
  const scenario = parseScenario(source);
  const action = runScenario(scenario, { documents: [document], registry }).turns[0]?.turn?.action;
  const reply: Record<string, unknown> = { outaction: action?.outaction, ...action?.outparams };
  return reply;
}

const text = { source: 'text', text: 'Hello' };
const WAYS = [
  ['tts', text, '2', '3'],
  ['text', text, '2', '3'],
  ['staticVoice', { source: 'file', file: 'hello' }, '1', '1'],
  ['staticVoice', { source: 'file', file: '/v/hello.wav' }, '0', '0'],
  ['video', { source: 'file', file: '/v/hello.3gp' }, '5', '5'],
  ['multimedia', text, '6', '6'],
  ['card', text, '7', '7'],
  ['mix', text, '9', '9'],
  ['variableVoice', { language: 'en_US', type: 'digits', content: '42' }, '8', '8'],
  ['quickReply', text, '6', '6'],
] as const;
const MODES = [
  ['playOnly', '1000000', undefined],
  ['recognition', '1100000', '15'],
  ['keys', '1011201', '15'],
  ['recognitionAndKeys', '1111201', '15'],
  ['recognitionAfter', '1200000', '15'],
  ['recognitionAndKeysAfter', '1221201', '15'],
  ['keysNoInterrupt', '1021201', '15'],
  ['custom', '1200000', '15'],
] as const;

describe.each(WAYS)('robot reply by %s', (way, content, voiceType, chatType) => {
  it.each(MODES)('in mode %s', (mode, modelType, timeout) => {
    const params = { reply: { way, ...content }, mode, modeVariable: 'SYS.callId' };
    const voice = firstReply(flowWith('robotReply', params));
    expect(voice).toMatchObject({ outaction: 9, prompt_type: voiceType, model_type: modelType });
    expect(voice['timeout']).toBe(timeout);
  });

  it('has no model_type in a chat', () => {
    const chat = firstReply(flowWith('robotReply', { reply: { way, ...content } }, 'chat'));
    expect(chat).toMatchObject({ prompt_type: chatType });
    expect(chat).not.toHaveProperty('model_type');
  });
});

describe('a file named by a template', () => {
  it.each([
    ['staticVoice', 'voice', '1'],
    ['video', 'video', '5'],
  ])('is replied by %s', (way, kind, promptType) => {
    const params = { reply: { way, source: 'template', template: 'jingle' } };
    const reply = firstReply(
      flowWith('robotReply', params),
      `{jingle: {kind: ${kind}, content: 'hi-\${SYS.callId}'}}`,
    );
    expect(reply).toMatchObject({ prompt_type: promptType, prompt_wav: 'hi-call-1' });
    expect(reply).not.toHaveProperty('prompt_text');
  });
});

describe('digit collection', () => {
  it.each([
    ['#', 'none', '1011201'],
    ['#', '*', '1011211'],
    ['none', '*', '1011210'],
    ['none', 'none', '1011200'],
    ['*', 'none', '1011200'],
    ['*', '#', '1011200'],
  ])('that confirms with %s and cancels with %s', (confirmKey, cancelKey, modelType) => {
    const params = { prompt: { kind: 'tts', text: 'Digits' }, variable: 'GLOBAL.x', confirmKey, cancelKey };
    expect(firstReply(flowWith('collectDigits', params))).toMatchObject({ model_type: modelType });
  });
});

describe('call transfer', () => {
  it.each(['1', '2', '3', '4', '5', '6', '8', '32', '33', '34'])('of type %s has its route value', (type) => {
    const reply = firstReply(flowWith('callTransfer', { type, route: 'r-${SYS.callingNumber}' }));
    expect(reply).toMatchObject({ outaction: 11, trans_type: type, route_value: 'r-13500000001' });
  });

  it.each(['7', '9', '31'])('of type %s, to the last agent, has none', (type) => {
    const reply = firstReply(flowWith('callTransfer', { type, route: 'r', callData: 'd' }));
    expect(reply).toMatchObject({ outaction: 11, trans_type: type, route_value: '', trans_data: 'd' });
  });
});

describe('limits of a call', () => {
  it.each([
    ['letters of one byte', 'a', 9],
    ['letters of three bytes', '中', 10],
  ])('end a call whose variables hold more than 256 KiB: 131,072 %s', (_name, letter, outaction) => {
    const doubled = Array.from({ length: 16 }, () => ({ variable: 'FLOW.a', expression: 'FLOW.a + FLOW.a' }));
    const assignments = [
      { variable: 'FLOW.a', expression: `'${letter}'` },
      ...doubled,
      { variable: 'FLOW.b', expression: 'FLOW.a' },
    ];
    const document = flowWith('robotReply', { reply: { way: 'tts', ...text } });
    const [begin, ...rest] = document.lines;
    const filled = FlowDocument.parse({
      ...document,
      variables: [
        { name: 'a', type: 'string' },
        { name: 'b', type: 'string' },
      ],
      nodes: [
        ...document.nodes,
        { ...document.nodes[0], id: 'fill', element: 'assign', params: { assignments } },
      ],
      lines: [
        { ...begin, target: 'fill' },
        { id: 'l3', source: 'fill', branch: 'default', target: 'x' },
        ...rest,
      ],
    });
    const reply = firstReply(filled);
    expect(reply).toMatchObject({ outaction, ...(outaction === 10 ? { release_reason: '1' } : {}) });
  });

  it('end a call of more than 10,000 node visits', () => {
    const document = flowWith('robotReply', { reply: { way: 'tts', ...text } });
    const [, line] = document.lines;
    const endless = {
      ...document,
      lines: [...document.lines.slice(0, 1), { ...line, target: 'x' } as never],
    };
    const turns = Array.from({ length: ENGINE_LIMITS.visitsPerCall - 1 }, () => '{say: x}').join(', ');
    const source = `{scenario: long call, flow: f, turns: [{call: {}}, ${turns}, {playover: true}]}`;
    const result = runScenario(parseScenario(source), { documents: [endless], registry });
    const replies = result.turns.map((t) => t.turn?.action.outparams);
    expect(replies.at(-3)).toMatchObject({ prompt_text: 'Hello' });
    expect(replies.at(-2)).toMatchObject({ prompt_text: expect.stringMatching(/^Sorry/) as string });
    expect(result.turns.at(-1)?.turn?.action).toMatchObject({
      outaction: 10,
      outparams: { release_reason: '1' },
    });
  });
});

describe('a scenario that is wrong', () => {
  it.each([
    ['scenario: [', 1],
    ['scenario: x\nflow: f\nturns:\n  - calls: {}', 4],
    ['scenario: x\nflow: f\nturns:\n  - call: {}\n    keys: 1', 4],
    ['scenario: x\nturns:\n  - call: {}', 1],
    ['scenario: x\nflow: f\nnow: yesterday\nturns:\n  - call: {}', 3],
  ])('is refused with its line: %j', (source, line) => {
    let caught: unknown;
    try {
      parseScenario(source, 'x.yaml');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ScenarioError);
    expect(caught).toMatchObject({ line });
  });

  it('says what differs', () => {
    const source =
      '{scenario: x, flow: f, turns: [{call: {}, out: {prompt_text: Bye, timeout: null}, effect: {http: a}}]}';
    const document = flowWith('robotReply', { reply: { way: 'tts', ...text } });
    expect(describeScenario(runScenario(parseScenario(source), { documents: [document], registry }))).toBe(
      [
        'turn 1: effect: expected a, got nothing',
        'turn 1: prompt_text: expected "Bye", got "Hello"',
        'turn 1: timeout: expected nothing, got "15"',
      ].join('\n'),
    );
  });
});
