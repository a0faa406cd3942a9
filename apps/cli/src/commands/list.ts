import type { Schema } from '@parley/api-client';
import { table, type Command } from '../command';
import { OK, usage } from '../failure';
import { dataOf } from '../server';

type FlowSummary = Schema<'FlowPage'>['items'][number];

export const list: Command = {
  usage: 'flows list',
  help: 'Every flow: code, name, what is on the air, the newest draft.',
  options: [],
  async run({ server, operands }) {
    if (operands.length > 0) throw usage(`${operands.join(' ')}: flows list takes no operands`);
    const { client } = server();
    const flows: FlowSummary[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
      const page = dataOf(await client.GET('/api/v1/flows', { params: { query } }));
      flows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const rows = flows.map((flow) => [flow.code, flow.name, flow.kind, flow.channel, ...statesOf(flow)]);
    const lines = table([['CODE', 'NAME', 'KIND', 'CHANNEL', 'LIVE', 'GRAY', 'DRAFT'], ...rows]);
    return { exitCode: OK, lines, data: { items: flows } };
  },
};

function statesOf({ versions }: FlowSummary): string[] {
  const of = (test: (version: FlowSummary['versions'][number]) => boolean) =>
    versions.find(test)?.version ?? '-';
  return [
    of(({ releaseKind }) => releaseKind === 'official'),
    of(({ releaseKind }) => releaseKind === 'gray'),
    of(({ state }) => state === 'draft'),
  ];
}
