/** That the world is asked once for one request, whichever processes get it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFlow, type Actor } from '../app/application.fixture';
import { calling, playing, save } from '../resources/resources.fixture';
import {
  dialogApplication,
  eventOf,
  initOf,
  neighbourOf,
  PROCESS,
  type DialogApplication,
  type Post,
} from './dialog.fixture';
import { Housekeeping } from './housekeeping';

let app: DialogApplication;
let neighbour: Awaited<ReturnType<typeof neighbourOf>>;
let admin: Actor;
let backEnd: Server;
/** callers of which the back end was asked */
let asked: string[] = [];
/** what the back end does before it answers */
let beforeAnswer: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  app = await dialogApplication();
  neighbour = await neighbourOf(app);
  admin = await app.signIn('admin');
  backEnd = createServer((request, response) => {
    asked.push(request.url ?? '');
    void beforeAnswer().then(() => response.setHeader('content-type', 'application/json').end('{}'));
  });
  await new Promise<void>((resolve) => backEnd.listen(0, '127.0.0.1', resolve));
  const { port } = backEnd.address() as AddressInfo;
  await admin.send('POST', '/outbound-hosts', { host: '127.0.0.1', port, allowPrivate: true });
  const url = `http://127.0.0.1:${port}/{who}`;
  const inputs = [{ name: 'who', in: 'path', required: true }];
  await admin.send('POST', '/interfaces', { name: 'book', method: 'POST', url, inputs });
  await admin.send('POST', '/templates', { name: 'Booked', kind: 'tts', content: { zh_CN: 'Booked' } });
  const document = calling(playing(await createFlow(admin, 'booking'), 'Booked'), 'book', {
    who: 'SYS.callId',
  });
  const nodes = document.nodes.map((node) => {
    const inputs = { who: "SYS.callId + '-end'" };
    return node.element === 'end' ? { ...node, params: { ...node.params, interface: 'book', inputs } } : node;
  });
  expect((await save(admin, 'booking', { ...document, nodes })).status).toBe(200);
  expect((await admin.send('POST', '/flows/booking/versions/1.0/release', {})).status).toBe(200);
  await admin.send('PUT', '/access-codes/booking', { flowCode: 'booking' });
  for (const [index, post] of [app.post, neighbour.post].entries()) {
    const ready = async () => expect((await call(post, `ready-${index}-${asked.length}`)).status).toBe(200);
    await vi.waitFor(ready, { timeout: 2_000, interval: 20 });
  }
});
afterAll(async () => {
  backEnd.closeAllConnections();
  await new Promise((resolve) => backEnd.close(resolve));
  await neighbour.close();
  await app.close();
});

const call = (post: Post, callId: string) =>
  post(PROCESS, initOf(callId, { call_dst_id: 'booking' }), { token: app.token });
const turnsOf = async (callId: string) =>
  (await app.database.pool.query('SELECT seq FROM turn WHERE call_id = $1', [callId])).rows.length;

describe('a turn that asks something of the world', () => {
  it('asks it once when two processes get the request at the same instant: 40 rounds', async () => {
    for (let round = 0; round < 40; round++) {
      asked = [];
      const callId = `twice-${round}`;
      const posts = round % 2 === 0 ? [app.post, neighbour.post] : [neighbour.post, app.post];
      const replies = await Promise.all(posts.map((post) => call(post, callId)));
      expect(replies.map(({ status, text }) => [status, text])).toEqual([
        [200, replies[0]?.text],
        [200, replies[0]?.text],
      ]);
      expect(asked).toEqual([`/${callId}`]);
      expect(await turnsOf(callId)).toBe(1);
    }
  });

  it('is waited for by the other process as long as the back end takes', async () => {
    asked = [];
    let answer = () => {};
    beforeAnswer = () => new Promise((resolve) => (answer = resolve));
    const first = call(app.post, 'slow');
    await expect.poll(() => asked.length, { timeout: 2_000, interval: 5 }).toBe(1);
    let isOver = false;
    const second = call(neighbour.post, 'slow').finally(() => (isOver = true));
    // Another call of that process gets through meanwhile.
    beforeAnswer = () => Promise.resolve();
    expect((await call(neighbour.post, 'quick')).status).toBe(200);
    expect([isOver, asked]).toEqual([false, ['/slow', '/quick']]);
    answer();
    expect((await second).text).toBe((await first).text);
    expect(asked).toEqual(['/slow', '/quick']);
  });

  it('does not keep the next turn of its call waiting, on whichever process', async () => {
    asked = [];
    expect((await call(app.post, 'goes-on')).status).toBe(200);
    const begun = performance.now();
    const { body } = await neighbour.post(PROCESS, eventOf('goes-on', 'playover', '1'), { token: app.token });
    expect(body).toMatchObject({ ret: 0, outaction: 10 });
    expect(asked).toEqual(['/goes-on', '/goes-on-end']);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('is carried out when the claim of a process that has died runs out', async () => {
    asked = [];
    await app.database.pool.query(
      `INSERT INTO turn_claim VALUES ('demo', 'orphan', 0, clock_timestamp() + interval '300 ms')`,
    );
    const begun = performance.now();
    expect((await call(app.post, 'orphan')).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(250);
    expect(asked).toEqual(['/orphan']);
  });

  it('leaves nothing behind for long', async () => {
    await app.database.pool.query(`UPDATE turn_claim SET expires_at = expires_at - interval '2 minutes'`);
    await app.nest.get(Housekeeping, { strict: false }).sweep();
    expect((await app.database.pool.query('SELECT 1 FROM turn_claim')).rows).toEqual([]);
  });
});

describe('a turn that asks nothing', () => {
  it('claims nothing', async () => {
    await app.send(initOf('plain', { call_dst_id: '10086' }));
    const { rows } = await app.database.pool.query(`SELECT 1 FROM turn_claim WHERE call_id = 'plain'`);
    expect(rows).toEqual([]);
  });
});
