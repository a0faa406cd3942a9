import type { FlowDocument, FlowNode, Line } from '../document/flow.schema';
import type { AnyElement, BranchDefinition, ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';

/** A node with all that the checks ask about it. */
export interface IndexedNode {
  node: FlowNode;
  element: AnyElement | undefined;
  /** parsed parameters; undefined where they do not fit the element */
  params: Record<string, unknown> | undefined;
  issues: { path: string; message: string }[];
  branches: BranchDefinition[];
  /** lines that leave the node, in document order */
  lines: Line[];
}

export interface IndexedDocument {
  document: FlowDocument;
  nodes: IndexedNode[];
  byId: Map<string, IndexedNode>;
}

/** Looks every node, element and line up once. */
export function indexDocument(document: FlowDocument, registry: ElementRegistry): IndexedDocument {
  const nodes = document.nodes.map((node): IndexedNode => {
    const element = registry.find(node.element);
    const parsed = element ? parseParams(element, node.params) : undefined;
    const params = parsed?.success ? parsed.data : undefined;
    const issues = parsed?.error?.issues.map((i) => ({ path: toPath(i.path), message: i.message })) ?? [];
    const branches = element && params ? element.branches(params) : [];
    return { node, element, params, issues, branches, lines: [] };
  });
  const byId = new Map(nodes.map((n) => [n.node.id, n]));
  for (const line of document.lines) byId.get(line.source)?.lines.push(line);
  return { document, nodes, byId };
}

/** The path of a schema issue as the rest of the product writes it: `keys[0].label`. */
export function toPath(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
