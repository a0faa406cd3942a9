import type { CheckedItem, FlowCheck } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { playing, save } from '../resources/resources.fixture';
import { carrier, furnish } from './transfer.fixture';

let app: TestApplication;
let actor: Actor;
let items: CheckedItem[];
beforeAll(async () => {
  app = await testApplication();
  ({ actor } = await carrier(app, 'checked'));
  await furnish(actor);
  await actor.send('POST', '/templates', { name: 'bill', kind: 'tts', content: { en_US: '${FLOW.sum}' } });
  const biller = await createFlow(actor, 'biller');
  const variable = { type: 'integer', input: false, encrypted: false, description: '' } as const;
  const variables = [
    { ...variable, name: 'sum' },
    { ...variable, name: 'spare' },
  ];
  const saved = await save(actor, 'biller', { ...playing(biller, 'bill'), variables });
  expect(saved.status).toBe(200);
  await app.prisma.grayRule.create({ data: { tenantId: 'checked', name: 'idle', definition: {} } });
  await createFlow((await carrier(app, 'foreign')).actor, 'foreign-flow');
  items = (await actor.send<FlowCheck>('GET', '/flow-check?limit=200')).body.items;
});
afterAll(() => app.close());

const usesOf = (kind: CheckedItem['kind'], name: string) =>
  items
    .find((item) => item.kind === kind && item.name === name)
    ?.uses.map((use) =>
      use.kind === 'flow'
        ? `${use.flowCode} ${use.version} ${use.nodeId} ${use.path}`.trim()
        : `${use.kind} ${use.name} ${use.path}`,
    );

describe('the check over all flows', () => {
  it('names every place that uses something', () => {
    expect(usesOf('globalVariable', 'limit')).toEqual([
      'helper 1.0 n_assign params.assignments[0].expression',
    ]);
    expect(usesOf('globalVariable', 'Greeting')).toEqual(['template Welcome / 欢迎 content.en_US']);
    expect(usesOf('globalVariable', 'secret')).toEqual(['interface balance headers[0].value']);
    expect(usesOf('template', 'bill')).toEqual(['biller 1.0 n_play params.prompt.template']);
    expect(usesOf('interface', 'balance')).toEqual(['entry 1.0 n_call params.interface']);
    expect(usesOf('flow', 'helper')).toEqual([
      'entry 1.0 n_jump params.flow',
      'entry 1.0 n_jump params.node',
    ]);
    expect(usesOf('accessCode', '10086')).toEqual(['entry']);
    expect(items.find(({ kind, name }) => kind === 'flow' && name === 'entry')?.accessCodes).toEqual([
      '10086',
    ]);
  });

  it('finds FLOW variables in nodes and in the templates that the flow plays', () => {
    expect(usesOf('flowVariable', 'question')?.[0]).toMatch(/^alone 1\.0 n_/);
    expect(usesOf('flowVariable', 'sum')).toEqual(['template bill content.en_US']);
  });

  it('shows what nobody uses', () => {
    const unused = items.filter(({ uses, accessCodes }) => uses.length === 0 && !accessCodes?.length);
    const names = unused.map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'globalVariable greeting',
        'flow alone',
        'flowVariable spare',
        'grayRule idle',
      ]),
    );
    expect(names).not.toContain('flow entry');
  });

  it('shows nothing of another tenant', () => {
    expect(JSON.stringify(items)).not.toContain('foreign');
  });
});
