/** What built-in interfaces of a released flow leave behind, and who sees it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallbackTask, CallbackTaskPage, QaRecordPage } from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, type Actor } from '../app/application.fixture';
import {
  dialogApplication,
  initOf,
  PROCESS,
  replayCall,
  type DialogApplication,
} from '../dialog/dialog.fixture';
import { TenantContexts } from '../dialog/tenant-contexts';
import { BuiltInEffects } from '../effects/built-in-effects';
import { between, save } from '../resources/resources.fixture';

let app: DialogApplication;
let admin: Actor;
let designer: Actor;
let fabric: Server;
let fabricPort: number;
let tokensGiven = 0;

beforeAll(async () => {
  fabric = createServer((request, response) => {
    tokensGiven += 1;
    request.resume();
    response.end(JSON.stringify({ AccessToken: `very-secret-${tokensGiven}`, ExpiresIn: 3_600 }));
  });
  await new Promise<void>((resolve) => fabric.listen(0, '127.0.0.1', resolve));
  fabricPort = (fabric.address() as AddressInfo).port;
  app = await dialogApplication();
  admin = await app.signIn('admin');
  designer = await app.signIn('designer');
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => fabric.close(resolve));
});

type Params = FlowDocument['nodes'][number]['params'];

/** A flow that calls a built-in interface and ends. */
async function flowOn(code: string, builtIn: Params, more: { assignments?: Params[] } = {}): Promise<void> {
  const params = { source: 'builtIn', builtIn, ...more };
  const drawn = between(await createFlow(admin, code), {
    id: 'n_built_in',
    element: 'interfaceCall',
    params,
  });
  const document = {
    ...drawn,
    variables: [
      { name: 'pin', type: 'string', encrypted: true, default: '4711' },
      { name: 'token', type: 'string', encrypted: true },
    ],
  };
  const saved = await save(admin, code, document);
  expect(saved.status).toBe(200);
  const released = await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
  expect(released.body).toMatchObject({ state: 'released' });
  await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
  const reached = async () => {
    const { status } = await call(code, `${code}-probe`);
    return status;
  };
  await expect.poll(reached, { timeout: 2_000, interval: 20 }).toBe(200);
  await app.prisma.qaRecord.deleteMany();
  await app.prisma.callbackTask.deleteMany();
}

const call = (code: string, callId: string) =>
  app.post(PROCESS, initOf(callId, { call_dst_id: code, call_sor_id: '13500000001' }), { token: app.token });

const callbacks = async (by: Actor, query = '') =>
  (await by.send<CallbackTaskPage>('GET', `/callback-tasks${query}`)).body;
const answers = async (by: Actor, query = '') =>
  (await by.send<QaRecordPage>('GET', `/qa-records${query}`)).body;

const QA = { name: 'recordQa', surveyId: 's-1', questionTitle: 'How was it?', answerIntent: 'good' };

/** What the turns of a call left in the database. */
async function recordOf(callId: string): Promise<string> {
  const { turns } = await replayCall(app, callId);
  return JSON.stringify(turns);
}

describe('recordQa', () => {
  it('keeps one answer, however often the request comes', async () => {
    await flowOn('qa', { ...QA, rawAnswer: 'fine, ${SYS.callingNumber}' });
    await Promise.all([call('qa', 'qa-1'), call('qa', 'qa-1')]);
    await call('qa', 'qa-1');
    const { items, total } = await answers(admin, '?callId=qa-1&flow=qa');
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        callId: 'qa-1',
        flowCode: 'qa',
        flowVersion: '1.0',
        nodeId: 'n_built_in',
        surveyId: 's-1',
        questionTitle: 'How was it?',
        answerIntent: 'good',
        rawAnswer: 'fine, 13500000001',
      },
    ]);
    const { compared } = await replayCall(app, 'qa-1');
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
  });

  it('keeps one answer also where its turn is carried out once more, and says which', async () => {
    const tenant = await app.nest.get(TenantContexts).find('demo');
    if (!tenant) throw new Error('no tenant');
    const effects = new BuiltInEffects(app.database.pool, {
      get: () => Promise.reject(new Error('no token')),
    });
    const facts = {
      id: 'qa-again',
      tenant: 'demo',
      caller: '1350',
      accessCode: 'qa',
      startedAt: 0,
      init: {},
    };
    const place = { pins: {}, program: 'qa@1.0', node: 0, visits: 1, global: {}, language: null };
    const turn = {
      ...{ tenant, caller: { caller: '1350' }, nodeId: 'n_built_in', now: 0 },
      session: { ...place, call: { ...facts, seat: 'vir' as const } },
      sealer: { seal: (text: string) => text, unseal: (text: string) => text },
    };
    const values = { surveyId: 's-1', questionTitle: 'How?', answerIntent: 'good', rawAnswer: 'fine' };
    const effect = { kind: 'builtIn' as const, builtIn: 'recordQa' as const, values, secrets: [] };
    const first = await effects.perform(effect, turn);
    expect(await effects.perform(effect, turn)).toEqual(first);
    const [kept, ...others] = (await answers(admin, '?callId=qa-again')).items;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ ok: true, outputs: { recordId: kept?.id } });
  });

  it('shows the words of the customer to those only who may see personal data', async () => {
    await call('qa', 'qa-2');
    const { items } = await answers(designer, '?callId=qa-2');
    expect(items).toMatchObject([{ questionTitle: 'How was it?', rawAnswer: '******' }]);
  });

  it('seals what comes from an encrypted variable, in the table and in the record of the turn', async () => {
    await flowOn('qa-secret', { ...QA, rawAnswer: 'the PIN is ${FLOW.pin}' });
    await call('qa-secret', 'qa-secret-1');
    const [row] = await app.prisma.qaRecord.findMany({ where: { callId: 'qa-secret-1' } });
    expect(row).toMatchObject({ sealed: ['rawAnswer'], questionTitle: 'How was it?' });
    expect(row?.rawAnswer).not.toContain('4711');
    expect(await recordOf('qa-secret-1')).not.toContain('4711');
    expect((await answers(admin, '?callId=qa-secret-1')).items).toMatchObject([{ rawAnswer: '******' }]);
  });

  it('is listed in pages, newest first, between two times', async () => {
    for (const id of ['page-1', 'page-2', 'page-3']) await call('qa', id);
    const first = await answers(admin, '?limit=2');
    expect(first.items.map(({ callId }) => callId)).toEqual(['page-3', 'page-2']);
    const next = await answers(admin, `?limit=1&cursor=${first.nextCursor}`);
    expect(next.items.map(({ callId }) => callId)).toEqual(['page-1']);
    const at = first.items[1]?.at ?? '';
    const between = await answers(admin, `?from=${at}&to=${first.items[0]?.at}`);
    expect(between.items.map(({ callId }) => callId)).toEqual(['page-2']);
    expect((await admin.send('GET', '/qa-records?cursor=x')).status).toBe(400);
  });
});

describe('createCallbackTask', () => {
  const TASK = { name: 'createCallbackTask', number: '${SYS.callingNumber}', note: 'about the fee' };

  it('keeps who wants to be called back, and when, in the time zone of the tenant', async () => {
    await app.prisma.tenant.update({ where: { id: 'demo' }, data: { timeZone: 'Asia/Shanghai' } });
    await flowOn('later', { ...TASK, callbackTime: '2026-12-01 09:30:00' });
    await call('later', 'later-1');
    expect((await callbacks(admin)).items).toMatchObject([
      {
        callId: 'later-1',
        number: '13500000001',
        note: 'about the fee',
        callbackAt: '2026-12-01T01:30:00.000Z',
        state: 'open',
      },
    ]);
    expect((await callbacks(designer)).items).toMatchObject([{ number: '******', note: '******' }]);
  });

  it('keeps a number from an encrypted variable sealed, and shows it to who may call it', async () => {
    await flowOn('sealed-number', { ...TASK, number: '${FLOW.pin}', note: '' });
    await call('sealed-number', 'sealed-number-1');
    const query = '?callId=sealed-number-1';
    expect((await callbacks(admin, query)).items).toMatchObject([{ number: '4711', note: '' }]);
    expect((await callbacks(designer, query)).items).toMatchObject([{ number: '******' }]);
    const rows = await app.prisma.callbackTask.findMany({ where: { callId: 'sealed-number-1' } });
    expect(rows).toMatchObject([{ sealed: ['number'] }]);
    expect(JSON.stringify([rows, await recordOf('sealed-number-1')])).not.toContain('4711');
    await app.prisma.callbackTask.deleteMany();
  });

  it('is marked done once, and the audit says by whom', async () => {
    await call('later', 'later-2');
    const [task] = (await callbacks(admin)).items;
    const path = `/callback-tasks/${task?.id}`;
    const done = await designer.send<CallbackTask>('PATCH', path, { state: 'done' });
    expect(done.body).toMatchObject({ state: 'done', number: '******' });
    await designer.send('PATCH', path, { state: 'done' });
    expect((await callbacks(admin, '?state=open')).items).toEqual([]);
    const entries = await app.prisma.auditEntry.findMany({ where: { action: 'callbackTask.change' } });
    expect(entries).toMatchObject([{ subjectId: task?.id, details: { before: 'open', after: 'done' } }]);
    const again = await designer.send<CallbackTask>('PATCH', path, { state: 'open' });
    expect(again.body).toMatchObject({ state: 'open' });
  });

  it('does not exist for another tenant, nor under what is no id', async () => {
    const stranger = await app.signIn('admin', 'other');
    const [task] = (await callbacks(admin)).items;
    expect((await callbacks(stranger)).items).toEqual([]);
    const patch = (by: Actor, id = '') => by.send('PATCH', `/callback-tasks/${id}`, { state: 'done' });
    expect((await patch(stranger, task?.id)).status).toBe(404);
    expect((await patch(admin, 'x')).status).toBe(404);
  });

  it('fails for a time that cannot be read', async () => {
    await flowOn('unreadable', { ...TASK, callbackTime: 'tomorrow' });
    await call('unreadable', 'unreadable-1');
    expect((await callbacks(admin)).items).toEqual([]);
    expect(await recordOf('unreadable-1')).toContain('The time of the callback is not written like');
  });
});

describe('apiFabricToken', () => {
  it('gets a token by the keys of the system parameters and leaves it nowhere in the clear', async () => {
    await admin.send('POST', '/outbound-hosts', { host: '127.0.0.1', allowPrivate: true });
    const set = (name: string, value: string) => admin.send('PUT', `/parameters/${name}`, { value });
    await set('APIFABRIC_URL', `http://127.0.0.1:${fabricPort}/token`);
    await set('APIFABRIC_AK', 'ak-1');
    expect((await set('APIFABRIC_SK', 'sk-clear')).body).toMatchObject({ value: '******' });
    await flowOn(
      'fabric',
      { name: 'apiFabricToken' },
      { assignments: [{ variable: 'FLOW.token', expression: "'Bearer ' + TOC.token" }] },
    );
    const probes = async () => {
      await call('fabric', `fabric-${Date.now()}`);
      return tokensGiven;
    };
    await expect.poll(probes, { timeout: 2_000, interval: 50 }).toBe(1);
    await call('fabric', 'fabric-1');
    expect(tokensGiven).toBe(1);
    const record = await recordOf('fabric-1');
    expect(record).toContain('expiresAt');
    expect(record).not.toContain('very-secret');
    const { body } = await admin.send('GET', '/parameters');
    const entries = await app.prisma.auditEntry.findMany({ where: { subjectKind: 'parameter' } });
    const stored = await app.prisma.systemParameter.findMany();
    expect(JSON.stringify([body, entries, stored])).not.toContain('sk-clear');
    const { compared } = await replayCall(app, 'fabric-1');
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
  });
});
