/**
 * The primitives that change a flow document. Few and closed: everything a person can do in the designer is a list of
 * them (see composites), so undo, autosave and the server's checks need to know nothing else.
 */
import type {
  FlowDocument,
  FlowNode,
  FlowVariable,
  Group,
  Line,
  Note,
  Position,
} from '../document/flow.schema';

export type Operation =
  | { type: 'addNode'; node: FlowNode }
  /** takes the node's lines, its places in groups and the tethers of its notes along */
  | { type: 'removeNode'; node: string }
  | { type: 'changeNode'; node: string; change: NodeChange }
  | { type: 'changeParams'; node: string; params: FlowNode['params'] }
  /** by node id */
  | { type: 'moveNodes'; positions: Record<string, Position> }
  | { type: 'addLine'; line: Line }
  | { type: 'removeLine'; line: string }
  /** re-hangs either end of a line */
  | { type: 'changeLine'; line: string; change: Partial<Omit<Line, 'id'>> }
  | { type: 'setVariables'; variables: FlowVariable[] }
  | { type: 'addNote'; note: Note }
  | { type: 'changeNote'; note: string; change: NoteChange }
  | { type: 'removeNote'; note: string }
  | { type: 'addGroup'; group: Group }
  | { type: 'changeGroup'; group: string; change: Partial<Omit<Group, 'id'>> }
  | { type: 'removeGroup'; group: string }
  | { type: 'changeFlow'; change: FlowChange };

export type NodeChange = Partial<Pick<FlowNode, 'name' | 'description'>>;
/** `attachedTo: null` cuts the tether. */
export type NoteChange = Partial<Pick<Note, 'text' | 'written' | 'position' | 'size' | 'color'>> & {
  attachedTo?: string | null;
};
export type FlowChange = Partial<Pick<FlowDocument, 'name' | 'description' | 'channel' | 'kind'>>;

export type OperationErrorCode =
  | 'node.unknown'
  | 'node.exists'
  | 'line.unknown'
  | 'line.exists'
  | 'exit.taken'
  | 'note.unknown'
  | 'note.exists'
  | 'group.unknown'
  | 'group.exists'
  | 'variable.duplicate'
  | 'limit.exceeded';

/** An operation that cannot be applied to this document. Nothing was changed. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  readonly code: OperationErrorCode;
  readonly operation: Operation;

  constructor(code: OperationErrorCode, message: string, operation: Operation) {
    super(message);
    this.code = code;
    this.operation = operation;
  }
}
