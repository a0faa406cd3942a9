/** The syntax tree of an expression. Offsets are indices into its source. */
import type { RelationOperator } from './relations';
import type { VariableRoot } from './scope';
import type { Value } from './value';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';
export type LogicalOperator = '&&' | '||';
export type UnaryOperator = '!' | '-' | '+';

interface Placed {
  /** Index of the first character. */
  start: number;
  /** Index after the last character; for calls and lists, after the last operand in them. */
  end: number;
}

export interface LiteralNode extends Placed {
  kind: 'literal';
  value: Value;
}
/** `FLOW.name`; `start` to `end` is exactly that text. */
export interface VariableNode extends Placed {
  kind: 'variable';
  root: VariableRoot;
  name: string;
}
export interface MemberNode extends Placed {
  kind: 'member';
  object: SyntaxNode;
  name: string;
}
export interface IndexNode extends Placed {
  kind: 'index';
  object: SyntaxNode;
  index: SyntaxNode;
}
export interface ListNode extends Placed {
  kind: 'list';
  items: SyntaxNode[];
}
export interface UnaryNode extends Placed {
  kind: 'unary';
  operator: UnaryOperator;
  operand: SyntaxNode;
}
export interface ArithmeticNode extends Placed {
  kind: 'arithmetic';
  operator: ArithmeticOperator;
  left: SyntaxNode;
  right: SyntaxNode;
  position: number;
}
export interface RelationNode extends Placed {
  kind: 'relation';
  operator: RelationOperator;
  left: SyntaxNode;
  right: SyntaxNode;
  position: number;
}
export interface LogicalNode extends Placed {
  kind: 'logical';
  operator: LogicalOperator;
  left: SyntaxNode;
  right: SyntaxNode;
  position: number;
}
export interface ConditionalNode extends Placed {
  kind: 'conditional';
  test: SyntaxNode;
  consequent: SyntaxNode;
  alternate: SyntaxNode;
}
/** A function call; as a method, the value before the dot is the first argument. `position` is the function's name. */
export interface CallNode extends Placed {
  kind: 'call';
  name: string;
  args: SyntaxNode[];
  isMethod: boolean;
  position: number;
}

export type SyntaxNode =
  | LiteralNode
  | VariableNode
  | MemberNode
  | IndexNode
  | ListNode
  | UnaryNode
  | ArithmeticNode
  | RelationNode
  | LogicalNode
  | ConditionalNode
  | CallNode;

/** The nodes directly below a node, in source order. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.kind) {
    case 'literal':
    case 'variable':
      return [];
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.index];
    case 'list':
      return node.items;
    case 'unary':
      return [node.operand];
    case 'arithmetic':
    case 'relation':
    case 'logical':
      return [node.left, node.right];
    case 'conditional':
      return [node.test, node.consequent, node.alternate];
    case 'call':
      return node.args;
  }
}
