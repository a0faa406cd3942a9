import { describe, expect, it } from 'vitest';
import { defineElement, elementRegistry } from '../element/element';
import { FlowDocument } from '../document/flow.schema';
import { text } from '../fields/text.field';
import { list } from '../fields/composite.fields';
import { diffDocuments } from './diff-documents';
import { isSameBehaviour, summarizeDiff } from './flow-diff';

const say = defineElement({
  id: 'say',
  group: 'conversation',
  icon: 'volume',
  params: { words: text(), tags: list(text(), { max: 9 }) },
  presets: [],
  branches: () => [{ name: 'default' }],
  enter: (_p, x) => x.leave('default'),
  summary: (p) => ({ style: 'text', text: p.words }),
  texts: {
    en: { name: 'Say', description: '', params: {} },
    zh: { name: '说', description: '', params: {} },
  },
});
const registry = elementRegistry([say]);

function flow(over: object = {}): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'f',
    name: 'Flow',
    kind: 'subflow',
    channel: 'voice',
    variables: [{ name: 'fee', type: 'float' }],
    nodes: [
      { id: 'a', element: 'say', name: 'A', position: { x: 0, y: 0 }, params: { words: 'Pay by the 25th.' } },
      { id: 'b', element: 'say', name: 'B', position: { x: 9, y: 0 }, params: {} },
    ],
    lines: [{ id: 'l1', source: 'a', branch: 'default', target: 'b' }],
    ...over,
  });
}

describe('diffDocuments', () => {
  it('finds nothing between a document and itself', () => {
    expect(isSameBehaviour(diffDocuments(flow(), flow(), registry))).toBe(true);
  });

  it('shows a changed text word by word', () => {
    const { nodes } = flow();
    const changed = flow({ nodes: [{ ...nodes[0], params: { words: 'Pay by the 28th.' } }, nodes[1]] });
    expect(diffDocuments(flow(), changed, registry).nodes.changed).toEqual([
      {
        id: 'a',
        name: 'A',
        element: 'say',
        changes: [
          {
            path: 'words',
            before: 'Pay by the 25th.',
            after: 'Pay by the 28th.',
            words: [
              { kind: 'same', text: 'Pay by the ' },
              { kind: 'removed', text: '25th' },
              { kind: 'added', text: '28th' },
              { kind: 'same', text: '.' },
            ],
          },
        ],
      },
    ]);
  });

  it('takes a default that is written out for no change', () => {
    const { nodes } = flow();
    const written = flow({ nodes: [nodes[0], { ...nodes[1], params: { words: '', tags: [] } }] });
    expect(isSameBehaviour(diffDocuments(flow(), written, registry))).toBe(true);
  });

  it('tells an item inserted into a list from changes of those behind it', () => {
    const tagged = (tags: string[]) =>
      flow({ nodes: [{ ...flow().nodes[0], params: { tags } }, flow().nodes[1]] });
    const diff = diffDocuments(tagged(['x', 'z']), tagged(['x', 'y', 'z']), registry);
    expect(diff.nodes.changed[0]?.changes).toEqual([{ path: 'tags[1]', after: 'y' }]);
  });

  it('reports added and removed nodes, re-hung lines and variables', () => {
    const { nodes } = flow();
    const later = flow({
      variables: [{ name: 'due', type: 'string' }],
      nodes: [nodes[0], { ...nodes[1], id: 'c', name: 'C' }],
      lines: [{ id: 'other', source: 'a', branch: 'default', target: 'c' }],
    });
    const diff = diffDocuments(flow(), later, registry);
    expect(diff.nodes.added.map((n) => n.id)).toEqual(['c']);
    expect(diff.nodes.removed.map((n) => n.id)).toEqual(['b']);
    expect(diff.lines).toEqual([{ kind: 'rehung', source: 'a', branch: 'default', before: 'b', after: 'c' }]);
    expect(diff.variables).toEqual({ added: ['due'], removed: ['fee'], changed: [] });
  });

  it('counts a node whose exit leads elsewhere as changed, once', () => {
    const { nodes } = flow();
    const later = flow({
      nodes: [nodes[0], { ...nodes[1], id: 'c', name: 'C' }],
      lines: [{ id: 'l1', source: 'a', branch: 'default', target: 'c' }],
    });
    const figures = summarizeDiff(diffDocuments(flow(), later, registry));
    expect(figures).toEqual({ added: 1, changed: 1, removed: 1, variables: 0 });
  });

  it('reports moved nodes and notes apart from behaviour', () => {
    const { nodes } = flow();
    const moved = flow({
      nodes: [{ ...nodes[0], position: { x: 5, y: 5 } }, nodes[1]],
      notes: [{ id: 'n', text: 'x', position: { x: 0, y: 0 }, size: { width: 206, height: 80 } }],
    });
    const diff = diffDocuments(flow(), moved, registry);
    expect(isSameBehaviour(diff)).toBe(true);
    expect(diff.layout).toEqual({ moved: ['a'], notesChanged: true, groupsChanged: false });
  });
});
