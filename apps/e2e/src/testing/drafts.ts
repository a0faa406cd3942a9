/** Flows for tests to draw in. */
import type { FlowDocument, FlowNode } from '@parley/flow-model';

function node(
  id: string,
  element: string,
  name: string,
  at: [number, number],
  params: object = {},
): FlowNode {
  const [x, y] = at;
  return { id, element, name, description: '', position: { x, y }, params: params as FlowNode['params'] };
}

const speech = (text: string) => ({ prompt: { kind: 'tts', text } });

/** Start, Hello, End in a row: everything is connected and says something. */
export function helloDraft(text = 'Hello.'): Partial<FlowDocument> {
  return {
    nodes: [
      node('n_start', 'start', 'Start', [0, 100]),
      node('n_hello', 'voicePlayback', 'Hello', [160, 80], speech(text)),
      node('n_end', 'end', 'End', [520, 100]),
    ],
    lines: [
      { id: 'l_1', source: 'n_start', branch: 'default', target: 'n_hello' },
      { id: 'l_2', source: 'n_hello', branch: 'default', target: 'n_end' },
    ],
  };
}

/** Start, a request to be called back, End. */
export function callbackDraft(note: string): Partial<FlowDocument> {
  const builtIn = { name: 'createCallbackTask', number: '${SYS.callingNumber}', note };
  return {
    nodes: [
      node('n_start', 'start', 'Start', [0, 100]),
      node('n_ask', 'interfaceCall', 'Ask', [160, 80], { source: 'builtIn', builtIn }),
      node('n_end', 'end', 'End', [520, 100]),
    ],
    lines: [
      { id: 'l_1', source: 'n_start', branch: 'default', target: 'n_ask' },
      { id: 'l_2', source: 'n_ask', branch: 'default', target: 'n_end' },
    ],
  };
}

/** Start, a jump to a node of another flow. */
export function jumpDraft(flow: string, target: string): Partial<FlowDocument> {
  return {
    nodes: [
      node('n_start', 'start', 'Start', [0, 100]),
      node('n_jump', 'subflow', 'Jump', [160, 80], { mode: 'flow', flow, node: target }),
    ],
    lines: [{ id: 'l_1', source: 'n_start', branch: 'default', target: 'n_jump' }],
  };
}
