import { FlowDocument } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { changesBetween, countChanges } from './changes';

const node = (id: string, name: string, params: Record<string, unknown> = {}) => ({
  id,
  element: 'voicePlayback',
  name,
  position: { x: 0, y: 0 },
  params,
});

function flow(part: { nodes?: object[]; lines?: object[]; variables?: object[] }): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'a',
    name: 'A',
    kind: 'subflow',
    channel: 'voice',
    nodes: [],
    lines: [],
    ...part,
  });
}

describe('changes between two documents', () => {
  it('say nothing about layout', () => {
    const before = flow({ nodes: [node('n1', 'Hello')] });
    const after = flow({ nodes: [{ ...node('n1', 'Hello'), position: { x: 90, y: 4 } }] });
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('name the leaf of a parameter that differs', () => {
    const before = flow({ nodes: [node('n1', 'Hello', { prompt: { kind: 'tts', text: 'Old' } })] });
    const after = flow({ nodes: [node('n1', 'Hello', { prompt: { kind: 'tts', text: 'New' } })] });
    expect(changesBetween(before, after)).toMatchObject([
      { kind: 'changed', part: { kind: 'param', path: 'prompt.text' }, before: 'Old', after: 'New' },
    ]);
  });

  it('take a parameter that was never set for an empty one', () => {
    const before = flow({ nodes: [node('n1', 'Hello', {})] });
    const after = flow({ nodes: [node('n1', 'Hello', { text: '', wav: null })] });
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('follow a line to the name of its target', () => {
    const nodes = [node('n1', 'Hello'), node('n2', 'Menu'), node('n3', 'Bye')];
    const line = { id: 'l1', source: 'n1', branch: 'default', target: 'n2' };
    const changes = changesBetween(
      flow({ nodes, lines: [line] }),
      flow({ nodes, lines: [{ ...line, target: 'n3' }] }),
    );
    expect(changes).toMatchObject([
      { kind: 'changed', part: { kind: 'line', branch: 'default' }, before: 'Menu', after: 'Bye' },
    ]);
  });

  it('count a node once, however much of it changed', () => {
    const before = flow({
      nodes: [node('n1', 'Hello', { a: 1, b: 2 }), node('n2', 'Gone')],
      variables: [{ name: 'fee', type: 'integer' }],
    });
    const after = flow({
      nodes: [node('n1', 'Hi', { a: 2, b: 3 }), node('n3', 'New')],
      variables: [{ name: 'fee', type: 'string' }],
    });
    expect(countChanges(changesBetween(before, after))).toEqual({ added: 1, changed: 2, removed: 1 });
  });
});
