/** What calls hear of versions whose release froze the resources, on every process and in every replay. */
import type { ReleasePage, VersionSummary } from '@parley/contracts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { between, calling, playing, save } from '../resources/resources.fixture';
import { ReleasedFlows } from './released-flows';

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

const FROZEN = { freezeResources: true };

const addTemplate = (name: string, text: string) =>
  admin.send('POST', '/templates', { name, kind: 'tts', content: { zh_CN: text } });
const editTemplate = async (name: string, text: string) => {
  const { body } = await admin.send('GET', `/templates/${name}`);
  const edit = { name, kind: 'tts', content: { zh_CN: text } };
  await admin.send('PUT', `/templates/${name}`, edit, { 'if-match': `"${String(body['revision'])}"` });
};

const release = (code: string, version: string, body: object) =>
  admin.send<VersionSummary>('POST', `/flows/${code}/versions/${version}/release`, body);

/** A flow on the access code of its name that plays a template. */
async function flowThatPlays(code: string, template: string, body: object): Promise<void> {
  const document = playing(await createFlow(admin, code), template);
  expect((await save(admin, code, document)).status).toBe(200);
  expect((await release(code, '1.0', body)).body).toMatchObject({ state: 'released' });
  await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
}

let calls = 0;
async function hears(code: string, post: Post = app.post): Promise<{ text: unknown; callId: string }> {
  const callId = `frozen-${++calls}`;
  const { body } = await post(PROCESS, initOf(callId, { call_dst_id: code }), { token: app.token });
  return { text: body.outparams['prompt_text'], callId };
}

/** Waits until both processes say it, at most a second each. */
async function bothSay(code: string, text: string): Promise<void> {
  for (const post of [app.post, neighbour.post]) {
    await expect
      .poll(async () => (await hears(code, post)).text, { timeout: 1_000, interval: 20 })
      .toBe(text);
  }
}

describe('a version that froze the resources', () => {
  it('still says the old text when the template is edited, while others say the new one', async () => {
    await admin.send('POST', '/variables', { name: 'shop', type: 'string', default: 'Parley' });
    await addTemplate('Greeting', 'Welcome to ${GLOBAL.shop}');
    await flowThatPlays('still', 'Greeting', FROZEN);
    await flowThatPlays('moving', 'Greeting', {});
    await bothSay('still', 'Welcome to Parley');
    const before = await hears('still');

    await editTemplate('Greeting', 'Good day from ${GLOBAL.shop}');
    const shop = { name: 'shop', type: 'string', default: 'elsewhere' };
    await admin.send('PUT', '/variables/shop', shop, { 'if-match': '"1"' });
    await bothSay('moving', 'Good day from elsewhere');
    await bothSay('still', 'Welcome to Parley');
    const after = await hears('still');

    for (const { callId } of [before, after]) {
      const { compared, turns } = await replayCall(app, callId);
      expect(JSON.parse(turns[0]?.env ?? '')).toMatchObject({ frozen: { 'still@1.0': expect.any(String) } });
      for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
    }
  });

  it('keeps them in a rollback, and says so on record', async () => {
    await addTemplate('Season', 'Spring');
    await flowThatPlays('seasons', 'Season', FROZEN);
    await admin.send('POST', '/flows/seasons/versions/1.0/upgrade');
    await editTemplate('Season', 'Summer');
    await release('seasons', '1.1', {});
    await bothSay('seasons', 'Summer');
    const back = await release('seasons', '1.0', {});
    const { frozenAt } = back.body;
    expect(frozenAt).toEqual(expect.any(String));
    await bothSay('seasons', 'Spring');

    expect((await release('seasons', '1.1', FROZEN)).status).toBe(200);
    await editTemplate('Season', 'Autumn');
    await editTemplate('Season', 'Winter');
    await bothSay('seasons', 'Summer');
    const { items } = (await admin.send<ReleasePage>('GET', '/flows/seasons/releases')).body;
    expect(items.filter(({ action }) => action !== 'offline').map((item) => item.frozenAt)).toEqual([
      expect.any(String),
      frozenAt,
      null,
      frozenAt,
    ]);
  });

  it('is left when the call jumps to a flow that follows the resources, and met when it jumps into one', async () => {
    await addTemplate('Both', 'old');
    await flowThatPlays('frozen-part', 'Both', FROZEN);
    await flowThatPlays('live-part', 'Both', {});
    const params = { mode: 'flow', flow: 'frozen-part', node: '' };
    const jump = { id: 'n_jump', element: 'subflow', params };
    for (const [code, target] of [
      ['to-frozen', 'frozen-part'],
      ['to-live', 'live-part'],
    ] as const) {
      const document = between(await createFlow(admin, code), {
        ...jump,
        params: { ...params, flow: target },
      });
      const lines = document.lines.filter(({ source }) => source !== 'n_jump');
      expect((await save(admin, code, { ...document, lines })).status).toBe(200);
      await release(code, '1.0', code === 'to-live' ? FROZEN : {});
      await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
    }
    await editTemplate('Both', 'new');
    await bothSay('to-live', 'new');
    await bothSay('to-frozen', 'old');
    const { compared } = await replayCall(app, (await hears('to-frozen')).callId);
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
  });

  it('calls interfaces as they were', async () => {
    const asked: string[] = [];
    const backEnd: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json').end('{"fee":"1"}');
    });
    await new Promise<void>((resolve) => backEnd.listen(0, '127.0.0.1', resolve));
    const { port } = backEnd.address() as AddressInfo;
    await admin.send('POST', '/outbound-hosts', { host: '127.0.0.1', port, allowPrivate: true });
    const fee = (path: string) => ({ name: 'fee', method: 'GET', url: `http://127.0.0.1:${port}/${path}` });
    expect((await admin.send('POST', '/interfaces', fee('old'))).status).toBe(201);
    for (const [code, body] of [
      ['asks-old', FROZEN],
      ['asks-new', {}],
    ] as const) {
      await save(admin, code, calling(await createFlow(admin, code), 'fee', {}));
      expect((await release(code, '1.0', body)).body).toMatchObject({ state: 'released' });
      await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
    }
    await admin.send('PUT', '/interfaces/fee', fee('new'), { 'if-match': '"1"' });
    await expect
      .poll(async () => (await hears('asks-new'), asked.at(-1)), { timeout: 1_000, interval: 20 })
      .toBe('/new');
    await hears('asks-old');
    expect(asked.at(-1)).toBe('/old');
    await new Promise((resolve) => backEnd.close(resolve));
  });

  it('calls stored procedures as they were', async () => {
    const procedure = (name: string) => ({
      ...{ name: 'book', host: 'db.example', database: 'crm', user: 'parley', password: 'x' },
      function: `public.${name}`,
    });
    expect((await admin.send('POST', '/stored-procedures', procedure('old'))).status).toBe(201);
    const blank = await createFlow(admin, 'books');
    const nodes = blank.nodes.map((node) =>
      node.element === 'end' ? { ...node, params: { ...node.params, procedure: 'book' } } : node,
    );
    expect((await save(admin, 'books', { ...blank, nodes })).status).toBe(200);
    expect((await release('books', '1.0', FROZEN)).body).toMatchObject({ state: 'released' });
    const edited = await admin.send('PUT', '/stored-procedures/book', procedure('new'), {
      'if-match': '"1"',
    });
    expect(edited.status).toBe(200);
    const { resources } = await neighbour.nest.get(ReleasedFlows).getProgram('demo', 'books@1.0');
    expect(resources?.procedures.get('book')).toMatchObject({
      function: 'public.old',
      sealedPassword: expect.any(String) as string,
    });
  });

  it('outlives its flow for calls that run on it', async () => {
    await addTemplate('Farewell', 'Goodbye');
    await flowThatPlays('leaving', 'Farewell', FROZEN);
    await admin.send('DELETE', '/access-codes/leaving');
    await admin.send('POST', '/flows/leaving/versions/1.0/offline');
    expect((await admin.send('DELETE', '/flows/leaving')).status).toBe(204);
    const { resources } = await neighbour.nest.get(ReleasedFlows).getProgram('demo', 'leaving@1.0');
    expect(resources?.template('Farewell', 'zh_CN')).toBeDefined();
  });

  it('keeps a value secret that was sealed since', async () => {
    await admin.send('POST', '/variables', { name: 'pin', type: 'string', default: 'open' });
    const blank = await createFlow(admin, 'secretive');
    const assign = { assignments: [{ variable: 'GLOBAL.pin', expression: "'4711'" }] };
    await addTemplate('Hello', 'Hello');
    const assigned = between(playing(blank, 'Hello'), { id: 'n_set', element: 'assign', params: assign });
    expect((await save(admin, 'secretive', assigned)).status).toBe(200);
    await release('secretive', '1.0', FROZEN);
    await admin.send('PUT', '/access-codes/secretive', { flowCode: 'secretive' });
    await bothSay('secretive', 'Hello');
    const sealed = { name: 'pin', type: 'string', default: 'open', encryption: 'shown' };
    await admin.send('PUT', '/variables/pin', sealed, { 'if-match': '"1"' });
    const sessionOf = async () => {
      const { callId } = await hears('secretive');
      const rows = await app.database.pool.query<{ session: string }>(
        'SELECT session FROM call WHERE call_id = $1',
        [callId],
      );
      return rows.rows[0]?.session;
    };
    await expect.poll(sessionOf, { timeout: 1_000, interval: 20 }).not.toContain('4711');
  });
});

describe('what a version has frozen', () => {
  it('cannot be changed, not even by SQL', async () => {
    await addTemplate('Fixed', 'fixed');
    await flowThatPlays('fixed', 'Fixed', FROZEN);
    for (const change of [`frozen = NULL, frozen_at = NULL`, `frozen = '{}'`]) {
      const update = `UPDATE flow_version SET ${change} WHERE frozen_at IS NOT NULL`;
      await expect(app.database.pool.query(update)).rejects.toMatchObject({ code: 'PY001' });
    }
  });
});
