import { UseQuery, type Use } from '@parley/contracts';
import { expect, it } from 'vitest';
import { toUsePage } from './use-page';

const inFlow = (version: string, nodeId: string): Use => ({
  kind: 'flow',
  flowCode: 'fees',
  flowName: 'Fees',
  version,
  nodeId,
  nodeName: '',
  path: 'params.prompt.template',
});
const uses: Use[] = [
  { kind: 'interface', name: 'balance', path: 'url' },
  inFlow('1.10', 'n_a'),
  { kind: 'template', name: 'bill', path: 'content.en_US' },
  inFlow('1.9', 'n_b'),
  inFlow('1.9', 'n_b'),
];

it('the places of a resource are read in pages: flow versions by number, templates, interfaces; each place once', () => {
  const said = (use: Use) => (use.kind === 'flow' ? `${use.version} ${use.nodeId}` : use.name);
  const ask = (query: object) => toUsePage(uses, UseQuery.parse(query));
  const first = ask({ limit: 2 });
  expect([first.total, first.items.map(said)]).toEqual([4, ['1.9 n_b', '1.10 n_a']]);
  const next = ask({ limit: 2, cursor: first.nextCursor });
  expect([next.nextCursor, next.items.map(said)]).toEqual([undefined, ['bill', 'balance']]);
  expect(ask({ sort: '-place' }).items.map(said)).toEqual(['balance', 'bill', '1.10 n_a', '1.9 n_b']);
  expect(ask({ search: 'FEES' }).total).toBe(2);
});
