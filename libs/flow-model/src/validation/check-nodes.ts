import { fieldSetFindings } from '../fields/composite.fields';
import type { CheckContext } from '../element/element';
import type { Catalogue } from './catalogue';
import { finding, type Finding } from './finding';
import type { IndexedDocument, IndexedNode } from './indexed-document';

/** What is wrong inside single nodes: unknown elements, parameters, expressions, what they name. */
export function nodeFindings(indexed: IndexedDocument, catalogue: Catalogue): Finding[] {
  const { variables, channel } = indexed.document;
  const context: CheckContext = { catalogue, variables, channel };
  return [...duplicateIds(indexed), ...indexed.nodes.flatMap((node) => findingsOf(node, context))];
}

function findingsOf({ node, element, params, issues }: IndexedNode, document: CheckContext): Finding[] {
  if (!element) {
    const message = `Element ${node.element} is not known to this version of Parley`;
    return [finding('element.unknown', message, { node: node.id, params: { element: node.element } })];
  }
  if (!params) {
    return issues.map((issue) =>
      finding('param.invalid', `Parameter ${issue.path}: ${issue.message}`, {
        node: node.id,
        path: issue.path,
        params: { path: issue.path, reason: issue.message },
      }),
    );
  }
  const context = { ...document, outputs: element.outputs?.(params, document.catalogue) };
  const found = [
    ...fieldSetFindings(element.params, params, '', context),
    ...(element.check?.(params, context) ?? []),
  ];
  if (element.channels && !element.channels.includes(context.channel)) {
    const message = `${element.texts.en.name} does not exist in a ${context.channel} flow`;
    found.push(
      finding('element.channel', message, { params: { element: element.id, channel: context.channel } }),
    );
  }
  return found.map((f) => ({ ...f, node: node.id }));
}

function duplicateIds({ document, byId }: IndexedDocument): Finding[] {
  if (byId.size === document.nodes.length) return [];
  const seen = new Set<string>();
  return document.nodes.flatMap((node) => {
    if (!seen.has(node.id)) {
      seen.add(node.id);
      return [];
    }
    return [
      finding('node.duplicate', `Two nodes have the id ${node.id}`, {
        node: node.id,
        params: { id: node.id },
      }),
    ];
  });
}
