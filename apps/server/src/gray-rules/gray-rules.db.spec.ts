import type { GrayRulePage, NamedGrayRule, ResourceRevisionPage, VersionSummary } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { ReleasedFlows } from '../releases/released-flows';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const create = (name: string, rule: object = { percentage: 10 }, by = admin) =>
  by.send<NamedGrayRule & { errorCode?: number }>('POST', '/gray-rules', { name, rule });
const change = (name: string, rule: object, revision = 1) =>
  admin.send('PUT', `/gray-rules/${name}`, { name, rule }, { 'if-match': `"${revision}"` });
const grayRelease = (code: string, body: object) =>
  admin.send<VersionSummary>('POST', `/flows/${code}/versions/1.0/release`, { kind: 'gray', ...body });

describe('a named gray rule', () => {
  it('is created, found, changed and deleted', async () => {
    const created = await create('pilot', { numberRanges: [{ start: '100', end: '199' }] });
    expect(created).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: {
        name: 'pilot',
        rule: { numberRanges: [{ start: '100', end: '199' }], vdnIds: [], percentage: null },
        changedBy: { id: admin.userId },
        usedBy: [],
      },
    });
    expect((await change('pilot', { percentage: 20 })).body).toMatchObject({ revision: 2 });
    const list = await admin.send<GrayRulePage>('GET', '/gray-rules?search=PIL');
    expect(list.body).toMatchObject({ total: 1, items: [{ name: 'pilot', rule: { percentage: 20 } }] });
    expect((await admin.send('DELETE', '/gray-rules/pilot')).status).toBe(204);
    expect(await admin.send('GET', '/gray-rules/pilot')).toMatchObject({ body: { errorCode: 10000003 } });
  });

  it.each([
    ['an empty rule', 'x', {}],
    ['a name of 129 characters', 'x'.repeat(129), { percentage: 1 }],
    ['no name', ' ', { percentage: 1 }],
    ['a range of 33 digits', 'x', { numberRanges: [{ start: '1'.repeat(33), end: '2'.repeat(33) }] }],
    ['ends of different length', 'x', { numberRanges: [{ start: '99', end: '100' }] }],
    ['an end below the start', 'x', { numberRanges: [{ start: '20', end: '10' }] }],
    ['101 per cent', 'x', { percentage: 101 }],
  ])('is refused with %s', async (_what, name, rule) => {
    expect(await create(name, rule)).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });

  it('has a name of its own, also for people who ask at once', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => create('wanted')));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ errorCode: 10000004 });
  });

  it('refuses a stale revision and changes nothing', async () => {
    await create('twice');
    await change('twice', { percentage: 20 });
    expect(await change('twice', { percentage: 30 })).toMatchObject({
      status: 409,
      body: { errorCode: 20000008, details: [{ yourRevision: 1, currentRevision: 2 }] },
    });
    expect((await admin.send('GET', '/gray-rules/twice')).body).toMatchObject({ rule: { percentage: 20 } });
  });

  it('keeps its revisions, and goes back to one for the releases that follow it too', async () => {
    await create('steps', { percentage: 10 });
    await createFlow(admin, 'stepping');
    await grayRelease('stepping', { grayRuleName: 'steps' });
    await change('steps', { percentage: 50 });
    const back = await admin.send('POST', '/gray-rules/steps/revert', { revision: 1 });
    expect(back).toMatchObject({ status: 200, body: { revision: 3, rule: { percentage: 10 } } });
    const { body } = await admin.send<ResourceRevisionPage>('GET', '/gray-rules/steps/revisions');
    expect(body.items.map(({ revision, content }) => [revision, content])).toEqual([
      [3, expect.objectContaining({ name: 'steps', rule: expect.objectContaining({ percentage: 10 }) })],
      [2, expect.objectContaining({ rule: expect.objectContaining({ percentage: 50 }) })],
      [1, expect.objectContaining({ rule: expect.objectContaining({ percentage: 10 }) })],
    ]);
    expect(body.items[0]?.by).toMatchObject({ id: admin.userId });
    const version = await admin.send<VersionSummary>('GET', '/flows/stepping/versions/1.0');
    expect(version.body.grayRule).toMatchObject({ percentage: 10 });
    const never = await admin.send('POST', '/gray-rules/steps/revert', { revision: 9 });
    expect(never).toMatchObject({ status: 404, body: { errorCode: 10000003 } });
  });

  it('is written by releasers and admins only, and belongs to its tenant', async () => {
    await create('ours');
    expect((await create('theirs', { percentage: 1 }, await app.signIn('designer'))).status).toBe(403);
    expect((await create('theirs', { percentage: 1 }, await app.signIn('releaser'))).status).toBe(201);
    const stranger = await app.signIn('admin', 'other');
    expect(await stranger.send('DELETE', '/gray-rules/ours')).toMatchObject({
      status: 404,
      body: { errorCode: 10000003 },
    });
  });
});

describe('a gray release', () => {
  it('follows its named rule: a change is heard by new calls at once', async () => {
    await create('ramp', { percentage: 0 });
    await createFlow(admin, 'ramped');
    const released = await grayRelease('ramped', { grayRuleName: 'ramp' });
    expect(released.body).toMatchObject({
      releaseKind: 'gray',
      grayRuleName: 'ramp',
      grayRule: { percentage: 0 },
    });
    const flows = app.nest.get(ReleasedFlows);
    await admin.send('PUT', '/access-codes/20086', { flowCode: 'ramped' });
    const routed = () =>
      flows.findRoute({ tenantId: 'demo', accessCode: '20086', caller: '13500000001' })?.version.key;
    expect(routed()).toBeUndefined();
    await change('ramp', { percentage: 100 });
    await vi.waitFor(() => expect(routed()).toBe('ramped@1.0'), { timeout: 1_000, interval: 5 });
  });

  it('keeps the rule that it follows from being deleted, and lets it go with the release', async () => {
    await create('held');
    await createFlow(admin, 'holder');
    await grayRelease('holder', { grayRuleName: 'held' });
    expect(await admin.send('DELETE', '/gray-rules/held')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000004,
        details: [{ flowCode: 'holder', flowName: 'Flow holder', version: '1.0' }],
      },
    });
    await admin.send('POST', '/flows/holder/versions/1.0/offline');
    expect((await admin.send('DELETE', '/gray-rules/held')).status).toBe(204);
  });

  it('never follows a rule that vanishes in the same instant: 40 rounds', async () => {
    await createFlow(admin, 'fleeting');
    for (let round = 0; round < 40; round++) {
      await create('flying');
      const [released, deleted] = await Promise.all([
        grayRelease('fleeting', { grayRuleName: 'flying' }),
        admin.send('DELETE', '/gray-rules/flying'),
      ]);
      expect([`${released.status} ${deleted.status}`]).toEqual(
        released.status === 200 ? ['200 409'] : ['404 204'],
      );
      if (released.status !== 200) continue;
      await admin.send('POST', '/flows/fleeting/versions/1.0/offline');
      await admin.send('DELETE', '/gray-rules/flying');
    }
  }, 60_000);

  it.each([
    ['no rule', {}, 400],
    ['an empty rule', { grayRule: {} }, 400],
    ['two rules', { grayRule: { percentage: 1 }, grayRuleName: 'some' }, 400],
    ['a rule that does not exist', { grayRuleName: 'nowhere' }, 404],
  ])('is refused with %s', async (what, body, status) => {
    const code = what.replaceAll(' ', '-');
    await createFlow(admin, code);
    expect((await grayRelease(code, body)).status).toBe(status);
    expect((await admin.send('GET', `/flows/${code}/versions/1.0`)).body).toMatchObject({ state: 'draft' });
  });
});
