/** A piece of a flow on its way through the clipboard. */
import { z } from 'zod';
import {
  DOCUMENT_LIMITS,
  FlowNode,
  FlowVariable,
  Line,
  Note,
  type FlowDocument,
  type Position,
} from '../document/flow.schema';
import type { NewId } from './composites';
import type { Operation } from './operation';

export const FRAGMENT_FORMAT = 'parley.fragment/1';

export const FlowFragment = z.object({
  format: z.literal(FRAGMENT_FORMAT),
  nodes: z.array(FlowNode).max(DOCUMENT_LIMITS.nodes),
  /** lines with both ends inside */
  lines: z.array(Line).max(DOCUMENT_LIMITS.lines),
  notes: z.array(Note).max(DOCUMENT_LIMITS.notes).default([]),
  /** definitions of the FLOW variables that the nodes name */
  variables: z.array(FlowVariable).max(DOCUMENT_LIMITS.variables).default([]),
});
export type FlowFragment = z.infer<typeof FlowFragment>;

/**
 * Cuts a fragment out of a document: the nodes, the lines between them, and the notes that are named.
 * `uses` tells which FLOW variables a node names.
 */
export function takeFragment(
  document: FlowDocument,
  selection: { nodes: readonly string[]; notes?: readonly string[]; uses?(node: FlowNode): string[] },
): FlowFragment {
  const inside = new Set(selection.nodes);
  const nodes = document.nodes.filter((node) => inside.has(node.id));
  const used = new Set(nodes.flatMap((node) => selection.uses?.(node) ?? []));
  const notes = document.notes.filter((note) => selection.notes?.includes(note.id));
  return {
    format: FRAGMENT_FORMAT,
    nodes,
    lines: document.lines.filter((line) => inside.has(line.source) && inside.has(line.target)),
    notes,
    variables: document.variables.filter((variable) => used.has(variable.name)),
  };
}

export interface PasteResult {
  operations: Operation[];
  /** new ids of the pasted nodes */
  nodes: string[];
  /** names of the variables that were created because the document lacked them */
  createdVariables: string[];
}

/**
 * Puts a fragment into a document with renewed ids. Lines whose ends are not inside it are left out, and so are nodes
 * that `accepts` refuses (a second start). Variables that the document lacks are created.
 * @param offset added to every position, in pixels of the canvas
 */
export function pasteFragment(
  document: FlowDocument,
  fragment: FlowFragment,
  options: { offset: Position; newId: NewId; accepts?(node: FlowNode): boolean },
): PasteResult {
  const ids = new Map<string, string>();
  const moved = (p: Position): Position => ({ x: p.x + options.offset.x, y: p.y + options.offset.y });
  const operations: Operation[] = [];
  for (const node of fragment.nodes) {
    if (options.accepts && !options.accepts(node)) continue;
    const id = options.newId('n');
    ids.set(node.id, id);
    operations.push({ type: 'addNode', node: { ...node, id, position: moved(node.position) } });
  }
  for (const line of fragment.lines) {
    const source = ids.get(line.source);
    const target = ids.get(line.target);
    if (source === undefined || target === undefined) continue;
    operations.push({ type: 'addLine', line: { ...line, id: options.newId('l'), source, target } });
  }
  for (const { attachedTo, ...note } of fragment.notes) {
    const tether = attachedTo === undefined ? undefined : ids.get(attachedTo);
    operations.push({
      type: 'addNote',
      note: {
        ...note,
        id: options.newId('t'),
        position: moved(note.position),
        ...(tether === undefined ? {} : { attachedTo: tether }),
      },
    });
  }
  const known = new Set(document.variables.map((variable) => variable.name));
  const missing = fragment.variables.filter((variable) => !known.has(variable.name));
  if (missing.length > 0) {
    operations.unshift({ type: 'setVariables', variables: [...document.variables, ...missing] });
  }
  return { operations, nodes: [...ids.values()], createdVariables: missing.map((variable) => variable.name) };
}

/** Copies nodes beside themselves: a fragment taken and pasted at once. */
export function duplicate(
  document: FlowDocument,
  selection: { nodes: readonly string[] },
  options: { offset: Position; newId: NewId; accepts?(node: FlowNode): boolean },
): PasteResult {
  return pasteFragment(document, takeFragment(document, selection), options);
}
