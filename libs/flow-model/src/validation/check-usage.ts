/** Doubtful but allowed: variables nobody reads, the same words twice, prompts that nobody listens to the end of. */
import { fieldSetReferences } from '../fields/composite.fields';
import type { Catalogue } from './catalogue';
import { finding, type Finding } from './finding';
import type { IndexedDocument } from './indexed-document';

const LONG_PROMPT = 1_000;

/** A variable is read by a node, or by a template that a node names. */
export function variableFindings({ document, nodes }: IndexedDocument, catalogue: Catalogue): Finding[] {
  const found = document.variables.flatMap((variable, i) => {
    const first = document.variables.findIndex((v) => v.name === variable.name);
    if (first === i) return [];
    const message = `Two variables are named FLOW.${variable.name}`;
    return [
      finding('variable.duplicate', message, {
        path: `variables[${i}].name`,
        params: { name: variable.name },
      }),
    ];
  });
  const read = new Set<string>();
  for (const { element, params } of nodes) {
    if (!element || !params) continue;
    for (const reference of fieldSetReferences(element.params, params, '')) {
      if (reference.kind === 'flowVariable' && !reference.write) read.add(reference.name);
      if (reference.kind !== 'template') continue;
      const template = catalogue.templates.find(({ name }) => name === reference.name);
      for (const place of template?.flowPlaces ?? []) read.add(place);
    }
  }
  const unused = document.variables.flatMap((variable, i) => {
    if (read.has(variable.name) || variable.input) return [];
    return [
      finding('variable.unused', `Variable FLOW.${variable.name} is never read`, {
        severity: 'warning',
        path: `variables[${i}]`,
        params: { variable: `FLOW.${variable.name}` },
      }),
    ];
  });
  return [...found, ...unused];
}

export function promptFindings({ document, nodes }: IndexedDocument, catalogue: Catalogue): Finding[] {
  const firstWith = new Map<string, string>();
  return nodes.flatMap(({ node, element, params }) => {
    if (!element || !params) return [];
    const summary = element.summary(params, catalogue);
    if (summary.style !== 'text' || summary.text.trim() === '') return [];
    const found: Finding[] = [];
    const place = { node: node.id, severity: 'warning' as const };
    if (document.channel === 'voice' && summary.text.length > LONG_PROMPT) {
      const message = `This prompt has ${summary.text.length} characters; callers rarely listen to more than ${LONG_PROMPT}`;
      found.push(
        finding('prompt.long', message, { ...place, params: { length: String(summary.text.length) } }),
      );
    }
    const first = firstWith.get(summary.text);
    if (first !== undefined) {
      found.push(finding('prompt.repeated', `${first} says the same`, { ...place, params: { name: first } }));
    } else {
      firstWith.set(summary.text, node.name);
    }
    return found;
  });
}
