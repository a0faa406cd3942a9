import type { ImportReport, Template } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { assigning, playing, save } from './resources.fixture';

let app: TestApplication;
let here: Actor;
let there: Actor;
beforeAll(async () => {
  app = await testApplication();
  here = await app.signIn('admin', 'here');
  there = await app.signIn('admin', 'there');
});
afterAll(() => app.close());

type Kind = 'variables' | 'templates' | 'interfaces';

interface File {
  format: string;
  items: { name: string }[];
}

const exported = async (actor: Actor, kind: Kind, names?: string[]): Promise<File> => {
  const reply = await actor.send<File>('POST', `/${kind}/export`, names === undefined ? {} : { names });
  expect(reply.status).toBe(200);
  return reply.body;
};
const send = <T = ImportReport>(actor: Actor, kind: Kind, file: object, apply: boolean) =>
  actor.send<T>('POST', `/${kind}/import?apply=${apply}`, file);
const imported = async (actor: Actor, kind: Kind, items: object[], apply = true) => {
  const reply = await send(actor, kind, { format: `parley.${kind}/1`, items }, apply);
  expect(reply.status).toBe(200);
  return reply.body;
};
const template = (name: string, more: object = {}) => ({
  name,
  kind: 'tts',
  content: { en_US: 'Hello' },
  description: '',
  ...more,
});

describe('a file of templates', () => {
  it('holds every kind and language, and makes the same again elsewhere', async () => {
    const kinds = ['voice', 'tts', 'text', 'video', 'multimedia', 'card', 'quickReply', 'script'];
    const content = { zh_CN: '你好 ${FLOW.a}', en_US: 'Hi ${FLOW.a}', ar: '${FLOW.a} مرحبا' };
    const items = kinds.map((kind) => template(`every-${kind}`, { kind, content, description: kind }));
    for (const item of items) expect((await here.send('POST', '/templates', item)).status).toBe(201);
    const names = items.map(({ name }) => name);

    const file = await exported(here, 'templates', names);
    expect(file).toEqual({
      format: 'parley.templates/1',
      items: [...items].sort((a, b) => (a.name < b.name ? -1 : 1)),
    });
    expect((await send(there, 'templates', file, true)).body.applied).toBe(true);
    expect(await exported(there, 'templates')).toEqual(file);
  });

  it('is reported without being applied', async () => {
    const [kept, other, unknown] = ['report-same', 'report-other', 'report-new'].map((name) =>
      template(name),
    );
    for (const item of [kept, other]) await here.send('POST', '/templates', item);
    const changed = template('report-other', { content: { en_US: 'Hi', fr_FR: 'Salut' }, description: 'x' });
    const report = await imported(here, 'templates', [kept, changed, unknown].map(Object), false);
    expect(report.applied).toBe(false);
    expect(report.items.map(({ name, state, changes }) => [name, state, changes])).toEqual([
      ['report-same', 'same', undefined],
      ['report-other', 'changed', ['content.en_US', 'content.fr_FR', 'description']],
      ['report-new', 'new', undefined],
    ]);
    expect((await here.send('GET', '/templates/report-new')).status).toBe(404);
    const { body } = await here.send<Template>('GET', '/templates/report-other');
    expect([body.content, body.revision]).toEqual([{ en_US: 'Hello' }, 1]);
  });

  it('is applied not at all where one of them may not change so', async () => {
    await here.send('POST', '/templates', template('relied-on', { content: { en_US: '${FLOW.a}' } }));
    await save(here, 'relying', playing(await createFlow(here, 'relying'), 'relied-on'));
    const retyped = template('relied-on', { kind: 'text', content: { en_US: '${FLOW.a}' } });
    const twice = template('whole-twice');
    const broken = template('whole-broken', { content: { en_US: 'Hello ${1 +}' } });
    const report = await imported(here, 'templates', [template('whole-new'), retyped, twice, twice, broken]);
    expect(report.applied).toBe(false);
    expect(report.items.map(({ name, state, errorCode }) => [name, state, errorCode])).toEqual([
      ['whole-new', 'new', undefined],
      ['relied-on', 'conflict', 20000005],
      ['whole-twice', 'new', undefined],
      ['whole-twice', 'conflict', 10000004],
      ['whole-broken', 'conflict', 10000002],
    ]);
    expect((await here.send('GET', '/templates/whole-new')).status).toBe(404);
  });

  it.each([
    ['a newer one', { format: 'parley.templates/2', items: [] }, 'format'],
    ['one of another kind', { format: 'parley.variables/1', items: [] }, 'format'],
    [
      'one with an unreadable item',
      { format: 'parley.templates/1', items: [{ name: 'x' }] },
      'items[0].kind',
    ],
    ['no file at all', {}, 'format'],
  ])('is refused where it is %s', async (_why, file, path) => {
    const reply = await send<{ details: { path: string }[] }>(here, 'templates', file, true);
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(reply.body.details[0]?.path).toBe(path);
  });

  it('is not written for a name that nothing has', async () => {
    expect(await here.send('POST', '/templates/export', { names: ['nothing'] })).toMatchObject({
      status: 404,
      body: { errorCode: 10000003 },
    });
  });

  it('may change what is on the air only by who may release', async () => {
    await here.send('POST', '/templates', template('on-air'));
    await save(here, 'on-air', playing(await createFlow(here, 'on-air'), 'on-air'));
    await here.send('POST', '/flows/on-air/versions/1.0/release', {});
    const designer = await app.signIn('designer', 'here');
    const changed = template('on-air', { content: { en_US: 'Hi' } });
    expect((await imported(designer, 'templates', [changed])).items).toMatchObject([
      { state: 'conflict', errorCode: 10000009 },
    ]);
    expect((await imported(here, 'templates', [changed])).applied).toBe(true);
  });
});

describe('a file of variables', () => {
  it('does not hold a default that nobody may see, and an import keeps the one that is here', async () => {
    const secret = { name: 'pin', type: 'string', default: '4711', encryption: 'shown', description: '' };
    await here.send('POST', '/variables', secret);
    const file = await exported(here, 'variables', ['pin']);
    expect(JSON.stringify(file)).not.toContain('4711');
    expect(file.items).toEqual([{ name: 'pin', type: 'string', encryption: 'shown', description: '' }]);

    expect((await imported(here, 'variables', file.items)).items).toMatchObject([{ state: 'same' }]);
    const described = file.items.map((item) => ({ ...item, description: 'Of the vault' }));
    expect((await imported(here, 'variables', described)).items).toMatchObject([
      { state: 'changed', changes: ['description'] },
    ]);
    expect((await here.send('GET', '/variables/pin')).body).toMatchObject({ default: '******' });
    const [made] = (await imported(there, 'variables', file.items)).items;
    expect(made).toMatchObject({ state: 'new' });
    expect(made?.message).toContain('default');
  });

  it('makes the same again elsewhere, built-in ones too', async () => {
    await here.send('POST', '/variables', { name: 'limit', type: 'object', default: { a: [1] } });
    const file = await exported(here, 'variables');
    expect((await send(there, 'variables', file, true)).body.applied).toBe(true);
    expect(await exported(there, 'variables')).toEqual(file);
  });
});

describe('a variable of a file', () => {
  const variable = (name: string, more: object = {}) => ({ name, type: 'string', ...more });
  const outcomeOf = async (item: object) =>
    (await imported(here, 'variables', [item])).items.map(({ state, errorCode }) => [state, errorCode]);

  it('cannot be of another type than flows rely on, but may have another default', async () => {
    await here.send('POST', '/variables', variable('relied', { default: '1' }));
    const flow = assigning(await createFlow(here, 'relying-on-it'), 'GLOBAL.relied', "'2'");
    expect((await save(here, 'relying-on-it', flow)).status).toBe(200);
    expect(await outcomeOf({ name: 'relied', type: 'integer', default: 1 })).toEqual([
      ['conflict', 20000005],
    ]);
    expect(await outcomeOf(variable('relied', { default: '3' }))).toEqual([['changed', undefined]]);
    expect((await here.send('GET', '/variables/relied')).body).toMatchObject({
      type: 'string',
      default: '3',
    });
  });

  it.each([
    ['of another type', { name: 'voiceName', type: 'integer' }],
    ['sealed', variable('voiceName', { encryption: 'stored', default: 'x' })],
    ['beyond its range', { name: 'ttsVolume', type: 'integer', default: 101 }],
  ])('that is built in cannot become %s', async (_what, item) => {
    const before = await here.send('GET', `/variables/${item.name}`);
    expect(await outcomeOf(item)).toEqual([['conflict', 10000002]]);
    expect((await here.send('GET', `/variables/${item.name}`)).body).toEqual(before.body);
  });

  it('that is built in may have another default and stays built in', async () => {
    const { body } = await here.send('GET', '/variables/ttsVolume');
    expect(await outcomeOf({ name: 'ttsVolume', type: body['type'], default: 42 })).toEqual([
      ['changed', undefined],
    ]);
    expect((await here.send('GET', '/variables/ttsVolume')).body).toMatchObject({
      default: 42,
      builtin: true,
    });
  });
});

describe('a file of interfaces', () => {
  it('does not hold credentials, and an import keeps those that are here', async () => {
    const headers = [
      { name: 'Authorization', value: 'Bearer abc' },
      { name: 'X-Api-Key', value: '${GLOBAL.voiceName}' },
      { name: 'Accept', value: 'text/plain' },
    ];
    await here.send('POST', '/interfaces', { name: 'bank', url: 'https://bank.example/x', headers });
    const file = await exported(here, 'interfaces', ['bank']);
    expect(file.items).toMatchObject([
      { headers: [{ name: 'Authorization', value: '******' }, headers[1], headers[2]] },
    ]);
    const moved = file.items.map((item) => ({ ...item, url: 'https://bank.example/y' }));
    expect((await imported(here, 'interfaces', moved)).items).toMatchObject([
      { state: 'changed', changes: ['url'] },
    ]);
    const { rows } = await app.database.pool.query<{ kept: object }>(
      `SELECT definition -> 'headers' AS kept FROM business_interface WHERE name = 'bank'`,
    );
    expect(rows).toEqual([{ kept: headers }]);

    const [made] = (await imported(there, 'interfaces', file.items)).items;
    expect(made?.message).toContain('headers.Authorization');
    const { body } = await there.send<{ headers: object[] }>('GET', '/interfaces/bank');
    expect(body.headers[0]).toEqual({ name: 'Authorization', value: '' });
  });
});
