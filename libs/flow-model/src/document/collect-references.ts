import type { ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import { fieldSetReferences } from '../fields/composite.fields';
import type { FlowDocument } from './flow.schema';
import type { Reference } from './references';

/**
 * Everything that the nodes of a document refer to, with the place. Nodes of unknown elements or with ill-typed
 * parameters refer to nothing: validation says why.
 */
export function references(document: FlowDocument, registry: ElementRegistry): Reference[] {
  return document.nodes.flatMap((node) => {
    const element = registry.find(node.element);
    if (!element) return [];
    const params = parseParams(element, node.params);
    if (!params.success) return [];
    const own = [
      ...fieldSetReferences(element.params, params.data, ''),
      ...(element.references?.(params.data) ?? []),
    ];
    return own.map((reference) => ({ ...reference, nodeId: node.id }));
  });
}
