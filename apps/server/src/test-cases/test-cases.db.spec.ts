import type {
  AuditPage,
  FailedTest,
  ReleasePage,
  TestCase,
  TestCasePage,
  TestRun,
  VersionReply,
} from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { readSeed } from '../seed/seed-files';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
  const { interfaces } = readSeed();
  for (const one of interfaces) await send('POST', '/interfaces', one);
  await send('POST', '/variables', { name: 'shop', type: 'string', default: 'Fruit & Co' });
  await send('POST', '/variables', { name: 'pin', type: 'string', default: '4219', encryption: 'stored' });
  await send('POST', '/templates', {
    name: 'Hello',
    kind: 'tts',
    content: { en_US: 'Hello from ${GLOBAL.shop}', zh_CN: '${GLOBAL.shop}您好' },
  });
});
afterAll(() => app.close());

async function send<T>(method: 'POST' | 'PUT', path: string, body: object = {}, revision?: number) {
  const headers = revision === undefined ? {} : { 'if-match': `"${revision}"` };
  const reply = await admin.send<T>(method, path, body, headers);
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** A flow whose draft 1.0 is the demo's query of fees. */
async function feeFlow(code: string): Promise<void> {
  const document = await createFlow(admin, code);
  const fee = readSeed().documents.find((one) => one.code === 'call-fee');
  const { nodes, lines, variables } = fee ?? document;
  await send('PUT', `/flows/${code}/versions/1.0/document`, { ...document, nodes, lines, variables }, 1);
}

/** A flow that says a text, or a template, and ends. */
async function sayingFlow(code: string, prompt: object): Promise<FlowDocument> {
  const document = await createFlow(admin, code);
  const play = { id: 'n_say', element: 'voicePlayback', name: 'Say', position: { x: 0, y: 0 } };
  const nodes = [...document.nodes, { ...play, params: { prompt } }];
  const [line] = document.lines;
  const lines = [
    { ...line, target: 'n_say' },
    { id: 'l_end', source: 'n_say', branch: 'default', target: 'n_end' },
  ];
  await send('PUT', `/flows/${code}/versions/1.0/document`, { ...document, nodes, lines }, 1);
  return document;
}

const HEARS_FEE = {
  mocks: [{ http: 'GET /accounts/13500000001', body: { balance: 12.5, fee: 100 } }],
  turns: [
    { call: {} },
    { keys: '13500000001#', variables: { fee: 100 }, out: { prompt_text: '/fee of this month is 100/' } },
  ],
};
const HANGS_UP = { turns: [{ call: {} }, { hangup: true, out: { outaction: 10 } }] };
const WRONG = { turns: [{ call: {}, out: { prompt_wav: 'farewell' } }] };

const add = (code: string, name: string, definition: object) =>
  send<TestCase>('POST', `/flows/${code}/test-cases`, { name, definition });
const run = (code: string, body: object = {}) =>
  admin.send<TestRun>('POST', `/flows/${code}/versions/1.0/test-run`, body);
const release = <T = VersionReply>(code: string) =>
  admin.send<T>('POST', `/flows/${code}/versions/1.0/release`, {});

/** A transaction of somebody else that keeps everybody from the flow. Whoever asks first gets it first. */
async function lockFlow(code: string) {
  const client = await app.database.pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM flow WHERE tenant_id = 'demo' AND code = $1 FOR NO KEY UPDATE`,
    [code],
  );
  return {
    flowId: rows[0]?.id,
    query: (text: string, values: unknown[]) => client.query(text, values),
    commit: () => client.query('COMMIT'),
    /** What has not been committed is undone. */
    release: () => client.release(true),
  };
}

const waiters = (count: number) =>
  vi.waitFor(async () => {
    const waiting = await app.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(waiting).toHaveLength(count);
  }, 15_000);

const lastRecord = async (code: string) =>
  (await admin.send<ReleasePage>('GET', `/flows/${code}/releases`)).body.items[0];

describe('the test cases of a flow', () => {
  it('are created, listed, replaced from the revision that was read, and deleted, with a trace in the audit', async () => {
    await feeFlow('edited');
    await add('edited', 'B: hangs up / 挂断', { ...HANGS_UP, flow: 'edited' });
    await add('edited', 'A: hears the fee', HEARS_FEE);
    const path = '/flows/edited/test-cases';
    const first = await admin.send<TestCasePage>('GET', `${path}?limit=1`);
    expect(first.body).toMatchObject({
      total: 2,
      items: [{ name: 'A: hears the fee', turns: 2, revision: 1 }],
    });
    const next = `${path}?cursor=${encodeURIComponent(first.body.nextCursor ?? '')}`;
    expect((await admin.send<TestCasePage>('GET', next)).body.items).toMatchObject([{ turns: 2 }]);
    expect((await admin.send('GET', `${path}?search=HEARS`)).body).toMatchObject({ total: 1 });

    const one = `${path}/${encodeURIComponent('B: hangs up / 挂断')}`;
    const read = await admin.send<TestCase>('GET', one);
    expect(read.headers['etag']).toBe('"1"');
    expect(read.body.definition).toEqual({ ...HANGS_UP, flow: 'edited' });
    const body = { name: 'C: hangs up', definition: HANGS_UP };
    expect((await admin.send('PUT', one, body, { 'if-match': '"1"' })).body).toMatchObject({ revision: 2 });
    const stale = await admin.send('PUT', `${path}/C: hangs up`, body, { 'if-match': '"1"' });
    const revisions = { yourRevision: 1, currentRevision: 2, changedBy: { id: admin.userId } };
    expect(stale).toMatchObject({ status: 409, body: { errorCode: 20000008, details: [revisions] } });
    const taken = { ...body, name: 'A: hears the fee' };
    const clash = await admin.send('PUT', `${path}/C: hangs up`, taken, { 'if-match': '"2"' });
    expect(clash).toMatchObject({ status: 409, body: { errorCode: 10000004, details: [{ path: 'name' }] } });
    expect((await admin.send('DELETE', `${path}/C: hangs up`)).status).toBe(204);
    expect((await admin.send('GET', `${path}/C: hangs up`)).status).toBe(404);

    const audit = await admin.send<AuditPage>('GET', '/audit?search=testCase');
    expect(audit.body.items.map(({ action }) => action)).toEqual([
      'testCase.delete',
      'testCase.update',
      'testCase.create',
      'testCase.create',
    ]);
  });

  it.each([
    [{ turns: [{ call: {} }, { keys: '1', silence: true }] }, 'definition.turns[1]'],
    [{ turns: [{ call: {}, outt: {} }] }, 'definition.turns[0]'],
    [{ turns: [{ call: {}, now: '2026-13-01T00:00:00Z' }] }, 'definition.turns[0].now'],
    [{ turns: [] }, 'definition.turns'],
    [{ turns: Array(501).fill({ call: {} }) }, 'definition.turns'],
    [{ flow: 'other', turns: [{ call: {} }] }, 'definition.flow'],
    [{ flows: ['other'], turns: [{ call: {} }] }, 'definition.flows[0]'],
    [{ templates: { big: 'x'.repeat(300_000) }, turns: [{ call: {} }] }, 'definition'],
  ])('are refused with the place: %.60j', async (definition, path) => {
    const reply = await admin.send('POST', '/flows/edited/test-cases', { name: 'bad', definition });
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002, details: [{ path }] } });
  });

  it('are 200 at most', async () => {
    const flow = await app.prisma.flow.findFirstOrThrow({ where: { code: 'edited' } });
    const rows = Array.from({ length: 199 }, (_, i) => ({ name: `more ${i}`, definition: HANGS_UP }));
    const place = { tenantId: 'demo', flowId: flow.id };
    await app.prisma.testCase.createMany({ data: rows.map((row) => ({ ...place, ...row })) });
    const reply = await admin.send('POST', '/flows/edited/test-cases', {
      name: 'last',
      definition: HANGS_UP,
    });
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect((await admin.send('DELETE', '/flows/edited')).status).toBe(204);
    expect(await app.prisma.testCase.count({ where: place })).toBe(0);
  });
});

describe('a run', () => {
  it('says of each case what differs, with coverage; some of them where some are named', async () => {
    await feeFlow('fee');
    await add('fee', 'hears the fee', HEARS_FEE);
    await add('fee', 'is told farewell', WRONG);
    const { status, body } = await run('fee');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: '1.0', passed: 1, failed: 1 });
    expect(body.cases).toMatchObject([
      { name: 'hears the fee', passed: true, turns: 2, differences: [] },
      {
        name: 'is told farewell',
        passed: false,
        differences: [{ turn: 1, place: 'prompt_wav', expected: '"farewell"', actual: '"welcome"' }],
      },
    ]);
    const { nodes, branches, missedNodes, missedLines } = body.coverage;
    expect([nodes.total - nodes.covered, branches.total - branches.covered]).toEqual([
      missedNodes.length,
      missedLines.length,
    ]);
    expect(missedNodes).toContain('n_sorry');
    const some = await run('fee', { cases: ['hears the fee'] });
    expect(some.body).toMatchObject({ passed: 1, failed: 0 });
    expect(await run('fee', { cases: ['nobody'] })).toMatchObject({
      status: 404,
      body: { errorCode: 10000003 },
    });
  });

  it('plays in the tenant: its templates and variables, unless the case has its own; secrets stay out', async () => {
    await sayingFlow('greeting', { kind: 'template', template: 'Hello' });
    await add('greeting', 'here', { turns: [{ call: {}, out: { prompt_text: 'Fruit & Co您好' } }] });
    const shop = { shop: { type: 'string', default: 'Elsewhere' } };
    await add('greeting', 'there', {
      globals: shop,
      turns: [{ call: {}, out: { prompt_text: 'Elsewhere您好' } }],
    });
    const templates = { Hello: 'Good day' };
    await add('greeting', 'own', { templates, turns: [{ call: {}, out: { prompt_text: 'Good day' } }] });
    expect((await run('greeting')).body.cases.flatMap(({ differences }) => differences)).toEqual([]);

    await sayingFlow('telltale', { kind: 'tts', text: 'The pin is ${GLOBAL.pin}' });
    await add('telltale', 'pin', { turns: [{ call: {}, out: { prompt_text: 'x' } }] });
    const told = await run('telltale');
    expect(told.body.cases[0]?.differences).toHaveLength(1);
    expect(JSON.stringify(told.body)).not.toContain('4219');
  });

  it('enters the flows that the version jumps to, a draft where none is released', async () => {
    await sayingFlow('target', { kind: 'tts', text: 'Arrived' });
    const document = await createFlow(admin, 'origin');
    const jump = { id: 'n_jump', element: 'subflow', name: 'Jump', position: { x: 0, y: 0 } };
    const nodes = [...document.nodes, { ...jump, params: { mode: 'flow', flow: 'target', node: '' } }];
    const lines = document.lines.map((line) => ({ ...line, target: 'n_jump' }));
    await send('PUT', '/flows/origin/versions/1.0/document', { ...document, nodes, lines }, 1);
    await add('origin', 'arrives', { turns: [{ call: {}, out: { prompt_text: 'Arrived' } }] });
    expect((await run('origin')).body).toMatchObject({ passed: 1, failed: 0 });
  });

  it('of a version that cannot run is refused with the node', async () => {
    const document = await createFlow(admin, 'broken');
    const nodes = [...document.nodes, { id: 'n_x', element: 'nothing', name: '', position: { x: 0, y: 0 } }];
    await send('PUT', '/flows/broken/versions/1.0/document', { ...document, nodes }, 1);
    await add('broken', 'any', HANGS_UP);
    expect(await run('broken')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ node: 'n_x' }] },
    });
  });
});

describe('a release', () => {
  const ask = (code: string) => send('PUT', `/flows/${code}/policy`, { tests: true });

  it('of a flow that asks for tests is refused while a case fails, and told which', async () => {
    await feeFlow('strict');
    await ask('strict');
    expect(await release('strict')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ policy: 'tests', name: null }] },
    });
    await add('strict', 'hears the fee', HEARS_FEE);
    const { revision } = await add('strict', 'is told farewell', WRONG);
    const refused = await release<{ details: FailedTest[] }>('strict');
    expect(refused).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    const [detail] = refused.body.details;
    expect(detail).toMatchObject({
      policy: 'tests',
      name: 'is told farewell',
      differences: [{ turn: 1, place: 'prompt_wav' }],
    });
    expect((await lastRecord('strict'))?.id).toBeUndefined();

    const mended = { name: 'hangs up', definition: HANGS_UP };
    await send('PUT', '/flows/strict/test-cases/is told farewell', mended, revision);
    expect((await release('strict')).status).toBe(200);
    const tests = (await lastRecord('strict'))?.tests;
    expect(tests).toMatchObject({ passed: 2, failed: 0, failedNames: [] });
    expect(tests?.coverage.nodes.covered).toBeGreaterThan(3);
    expect(tests?.coverage.branches.total).toBeGreaterThan(tests?.coverage.branches.covered ?? 0);
  });

  it('finds errors before tests, and tests before approval', async () => {
    const releaser = await app.signIn('releaser');
    const document = await createFlow(releaser, 'ordered');
    await send('PUT', '/flows/ordered/policy', { tests: true, approval: true });
    const lines: object[] = [];
    await send('PUT', '/flows/ordered/versions/1.0/document', { ...document, lines }, 1);
    const path = '/flows/ordered/versions/1.0/release';
    const first = await releaser.send<{ details: { code?: string }[] }>('POST', path, {});
    expect(first.body.details[0]?.code).toBeDefined();
    await send('PUT', '/flows/ordered/versions/1.0/document', document, 2);
    expect((await releaser.send('POST', path, {})).body).toMatchObject({ details: [{ policy: 'tests' }] });
    await add('ordered', 'ends', { turns: [{ call: {}, out: { outaction: 10 } }] });
    expect((await releaser.send('POST', path, {})).body).toMatchObject({ details: [{ policy: 'approval' }] });
  });

  it('of any other flow records what its cases say, and nothing where it has none', async () => {
    await feeFlow('lax');
    await add('lax', 'is told farewell', WRONG);
    expect((await release('lax')).status).toBe(200);
    expect((await lastRecord('lax'))?.tests).toMatchObject({
      passed: 0,
      failed: 1,
      failedNames: ['is told farewell'],
    });
    await createFlow(admin, 'untested');
    await release('untested');
    expect((await lastRecord('untested'))?.tests).toBeNull();
  });

  it('is judged by the cases of the moment in which it happens, also those saved while it was tested', async () => {
    await feeFlow('raced');
    await ask('raced');
    await add('raced', 'hangs up', HANGS_UP);
    const holder = await lockFlow('raced');
    try {
      const releasing = release('raced');
      await waiters(1);
      const change = 'UPDATE test_case SET definition = $2, revision = revision + 1 WHERE flow_id = $1';
      await holder.query(change, [holder.flowId, JSON.stringify(WRONG)]);
      await holder.commit();
      expect(await releasing).toMatchObject({ status: 400, body: { details: [{ name: 'hangs up' }] } });
    } finally {
      holder.release();
    }
    expect(await lastRecord('raced')).toBeUndefined();
  });

  it('is judged by what the cases meet in that moment, also where it was changed while they were played', async () => {
    await send('POST', '/templates', { name: 'Changing', kind: 'tts', content: { zh_CN: 'Before' } });
    await sayingFlow('informed', { kind: 'template', template: 'Changing' });
    await ask('informed');
    await add('informed', 'says it', { turns: [{ call: {}, out: { prompt_text: 'Before' } }] });
    const holder = await lockFlow('informed');
    try {
      const releasing = release('informed');
      await waiters(1);
      await holder.query(`UPDATE template SET content = $1 WHERE name = 'Changing'`, [{ zh_CN: 'After' }]);
      await holder.commit();
      expect(await releasing).toMatchObject({ status: 400, body: { details: [{ name: 'says it' }] } });
    } finally {
      holder.release();
    }
  });

  it('is over at once where there is nothing to test, though others go on saving', async () => {
    await createFlow(admin, 'restless');
    const first = await lockFlow('restless');
    try {
      const releasing = release('restless');
      await waiters(1);
      const next = lockFlow('restless');
      await waiters(2);
      await first.query('UPDATE flow_version SET revision = revision + 1 WHERE flow_id = $1', [first.flowId]);
      await first.commit();
      const second = await next;
      try {
        expect((await releasing).status).toBe(200);
      } finally {
        second.release();
      }
    } finally {
      first.release();
    }
  });
});
