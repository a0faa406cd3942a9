/** What a person wants done to the flow, put into operations and one undo step each. */
import {
  deleteSelection,
  duplicate,
  initialValues,
  insertNodeOnLine,
  moveTo,
  renameFlowVariable,
  type AnyElement,
  type FlowNode,
  type NoteChange,
  type Operation,
  type Position,
  type VariableRename,
} from '@parley/flow-model';
import type { EditorStore } from './editor-store';
import { firstFreeExit } from './exits';
import { withoutNodes } from './groups';
import { idsFor } from './ids';
import { nodeView } from './node-view';
import { canAddElement, canHangLine, canRemoveNode, type LineEnds, type Ruling } from './rules';

/** Distance of a new node from the one it is connected to, from left edge to left edge. */
export const COLUMN = 242;
/** Room between nodes of a column. */
export const ROW_GAP = 48;

/** Says why something is not done; true where it may be. */
function allows(store: EditorStore, ruling: Ruling): boolean {
  const { announce, wording } = store.getState();
  if (!ruling.allowed) announce(wording.t(`refusal.${ruling.reason}`));
  return ruling.allowed;
}

export interface Addition {
  element: AnyElement;
  at: Position;
  /** draw a line from this exit to the new node */
  from?: { source: string; branch: string } | undefined;
  /** put the new node into this line */
  line?: string | undefined;
}

/** Adds a node and selects it. Returns its id; undefined where it may not be added. */
export function addElement(store: EditorStore, addition: Addition): string | undefined {
  const { document, wording, catalogue, edit, select, announce } = store.getState();
  const { element, at, from, line } = addition;
  if (!allows(store, canAddElement(document, store.registry, element))) return undefined;
  const newId = idsFor(document);
  const name = freeName(document.nodes, element.texts[wording.language].name);
  const node: FlowNode = {
    id: newId('n'),
    element: element.id,
    name,
    description: '',
    position: { x: Math.round(at.x), y: Math.round(at.y) },
    params: initialValues(element.params) as FlowNode['params'],
  };
  const operations: Operation[] = [{ type: 'addNode', node }];
  if (from && element.role !== 'start') {
    operations.push({ type: 'addLine', line: { id: newId('l'), ...from, target: node.id } });
  }
  if (line !== undefined && element.role !== 'start') {
    const view = nodeView(node, element, [], { ...wording, catalogue, showPresets: false });
    const exit = firstFreeExit(view.exits);
    operations.push(
      ...insertNodeOnLine(document, { line, node: node.id, newId, ...(exit === undefined ? {} : { exit }) }),
    );
  }
  if (!edit(wording.t('step.add', { name }), operations)) return undefined;
  select({ nodes: [node.id] });
  announce(wording.t('announce.added', { name }));
  return node.id;
}

/** The exit that a node added from the palette is hung on: of the only selected node, where it has one free. */
export function suggestedExit(store: EditorStore): { source: string; branch: string } | undefined {
  const { view, scene } = store.getState();
  const [only] = view.nodes;
  const selected = only !== undefined && view.nodes.size === 1 ? scene.views.get(only) : undefined;
  const open = selected?.exits.find((exit) => exit.isOpen);
  return selected && open ? { source: selected.id, branch: open.branch } : undefined;
}

/** A free place to the right of a node, below whatever stands there already. */
export function placeAfter(store: EditorStore, source: string): Position {
  const { scene } = store.getState();
  const from = scene.views.get(source)?.node.position ?? { x: 0, y: 0 };
  const x = from.x + COLUMN;
  let { y } = from;
  const column = [...scene.views.values()]
    .filter((view) => view.node.position.x < x + 188 && view.node.position.x + view.width > x)
    .sort((a, b) => a.node.position.y - b.node.position.y);
  for (const view of column) {
    const top = view.node.position.y;
    if (top < y + 120 && top + view.height + ROW_GAP > y) y = top + view.height + ROW_GAP;
  }
  return { x, y };
}

/** Draws a line; one that hangs on the exit already is re-hung to the new target. */
export function drawLine(store: EditorStore, ends: LineEnds): boolean {
  const { document } = store.getState();
  const existing = document.lines.find((l) => l.source === ends.source && l.branch === ends.branch);
  if (existing) return rehangLine(store, existing.id, ends);
  if (!allows(store, canHangLine(document, store.registry, ends))) return false;
  const { edit, wording, announce, scene } = store.getState();
  const line = { id: idsFor(document)('l'), ...ends };
  const isDone = edit(wording.t('step.draw'), [{ type: 'addLine', line }]);
  if (isDone) {
    const name = (id: string) => scene.views.get(id)?.name ?? id;
    announce(wording.t('announce.connected', { source: name(ends.source), target: name(ends.target) }));
  }
  return isDone;
}

/** Hangs an end of a line elsewhere. */
export function rehangLine(store: EditorStore, line: string, ends: LineEnds): boolean {
  const { document, edit, wording } = store.getState();
  const before = document.lines.find((l) => l.id === line);
  const isSame =
    before?.source === ends.source && before.branch === ends.branch && before.target === ends.target;
  if (isSame) return true;
  if (!allows(store, canHangLine(document, store.registry, ends, line))) return false;
  return edit(wording.t('step.rehang'), [{ type: 'changeLine', line, change: ends }]);
}

export function removeLine(store: EditorStore, line: string): boolean {
  const { edit, wording } = store.getState();
  return edit(wording.t('step.removeLine'), [{ type: 'removeLine', line }]);
}

/** Removes what is selected; Start stays. */
export function removeSelection(store: EditorStore): boolean {
  const { document, view, edit, wording, announce } = store.getState();
  const nodes = [...view.nodes].filter((id) => canRemoveNode(document, store.registry, id).allowed);
  if (nodes.length < view.nodes.size) announce(wording.t('refusal.startStays'));
  const operations = deleteSelection(document, { nodes, lines: [...view.lines], notes: [...view.notes] });
  if (operations.length === 0) return false;
  const groups = withoutNodes(document, nodes);
  return edit(wording.t('step.remove', { count: operations.length }), [...groups, ...operations]);
}

/** Puts nodes where they were dragged to; `line` takes a single one in. */
export function dropNodes(
  store: EditorStore,
  positions: ReadonlyMap<string, Position>,
  line?: string,
): boolean {
  const { document, edit, wording, scene } = store.getState();
  const operations = moveTo(document, positions);
  const [node] = positions.keys();
  if (line !== undefined && node !== undefined) {
    const exit = firstFreeExit(scene.views.get(node)?.exits ?? []);
    operations.push(
      ...insertNodeOnLine(document, {
        line,
        node,
        newId: idsFor(document),
        ...(exit === undefined ? {} : { exit }),
      }),
    );
    return edit(wording.t('step.insert'), operations);
  }
  return edit(wording.t('step.move', { count: positions.size }), operations);
}

/** Moves the selected nodes and notes by keyboard; moves in a row are one step. */
export function nudgeSelection(store: EditorStore, by: Position): boolean {
  const { document, view, edit, wording } = store.getState();
  const after = ({ x, y }: Position) => ({ x: x + by.x, y: y + by.y });
  const moved = document.nodes.filter((node) => view.nodes.has(node.id));
  const to = new Map(moved.map((node) => [node.id, after(node.position)]));
  const notes = document.notes
    .filter((note) => view.notes.has(note.id))
    .map((note): Operation => ({
      type: 'changeNote',
      note: note.id,
      change: { position: after(note.position) },
    }));
  const coalesce = `move ${[...to.keys(), ...view.notes].join(' ')}`;
  const step = to.size === 0 ? wording.t('step.moveNote') : wording.t('step.move', { count: to.size });
  return edit(step, [...moveTo(document, to), ...notes], { coalesce });
}

/** Copies the selected nodes beside themselves and selects the copies. */
export function duplicateSelection(store: EditorStore): boolean {
  const { document, view, edit, select, wording } = store.getState();
  const copied = duplicate(
    document,
    { nodes: [...view.nodes] },
    { offset: { x: 32, y: 32 }, newId: idsFor(document), accepts: (node) => acceptsNode(store, node) },
  );
  if (copied.nodes.length === 0) return false;
  const isDone = edit(wording.t('step.duplicate', { count: copied.nodes.length }), copied.operations);
  if (isDone) select({ nodes: copied.nodes });
  return isDone;
}

/** May a copy of this node stand in this flow? */
export function acceptsNode(store: EditorStore, node: FlowNode): boolean {
  const element = store.registry.find(node.element);
  return element === undefined || canAddElement(store.getState().document, store.registry, element).allowed;
}

/** Puts a note on the canvas and selects it. */
export function addNote(store: EditorStore, at: Position): void {
  const { document, view, edit, select, wording } = store.getState();
  const [only] = view.nodes;
  const attached = view.nodes.size === 1 ? document.nodes.find((node) => node.id === only) : undefined;
  const height = (attached && store.getState().scene.views.get(attached.id)?.height) ?? 0;
  const id = idsFor(document)('t');
  const note = {
    id,
    text: '',
    position: attached ? { x: attached.position.x, y: attached.position.y + height + 40 } : at,
    size: { width: 206, height: 96 },
    color: 'yellow' as const,
    ...(attached ? { attachedTo: attached.id } : {}),
  };
  if (edit(wording.t('step.addNote'), [{ type: 'addNote', note }])) select({ notes: [id] });
}

/** Changes a note; typing in a row is one step. */
export function changeNote(store: EditorStore, note: string, change: NoteChange): boolean {
  const { edit, wording } = store.getState();
  const step = wording.t(change.position ? 'step.moveNote' : 'step.changeNote');
  const coalesce = change.text === undefined ? undefined : `note ${note}`;
  return edit(step, [{ type: 'changeNote', note, change }], { coalesce });
}

/** Renames a FLOW variable and every mention of it. */
export function renameVariable(store: EditorStore, names: VariableRename): boolean {
  const { document, edit, wording } = store.getState();
  const renamed = renameFlowVariable(document, names, store.registry);
  const changed = renamed.nodes.filter((node, i) => node !== document.nodes[i]);
  return edit(wording.t('step.renameVariable', { ...names }), [
    { type: 'setVariables', variables: renamed.variables },
    ...changed.map(({ id, params }): Operation => ({ type: 'changeParams', node: id, params })),
  ]);
}

function freeName(nodes: readonly FlowNode[], wanted: string): string {
  const taken = new Set(nodes.map((node) => node.name));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    if (!taken.has(`${wanted} ${n}`)) return `${wanted} ${n}`;
  }
}
