import type { ResourceRevisionPage, UsePage, Variable, VariablePage } from '@parley/contracts';
import { BUILTIN_GLOBALS } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { assigning, playing, save } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
let designer: Actor;
beforeAll(async () => {
  app = await testApplication({ PARLEY_SECRET_KEY: 'ab'.repeat(32) });
  admin = await app.signIn('admin');
  designer = await app.signIn('designer');
});
afterAll(() => app.close());

const create = (body: object) => admin.send<Variable>('POST', '/variables', { type: 'string', ...body });
const put = (name: string, body: object, revision = '"1"', actor = admin) =>
  actor.send<Variable>(
    'PUT',
    `/variables/${name}`,
    { name, type: 'string', ...body },
    { 'if-match': revision },
  );

describe('a variable', () => {
  it('is created, read, changed and deleted, each time with a revision', async () => {
    const created = await create({ name: 'greeting', default: 'Hello', description: 'Said first' });
    expect(created).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { name: 'greeting', default: 'Hello', encryption: 'none', builtin: false, uses: 0, revision: 1 },
    });
    const changed = await put('greeting', { default: 'Good day' }, '"1"', designer);
    expect(changed).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { revision: 2, default: 'Good day', changedBy: { id: designer.userId } },
    });
    const revisions = await admin.send<ResourceRevisionPage>('GET', '/variables/greeting/revisions');
    expect(revisions.body.items).toMatchObject([
      { revision: 2, by: { id: designer.userId }, content: { default: 'Good day' } },
      { revision: 1, by: { id: admin.userId }, content: { default: 'Hello' } },
    ]);
    expect((await admin.send('DELETE', '/variables/greeting')).status).toBe(204);
    expect(await admin.send('GET', '/variables/greeting')).toMatchObject({
      status: 404,
      body: { errorCode: 10000003 },
    });
    const history = await app.prisma.resourceRevision.findMany({ where: { name: 'greeting' } });
    expect(history.map(({ revision, content }) => [revision, content === null])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const audit = await app.prisma.auditEntry.findMany({ where: { subjectId: 'greeting' } });
    expect(audit.map(({ action }) => action)).toEqual([
      'variable.create',
      'variable.update',
      'variable.delete',
    ]);
  });

  it('goes back to an earlier revision, which makes a new one', async () => {
    await create({ name: 'back', default: 'one' });
    await put('back', { default: 'two' });
    const reverted = await admin.send<Variable>('POST', '/variables/back/revert', { revision: 1 });
    expect(reverted).toMatchObject({ status: 200, body: { default: 'one', revision: 3 } });
    expect(await admin.send('POST', '/variables/back/revert', { revision: 9 })).toMatchObject({
      status: 404,
    });
  });

  it('has a name of its own', async () => {
    await create({ name: 'mine' });
    expect(await create({ name: 'mine' })).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
    await create({ name: 'yours' });
    expect(await put('yours', { name: 'mine' })).toMatchObject({
      status: 409,
      body: { errorCode: 10000004 },
    });
  });

  it('is found by name and description, page by page', async () => {
    for (const name of ['page_a', 'page_b', 'page_c']) await create({ name, description: '100% paged' });
    const first = await admin.send<VariablePage>('GET', '/variables?search=100%25%20PAGED&limit=2');
    expect(first.body).toMatchObject({ total: 3, items: [{ name: 'page_a' }, { name: 'page_b' }] });
    const rest = `/variables?search=page_&limit=2&cursor=${first.body.nextCursor}`;
    expect((await admin.send<VariablePage>('GET', rest)).body.items).toMatchObject([{ name: 'page_c' }]);
  });

  it('takes a default of its type only', async () => {
    const ok = await create({ name: 'five', type: 'integer', default: '5' });
    expect(ok.body.default).toBe(5);
    for (const body of [
      { type: 'integer', default: 1.5 },
      { type: 'boolean', default: 'perhaps' },
      { type: 'list', default: {} },
      { type: 'string', default: 'x'.repeat(70_000) },
    ]) {
      const reply = await create({ name: 'misfit', ...body });
      expect(reply).toMatchObject({
        status: 400,
        body: { errorCode: 10000002, details: [{ path: 'default' }] },
      });
    }
    expect(await create({ name: 'constructor' })).toMatchObject({ status: 400 });
  });

  it('is not overwritten by who has seen an older revision', async () => {
    await create({ name: 'raced' });
    await put('raced', { default: 'a' });
    expect(await put('raced', { default: 'b' })).toMatchObject({
      status: 409,
      body: { errorCode: 20000008, details: [{ yourRevision: 1, currentRevision: 2 }] },
    });
    expect(await put('raced', {}, '')).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    const stale = await admin.send('DELETE', '/variables/raced', undefined, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 409, body: { errorCode: 20000008 } });
  });
});

describe('a variable that somebody uses', () => {
  it('cannot be deleted, renamed or retyped, and every use is named', async () => {
    await create({ name: 'rate', type: 'float', default: 1 });
    const document = await createFlow(admin, 'rated');
    expect((await save(admin, 'rated', assigning(document, 'GLOBAL.rate', '2.5'))).status).toBe(200);
    const use = { kind: 'flow', flowCode: 'rated', version: '1.0', nodeId: 'n_assign' };
    const replies = [
      [await admin.send('DELETE', '/variables/rate'), 20000004],
      [await put('rate', { name: 'quota', type: 'float' }), 20000005],
      [await put('rate', { type: 'string' }), 20000005],
    ] as const;
    for (const [reply, errorCode] of replies) {
      expect(reply).toMatchObject({ status: 409, body: { errorCode, details: [use] } });
    }
    expect((await admin.send<UsePage>('GET', '/variables/rate/uses')).body.items).toMatchObject([use]);
    const changed = await put('rate', { type: 'float', default: 2, encryption: 'shown', description: 'x' });
    expect(changed).toMatchObject({ status: 200, body: { uses: 1 } });

    await save(admin, 'rated', document, '"2"');
    expect((await admin.send('DELETE', '/variables/rate')).status).toBe(204);
  });

  it('is held by templates and interfaces too', async () => {
    await create({ name: 'company' });
    const content = { en_US: 'Welcome to ${GLOBAL.company}', zh_CN: '${GLOBAL.company}' };
    await admin.send('POST', '/templates', { name: 'Welcome', kind: 'tts', content });
    const headers = [{ name: 'X-Company', value: '${GLOBAL.company}' }];
    await admin.send('POST', '/interfaces', { name: 'crm', url: 'https://crm.example', headers });
    expect(await admin.send('DELETE', '/variables/company')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000004,
        details: [
          { kind: 'template', name: 'Welcome', path: 'content.en_US' },
          { kind: 'template', name: 'Welcome', path: 'content.zh_CN' },
          { kind: 'interface', name: 'crm', path: 'headers[0].value' },
        ],
      },
    });
    expect((await admin.send<Variable>('GET', '/variables/company')).body.uses).toBe(2);
  });

  it('is held by those who named it before it was there', async () => {
    const document = await createFlow(admin, 'early');
    await save(admin, 'early', assigning(document, 'GLOBAL.late', "'x'"));
    await create({ name: 'late' });
    expect(await admin.send('DELETE', '/variables/late')).toMatchObject({
      status: 409,
      body: { errorCode: 20000004 },
    });
    await create({ name: 'other' });
    await save(admin, 'early', assigning(document, 'GLOBAL.later', "'x'"), '"2"');
    expect((await put('other', { name: 'later' })).status).toBe(200);
    expect(await admin.send('DELETE', '/variables/later')).toMatchObject({ status: 409 });
  });

  it('is changed by releasers only while a released flow uses it, itself or through a template', async () => {
    await create({ name: 'onair' });
    await create({ name: 'through' });
    await admin.send('POST', '/templates', {
      name: 'Carrier',
      kind: 'tts',
      content: { en_US: '${GLOBAL.through}' },
    });
    const document = assigning(await createFlow(admin, 'aired'), 'GLOBAL.onair', "'x'");
    await save(admin, 'aired', playing(document, 'Carrier'));
    expect((await put('onair', { default: '1' }, '"1"', designer)).status).toBe(200);
    const released = await admin.send('POST', '/flows/aired/versions/1.0/release', {});
    expect(released.status).toBe(200);
    expect(await put('onair', { default: '2' }, '"2"', designer)).toMatchObject({
      status: 403,
      body: { errorCode: 10000009, details: [{ permission: 'release' }] },
    });
    const revert = await designer.send('POST', '/variables/onair/revert', { revision: 1 });
    expect(revert).toMatchObject({ status: 403 });
    expect((await put('onair', { default: '2' }, '"2"', await app.signIn('releaser'))).status).toBe(200);
    expect(await put('through', { default: '2' }, '"1"', designer)).toMatchObject({ status: 403 });
  });
});

describe('a secret variable', () => {
  const stored = async (name: string) => {
    const row = await app.prisma.globalVariable.findFirstOrThrow({ where: { name } });
    return JSON.stringify([row, await app.prisma.resourceRevision.findMany({ where: { name } })]);
  };

  it('is sealed in the database, and readable where only its storage is encrypted', async () => {
    await create({ name: 'apikey', default: 'open-sesame', encryption: 'stored' });
    expect(await stored('apikey')).not.toContain('sesame');
    expect((await admin.send<Variable>('GET', '/variables/apikey')).body.default).toBe('open-sesame');
  });

  it('is masked in every view where it is shown encrypted', async () => {
    await create({ name: 'pin', default: 'open-sesame', encryption: 'shown' });
    expect(await stored('pin')).not.toContain('sesame');
    for (const path of ['/variables/pin', '/variables?search=pin', '/variables/pin/revisions']) {
      const reply = await admin.send('GET', path);
      expect(JSON.stringify(reply.body)).toContain('"******"');
      expect(JSON.stringify(reply.body)).not.toContain('sesame');
    }
  });

  it('keeps its value when the mask is sent back, and never comes into the open by it', async () => {
    await create({ name: 'kept', default: 'open-sesame', encryption: 'shown' });
    const same = { default: '******', encryption: 'shown', description: 'new' };
    expect((await put('kept', same)).status).toBe(200);
    for (const encryption of ['none', 'stored']) {
      const reply = await put('kept', { default: '******', encryption }, '"2"');
      expect(reply).toMatchObject({ status: 400, body: { details: [{ path: 'default' }] } });
    }
    const row = await app.prisma.globalVariable.findFirstOrThrow({ where: { name: 'kept' } });
    expect(row).toMatchObject({ encryption: 'shown', revision: 2, description: 'new' });
  });

  it('stays masked when it goes back to a revision from before', async () => {
    await create({ name: 'closed', default: 'open-sesame' });
    await put('closed', { default: 'new', encryption: 'shown' });
    const reply = await admin.send<Variable>('POST', '/variables/closed/revert', { revision: 1 });
    expect(reply.body).toMatchObject({ encryption: 'shown', default: '******', revision: 3 });
    const { body } = await admin.send('GET', '/variables/closed/revisions');
    expect(JSON.stringify(body)).not.toContain('sesame');
  });
});

describe('the built-in variables', () => {
  it('are there for every tenant, as flow-model lists them, with a first revision', async () => {
    await app.signIn('admin', 'another');
    const rows = await app.prisma.globalVariable.findMany({ where: { tenantId: 'another' } });
    const pick = (v: { name: string; type: string; description: string }, value: unknown) =>
      [v.name, v.type, v.description, value] as const;
    const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(rows.map((row) => pick(row, row.defaultValue)).sort(byName)).toEqual(
      BUILTIN_GLOBALS.map((v) => pick(v, v.default)).sort(byName),
    );
    expect((await admin.send('POST', '/variables/voiceName/revert', { revision: 1 })).status).toBe(200);
  });

  it('take another default, within their range', async () => {
    const body = { type: 'integer', default: 80 };
    expect(await put('ttsVolume', body)).toMatchObject({ status: 200, body: { builtin: true, default: 80 } });
    expect(await put('ttsVolume', { ...body, default: 101 }, '"2"')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'default' }] },
    });
    expect(await put('language', { default: 'Klingon' })).toMatchObject({ status: 400 });
    expect((await put('language', { default: 'en_US' })).status).toBe(200);
  });

  it('are never deleted, renamed, retyped or encrypted', async () => {
    const replies = [
      await admin.send('DELETE', '/variables/timezone'),
      await put('timezone', { name: 'zone', type: 'float' }),
      await put('timezone', { type: 'string' }),
      await put('timezone', { type: 'float', encryption: 'shown' }),
    ];
    for (const reply of replies) expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });
});

describe('who may do what', () => {
  it('lets auditors read and nothing else', async () => {
    const auditor = await app.signIn('auditor');
    expect((await auditor.send('GET', '/variables')).status).toBe(200);
    expect(await auditor.send('POST', '/variables', { name: 'x', type: 'string' })).toMatchObject({
      status: 403,
    });
  });

  it("keeps other tenants' variables apart", async () => {
    await create({ name: 'ours' });
    const stranger = await app.signIn('admin', 'elsewhere');
    expect((await stranger.send('GET', '/variables/ours')).status).toBe(404);
    expect((await stranger.send('DELETE', '/variables/ours')).status).toBe(404);
    expect((await stranger.send('POST', '/variables', { name: 'ours', type: 'list' })).status).toBe(201);
  });
});
