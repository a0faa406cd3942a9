/** Applies operations: pure, and parts that an operation does not touch keep their identity. */
import { DOCUMENT_LIMITS, type FlowDocument, type Line } from '../document/flow.schema';
import { OperationError, type Operation, type OperationErrorCode } from './operation';

/**
 * The document after the operation.
 * @throws OperationError where the operation names something that is not there, adds what is there already, hangs a
 * second line on an exit, or would pass a limit of the document.
 */
export function applyOperation(document: FlowDocument, operation: Operation): FlowDocument {
  const refuse = (code: OperationErrorCode, message: string): never => {
    throw new OperationError(code, message, operation);
  };
  const assertNode = (id: string) => {
    if (!document.nodes.some((node) => node.id === id)) refuse('node.unknown', `There is no node ${id}`);
  };
  const assertRoom = (list: 'nodes' | 'lines' | 'notes' | 'groups' | 'variables', count: number) => {
    if (count > DOCUMENT_LIMITS[list]) {
      refuse('limit.exceeded', `A flow holds at most ${DOCUMENT_LIMITS[list]} ${list}`);
    }
  };
  const assertExitFree = (line: Line) => {
    const other = document.lines.find(
      (l) => l.id !== line.id && l.source === line.source && l.branch === line.branch,
    );
    if (other) refuse('exit.taken', `Exit ${line.branch} of node ${line.source} has the line ${other.id}`);
  };

  switch (operation.type) {
    case 'addNode': {
      const { node } = operation;
      if (document.nodes.some((n) => n.id === node.id)) refuse('node.exists', `Node ${node.id} exists`);
      assertRoom('nodes', document.nodes.length + 1);
      return { ...document, nodes: [...document.nodes, node] };
    }
    case 'removeNode':
      assertNode(operation.node);
      return withoutNode(document, operation.node);
    case 'changeNode':
      assertNode(operation.node);
      return { ...document, nodes: changed(document.nodes, operation.node, operation.change) };
    case 'changeParams':
      assertNode(operation.node);
      return { ...document, nodes: changed(document.nodes, operation.node, { params: operation.params }) };
    case 'moveNodes': {
      const { positions } = operation;
      Object.keys(positions).forEach(assertNode);
      const nodes = document.nodes.map((node) => {
        const position = Object.hasOwn(positions, node.id) ? positions[node.id] : undefined;
        return position ? { ...node, position } : node;
      });
      return { ...document, nodes };
    }
    case 'addLine': {
      const { line } = operation;
      if (document.lines.some((l) => l.id === line.id)) refuse('line.exists', `Line ${line.id} exists`);
      assertNode(line.source);
      assertNode(line.target);
      assertExitFree(line);
      assertRoom('lines', document.lines.length + 1);
      return { ...document, lines: [...document.lines, line] };
    }
    case 'removeLine':
      if (!document.lines.some((l) => l.id === operation.line)) {
        refuse('line.unknown', `There is no line ${operation.line}`);
      }
      return { ...document, lines: document.lines.filter((l) => l.id !== operation.line) };
    case 'changeLine': {
      const line = document.lines.find((l) => l.id === operation.line);
      if (!line) return refuse('line.unknown', `There is no line ${operation.line}`);
      const next = { ...line, ...operation.change };
      assertNode(next.source);
      assertNode(next.target);
      assertExitFree(next);
      return { ...document, lines: document.lines.map((l) => (l === line ? next : l)) };
    }
    case 'setVariables': {
      const names = new Set(operation.variables.map((variable) => variable.name));
      if (names.size !== operation.variables.length) {
        refuse('variable.duplicate', 'Two variables share a name');
      }
      assertRoom('variables', operation.variables.length);
      return { ...document, variables: operation.variables };
    }
    case 'addNote': {
      const { note } = operation;
      if (document.notes.some((n) => n.id === note.id)) refuse('note.exists', `Note ${note.id} exists`);
      if (note.attachedTo !== undefined) assertNode(note.attachedTo);
      assertRoom('notes', document.notes.length + 1);
      return { ...document, notes: [...document.notes, note] };
    }
    case 'changeNote': {
      const note = document.notes.find((n) => n.id === operation.note);
      if (!note) return refuse('note.unknown', `There is no note ${operation.note}`);
      const { attachedTo, ...change } = operation.change;
      if (typeof attachedTo === 'string') assertNode(attachedTo);
      const { attachedTo: before, ...rest } = { ...note, ...change };
      const tether = attachedTo === undefined ? before : attachedTo;
      const next = typeof tether === 'string' ? { ...rest, attachedTo: tether } : rest;
      return { ...document, notes: document.notes.map((n) => (n === note ? next : n)) };
    }
    case 'removeNote':
      if (!document.notes.some((n) => n.id === operation.note)) {
        refuse('note.unknown', `There is no note ${operation.note}`);
      }
      return { ...document, notes: document.notes.filter((n) => n.id !== operation.note) };
    case 'addGroup': {
      const { group } = operation;
      if (document.groups.some((g) => g.id === group.id)) refuse('group.exists', `Group ${group.id} exists`);
      group.nodes.forEach(assertNode);
      assertRoom('groups', document.groups.length + 1);
      return { ...document, groups: [...document.groups, group] };
    }
    case 'changeGroup':
      if (!document.groups.some((g) => g.id === operation.group)) {
        refuse('group.unknown', `There is no group ${operation.group}`);
      }
      operation.change.nodes?.forEach(assertNode);
      return { ...document, groups: changed(document.groups, operation.group, operation.change) };
    case 'removeGroup':
      if (!document.groups.some((g) => g.id === operation.group)) {
        refuse('group.unknown', `There is no group ${operation.group}`);
      }
      return { ...document, groups: document.groups.filter((g) => g.id !== operation.group) };
    case 'changeFlow':
      return { ...document, ...operation.change };
  }
}

/** Applies operations in order. All or nothing: the first impossible one throws. */
export function applyOperations(document: FlowDocument, operations: readonly Operation[]): FlowDocument {
  return operations.reduce(applyOperation, document);
}

function changed<T extends { id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<NoInfer<T>>,
): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function withoutNode(document: FlowDocument, id: string): FlowDocument {
  const leavesGroup = document.groups.some((group) => group.nodes.includes(id));
  const cutsTether = document.notes.some((note) => note.attachedTo === id);
  return {
    ...document,
    nodes: document.nodes.filter((node) => node.id !== id),
    lines: document.lines.filter((line) => line.source !== id && line.target !== id),
    groups: leavesGroup
      ? document.groups.map((group) =>
          group.nodes.includes(id) ? { ...group, nodes: group.nodes.filter((n) => n !== id) } : group,
        )
      : document.groups,
    notes: cutsTether
      ? document.notes.map((note) => {
          if (note.attachedTo !== id) return note;
          const { attachedTo: _cut, ...rest } = note;
          return rest;
        })
      : document.notes,
  };
}
