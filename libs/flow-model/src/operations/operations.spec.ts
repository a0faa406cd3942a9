import { describe, expect, it } from 'vitest';
import { FlowDocument, type FlowNode } from '../document/flow.schema';
import { defineElement } from '../element/element';
import { keys } from '../fields/keys.field';
import { applyOperation, applyOperations } from './apply-operation';
import { changeParamsWithLines, insertNodeOnLine, moveTo } from './composites';
import { pasteFragment, takeFragment } from './fragment';
import { OperationError, type Operation } from './operation';
import { applyPatch, patchBetween } from './patch';

const texts = { name: 'Menu', description: '', params: {} };
const menu = defineElement({
  id: 'menu',
  group: 'conversation',
  icon: 'list-numbers',
  params: { keys: keys() },
  presets: ['error3'],
  branches: (p) => [...p.keys.map(({ label }) => ({ name: label })), { name: 'timeout' }],
  enter: (_p, x) => x.leave('timeout'),
  summary: () => ({ style: 'plain', text: '' }),
  texts: { en: texts, zh: texts },
});

const withKeys = (...labels: string[]) => ({ keys: labels.map((label, i) => ({ key: String(i), label })) });

function node(id: string, params: FlowNode['params'] = {}): FlowNode {
  return { id, element: 'menu', name: id, description: '', position: { x: 0, y: 0 }, params };
}

const document = FlowDocument.parse({
  format: 'parley.flow/1',
  code: 'f',
  name: 'F',
  kind: 'main',
  channel: 'voice',
  nodes: [node('a', withKeys('yes', 'no')), node('b'), node('c')],
  lines: [
    { id: 'l1', source: 'a', branch: 'yes', target: 'b' },
    { id: 'l2', source: 'a', branch: 'error3', target: 'c' },
  ],
});

function codeOf(operation: Operation): string | undefined {
  try {
    applyOperation(document, operation);
    return undefined;
  } catch (error) {
    return error instanceof OperationError ? error.code : 'other';
  }
}

describe('applyOperation', () => {
  it('refuses a second line on an exit', () => {
    expect(codeOf({ type: 'addLine', line: { id: 'l9', source: 'a', branch: 'yes', target: 'c' } })).toBe(
      'exit.taken',
    );
    expect(codeOf({ type: 'changeLine', line: 'l2', change: { branch: 'yes' } })).toBe('exit.taken');
  });

  it('refuses what is not there and what is there already', () => {
    expect(codeOf({ type: 'removeNode', node: 'x' })).toBe('node.unknown');
    expect(codeOf({ type: 'addNode', node: node('a') })).toBe('node.exists');
    expect(codeOf({ type: 'addLine', line: { id: 'l9', source: 'b', branch: 'yes', target: 'x' } })).toBe(
      'node.unknown',
    );
    expect(codeOf({ type: 'removeLine', line: 'l9' })).toBe('line.unknown');
    expect(codeOf({ type: 'moveNodes', positions: { x: { x: 0, y: 0 } } })).toBe('node.unknown');
  });

  it('takes the lines of a removed node along', () => {
    expect(applyOperation(document, { type: 'removeNode', node: 'b' }).lines.map((l) => l.id)).toEqual([
      'l2',
    ]);
  });

  it('keeps the identity of what it does not touch', () => {
    const after = applyOperation(document, { type: 'changeNode', node: 'a', change: { name: 'A' } });
    expect(after.nodes[1]).toBe(document.nodes[1]);
    expect(after.lines).toBe(document.lines);
  });
});

describe('changeParamsWithLines', () => {
  const change = (base: FlowDocument, ...labels: string[]) => {
    const a = base.nodes[0]!;
    return applyOperations(
      base,
      changeParamsWithLines(base, { node: a, element: menu, params: withKeys(...labels) }),
    );
  };
  const branches = (base: FlowDocument) => base.lines.map((line) => line.branch);

  it('lets a line follow its renamed exit', () => {
    expect(branches(change(document, 'yes please', 'no'))).toEqual(['yes please', 'error3']);
  });

  it('keeps the line while the name is empty for a moment', () => {
    const emptied = change(document, '', 'no');
    expect(branches(emptied)).toEqual(['yes', 'error3']);
    expect(branches(change(emptied, 'o', 'no'))).toEqual(['o', 'error3']);
  });

  it('removes the line of a removed exit, never that of a preset', () => {
    expect(branches(change(document, 'no'))).toEqual(['error3']);
  });

  it('touches no line where exits only change places', () => {
    expect(branches(change(document, 'no', 'yes'))).toEqual(['yes', 'error3']);
  });
});

describe('composites', () => {
  let count = 0;
  const newId = (kind: string) => `${kind}_${count++}`;

  it('insert a node between the two ends of a line', () => {
    const operations = insertNodeOnLine(document, { line: 'l1', node: 'c', exit: 'timeout', newId });
    const hung = applyOperations(document, operations).lines.map(
      (l) => `${l.source}.${l.branch}>${l.target}`,
    );
    expect(hung).toEqual(['a.yes>c', 'a.error3>c', 'c.timeout>b']);
  });

  it('paste with renewed ids, inner lines and missing variables', () => {
    const source = applyOperation(document, {
      type: 'setVariables',
      variables: [{ name: 'account', type: 'string', input: false, encrypted: false, description: '' }],
    });
    const fragment = takeFragment(source, { nodes: ['a', 'b'], uses: () => ['account'] });
    const pasted = pasteFragment(document, fragment, { offset: { x: 20, y: 20 }, newId });
    const after = applyOperations(document, pasted.operations);
    expect(pasted.createdVariables).toEqual(['account']);
    expect(after.nodes).toHaveLength(5);
    expect(after.lines.slice(2).map((l) => [l.source, l.branch, l.target])).toEqual([
      [pasted.nodes[0], 'yes', pasted.nodes[1]],
    ]);
  });

  it('move nothing where every node is in its place', () => {
    expect(moveTo(document, new Map([['a', { x: 0, y: 0 }]]))).toEqual([]);
  });
});

describe('patches', () => {
  it('are as small as the change', () => {
    const after = applyOperation(document, { type: 'changeNode', node: 'a', change: { name: 'A' } });
    expect(patchBetween(document, after)).toEqual([{ path: ['nodes', 0, 'name'], set: 'A' }]);
  });

  it('see no change in the sign of zero, which a stored document does not keep', () => {
    const zero = { list: [{ x: 0 }, 0] };
    expect(patchBetween(zero, { list: [{ x: -0 }, -0] })).toEqual([]);
    expect(patchBetween(zero, { list: [{ x: 0 }, -0, 1] })).toHaveLength(1);
  });

  it('refuse a value that they were not made for', () => {
    expect(() => applyPatch({ list: [] }, [{ path: ['list'], at: 3, remove: 1, insert: [] }])).toThrow(
      RangeError,
    );
  });
});
