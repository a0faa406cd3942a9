import type { Command } from '../command';
import { CliError, OK, REFUSED } from '../failure';
import { findLive, flowAndVersion, getFlow, versionOf } from '../flow-versions';
import { dataOf, type Server } from '../server';

export const rollback: Command = {
  usage: 'flows rollback <code> [version]',
  help: 'Releases an earlier version again: the one that was on the air before, or the one given.',
  options: ['note'],
  async run({ server, operands, options }) {
    const { code, version: wanted } = flowAndVersion(operands);
    const flow = await getFlow(server(), code);
    const version = wanted ?? (await previousOf(server(), code, findLive(flow)?.version));
    const { state, revision } = versionOf(flow, version);
    if (state === 'draft') {
      throw new CliError(`${code}@${version} was never released: use flows release`, REFUSED);
    }
    const body = { kind: 'official', note: options.note ?? '' } as const;
    const params = { path: { code, version }, header: { 'If-Match': `"${revision}"` } };
    dataOf(await server().client.POST('/api/v1/flows/{code}/versions/{version}/release', { params, body }));
    const lines = [`${code}@${version} is on the air again`];
    return { exitCode: OK, lines, data: { flow: code, version } };
  },
};

/** The version that was released officially before the one that is on the air now. */
async function previousOf({ client }: Server, code: string, live: string | undefined): Promise<string> {
  const params = { path: { code }, query: { limit: 200 } };
  const { items } = dataOf(await client.GET('/api/v1/flows/{code}/releases', { params }));
  const previous = items.find(
    ({ action, kind, version }) => action !== 'offline' && kind === 'official' && version !== live,
  );
  if (previous) return previous.version;
  throw new CliError(`Flow "${code}" has no earlier release to go back to`, REFUSED);
}
