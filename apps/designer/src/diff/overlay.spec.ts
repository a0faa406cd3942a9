import { registry } from '@parley/elements';
import { diffDocuments, FlowDocument } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { overlay, sides, withChangesOpen } from './overlay';

function flow(
  nodes: [id: string, x: number, y: number][],
  lines: [source: string, target: string][],
): FlowDocument {
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'a',
    name: 'A',
    kind: 'subflow',
    channel: 'voice',
    nodes: nodes.map(([id, x, y]) => ({
      id,
      element: 'voicePlayback',
      name: id,
      position: { x, y },
      params: {},
    })),
    lines: lines.map(([source, target], i) => ({ id: `l${i}`, source, branch: 'default', target })),
  });
}

const before = flow(
  [
    ['a', 0, 0],
    ['gone', 300, 0],
  ],
  [['a', 'gone']],
);
const after = flow(
  [
    ['a', 0, 40],
    ['new', 320, 10],
  ],
  [['a', 'new']],
);
const compared = { before, after, diff: diffDocuments(before, after, registry) };

describe('the overlay', () => {
  it('draws both lines of an exit that leads elsewhere, though their ids are the same', () => {
    const { document, lines } = overlay(compared);
    expect(document.lines.map(({ id, target }) => [id, target])).toEqual([
      ['l0', 'new'],
      ['gone l0', 'gone'],
    ]);
    expect(Object.fromEntries(lines)).toEqual({ l0: 'added', 'gone l0': 'removed' });
  });

  it('marks what became of every node', () => {
    expect(Object.fromEntries(overlay(compared).nodes)).toEqual({
      a: 'changed',
      new: 'added',
      gone: 'removed',
    });
  });

  it('places what is gone below what stands there now', () => {
    const gone = overlay(compared).document.nodes.find(({ id }) => id === 'gone');
    expect(gone?.position).toEqual({ x: 300, y: 146 });
  });

  it('opens a collapsed group only where something in it changed', () => {
    const group = (id: string, nodes: string[]) => ({ id, name: id, nodes, collapsed: true });
    const grouped = { ...after, groups: [group('g1', ['new']), group('g2', ['still'])] };
    const { groups } = withChangesOpen({ ...overlay(compared), document: grouped });
    expect(groups.map(({ id, collapsed }) => [id, collapsed])).toEqual([
      ['g1', false],
      ['g2', true],
    ]);
  });

  it('knows where a moved node stood', () => {
    expect([...overlay(compared).moved]).toEqual([['a', { x: 0, y: 0 }]]);
  });
});

describe('side by side', () => {
  it('each drawing has the marks that concern it', () => {
    const { before: left, after: right } = sides(compared);
    expect(Object.fromEntries(left.nodes)).toEqual({ a: 'changed', gone: 'removed' });
    expect(Object.fromEntries(left.lines)).toEqual({ l0: 'removed' });
    expect(Object.fromEntries(right.nodes)).toEqual({ a: 'changed', new: 'added' });
    expect(Object.fromEntries(right.lines)).toEqual({ l0: 'added' });
  });
});
