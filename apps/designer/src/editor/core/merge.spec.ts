import { applyOperations, type FlowDocument, type Operation } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { someFlow, someNode } from '../testing/flow';
import { mergeDocuments, nodeDifferences, usualSide, type Side } from './merge';

const changed = (...operations: Operation[]): FlowDocument => applyOperations(someFlow(), operations);
const rename = (node: string, name: string): Operation => ({ type: 'changeNode', node, change: { name } });
const names = (document: FlowDocument) => document.nodes.map(({ name }) => name);
const lines = (document: FlowDocument) => document.lines.map((l) => `${l.source}.${l.branch}>${l.target}`);

function merged(mine: FlowDocument, theirs: FlowDocument, chosen: Record<string, Side> = {}) {
  const differences = nodeDifferences({ mine, theirs, base: someFlow() });
  const sides = new Map(differences.map((found) => [found.id, chosen[found.id] ?? usualSide(found)]));
  return mergeDocuments({ mine, theirs }, sides);
}

describe('what differs between two documents', () => {
  it('is told by who changed it', () => {
    const mine = changed(rename('ask', 'Mine'), rename('end', 'My end'));
    const theirs = changed(rename('menu', 'Theirs'), rename('end', 'Their end'));
    const found = nodeDifferences({ mine, theirs, base: someFlow() });
    expect(found.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      ['ask', 'mine'],
      ['end', 'both'],
      ['menu', 'theirs'],
    ]);
    expect(nodeDifferences({ mine, theirs, base: undefined })[0]?.changedBy).toBe('unknown');
  });

  it('is nothing where only the order or the ids of lines differ', () => {
    const theirs = someFlow();
    theirs.lines.reverse();
    expect(nodeDifferences({ mine: someFlow(), theirs, base: someFlow() })).toEqual([]);
  });
});

describe('two documents together', () => {
  it('hold the changes of both', () => {
    const both = merged(changed(rename('ask', 'Mine')), changed(rename('menu', 'Theirs')));
    expect(names(both)).toEqual(['start', 'Mine', 'end', 'Theirs']);
    expect(lines(both)).toEqual(lines(someFlow()));
  });

  it('hold what was chosen where both changed a node', () => {
    const [mine, theirs] = [changed(rename('ask', 'Mine')), changed(rename('ask', 'Theirs'))];
    expect(names(merged(mine, theirs))[1]).toBe('Mine');
    expect(names(merged(mine, theirs, { ask: 'theirs' }))[1]).toBe('Theirs');
  });

  it('take lines with the node that they leave, and drop those to nodes that are gone', () => {
    const mine = changed(
      { type: 'addNode', node: someNode('new', 'voicePlayback') },
      { type: 'addLine', line: { id: 'l9', source: 'menu', branch: '1', target: 'new' } },
    );
    const theirs = changed({ type: 'removeNode', node: 'ask' });
    const both = merged(mine, theirs);
    expect(names(both)).toEqual(['start', 'end', 'menu', 'new']);
    expect(lines(both)).toEqual(['menu.1>new']);
  });

  it('keep notes, groups and variables of both', () => {
    const group = (id: string, nodes: string[]) => ({ id, name: id, nodes, collapsed: false });
    const note = (id: string) => ({
      id,
      text: id,
      position: { x: 0, y: 0 },
      size: { width: 100, height: 50 },
      color: 'yellow' as const,
      attachedTo: 'ask',
    });
    const mine = changed(
      { type: 'addNote', note: note('t1') },
      { type: 'addGroup', group: group('g1', ['ask', 'menu']) },
    );
    const theirs = changed(
      { type: 'removeNode', node: 'ask' },
      { type: 'addGroup', group: group('g2', ['menu']) },
    );
    const both = merged(mine, theirs);
    expect(both.notes[0]).not.toHaveProperty('attachedTo');
    expect(both.groups.map(({ id, nodes }) => [id, nodes])).toEqual([['g2', ['menu']]]);
  });
});
