import type { AnyElement, ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import { fieldSetReferences } from '../fields/composite.fields';
import type { FieldSet } from '../fields/field';
import type { FlowDocument } from './flow.schema';
import type { FieldReference, Reference } from './references';

/**
 * Everything that the nodes of a document refer to, with the place. Nodes of unknown elements and ill-typed parameters
 * refer to nothing: validation says why.
 */
export function references(document: FlowDocument, registry: ElementRegistry): Reference[] {
  return document.nodes.flatMap((node) => {
    const element = registry.find(node.element);
    if (!element) return [];
    return referencesOf(element, node.params).map((reference) => ({ ...reference, nodeId: node.id }));
  });
}

function referencesOf(element: AnyElement, given: Record<string, unknown>): FieldReference[] {
  const params = parseParams(element, given);
  if (!params.success) return readableReferences(element.params, given);
  return [
    ...fieldSetReferences(element.params, params.data, ''),
    ...(element.references?.(params.data) ?? []),
  ];
}

/** Of the parameters that can be read beside one that cannot. */
function readableReferences(fields: FieldSet, given: Record<string, unknown>): FieldReference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { success, data } = field.schema.safeParse(given[name]);
    return success ? field.references(data, name) : [];
  });
}
