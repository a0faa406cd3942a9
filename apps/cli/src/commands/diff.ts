import { registry } from '@parley/elements';
import { diffDocuments, isSameBehaviour, type FlowDiff } from '@parley/flow-model';
import type { Command } from '../command';
import { OK, REFUSED, usage } from '../failure';
import { findLive, getDocument, getFlow, versionOf } from '../flow-versions';
import { readDocumentFile } from '../local-bundle';

export const diff: Command = {
  usage: 'flows diff <document.json> [--version 1.4]',
  help: 'What a document changes against a version on the server: the one on the air, else the newest. Layout does not count.',
  options: ['version'],
  async run({ server, operands, options }) {
    const [path, ...others] = operands;
    if (path === undefined || others.length > 0) throw usage('Give one document');
    const document = readDocumentFile(path);
    const flow = await getFlow(server(), document.code);
    const against = options.version === undefined ? findLive(flow) : versionOf(flow, options.version);
    const version = (against ?? flow.allVersions[0])?.version ?? '';
    const changes = diffDocuments(await getDocument(server(), flow.code, version), document, registry);
    const isSame = isSameBehaviour(changes);
    return {
      exitCode: isSame ? OK : REFUSED,
      lines: [
        `${path} against ${flow.code}@${version}${isSame ? ': no difference' : ''}`,
        ...linesOf(changes),
      ],
      data: { flow: flow.code, version, same: isSame, diff: changes },
    };
  },
};

function linesOf({ nodes, lines, variables, flow }: FlowDiff): string[] {
  return [
    ...flow.map((change) => `~ ${valueLine(change)}`),
    ...variables.added.map((name) => `+ FLOW.${name}`),
    ...variables.removed.map((name) => `- FLOW.${name}`),
    ...variables.changed.flatMap(({ name, changes }) =>
      changes.map((one) => `~ FLOW.${name} ${valueLine(one)}`),
    ),
    ...nodes.added.map(({ id, name, element }) => `+ node ${id} "${name}" (${element})`),
    ...nodes.removed.map(({ id, name, element }) => `- node ${id} "${name}" (${element})`),
    ...nodes.changed.flatMap(({ id, changes }) => changes.map((one) => `~ node ${id} ${valueLine(one)}`)),
    ...lines.map(lineLine),
  ];
}

function valueLine({ path, before, after }: FlowDiff['flow'][number]): string {
  return `${path}: ${shown(before)} -> ${shown(after)}`;
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

function lineLine(change: FlowDiff['lines'][number]): string {
  const from = `${change.source}.${change.branch}`;
  switch (change.kind) {
    case 'added':
      return `+ line ${from} -> ${change.after}`;
    case 'removed':
      return `- line ${from} -> ${change.before}`;
    case 'rehung':
      return `~ line ${from}: ${change.before} -> ${change.after}`;
  }
}
