/** Flows and editors for specs. */
import { registry } from '@parley/elements';
import { EMPTY_CATALOGUE, FlowDocument, type FlowNode } from '@parley/flow-model';
import { createEditor, type EditorStart, type EditorStore } from '../core/editor-store';

export function someNode(
  id: string,
  element: string,
  x = 0,
  y = 0,
  params: FlowNode['params'] = {},
): FlowNode {
  return { id, element, name: id, description: '', position: { x, y }, params };
}

/** start -> ask -> end, and a menu that nothing leads to. */
export function someFlow(): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'fee',
    name: 'Fee',
    kind: 'main',
    channel: 'voice',
    nodes: [
      someNode('start', 'start'),
      someNode('ask', 'voicePlayback', 242),
      someNode('end', 'end', 484),
      someNode('menu', 'menu', 242, 300, { keys: [{ key: '1', label: 'Fee' }] }),
    ],
    lines: [
      { id: 'l1', source: 'start', branch: 'default', target: 'ask' },
      { id: 'l2', source: 'ask', branch: 'default', target: 'end' },
    ],
  });
}

/** An editor whose clock stands still until it is told, and whose texts are their keys. */
export function someEditor(start: Partial<EditorStart> = {}): EditorStore {
  return createEditor({
    document: someFlow(),
    registry,
    catalogue: EMPTY_CATALOGUE,
    wording: { language: 'en', commonLabels: {}, t: (key) => key },
    ...start,
  });
}
