/** What callers hear of templates and variables, and that it reaches every process and every replay. */
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
import { assigning, playing, save } from './resources.fixture';

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

async function flowOn(code: string, template: string, language?: string): Promise<void> {
  const blank = await createFlow(admin, code);
  const document = playing(blank, template);
  const wanted = language === undefined ? document : assigning(document, 'SYS.language', `'${language}'`);
  expect((await save(admin, code, wanted)).status).toBe(200);
  const released = await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
  expect(released.body).toMatchObject({ state: 'released' });
  expect((await admin.send('PUT', `/access-codes/${code}`, { flowCode: code })).status).toBe(200);
}

const addTemplate = (name: string, content: Record<string, string>, kind = 'tts') =>
  admin.send('POST', '/templates', { name, kind, content });

let calls = 0;
async function hears(code: string, post: Post = app.post): Promise<{ text: unknown; callId: string }> {
  const callId = `call-${++calls}`;
  const { body } = await post(PROCESS, initOf(callId, { call_dst_id: code }), { token: app.token });
  return { text: body.outparams['prompt_text'], callId };
}

/** Waits until both processes say it, at most a second. */
async function bothSay(code: string, text: string): Promise<void> {
  const until = performance.now() + 1_000;
  for (const post of [app.post, neighbour.post]) {
    await expect
      .poll(async () => (await hears(code, post)).text, { timeout: 1_000, interval: 20 })
      .toBe(text);
  }
  expect(performance.now()).toBeLessThan(until);
}

describe('a template in a call', () => {
  it('speaks the language of the call, else the one of the tenant', async () => {
    await addTemplate('Hello', { zh_CN: '你好', en_US: 'Hello', fr_FR: 'Bonjour' });
    await flowOn('default-language', 'Hello');
    await flowOn('british', 'Hello', 'en_GB');
    await flowOn('thai', 'Hello', 'th_TH');
    await bothSay('default-language', '你好');
    await bothSay('british', 'Hello');
    await bothSay('thai', '你好');
    const french = { name: 'language', type: 'string', default: 'French' };
    await admin.send('PUT', '/variables/language', french, { 'if-match': '"1"' });
    await bothSay('thai', 'Bonjour');
    await admin.send('POST', '/variables/language/revert', { revision: 1 });
  });

  it('is played from its file where it is a recording, also in a replay', async () => {
    await addTemplate('Jingle', { zh_CN: '/voice/${SYS.calledNumber}.wav' }, 'voice');
    await flowOn('jingle', 'Jingle');
    const callId = 'call-jingle';
    const { body } = await app.post(PROCESS, initOf(callId, { call_dst_id: 'jingle' }), { token: app.token });
    expect(body.outparams).toMatchObject({ prompt_type: '0', prompt_wav: '/voice/jingle.wav' });
    const { compared } = await replayCall(app, callId);
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
  });

  it('reaches new turns of every process within a second when it is edited, and replays as it was', async () => {
    await admin.send('POST', '/variables', { name: 'shop', type: 'string', default: 'Parley' });
    await addTemplate('Welcome', { zh_CN: 'Welcome to ${GLOBAL.shop}' });
    await flowOn('edited', 'Welcome');
    await bothSay('edited', 'Welcome to Parley');
    const before = await hears('edited');

    const edit = { name: 'Welcome', kind: 'tts', content: { zh_CN: 'Good day from ${GLOBAL.shop}' } };
    await admin.send('PUT', '/templates/Welcome', edit, { 'if-match': '"1"' });
    await bothSay('edited', 'Good day from Parley');
    const renamed = { name: 'shop', type: 'string', default: 'elsewhere', encryption: 'shown' };
    await admin.send('PUT', '/variables/shop', renamed, { 'if-match': '"1"' });
    await bothSay('edited', 'Good day from elsewhere');

    const { compared } = await replayCall(app, before.callId);
    expect(compared[0]?.replayed.reply).toContain('Welcome to Parley');
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
  });
});
