/** The names that documents of a bundle may use, without a server. */
import {
  BUILTIN_GLOBALS,
  flowPlaces,
  newestOf,
  templateTexts,
  type Bundle,
  type Catalogue,
  type FlowDocument,
} from '@parley/flow-model';

/** @param alone documents that stand in no bundle */
export function catalogueOf(bundle: Bundle | undefined, alone: readonly FlowDocument[] = []): Catalogue {
  const documents = new Map(alone.map((document) => [document.code, document]));
  for (const flow of bundle?.flows ?? []) {
    if (!documents.has(flow.code)) documents.set(flow.code, newestOf(flow).document);
  }
  const globals = new Map<string, Catalogue['globals'][number]>(
    BUILTIN_GLOBALS.map(({ name, type }) => [name, { name, type, encrypted: false }]),
  );
  for (const { name, type, encryption } of bundle?.variables ?? []) {
    globals.set(name, { name, type, encrypted: encryption !== 'none' });
  }
  return {
    globals: [...globals.values()],
    templates: (bundle?.templates ?? []).map(({ name, kind, content }) => ({
      name,
      kind,
      flowPlaces: flowPlaces(templateTexts(content)),
    })),
    interfaces: (bundle?.interfaces ?? []).map(({ name, inputs, outputs }) => ({ name, inputs, outputs })),
    procedures: (bundle?.storedProcedures ?? []).map(({ name, inputs }) => ({ name, inputs })),
    tables: (bundle?.dataTables ?? []).map(({ name, columns }) => ({ name, columns })),
    policies: (bundle?.transferPolicies ?? []).map(({ name, kind }) => ({ name, kind })),
    flows: [...documents.values()].map(({ code, name, kind, nodes, variables }) => ({
      code,
      name,
      kind,
      nodes: nodes.map((node) => ({ id: node.id, name: node.name })),
      inputs: variables.filter(({ input }) => input),
    })),
  };
}
