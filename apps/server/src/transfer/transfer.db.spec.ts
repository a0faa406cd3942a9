import type { BusinessInterface, FlowDetail, ImportItem, VersionDetail } from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type TestApplication } from '../app/application.fixture';
import { assigning, playing, save } from '../resources/resources.fixture';
import { carrier, filesOf, furnish, stateOf, withFile, type Carrier } from './transfer.fixture';
import { writeZip } from './zip';

let app: TestApplication;
let home: Carrier;
let whole: Buffer;
beforeAll(async () => {
  app = await testApplication();
  home = await carrier(app, 'home');
  await furnish(home.actor);
  whole = await home.export({ versions: 'all', accessCodes: true });
});
afterAll(() => app.close());

const pathsOf = async (zip: Buffer) => (await filesOf(zip)).map(({ path }) => path);
const stateOfItem = (items: ImportItem[], name: string) => items.find((item) => item.name === name);
const changed = (items: ImportItem[]) => items.filter(({ state }) => state !== 'same');

describe('an export', () => {
  it('of everything holds one file an item, and no moment, id or secret', async () => {
    const files = await filesOf(whole);
    const own = files
      .map(({ path }) => path)
      .filter((path) => !/variables\/(?!greeting|limit|secret)/i.test(path));
    expect(own).toEqual([
      'access-codes/10086.json',
      'data-tables/calls.json',
      'flows/alone.json',
      'flows/entry.json',
      'flows/helper.json',
      'interfaces/balance.json',
      'manifest.json',
      expect.stringMatching(/^templates\/Welcome-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^variables\/Greeting-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^variables\/greeting-[0-9a-f]{8}\.json$/),
      'variables/limit.json',
      'variables/secret.json',
    ]);
    const text = files.map((file) => file.text).join('');
    expect(text).not.toMatch(/hush|changedAt|\d{4}-\d\d-\d\dT|[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('is the same zip every time', async () => {
    expect((await home.export({ versions: 'all', accessCodes: true })).equals(whole)).toBe(true);
  });

  it('of one flow brings what it needs, through flows, templates and interfaces, and nothing else', async () => {
    const paths = await pathsOf(await home.export({ flows: ['entry'] }));
    expect(paths.filter((path) => !path.startsWith('templates/'))).toEqual([
      'data-tables/calls.json',
      'flows/entry.json',
      'flows/helper.json',
      'interfaces/balance.json',
      'manifest.json',
      'variables/Greeting.json',
      'variables/limit.json',
      'variables/secret.json',
      'variables/voiceName.json',
    ]);
    expect(paths.filter((path) => path.startsWith('templates/'))).toHaveLength(1);
    expect(await pathsOf(await home.export({ flows: ['alone'] }))).toEqual([
      'flows/alone.json',
      'manifest.json',
    ]);
  });

  it('of a flow of another tenant, or of none, is refused', async () => {
    const other = await carrier(app, 'stranger');
    const reply = await other.actor.send('POST', '/export', { flows: ['entry'] });
    expect(reply).toMatchObject({ status: 404, body: { errorCode: 10000003 } });
    expect(await pathsOf(await other.export())).not.toContain('flows/entry.json');
  });
});

describe('import into an empty tenant', () => {
  it('gives the same export again, byte for byte', async () => {
    const empty = await carrier(app, 'empty');
    const { status, body } = await empty.import(whole);
    expect(status).toBe(200);
    expect(body).toMatchObject({ applied: true });
    expect(body.items.filter(({ state }) => state === 'conflict')).toEqual([]);
    const again = await empty.export({ versions: 'all', accessCodes: true });
    expect((await filesOf(again)).map((file) => file.text)).toEqual(
      (await filesOf(whole)).map((file) => file.text),
    );
    expect(again.equals(whole)).toBe(true);
    expect(changed((await empty.import(whole)).body.items)).toEqual([]);
  });

  it('gives the same export also of what is on the air, with drafts beside it', async () => {
    const from = await carrier(app, 'living');
    const { actor } = from;
    await createFlow(actor, 'live');
    await actor.send('PATCH', '/flows/live', { name: 'Renamed since', description: 'And described' });
    for (const version of ['1.0', '1.1', '1.2']) {
      await actor.send('POST', `/flows/live/versions/${version}/release`, {});
      await actor.send('POST', `/flows/live/versions/${version}/upgrade`, {});
    }
    const zip = await from.export();
    expect(await pathsOf(zip)).toEqual(expect.arrayContaining(['flows/live.json', 'flows/live/1.2.json']));
    expect(await pathsOf(zip)).not.toContain('flows/live/1.1.json');
    const to = await carrier(app, 'living-copy');
    await to.import(zip);
    expect((await to.export()).equals(zip)).toBe(true);
    const flow = await to.actor.send<FlowDetail>('GET', '/flows/live');
    expect(flow.body).toMatchObject({ name: 'Renamed since', description: 'And described' });
    expect(flow.body.allVersions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '1.3 draft',
      '1.2 draft',
    ]);
  });

  it('brings sealed defaults where the key is the same, and only to the same variable', async () => {
    const to = await carrier(app, 'sealed');
    await to.import(whole);
    const { body } = await to.actor.send('GET', '/variables/secret');
    expect(body).toMatchObject({ default: '******', encryption: 'shown' });
    expect(
      JSON.stringify(await app.prisma.globalVariable.findMany({ where: { name: 'secret' } })),
    ).not.toContain('hush');

    const thief = await carrier(app, 'thief');
    const renamed = await withFile(whole, 'variables/secret.json', (text) =>
      text.replace('"shown"', '"stored"'),
    );
    const report = await thief.import(renamed);
    expect(stateOfItem(report.body.items, 'secret')?.message).toMatch(/cannot be read/);
    expect((await thief.actor.send('GET', '/variables/secret')).body['default']).toBeUndefined();
  });

  it('brings no credentials: those that are there stay, and the report says which are missing', async () => {
    const to = await carrier(app, 'credentials');
    const first = await to.import(whole);
    expect(stateOfItem(first.body.items, 'balance')?.message).toContain('headers.Authorization');
    const item = (await to.actor.send<BusinessInterface>('GET', '/interfaces/balance')).body;
    expect(item.headers.at(-1)).toEqual({ name: 'Authorization', value: '' });
    const headers = [...item.headers.slice(0, -1), { name: 'Authorization', value: 'Bearer ours' }];
    await to.actor.send('PUT', '/interfaces/balance', { ...item, headers }, { 'if-match': '"1"' });
    const second = await to.import(whole);
    expect(stateOfItem(second.body.items, 'balance')).toMatchObject({
      state: 'same',
      message: 'The same already',
    });
    const where = { tenantId: 'credentials', name: 'balance' };
    const kept = await app.prisma.businessInterface.findFirst({ where });
    expect(JSON.stringify(kept?.definition)).toContain('Bearer ours');
  });

  it('leave without the defaults that nobody sees, where nobody administers', async () => {
    const designer = await carrier(app, 'home', 'designer');
    const zip = await designer.export();
    const text = JSON.stringify(await filesOf(zip));
    expect(text).toContain('variables/secret.json');
    expect(text).not.toContain('sealedDefault');
    const to = await carrier(app, 'designed');
    const made = await to.import(zip);
    expect(stateOfItem(made.body.items, 'secret')?.message).toContain('enter it here');
    await to.import(whole);
    const again = await to.import(zip);
    expect(again.body.items.filter(({ state }) => state !== 'same')).toEqual([]);
    expect((await to.actor.send('GET', '/variables/secret')).body).toMatchObject({ default: '******' });
  });

  it('never gives a version number of a deleted flow a second meaning', async () => {
    const to = await carrier(app, 'deleted');
    await createFlow(to.actor, 'helper');
    await to.actor.send('POST', '/flows/helper/versions/1.0/release', {});
    await to.actor.send('POST', '/flows/helper/versions/1.0/offline', {});
    expect((await to.actor.send('DELETE', '/flows/helper')).status).toBe(204);
    const { body } = await to.import(whole);
    expect(stateOfItem(body.items, 'helper')?.message).toContain('draft 2.0');
  });

  it('says what stands between a draft and its release', async () => {
    const to = await carrier(app, 'incomplete');
    const faulty = await withFile(whole, 'flows/helper.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as FlowDocument), lines: [] }),
    );
    const { body } = await to.import(faulty);
    expect(body.applied).toBe(true);
    expect(stateOfItem(body.items, 'helper')?.message).toMatch(/errors? to mend/);
  });
});

describe('the report', () => {
  it('tells the same as the import, and changes nothing', async () => {
    const to = await carrier(app, 'reported');
    const before = await stateOf(app, 'reported');
    const report = await to.import(whole, false);
    expect(report.body.applied).toBe(false);
    expect(await stateOf(app, 'reported')).toBe(before);
    expect((await to.import(whole)).body.items).toEqual(report.body.items);
  });
});

describe('import into a tenant that has the flow', () => {
  it('leaves the released version as it is and makes the change a draft', async () => {
    const to = await carrier(app, 'second');
    await to.import(whole);
    await to.actor.send('POST', '/flows/helper/versions/1.0/release', {});
    const released = await to.actor.send<VersionDetail>('GET', '/flows/helper/versions/1.0');
    const edited = await withFile(whole, 'flows/helper.json', (text) => text.replace('"Start"', '"Begin"'));
    const { body } = await to.import(edited);
    expect(changed(body.items)).toMatchObject([
      {
        kind: 'flow',
        name: 'helper',
        state: 'changed',
        message: expect.stringContaining('draft 1.1') as string,
      },
    ]);
    expect((await to.actor.send('GET', '/flows/helper/versions/1.0')).body).toEqual(released.body);
    const draft = await to.actor.send<VersionDetail>('GET', '/flows/helper/versions/1.1');
    expect(draft.body.state).toBe('draft');
    expect(JSON.stringify(draft.body.document)).toContain('"Begin"');
    expect(changed((await to.import(edited)).body.items)).toEqual([]);
    expect(changed((await to.import(whole)).body.items)).toEqual([]);
  });

  it('is told every conflict with its code, and nothing is applied', async () => {
    const to = await carrier(app, 'conflicts');
    const { actor } = to;
    await createFlow(actor, 'helper', { channel: 'chat' });
    await createFlow(actor, 'taken', { kind: 'main', name: 'Lonely "chat"' });
    await actor.send('POST', '/variables', { name: 'limit', type: 'string' });
    await actor.send('POST', '/templates', { name: 'Welcome / 欢迎', kind: 'text', content: { ar: 'x' } });
    const user = await createFlow(actor, 'user');
    await save(actor, 'user', assigning(user, 'GLOBAL.limit', "'1'"));
    const player = await createFlow(actor, 'player');
    await save(actor, 'player', playing(player, 'Welcome / 欢迎'));
    const before = await stateOf(app, 'conflicts');
    const { status, body } = await to.import(whole);
    expect(status).toBe(200);
    expect(body.applied).toBe(false);
    const conflicts = body.items.filter(({ state }) => state === 'conflict');
    expect(conflicts.map(({ kind, name, errorCode }) => `${kind} ${name} ${errorCode}`)).toEqual([
      'variable limit 20000005',
      'template Welcome / 欢迎 20000005',
      'flow alone 20000002',
      'flow entry 10000004',
      'flow helper 10000004',
      'accessCode 10086 10000003',
    ]);
    expect(conflicts.every(({ message }) => message.length > 10)).toBe(true);
    expect(await stateOf(app, 'conflicts')).toBe(before);
  });

  it('refuses a designer what needs the permission to release', async () => {
    const boss = await carrier(app, 'rights');
    await boss.import(whole);
    await boss.actor.send('POST', '/flows/helper/versions/1.0/release', {});
    const designer = await carrier(app, 'rights', 'designer');
    const limit = await withFile(whole, 'variables/limit.json', (text) => text.replace('7', '8'));
    const edited = await withFile(limit, 'access-codes/10086.json', (text) =>
      text.replace('"entry"', '"alone"'),
    );
    const { body } = await designer.import(edited);
    expect(changed(body.items).map(({ name, errorCode }) => `${name} ${errorCode}`)).toEqual([
      'limit 10000009',
      '10086 10000009',
    ]);
    expect((await boss.import(edited)).body.applied).toBe(true);
  });

  it('writes who did it', async () => {
    const to = await carrier(app, 'audited');
    await to.import(whole);
    const entries = await app.prisma.auditEntry.findMany({ where: { tenantId: 'audited' } });
    const [token] = await app.prisma.apiToken.findMany({ where: { tenantId: 'audited' } });
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set([token?.id]));
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set([
        'variable.create',
        'dataTable.create',
        'interface.create',
        'template.create',
        'flow.create',
        'version.create',
        'accessCode.bind',
      ]),
    );
  });

  it('lets two imports at once end as one after the other would', async () => {
    const to = await carrier(app, 'twice');
    const replies = await Promise.all([to.import(whole), to.import(whole)]);
    expect(replies.map(({ body }) => body.applied)).toEqual([true, true]);
    expect(replies.map(({ body }) => changed(body.items).length).sort((a, b) => a - b)[0]).toBe(0);
  });
});

describe('a bad bundle', () => {
  const refused = async (zip: Buffer, sentence: RegExp, status = 400) => {
    const before = await stateOf(app, 'home');
    const reply = await home.import<{ errorCode: number; errorMsg: string }>(zip);
    expect(reply).toMatchObject({ status, body: { errorCode: status === 413 ? 10000011 : 10000002 } });
    expect(reply.body.errorMsg).toMatch(sentence);
    expect(await stateOf(app, 'home')).toBe(before);
  };
  const file = (path: string, text = '{}') => writeZip([{ path, text }]);

  it('that is no zip, or only a part of one, is refused', async () => {
    await refused(Buffer.from('no zip'), /no zip/);
    await refused(Buffer.alloc(0), /no zip/);
    await refused(whole.subarray(0, whole.length - 40), /no zip/);
    await refused(Buffer.concat([whole.subarray(0, 60), whole.subarray(90)]), /damaged|no zip/);
  });

  it.each(['../up.json', '/etc/passwd.json', 'a/../../b.json', 'C:\\x.json', 'a//b.json', './x.json'])(
    'with the file name %s is refused',
    async (path) => refused(await file(path), /not allowed/),
  );

  it('that says the same twice is refused', async () => {
    await refused(
      await writeZip([
        { path: 'manifest.json', text: '{}' },
        { path: 'manifest.json', text: '{}' },
      ]),
      /twice/,
    );
  });

  it('that inflates to far more than it is, is refused before it is inflated', async () => {
    const bomb = await file('manifest.json', ' '.repeat(15 * 1024 * 1024));
    await refused(bomb, /times as many/, 413);
    await refused(await file('manifest.json', ' '.repeat(17 * 1024 * 1024)), /at most/, 413);
  });

  it('that lies about its size is refused', async () => {
    const bomb = await file('manifest.json', ' '.repeat(3 * 1024 * 1024));
    const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, directory + 24);
    await refused(bomb, /damaged/);
  });

  it('whose entries all lead to the same bytes is refused for what would come out', async () => {
    const text = ' '.repeat(1024 * 1024);
    const files = Array.from({ length: 20 }, (_, i) => ({ path: `flows/f${i}.json`, text }));
    const bomb = await writeZip(files);
    const first = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (let at = first; bomb.readUInt32LE(at) === 0x02014b50; at += 46 + bomb.readUInt16LE(at + 28)) {
      bomb.writeUInt32LE(0, at + 42);
    }
    await refused(bomb, /times as many/, 413);
  });

  it("cannot reach another tenant by its id, nor a row of another tenant by the row's", async () => {
    const to = await carrier(app, 'reaching');
    const ours = await app.prisma.globalVariable.findFirstOrThrow({
      where: { tenantId: 'home', name: 'limit' },
    });
    const before = await stateOf(app, 'home');
    const marked = (text: string) =>
      JSON.stringify({ ...(JSON.parse(text) as object), tenantId: 'home', tenant_id: 'home', id: ours.id });
    const zip = await writeZip(
      (await filesOf(whole)).map(({ path, text }) => ({ path, text: marked(text) })),
    );
    expect(await to.import(zip)).toMatchObject({ status: 200, body: { applied: true } });
    expect(await stateOf(app, 'home')).toBe(before);
    const theirs = await app.prisma.globalVariable.findFirstOrThrow({
      where: { tenantId: 'reaching', name: 'limit' },
    });
    expect(theirs.id).not.toBe(ours.id);
  });

  it('of a newer format is refused in words that help', async () => {
    const newer = (path: string, from: string, to: string) =>
      withFile(whole, path, (text) => text.replace(from, to));
    await refused(
      await newer('flows/entry.json', 'parley.flow/1', 'parley.flow/2'),
      /parley\.flow\/2.*newer Parley/,
    );
    await refused(
      await newer('manifest.json', 'parley.bundle/1', 'parley.bundle/7'),
      /parley\.bundle\/7.*newer/,
    );
    await refused(await withFile(whole, 'manifest.json', () => undefined), /no manifest\.json/);
  });

  it('with an invalid document is refused with its place', async () => {
    const edit = (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), kind: 'pirate' });
    await refused(await withFile(whole, 'flows/entry.json', edit), /^flows\/entry\.json: kind/);
    await refused(
      await withFile(whole, 'flows/entry.json', () => '{"a":'),
      /^flows\/entry\.json: This is no JSON/,
    );
    await refused(
      await withFile(whole, 'flows/entry.json', () => '['.repeat(9_000) + ']'.repeat(9_000)),
      /deeper/,
    );
    await refused(await withFile(whole, 'variables/limit.json', () => '{"__proto__":{"a":1}}'), /__proto__/);
    await refused(await withFile(whole, 'flows/other.json', () => '{}'), /^flows\/other\.json/);
    await refused(await withFile(whole, 'strange/x.json', () => '{}'), /no place/);
  });

  it('that is JSON, or comes from nobody, is refused', async () => {
    expect(await home.actor.send('POST', '/import', { zip: 'x' })).toMatchObject({ status: 400 });
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/import',
      headers: { 'content-type': 'application/zip' },
      payload: whole,
    });
    expect(reply.status).toBe(401);
  });
});
