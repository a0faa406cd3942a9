/** What a person does in one go, as lists of primitive operations. Pure: ids come from the caller. */
import type { FlowDocument, FlowNode, Line, Position } from '../document/flow.schema';
import type { AnyElement, BranchDefinition } from '../element/element';
import type { Operation } from './operation';

/** Gives an id that is not used in the document; `kind` is a short prefix such as `n` or `l`. */
export type NewId = (kind: 'n' | 'l' | 't' | 'g') => string;

/**
 * Puts a node, already in the document or not, between the two ends of a line: the line then leads to the node, and a
 * new line carries the node's `exit` to the old target. Without an exit nothing leads on.
 * Empty where the line is unknown.
 */
export function insertNodeOnLine(
  document: FlowDocument,
  insertion: { line: string; node: string; exit?: string; newId: NewId },
): Operation[] {
  const line = document.lines.find((l) => l.id === insertion.line);
  if (!line) return [];
  const rehang: Operation = { type: 'changeLine', line: line.id, change: { target: insertion.node } };
  if (insertion.exit === undefined) return [rehang];
  const onward: Line = {
    id: insertion.newId('l'),
    source: insertion.node,
    branch: insertion.exit,
    target: line.target,
  };
  return [rehang, { type: 'addLine', line: onward }];
}

/** Removes nodes with their lines, and the given lines that are left. Unknown ids are passed over. */
export function deleteSelection(
  document: FlowDocument,
  selection: { nodes: readonly string[]; lines: readonly string[]; notes?: readonly string[] },
): Operation[] {
  const gone = new Set(selection.nodes);
  const nodes = document.nodes.filter((node) => gone.has(node.id));
  const wanted = new Set(selection.lines);
  const lines = document.lines.filter(
    (line) => wanted.has(line.id) && !gone.has(line.source) && !gone.has(line.target),
  );
  const wantedNotes = new Set(selection.notes ?? []);
  const notes = document.notes.filter((note) => wantedNotes.has(note.id));
  return [
    ...notes.map((note): Operation => ({ type: 'removeNote', note: note.id })),
    ...lines.map((line): Operation => ({ type: 'removeLine', line: line.id })),
    ...nodes.map((node): Operation => ({ type: 'removeNode', node: node.id })),
  ];
}

/** Moves nodes to the given places; those that stay where they are are left out. Empty where nothing moves. */
export function moveTo(document: FlowDocument, positions: ReadonlyMap<string, Position>): Operation[] {
  const moved: Record<string, Position> = {};
  for (const node of document.nodes) {
    const to = positions.get(node.id);
    if (to && (to.x !== node.position.x || to.y !== node.position.y)) moved[node.id] = to;
  }
  return Object.keys(moved).length === 0 ? [] : [{ type: 'moveNodes', positions: moved }];
}

/**
 * Changes parameters and takes the lines along: a line follows an exit that was renamed, and goes with an exit that was
 * removed. While a name is being typed it may be empty or taken for a moment; its line then waits and is hung on the
 * next good name.
 */
export function changeParamsWithLines(
  document: FlowDocument,
  change: { node: FlowNode; element: AnyElement; params: FlowNode['params'] },
): Operation[] {
  const { node, element, params } = change;
  const operations: Operation[] = [{ type: 'changeParams', node: node.id, params }];
  const before = exitNames(element, node.params);
  const after = exitNames(element, params);
  if (!before || !after) return operations;
  const lines = document.lines.filter((line) => line.source === node.id);
  const presets = new Set<string>(element.presets);
  const renamed = before.length === after.length ? before.findIndex((name, i) => name !== after[i]) : -1;
  for (const line of lines) {
    if (presets.has(line.branch) || after.includes(line.branch)) continue;
    const known = before.includes(line.branch);
    const target = renamed >= 0 && (!known || before[renamed] === line.branch) ? after[renamed] : undefined;
    const isFree = (name: string) => !before.includes(name) && !lines.some((l) => l.branch === name);
    if (target !== undefined && target !== '' && isFree(target)) {
      operations.push({ type: 'changeLine', line: line.id, change: { branch: target } });
    } else if (known && before.length > after.length) {
      operations.push({ type: 'removeLine', line: line.id });
    }
  }
  return operations;
}

/** Names of the exits; undefined where the parameters cannot be read. */
function exitNames(element: AnyElement, params: FlowNode['params']): string[] | undefined {
  try {
    const branches: BranchDefinition[] = element.branches(params);
    return branches.map((branch) => branch.name);
  } catch {
    return undefined;
  }
}
