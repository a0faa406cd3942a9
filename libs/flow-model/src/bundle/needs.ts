/** What documents, templates and interfaces need from outside. */
import type { InterfaceRequest, TemplateRequest } from '@parley/contracts';
import { references } from '../document/collect-references';
import type { FlowDocument } from '../document/flow.schema';
import type { FieldReference, ReferenceKind } from '../document/references';
import type { ElementRegistry } from '../element/element';
import { interfaceTexts, templateTexts, textReferences } from '../resources/resource-references';

/** Names by kind. */
export interface Needs {
  flows: Set<string>;
  variables: Set<string>;
  templates: Set<string>;
  interfaces: Set<string>;
  dataTables: Set<string>;
  transferPolicies: Set<string>;
  storedProcedures: Set<string>;
}

/** Nothing yet. */
export function noNeeds(): Needs {
  return {
    flows: new Set(),
    variables: new Set(),
    templates: new Set(),
    interfaces: new Set(),
    dataTables: new Set(),
    transferPolicies: new Set(),
    storedProcedures: new Set(),
  };
}

/** Adds what a document names. */
export function addDocumentNeeds(needs: Needs, document: FlowDocument, registry: ElementRegistry): void {
  addReferences(needs, references(document, registry));
}

/** Adds the GLOBAL variables that a template names. */
export function addTemplateNeeds(needs: Needs, { content }: TemplateRequest): void {
  addReferences(needs, textReferences(templateTexts(content)));
}

/** Adds the GLOBAL variables that an interface names. */
export function addInterfaceNeeds(needs: Needs, { headers }: InterfaceRequest): void {
  addReferences(needs, textReferences(interfaceTexts(headers)));
}

const SET_OF: Partial<Record<ReferenceKind, keyof Needs>> = {
  flow: 'flows',
  flowNode: 'flows',
  globalVariable: 'variables',
  template: 'templates',
  interface: 'interfaces',
  dataTable: 'dataTables',
  transferPolicy: 'transferPolicies',
  storedProcedure: 'storedProcedures',
};

function addReferences(needs: Needs, list: readonly FieldReference[]): void {
  for (const { kind, name } of list) {
    const set = SET_OF[kind];
    if (set && name !== '') needs[set].add(name);
  }
}
