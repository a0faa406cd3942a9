import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowDocument, type FlowNode } from '../document/flow.schema';
import { applyOperation } from './apply-operation';
import { deleteSelection, insertNodeOnLine } from './composites';
import { pasteFragment, takeFragment } from './fragment';
import { OperationError, type Operation } from './operation';
import { applyPatch, patchBetween } from './patch';

const nodeIds = ['a', 'b', 'c', 'd'] as const;
const lineIds = ['l1', 'l2', 'l3', 'l4'] as const;
const anyNode = fc.constantFrom(...nodeIds);
const anyLine = fc.constantFrom(...lineIds);
const anyBranch = fc.constantFrom('default', 'failed');
const anyPosition = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: 0, max: 500 }),
});

function someNode(id: string): FlowNode {
  return { id, element: 'menu', name: id, description: '', position: { x: 0, y: 0 }, params: {} };
}

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  anyNode.map((id): Operation => ({ type: 'addNode', node: someNode(id) })),
  anyNode.map((node): Operation => ({ type: 'removeNode', node })),
  fc
    .tuple(anyNode, fc.string({ maxLength: 9 }))
    .map(([node, name]): Operation => ({ type: 'changeNode', node, change: { name } })),
  fc
    .tuple(anyNode, fc.jsonValue().map(viaJson))
    .map(([node, value]): Operation => ({ type: 'changeParams', node, params: { value: value as never } })),
  fc
    .tuple(anyNode, anyPosition)
    .map(([node, to]): Operation => ({ type: 'moveNodes', positions: { [node]: to } })),
  fc.tuple(anyLine, anyNode, anyBranch, anyNode).map(([id, source, branch, target]): Operation => ({
    type: 'addLine',
    line: { id, source, branch, target },
  })),
  anyLine.map((line): Operation => ({ type: 'removeLine', line })),
  fc
    .tuple(anyLine, fc.record({ source: anyNode, branch: anyBranch, target: anyNode }, { requiredKeys: [] }))
    .map(([line, change]): Operation => ({ type: 'changeLine', line, change })),
  fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((names): Operation => ({
    type: 'setVariables',
    variables: names.map((name) => ({
      name,
      type: 'string',
      input: false,
      encrypted: false,
      description: '',
    })),
  })),
  fc.tuple(fc.constantFrom('t1', 't2'), anyNode).map(([id, attachedTo]): Operation => ({
    type: 'addNote',
    note: {
      id,
      text: 'why',
      position: { x: 0, y: 0 },
      size: { width: 200, height: 80 },
      color: 'yellow',
      attachedTo,
    },
  })),
  fc
    .tuple(fc.constantFrom('t1', 't2'), fc.option(anyNode))
    .map(([note, attachedTo]): Operation => ({ type: 'changeNote', note, change: { attachedTo } })),
  fc.constantFrom('t1', 't2').map((note): Operation => ({ type: 'removeNote', note })),
  fc.tuple(fc.constantFrom('g1', 'g2'), fc.uniqueArray(anyNode)).map(([id, nodes]): Operation => ({
    type: 'addGroup',
    group: { id, name: 'Group', nodes, collapsed: false },
  })),
  fc
    .tuple(fc.constantFrom('g1', 'g2'), fc.uniqueArray(anyNode))
    .map(([group, nodes]): Operation => ({ type: 'changeGroup', group, change: { nodes } })),
  fc.constantFrom('g1', 'g2').map((group): Operation => ({ type: 'removeGroup', group })),
  fc
    .string({ maxLength: 20 })
    .map((description): Operation => ({ type: 'changeFlow', change: { description } })),
);

const empty: FlowDocument = FlowDocument.parse({
  format: 'parley.flow/1',
  code: 'f',
  name: 'F',
  kind: 'main',
  channel: 'voice',
  nodes: [],
  lines: [],
});

/** Applies what can be applied, as an editor does: an impossible operation changes nothing. */
function attempt(document: FlowDocument, operation: Operation): FlowDocument {
  try {
    return applyOperation(document, operation);
  } catch (error) {
    if (error instanceof OperationError) return document;
    throw error;
  }
}

function grown(operations: readonly Operation[]): FlowDocument {
  return operations.reduce(attempt, empty);
}

function assertSound(document: FlowDocument): void {
  expect(FlowDocument.safeParse(document).success).toBe(true);
  const nodes = new Set(document.nodes.map((node) => node.id));
  expect(nodes.size).toBe(document.nodes.length);
  expect(document.lines.filter((l) => !nodes.has(l.source) || !nodes.has(l.target))).toEqual([]);
  const exits = document.lines.map((line) => `${line.source} ${line.branch}`);
  expect(new Set(exits).size).toBe(exits.length);
  expect(document.groups.flatMap((group) => group.nodes).filter((id) => !nodes.has(id))).toEqual([]);
  expect(document.notes.filter((n) => n.attachedTo !== undefined && !nodes.has(n.attachedTo))).toEqual([]);
}

const anySequence = fc.array(anyOperation, { maxLength: 60 });

describe('operations on a flow document', () => {
  it('keep every document sound', () => {
    fc.assert(fc.property(anySequence, (operations) => assertSound(grown(operations))));
  });

  it('never change the document they are given', () => {
    fc.assert(
      fc.property(anySequence, anyOperation, (operations, last) => {
        const document = grown(operations);
        const copy = viaJson(document);
        attempt(document, last);
        expect(document).toEqual(copy);
      }),
    );
  });

  it('are undone by the inverse patch and redone by the patch, also after a trip through JSON', () => {
    fc.assert(
      fc.property(anySequence, anySequence, (first, then) => {
        const before = grown(first);
        const after = then.reduce(attempt, before);
        expect(applyPatch(after, viaJson(patchBetween(after, before)))).toEqual(before);
        expect(applyPatch(before, viaJson(patchBetween(before, after)))).toEqual(after);
      }),
    );
  });

  it('leave the document sound after pasting, deleting and inserting', () => {
    fc.assert(
      fc.property(anySequence, fc.uniqueArray(anyNode), anyLine, (operations, nodes, line) => {
        let count = 0;
        const newId = (kind: string) => `${kind}_new${count++}`;
        const document = grown(operations);
        const pasted = pasteFragment(document, takeFragment(document, { nodes }), {
          offset: { x: 9, y: 9 },
          newId,
        });
        const afterPaste = pasted.operations.reduce(applyOperation, document);
        assertSound(afterPaste);
        assertSound(deleteSelection(afterPaste, { nodes, lines: [line] }).reduce(applyOperation, afterPaste));
        const insertion: Operation[] = [
          { type: 'addNode', node: someNode('inserted') },
          ...insertNodeOnLine(document, { line, node: 'inserted', exit: 'default', newId }),
        ];
        assertSound(insertion.reduce(applyOperation, document));
      }),
    );
  });
});
