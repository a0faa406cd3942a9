/** What callers hear cannot change: every operation that writes is tried on a version that is on the air, or was. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../../app/application.fixture';
import { hashPassword } from '../../auth/passwords';
import { DIALOG_INTERFACES } from '../../dialog/dialog.interfaces';
import { initOf } from '../../dialog/requests.fixture';
import { OIAP_INTERFACES } from '../../oiap/oiap.interfaces';
import { carrier, withFile } from '../../transfer/transfer.fixture';
import { readOperations, type Operation } from './operations.fixture';
import { newCallback, REQUESTS } from './requests.fixture';

let app: TestApplication;
let admin: Actor;
let writes: Operation[];
let made = 0;
const fresh = () => `thing-${++made}`;

beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
  const passwordHash = await hashPassword('correct horse');
  await app.prisma.appUser.updateMany({ data: { passwordHash } });
  writes = (await readOperations(app)).filter(({ method, path }) => method !== 'GET' && path !== '/sign-out');
});
afterAll(() => app.close());

interface Held {
  state: string;
  /** of the flow */
  name: string;
  document: string;
  content_hash: string;
  released_by: string | null;
}

/** The version as it lies in the database, as text: not even the order of members may differ. */
async function held(code: string): Promise<Held | undefined> {
  const rows = await app.prisma.$queryRaw<Held[]>`
    SELECT v.state::text, f.name, v.document::text, v.content_hash, v.released_by::text FROM flow_version v
    JOIN flow f ON f.tenant_id = v.tenant_id AND f.id = v.flow_id
    WHERE f.tenant_id = 'demo' AND f.code = ${code} AND v.major = 1 AND v.minor = 0`;
  return rows[0];
}

let code: string;
beforeEach(async () => {
  code = fresh();
  await createFlow(admin, code);
  const released = await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
  expect(released.status).toBe(200);
});

/** Sends a good request of that operation, about the flow wherever it is about one. */
async function attempt({ key, method }: Operation): Promise<number> {
  const make = REQUESTS[key];
  if (!make) throw new Error(`requests.fixture.ts has no request for ${key}`);
  const flow = () => Promise.resolve(code);
  const scene = { admin, owner: admin, password: 'wrong', fresh, flow, callback: newCallback(app, fresh) };
  const { path, body, headers } = await make(scene);
  return (await admin.send(method, path, body ?? {}, headers)).status;
}

/** Only these may change the state of a version; nothing may change its document. */
const STATE_ONLY = new Set([
  'POST /flows/{code}/versions/{version}/offline',
  'POST /flows/{code}/versions/{version}/release',
]);

describe('a released version', () => {
  it('keeps its document and hash, whatever operation is tried on it', async () => {
    const before = await held(code);
    expect(before?.state).toBe('released');
    for (const operation of writes) {
      const status = await attempt(operation);
      const after = await held(code);
      expect(status, operation.key).toBeLessThan(500);
      expect([after?.document, after?.content_hash], operation.key).toEqual([
        before?.document,
        before?.content_hash,
      ]);
      if (!STATE_ONLY.has(operation.key)) expect(after, operation.key).toEqual(before);
      if (after?.state === 'released') continue;
      await admin.send('PUT', `/flows/${code}/policy`, { approval: false });
      await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
    }
  }, 120_000);

  it.each([
    ['PUT', '/versions/1.0/document', 20000001],
    ['PATCH', '', 20000001],
    ['DELETE', '', 20000001],
    ['POST', '/versions/1.0/release', 20000001],
  ] as const)('refuses %s %s with its own code', async (method, rest, errorCode) => {
    const { document } = (await admin.send<{ document: object }>('GET', `/flows/${code}/versions/1.0`)).body;
    const body = method === 'PUT' ? document : method === 'PATCH' ? { name: `Other ${code}` } : {};
    const reply = await admin.send(method, `/flows/${code}${rest}`, body, { 'if-match': '"1"' });
    expect(reply).toMatchObject({ status: 409, body: { errorCode } });
  });

  it('keeps its document when it is taken offline, renamed with its flow and released again', async () => {
    const before = await held(code);
    await admin.send('POST', `/flows/${code}/versions/1.0/offline`);
    const renamed = await admin.send('PATCH', `/flows/${code}`, { name: `Renamed ${code}` });
    expect(renamed.status).toBe(200);
    const offline = await held(code);
    expect(offline).toMatchObject({ state: 'offline', document: before?.document });
    for (const operation of writes) {
      if (operation.key === 'DELETE /flows/{code}') continue;
      await attempt(operation);
      const after = await held(code);
      expect([after?.document, after?.content_hash], operation.key).toEqual([
        before?.document,
        before?.content_hash,
      ]);
    }
  });
});

describe('a bundle that holds the flow otherwise', () => {
  it('becomes a draft; the released version keeps its document', async () => {
    const person = await carrier(app, 'demo');
    const before = await held(code);
    const zip = await withFile(await person.export({ flows: [code] }), `flows/${code}.json`, (text) =>
      text.replace('"name": "Start"', '"name": "Begin"'),
    );
    expect(await person.import(zip)).toMatchObject({ status: 200, body: { applied: true } });
    const versions = await app.prisma.flowVersion.count({ where: { tenantId: 'demo', flow: { code } } });
    expect(versions).toBe(2);
    expect(await held(code)).toEqual(before);
  });

  it('is in conflict where it would give the flow another name', async () => {
    const person = await carrier(app, 'demo');
    const before = await held(code);
    const zip = await withFile(await person.export({ flows: [code] }), `flows/${code}.json`, (text) =>
      text.replace(`"name": "${before?.name}"`, '"name": "Other"'),
    );
    const report = await person.import(zip);
    const item = report.body.items.find(({ name }) => name === code);
    expect(item).toMatchObject({ state: 'conflict', errorCode: 20000001 });
    expect(await held(code)).toEqual(before);
  });
});

describe('the interfaces of access parties', () => {
  it('change nothing of a released version, whatever they are asked about it', async () => {
    const token = await dialogToken();
    const before = await held(code);
    const request = {
      ...initOf(`call-${code}`, { call_dst_id: '4711' }),
      ...{ tenantId: 'demo', authToken: token, appKey: 'demo', appSecret: 'demo-secret' },
      ...{ accessCode: '4711', flowCode: code, dialogType: 1, description: '', createFlag: '1' },
      ...{ accessId: '1', accessIdList: ['1'], usingRecordService: 1, pageNum: '1', pageSize: '5' },
    };
    const answered: number[] = [];
    for (const { path } of [...OIAP_INTERFACES, ...DIALOG_INTERFACES]) {
      const url = path.replace('{vdnId}', 'vdn');
      const headers = { 'content-type': 'application/json', token };
      const { status } = await app.inject({ method: 'POST', url, headers, payload: JSON.stringify(request) });
      answered.push(status);
      expect(await held(code), path).toEqual(before);
    }
    expect(new Set(answered)).toEqual(new Set([200, 500]));
  });

  async function dialogToken(): Promise<string> {
    await admin.send('PUT', '/api-password', { secret: 'demo-secret' });
    const reply = await app.inject<{ authToken: string }>({
      method: 'POST',
      url: '/oifde/rest/api/gettoken',
      payload: { appKey: 'demo', appSecret: 'demo-secret' },
    });
    return reply.body.authToken;
  }
});

describe('SQL that goes around the API', () => {
  const change = (assignment: string) =>
    app.database.pool.query(
      `UPDATE flow_version SET ${assignment}
       WHERE tenant_id = 'demo' AND flow_id = (SELECT id FROM flow WHERE tenant_id = 'demo' AND code = $1)`,
      [code],
    );

  it.each([
    `document = jsonb_set(document, '{name}', '"Other"')`,
    `document = '{}'`,
    `content_hash = repeat('0', 64)`,
    `major = 7`,
    `state = 'draft', release_kind = NULL`,
  ])('cannot SET %s', async (assignment) => {
    const before = await held(code);
    await expect(change(assignment)).rejects.toMatchObject({ code: expect.stringMatching(/^PY00[12]$/) });
    expect(await held(code)).toEqual(before);
  });

  it('cannot give it another name', async () => {
    const renaming = app.database.pool.query(
      `UPDATE flow SET name = 'Other' WHERE tenant_id = 'demo' AND code = $1`,
      [code],
    );
    await expect(renaming).rejects.toMatchObject({ code: 'PY001' });
  });

  it.each(['flow_version CASCADE', 'flow CASCADE'])('cannot TRUNCATE %s', async (what) => {
    const before = await held(code);
    await expect(app.database.pool.query(`TRUNCATE ${what}`)).rejects.toMatchObject({
      code: 'PY001',
    });
    expect(await held(code)).toEqual(before);
  });

  it('cannot delete it', async () => {
    const deletion = app.database.pool.query(
      `DELETE FROM flow_version WHERE tenant_id = 'demo'
       AND flow_id = (SELECT id FROM flow WHERE tenant_id = 'demo' AND code = $1)`,
      [code],
    );
    await expect(deletion).rejects.toMatchObject({ code: 'PY001' });
  });
});
