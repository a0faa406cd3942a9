import type { FlowDetail, ImportReport, VersionDetail } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../app/application.fixture';
import { carrier, furnish, stateOf, type Carrier } from './transfer.fixture';

let app: TestApplication;
let home: Carrier;
beforeAll(async () => {
  app = await testApplication();
  home = await carrier(app, 'home');
  await furnish(home.actor);
  const definition = { flow: 'entry', turns: [{ call: {}, out: { outaction: 9 } }] };
  await home.actor.send('POST', '/flows/entry/test-cases', { name: 'answers', definition });
});
afterAll(() => app.close());

describe('save as', () => {
  it('makes a new flow of any version', async () => {
    const reply = await home.actor.send<FlowDetail>('POST', '/flows/entry/versions/1.0/save-as', {
      code: 'entry-sub',
      name: 'Another entry',
    });
    expect(reply).toMatchObject({ status: 201, body: { code: 'entry-sub', kind: 'subflow' } });
    const tests = await home.actor.send('GET', '/flows/entry-sub/test-cases/answers');
    expect(tests.body).toMatchObject({ definition: { flow: 'entry-sub' } });
    await home.actor.send('DELETE', '/flows/entry-sub');
    const helper = await home.actor.send<FlowDetail>('POST', '/flows/helper/versions/1.0/save-as', {
      code: 'helper-2',
      name: 'Second helper',
    });
    expect(helper).toMatchObject({
      status: 201,
      body: { code: 'helper-2', allVersions: [{ version: '1.0' }] },
    });
    const copy = await home.actor.send<VersionDetail>('GET', '/flows/helper-2/versions/1.0');
    expect(copy.body.document).toMatchObject({ code: 'helper-2', name: 'Second helper' });
    expect(
      await home.actor.send('POST', '/flows/helper/versions/1.0/save-as', {
        code: 'x',
        name: 'Second helper',
      }),
    ).toMatchObject({ status: 409, body: { errorCode: 20000002 } });
    const uses = await home.actor.send('GET', '/variables/limit/uses');
    expect(JSON.stringify(uses.body)).toContain('helper-2');
    await home.actor.send('DELETE', '/flows/helper-2');
  });
});

describe('the export of one version', () => {
  it('holds that version and what it needs, and can be imported elsewhere', async () => {
    const to = await carrier(app, 'elsewhere');
    expect(await to.import(await home.exportVersion('entry', '1.0'))).toMatchObject({
      status: 200,
      body: { applied: true },
    });
    const there = await to.actor.send<VersionDetail>('GET', '/flows/entry/versions/1.0');
    const here = await home.actor.send<VersionDetail>('GET', '/flows/entry/versions/1.0');
    expect(there.body.document).toEqual(here.body.document);
    expect((await to.actor.send('GET', '/flows/helper')).status).toBe(200);
    expect((await to.actor.send('GET', '/variables/Greeting')).status).toBe(200);
    expect((await to.actor.send('GET', '/flows/alone')).status).toBe(404);
  });
});

describe('a copy to another tenant', () => {
  const copy = (to: Carrier, tenant: string, token = to.token, code = 'entry-copy') =>
    home.actor.send<ImportReport & { errorCode?: number }>(
      'POST',
      '/flows/entry/versions/1.0/copy-to',
      { tenant, code, name: 'The copy' },
      token === '' ? {} : { 'x-parley-target-token': token },
    );

  it('brings what the flow needs and touches nothing that is there', async () => {
    const to = await carrier(app, 'target');
    await to.actor.send('POST', '/variables', { name: 'limit', type: 'integer', default: 99 });
    const reply = await copy(to, 'target');
    expect(reply.status).toBe(201);
    expect(reply.body.applied).toBe(true);
    expect(reply.body.items.find(({ name }) => name === 'limit')?.state).toBe('same');
    expect((await to.actor.send('GET', '/variables/limit')).body).toMatchObject({ default: 99 });
    const version = await to.actor.send<VersionDetail>('GET', '/flows/entry-copy/versions/1.0');
    expect(version.body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await to.actor.send('GET', '/flows/helper')).status).toBe(200);
    const tests = await to.actor.send('GET', '/flows/entry-copy/test-cases/answers');
    expect(tests.body).toMatchObject({ definition: { flow: 'entry-copy' } });
    expect(await copy(to, 'target')).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
  });

  it('happens not at all where something is in conflict', async () => {
    const to = await carrier(app, 'contrary');
    await to.actor.send('POST', '/variables', { name: 'limit', type: 'boolean' });
    const before = await stateOf(app, 'contrary');
    const reply = await copy(to, 'contrary');
    expect(reply).toMatchObject({ status: 409, body: { errorCode: 10000004, details: [{ name: 'limit' }] } });
    expect(await stateOf(app, 'contrary')).toBe(before);
  });

  it('needs a token of that tenant which may edit there', async () => {
    const to = await carrier(app, 'guarded');
    expect(await copy(to, 'guarded', '')).toMatchObject({ status: 400 });
    expect(await copy(to, 'guarded', 'wrong')).toMatchObject({ status: 401 });
    expect(await copy(to, 'guarded', home.token)).toMatchObject({ status: 403 });
    await app.prisma.apiToken.updateMany({ where: { tenantId: 'guarded' }, data: { scopes: ['read'] } });
    expect(await copy(to, 'guarded')).toMatchObject({ status: 403, body: { errorCode: 10000009 } });
    expect((await to.actor.send('GET', '/flows')).body).toMatchObject({ total: 0 });
  });
});

describe('flow templates', () => {
  it('are offered, and each makes a flow without errors', async () => {
    const maker = await carrier(app, 'maker');
    const { body } = await maker.actor.send<{ items: { id: string; nodes: number }[] }>(
      'GET',
      '/flow-templates',
    );
    expect(body.items.map(({ id }) => id)).toContain('night-service');
    for (const { id, nodes } of body.items) {
      const made = await maker.actor.send('POST', '/flows', {
        code: id,
        name: id,
        kind: 'subflow',
        template: id,
      });
      expect(made.status).toBe(201);
      const version = await maker.actor.send<VersionDetail>('GET', `/flows/${id}/versions/1.0`);
      expect(version.body.document['nodes']).toHaveLength(nodes);
      expect(version.body.findings).toEqual([]);
    }
    const unknown = await maker.actor.send('POST', '/flows', { code: 'u', name: 'u', template: 'none' });
    expect(unknown).toMatchObject({ status: 400, body: { details: [{ path: 'template' }] } });
    const wrong = await maker.actor.send('POST', '/flows', {
      code: 'u',
      name: 'u',
      template: 'chat-faq',
      channel: 'voice',
    });
    expect(wrong).toMatchObject({ status: 400, body: { details: [{ path: 'channel' }] } });
  });
});
