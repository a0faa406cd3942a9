/** Where calls are transferred by shares that are counted and by transfer policies. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, type Actor } from '../app/application.fixture';
import {
  dialogApplication,
  initOf,
  neighbourOf,
  PROCESS,
  replayCall,
  type DialogApplication,
  type Post,
} from '../dialog/dialog.fixture';
import { save, transferring } from './resources.fixture';

let app: DialogApplication;
let neighbour: Awaited<ReturnType<typeof neighbourOf>>;
let admin: Actor;
beforeAll(async () => {
  app = await dialogApplication();
  neighbour = await neighbourOf(app);
  admin = await app.signIn('admin');
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

const SHARES = [
  { queue: 'gold', percent: 60 },
  { queue: 'silver', percent: 40 },
];

async function flowOn(code: string, params: Parameters<typeof transferring>[1], release = {}): Promise<void> {
  await save(admin, code, transferring(await createFlow(admin, code), params));
  const released = await admin.send('POST', `/flows/${code}/versions/1.0/release`, release);
  expect(released.body).toMatchObject({ state: 'released' });
  await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
  for (const post of [app.post, neighbour.post]) {
    await expect.poll(() => goesTo(code, post), { timeout: 1_000, interval: 20 }).toBeDefined();
  }
  await app.prisma.transferCount.deleteMany();
}

let calls = 0;
async function goesTo(
  code: string,
  post: Post = app.post,
  callId = `routed-${++calls}`,
  caller = '13500000001',
) {
  const request = initOf(callId, { call_dst_id: code, call_sor_id: caller });
  const { body } = await post(PROCESS, request, { token: app.token });
  return body.outparams?.['route_value'];
}

async function tallyOf(code: string, transfers: number) {
  const posts = Array.from({ length: transfers }, (_, n) => (n % 2 ? app.post : neighbour.post));
  const queues = await Promise.all(posts.map((post) => goesTo(code, post)));
  const countOf = (queue: string) => queues.filter((found) => found === queue).length;
  return { gold: countOf('gold'), silver: countOf('silver') };
}

const create = (name: string, body: object) => admin.send('POST', '/transfer-policies', { name, ...body });

describe('shares that a node counts', () => {
  it('are met exactly by calls on two processes at once, and a replay goes the same way', async () => {
    await flowOn('counted', { policy: 'percentage', accumulation: 'week', shares: SHARES });
    expect(await tallyOf('counted', 50)).toEqual({ gold: 30, silver: 20 });
    const replayed = await replayCall(app, `routed-${calls}`);
    for (const { recorded, replayed: again } of replayed.compared) expect(again).toEqual(recorded);
  });

  it('count a request once that reaches two processes at the same instant', async () => {
    await flowOn('doubled', { policy: 'percentage', accumulation: 'week', shares: SHARES });
    const posts = [app.post, neighbour.post, app.post, neighbour.post];
    await Promise.all(posts.map((post) => goesTo('doubled', post, 'doubled-1')));
    const counted = await app.prisma.transferCount.findMany({ where: { source: 'node doubled n_transfer' } });
    expect(counted).toMatchObject([{ queue: 'gold', transfers: 1 }]);
  });
});

describe('a transfer policy', () => {
  it('shares out over all flows that name it', async () => {
    await create('common', { kind: 'percentage', accumulation: 'week', shares: SHARES });
    await flowOn('first', { policy: 'template', policyRef: 'common' });
    await flowOn('second', { policy: 'template', policyRef: 'common' });
    const queues = [];
    for (let n = 0; n < 10; n++) queues.push(await goesTo(n % 2 ? 'first' : 'second'));
    const five = ['gold', 'silver', 'gold', 'silver', 'gold'];
    expect(queues).toEqual([...five, ...five]);
  });

  it('chooses by the number of the caller', async () => {
    const segments = [{ start: '13500000000', end: '13599999999', queue: 'gold' }];
    await create('numbers', { kind: 'segment', segments, otherQueue: 'silver' });
    await flowOn('numbered', { policy: 'template', policyRef: 'numbers' });
    expect(await goesTo('numbered')).toBe('gold');
    expect(await goesTo('numbered', app.post, 'numbered-1', '13600000001')).toBe('silver');
  });

  it('that is changed reaches both processes within a second, but no version that froze it', async () => {
    const shares = (queue: string) => ({ kind: 'percentage', shares: [{ queue, percent: 100 }] });
    await create('edited', shares('gold'));
    await flowOn('live', { policy: 'template', policyRef: 'edited' });
    await flowOn('kept', { policy: 'template', policyRef: 'edited' }, { freezeResources: true });
    const edit = { name: 'edited', ...shares('silver') };
    await admin.send('PUT', '/transfer-policies/edited', edit, { 'if-match': '"1"' });
    for (const post of [app.post, neighbour.post]) {
      await expect.poll(() => goesTo('live', post), { timeout: 1_000, interval: 20 }).toBe('silver');
    }
    expect(await goesTo('kept')).toBe('gold');
  });

  it('has its revision named by the turn', async () => {
    await create('recorded', { kind: 'percentage', shares: SHARES });
    await flowOn('recording', { policy: 'template', policyRef: 'recorded' });
    await goesTo('recording', app.post, 'recording-1');
    const { rows } = await app.database.pool.query<{ content: string }>(
      `SELECT content FROM resource_snapshot
       WHERE hash IN (SELECT env::jsonb ->> 'resources' FROM turn WHERE call_id = 'recording-1')`,
    );
    const { policies } = JSON.parse(rows[0]?.content ?? '{}') as { policies: object[] };
    expect(policies).toContainEqual(expect.objectContaining({ name: 'recorded', revision: 1 }) as object);
  });
});
