import type { BusinessInterface } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { calling, save } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const url = 'https://api.example/accounts';
const create = (name: string, more: object = {}) =>
  admin.send<BusinessInterface>('POST', '/interfaces', { name, url, ...more });
const put = (name: string, more: object, revision = '"1"') =>
  admin.send<BusinessInterface>(
    'PUT',
    `/interfaces/${name}`,
    { name, url, ...more },
    { 'if-match': revision },
  );

describe('a business interface', () => {
  it('comes back as it was sent', async () => {
    const sent = {
      name: 'whole',
      method: 'PUT',
      url: 'https://api.example/accounts/{account}?key=4711',
      headers: [
        { name: 'X-Key', value: '${GLOBAL.voiceName}' },
        { name: 'Accept', value: 'text/plain' },
      ],
      inputs: [{ name: 'account', type: 'string', required: true, in: 'path' }],
      outputs: [{ name: 'fee', type: 'float', path: 'data.fee' }],
      timeoutMs: 900,
      description: 'Looks up',
    };
    expect((await admin.send('POST', '/interfaces', sent)).status).toBe(201);
    expect((await admin.send('GET', '/interfaces/whole')).body).toMatchObject({
      ...sent,
      revision: 1,
      uses: 0,
    });
    const { body } = await admin.send('GET', '/catalogue');
    expect(body['interfaces']).toContainEqual({
      name: 'whole',
      request: { method: 'PUT', path: '/accounts/{account}' },
      inputs: [{ name: 'account', required: true }],
      outputs: [{ name: 'fee', type: 'float' }],
    });
  });

  it.each([
    [10000006, { inputs: [{ name: 'a' }, { name: 'a' }] }, 'inputs[1].name'],
    [10000007, { outputs: ['a', 'b', 'a'].map((name) => ({ name, path: name })) }, 'outputs[2].name'],
    [10000008, { headers: ['X-Key', 'x-key'].map((name) => ({ name, value: '' })) }, 'headers[1].name'],
  ])('with a parameter that stands twice is %i', async (errorCode, more, path) => {
    expect(await create('twice', more)).toMatchObject({
      status: 409,
      body: { errorCode, details: [{ path }] },
    });
  });

  it.each([
    ['no address', { url: undefined }],
    ['two addresses', { path: '/demo/x' }],
    ['a relative address', { url: '/accounts' }],
    ['another protocol', { url: 'file:///etc/passwd' }],
    ['credentials in its address', { url: 'https://me:secret@api.example' }],
    ['a place that is no input', { url: 'https://api.example/{account}' }],
    ['an input without its place', { inputs: [{ name: 'account', in: 'path' }] }],
    ['a path that leaves the demo', { url: undefined, path: '/demo/../api/v1/flows' }],
    ['a FLOW variable in a header', { headers: [{ name: 'X', value: '${FLOW.secret}' }] }],
    ['a header that breaks the line', { headers: [{ name: 'X\r\nY', value: '' }] }],
  ])('with %s is refused', async (_what, more) => {
    expect(await create('refused', more)).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });

  it('shows no credentials, and keeps them for the server that they were given for', async () => {
    const secret = { name: 'Authorization', value: 'Bearer abc' };
    const masked = { headers: [{ ...secret, value: '******' }] };
    const keptOf = async () => {
      const row = await app.prisma.businessInterface.findFirst({ where: { name: 'closed' } });
      return JSON.stringify(row?.definition);
    };
    expect((await create('closed', { headers: [secret] })).body).toMatchObject(masked);
    expect(await put('closed', { ...masked, url: 'https://api.example/other' })).toMatchObject({
      status: 200,
      body: masked,
    });
    expect(await keptOf()).toContain('Bearer abc');
    for (const path of ['/interfaces', '/interfaces/closed', '/interfaces/closed/revisions']) {
      expect(JSON.stringify((await admin.send('GET', path)).body)).not.toContain('Bearer abc');
    }
    for (const elsewhere of [
      'https://api.example:8443/accounts',
      'http://api.example/',
      'https://thief.example',
    ]) {
      expect(await put('closed', { ...masked, url: elsewhere }, '"2"')).toMatchObject({
        status: 400,
        body: { errorCode: 10000002, details: [{ path: 'headers[0].value' }] },
      });
    }
    const renamed = { headers: [{ name: 'X-Shown', value: '******' }] };
    expect((await put('closed', renamed, '"2"')).status).toBe(400);
  });

  it('has a name of its own', async () => {
    await create('taken');
    expect(await create('taken')).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
  });
});

describe('an interface that a flow calls', () => {
  it('keeps its name and what the flow fills and reads; the rest may change', async () => {
    const shape = {
      inputs: [{ name: 'account' }, { name: 'spare' }],
      outputs: [
        { name: 'fee', path: 'fee' },
        { name: 'rest', path: 'rest' },
      ],
    };
    await create('account', shape);
    const document = await createFlow(admin, 'caller');
    await save(admin, 'caller', calling(document, 'account', { account: "'1'" }, 'TOC.fee'));
    for (const change of [
      { name: 'konto' },
      { inputs: [{ name: 'spare' }] },
      { inputs: [{ name: 'account', type: 'integer' }] },
      { inputs: [...shape.inputs, { name: 'pin', required: true }] },
      { outputs: [{ name: 'rest', path: 'rest' }] },
      { outputs: [{ name: 'fee', path: 'fee', type: 'float' }] },
    ]) {
      const reply = await put('account', { ...shape, ...change });
      expect(reply).toMatchObject({
        status: 409,
        body: { errorCode: 20000005, details: [{ kind: 'flow', flowCode: 'caller', nodeId: 'n_call' }] },
      });
    }
    expect(await admin.send('DELETE', '/interfaces/account')).toMatchObject({
      status: 409,
      body: { errorCode: 20000004 },
    });
    const fine = {
      inputs: [{ name: 'account' }, { name: 'extra' }],
      outputs: [{ name: 'fee', path: 'data.fee' }],
      url: 'https://new.example',
    };
    expect(await put('account', fine)).toMatchObject({ status: 200, body: { uses: 1 } });
  });
});
