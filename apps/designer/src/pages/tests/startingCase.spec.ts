import { FlowDocument } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { startingText } from './startingCase';

function flowThatSays(prompt: object): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'hello',
    name: 'Hello',
    kind: 'subflow',
    channel: 'voice',
    nodes: [
      { id: 'n_start', element: 'start', name: 'Start', position: { x: 0, y: 0 }, params: {} },
      {
        id: 'n_hello',
        element: 'voicePlayback',
        name: 'Hello',
        position: { x: 1, y: 0 },
        params: { prompt },
      },
      { id: 'n_end', element: 'end', name: 'End', position: { x: 2, y: 0 }, params: {} },
    ],
    lines: [
      { id: 'l_1', source: 'n_start', branch: 'default', target: 'n_hello' },
      { id: 'l_2', source: 'n_hello', branch: 'default', target: 'n_end' },
    ],
  });
}

describe('a new test case', () => {
  it('begins with a call on the code of the flow, and with what the flow says first', () => {
    expect(startingText(flowThatSays({ kind: 'tts', text: 'Good day.' }), '10086')).toBe(
      [
        'accessCode: "10086"',
        'turns:',
        '  - call: {}',
        '    out: { outaction: 9, prompt_text: Good day. }',
        '  - hangup: true',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['takes a template', flowThatSays({ kind: 'template', template: 'greeting' })],
    ['cannot run', { ...flowThatSays({ kind: 'tts', text: 'x' }), lines: [], nodes: [] }],
    ['cannot be read', undefined],
  ])('expects nothing where the flow %s', (_, document) => {
    expect(startingText(document, undefined)).toBe('turns:\n  - call: {}\n  - hangup: true\n');
  });
});
