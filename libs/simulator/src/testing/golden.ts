/// <reference types="node" />
/** Reads the golden dialogs of the workspace. For specs only: the library itself reads no files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { FlowDocument, type Scenario } from '@parley/flow-model';
import type { KnownInterface } from '../scenario/mocked-http';
import { parseScenario } from '../scenario/parse-scenario';

const root = new URL('../../../../', import.meta.url);
const folders = ['scenarios/flows/', 'prisma/seed/'].map((folder) => new URL(folder, root));

/** Flow documents of the scenarios and of the demo, by code. */
export const documents: ReadonlyMap<string, FlowDocument> = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'seed.json')
      .map((name) => FlowDocument.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
      .map((document) => [document.code, document] as const),
  ),
);

/** Scenarios by file name. */
export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  readdirSync(new URL('scenarios/', root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, parseScenario(readFileSync(new URL(`scenarios/${name}`, root), 'utf8'), name)]),
);

/** Business interfaces of the demo. */
export const demoInterfaces: readonly KnownInterface[] = (
  JSON.parse(readFileSync(new URL('prisma/seed/seed.json', root), 'utf8')) as { interfaces: KnownInterface[] }
).interfaces;

/** Files and folders beside the diagram elements, to compare them with the registry. */
export function elementFiles(id: string): { element: boolean; folder: boolean } {
  const folder = new URL(`libs/elements/src/${id}/`, root);
  return { folder: existsSync(folder), element: existsSync(new URL(`${id}.element.ts`, folder)) };
}

/** The documents that a scenario runs against. */
export function documentsOf(scenario: Scenario): FlowDocument[] {
  return (scenario.flows ?? [scenario.flow ?? '']).flatMap((code) => documents.get(code) ?? []);
}
