/** The same dialog under another code and name. */
import { references } from '../document/collect-references';
import type { FlowDocument, FlowNode } from '../document/flow.schema';
import type { ElementRegistry } from '../element/element';

/** Gives a document another code and name; nodes that jump to the flow itself go on jumping to it. */
export function renameFlow(
  document: FlowDocument,
  { code, name }: { code: string; name: string },
  registry: ElementRegistry,
): FlowDocument {
  return { ...retargetFlow(document, document.code, code, registry), code, name };
}

/** Lets every node that names one flow name another. */
export function retargetFlow(
  document: FlowDocument,
  from: string,
  to: string,
  registry: ElementRegistry,
): FlowDocument {
  const places = references(document, registry).filter(({ kind, name }) => kind === 'flow' && name === from);
  const nodes = document.nodes.map((node) =>
    places
      .filter(({ nodeId }) => nodeId === node.id)
      .reduce<FlowNode>((changed, { path }) => withParam(changed, path, to), node),
  );
  return { ...document, nodes };
}

type Json = FlowNode['params'][string];

function withParam(node: FlowNode, path: string, value: string): FlowNode {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return { ...node, params: replaced(node.params, keys, value) as FlowNode['params'] };
}

function replaced(at: Json, [key, ...rest]: readonly string[], value: string): Json {
  if (key === undefined) return value;
  if (Array.isArray(at)) return at.map((item, i) => (String(i) === key ? replaced(item, rest, value) : item));
  if (typeof at !== 'object' || at === null) return at;
  return { ...at, [key]: replaced(at[key] ?? null, rest, value) };
}
