import type { VariableRoot } from './scope';
import { childrenOf, type SyntaxNode, type VariableNode } from './syntax';

/**
 * One mention of a variable. `start` to `end` is the text `ROOT.name` in the source; `path` holds the constant
 * properties and indices that follow it (`FLOW.order.items[0].price` has the path items, 0, price).
 */
export interface VariableReference {
  root: VariableRoot;
  name: string;
  path: string[];
  start: number;
  end: number;
}

/** Every mention of a variable below a node, in source order; positions are moved by `offset`. */
export function referencesOf(node: SyntaxNode, offset = 0): VariableReference[] {
  const references: VariableReference[] = [];
  collect(node, [], (variable, path) => {
    const { root, name } = variable;
    references.push({ root, name, path, start: variable.start + offset, end: variable.end + offset });
  });
  return references;
}

type Found = (variable: VariableNode, path: string[]) => void;

/** `path` is what follows the node, as far as it is constant. */
function collect(node: SyntaxNode, path: string[], found: Found): void {
  switch (node.kind) {
    case 'variable':
      found(node, path);
      return;
    case 'member':
      collect(node.object, [node.name, ...path], found);
      return;
    case 'index': {
      const isConstant = node.index.kind === 'literal';
      collect(node.object, isConstant ? [String(literalOf(node.index)), ...path] : [], found);
      collect(node.index, [], found);
      return;
    }
    default:
      for (const child of childrenOf(node)) collect(child, [], found);
  }
}

function literalOf(node: SyntaxNode): unknown {
  return node.kind === 'literal' ? node.value : null;
}
