import type { PreviewReply, Template, UsePage } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { playing, save } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const body = (name: string, more: object = {}) => ({
  name,
  kind: 'tts',
  content: { en_US: 'Hello' },
  ...more,
});
const create = (name: string, more: object = {}) =>
  admin.send<Template>('POST', '/templates', body(name, more));
const put = (name: string, more: object, revision = '"1"') =>
  admin.send<Template>('PUT', `/templates/${encodeURIComponent(name)}`, body(name, more), {
    'if-match': revision,
  });

describe('a template', () => {
  it('has a name of any letters, and a text per language', async () => {
    const name = 'Grüße / 问候 50%';
    expect((await create(name, { content: { en_US: 'Hello', ar: 'مرحبا' } })).status).toBe(201);
    const read = await admin.send<Template>('GET', `/templates/${encodeURIComponent(name)}`);
    expect(read).toMatchObject({ status: 200, body: { name, content: { ar: 'مرحبا' }, uses: 0 } });
    expect(read.body).not.toHaveProperty('builtin');
  });

  it.each([
    ['no language', { content: {} }],
    ['an unknown language', { content: { kl_KL: 'nuqneH' } }],
    ['an unknown kind', { kind: 'poem' }],
    ['a place that does not parse', { content: { en_US: 'Hello ${FLOW.' } }],
    ['a text that is too long', { content: { en_US: 'x'.repeat(4_097) } }],
  ])('with %s is refused', async (_what, more) => {
    expect(await create('refused', more)).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });

  it('can be asked for by the longest name', async () => {
    const name = '问'.repeat(128);
    expect((await create(name)).status).toBe(201);
    expect((await admin.send('DELETE', `/templates/${encodeURIComponent(name)}`)).status).toBe(204);
    expect((await create('..')).status).toBe(400);
  });

  it('has a name of its own', async () => {
    await create('taken');
    expect(await create('taken')).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
  });
});

describe('a template that a flow plays', () => {
  it('keeps its name, its kind and its FLOW places; its wording may change', async () => {
    await create('Balance', { content: { en_US: 'You have ${FLOW.balance}' } });
    const document = await createFlow(admin, 'balance');
    await save(admin, 'balance', playing(document, 'Balance'));
    const use = {
      kind: 'flow',
      flowCode: 'balance',
      version: '1.0',
      nodeId: 'n_play',
      path: 'params.prompt.template',
    };
    for (const change of [
      { name: 'Funds', content: { en_US: '${FLOW.balance}' } },
      { kind: 'text', content: { en_US: '${FLOW.balance}' } },
      { content: { en_US: 'You are rich' } },
      { content: { en_US: '${FLOW.balance} ${FLOW.currency}' } },
    ]) {
      const reply = await put('Balance', change);
      expect(reply).toMatchObject({ status: 409, body: { errorCode: 20000005, details: [use] } });
    }
    expect(await admin.send('DELETE', '/templates/Balance')).toMatchObject({
      status: 409,
      body: { errorCode: 20000004, details: [use] },
    });
    const worded = {
      content: { en_US: '${FLOW.balance} left, ${SYS.systemDate}', zh_CN: '${FLOW.balance}' },
    };
    expect(await put('Balance', worded)).toMatchObject({ status: 200, body: { uses: 1, revision: 2 } });
    expect((await admin.send<UsePage>('GET', '/templates/Balance/uses')).body.items).toMatchObject([use]);

    await save(admin, 'balance', document, '"2"');
    expect((await put('Balance', { kind: 'text' }, '"2"')).status).toBe(200);
  });

  it('does not go back to another shape', async () => {
    await create('Shape', { content: { en_US: '${FLOW.a}' } });
    await put('Shape', { content: { en_US: '${FLOW.b}' } });
    await save(admin, 'shape', playing(await createFlow(admin, 'shape'), 'Shape'));
    expect(await admin.send('POST', '/templates/Shape/revert', { revision: 1 })).toMatchObject({
      status: 409,
      body: { errorCode: 20000005 },
    });
  });
});

describe('a preview', () => {
  const preview = (content: string, values: object = {}) =>
    admin.send<PreviewReply>('POST', '/templates/preview', { content, values });

  it('fills the places and names the variables', async () => {
    const { body: shown } = await preview('You owe ${FLOW.fee * 2} to ${GLOBAL.shop}', {
      'FLOW.fee': 3,
      'GLOBAL.shop': 'us',
    });
    expect(shown).toEqual({ text: 'You owe 6 to us', warnings: [], variables: ['FLOW.fee', 'GLOBAL.shop'] });
  });

  it('warns of places without a value, also of names that objects inherit', async () => {
    const { body: shown } = await preview('Dear ${FLOW.constructor}${FLOW.name}');
    expect(shown.text).toBe('Dear ');
    expect(shown.warnings).toContainEqual({
      code: 'noValue',
      message: '${FLOW.name} has no value.',
      params: { place: '${FLOW.name}' },
    });
  });

  it('says where a text does not parse', async () => {
    expect(await preview('Hello ${1 +}')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'content', position: expect.any(Number) as number }] },
    });
  });
});
