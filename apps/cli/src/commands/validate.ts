import { registry } from '@parley/elements';
import { newestOf, validate, type Catalogue, type Finding, type FlowDocument } from '@parley/flow-model';
import { catalogueOf } from '../catalogue';
import type { Command } from '../command';
import { OK, REFUSED, usage } from '../failure';
import { bundleAround, readDocumentFile, readLocal } from '../local-bundle';
import { dataOf, type Server } from '../server';
import { statSync } from 'node:fs';

interface Checked {
  path: string;
  flow: string;
  findings: Finding[];
}

export const validateFlows: Command = {
  usage: 'flows validate <folder | file.zip | document.json ...>',
  help: 'Findings of documents, without a server. Names are looked up in the bundle that holds them; with --online on the server too.',
  options: ['online'],
  async run({ server, operands, options }) {
    if (operands.length === 0) throw usage('Which files? Give folders, zips or documents');
    const online = options.online ? await catalogueOnline(server()) : undefined;
    const checked = operands.flatMap((path) => check(path, online));
    const errors = checked.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    const warnings = checked.reduce((sum, { findings }) => sum + findings.length, 0) - errors.length;
    const count = `${checked.length} ${checked.length === 1 ? 'flow' : 'flows'}`;
    return {
      exitCode: errors.length > 0 ? REFUSED : OK,
      lines: [
        ...checked.flatMap(({ path, flow, findings }) => findings.map((one) => lineOf(path, flow, one))),
        `${count}: ${errors.length} errors, ${warnings} warnings`,
      ],
      data: { flows: checked },
    };
  },
};

function check(path: string, online: Catalogue | undefined): Checked[] {
  const { documents, catalogue } = documentsOf(path);
  const known = online ? merged(online, catalogue) : catalogue;
  return documents.map((document) => ({
    path,
    flow: document.code,
    findings: validate(document, registry, known),
  }));
}

function documentsOf(path: string): { documents: FlowDocument[]; catalogue: Catalogue } {
  if (/\.json$/i.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const document = readDocumentFile(path);
    return { documents: [document], catalogue: catalogueOf(bundleAround(path), [document]) };
  }
  const bundle = readLocal(path);
  return { documents: bundle.flows.map((flow) => newestOf(flow).document), catalogue: catalogueOf(bundle) };
}

async function catalogueOnline({ client }: Server): Promise<Catalogue> {
  return dataOf(await client.GET('/api/v1/catalogue'));
}

/** What is here counts before what the server has. */
function merged(online: Catalogue, here: Catalogue): Catalogue {
  const both = <T>(first: T[], second: T[], key: (item: T) => string) => {
    const known = new Set(first.map(key));
    return [...first, ...second.filter((item) => !known.has(key(item)))];
  };
  return {
    globals: both(here.globals, online.globals, ({ name }) => name),
    templates: both(here.templates, online.templates, ({ name }) => name),
    interfaces: both(here.interfaces, online.interfaces, ({ name }) => name),
    procedures: both(here.procedures, online.procedures, ({ name }) => name),
    tables: both(here.tables, online.tables, ({ name }) => name),
    policies: both(here.policies, online.policies, ({ name }) => name),
    flows: both(here.flows, online.flows, ({ code }) => code),
  };
}

function lineOf(path: string, flow: string, { severity, message, node, path: place, code }: Finding): string {
  const where = [node, place].filter((part) => part !== undefined).join(' ');
  return `${path}: ${flow}${where === '' ? '' : ` ${where}`}: ${severity}: ${message} [${code}]`;
}
