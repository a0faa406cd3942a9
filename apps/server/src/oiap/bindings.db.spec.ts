import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { initOf, neighbourOf } from '../dialog/dialog.fixture';
import {
  askOf,
  failure,
  oiapApplication,
  releaseFlow,
  whole,
  type Ask,
  type OiapApplication,
} from './oiap.fixture';

let app: OiapApplication;
beforeAll(async () => {
  app = await oiapApplication();
  await releaseFlow(app.admin, 'night', { name: 'Night' });
  await app.admin.send('POST', '/flows', { code: 'drawn', name: 'Drawn' });
  await app.other.admin.send('POST', '/flows', { code: 'theirs', name: 'Theirs' });
});
afterAll(() => app.close());

const DONE = [200, ''];
const numberOf = async (code: string) => {
  const row = await app.prisma.accessCode.findFirstOrThrow({ where: { tenantId: 'demo', code } });
  return String(row.accessNumber);
};
const bound = (code: string) => app.prisma.accessCode.findFirst({ where: { tenantId: 'demo', code } });
const bind = (accessCode: string, more: object = {}) =>
  app.ask('createnavigationinfo', {
    accessCode,
    dialogType: 1,
    flowCode: 'night',
    description: '',
    ...more,
  });

describe('querynavigationinfo', () => {
  it('answers every binding of the tenant with the members of its table, and no errorCode', async () => {
    expect(whole(await app.ask('querynavigationinfo'))).toEqual([
      200,
      {
        total: 2,
        accessInfoList: [
          {
            accessId: await numberOf('10086'),
            tenantId: 'demo',
            accessCode: '10086',
            dialogType: 1,
            flowCode: 'call-fee',
            flowName: 'Call fee query',
            description: 'Call fee line',
            source: 'IVR',
            usingRecordService: 0,
          },
          {
            accessId: await numberOf('10010'),
            tenantId: 'demo',
            accessCode: '10010',
            dialogType: 3,
            flowCode: 'chat-service',
            flowName: 'Chat reception',
            description: 'Chat reception',
            source: 'IVR',
            usingRecordService: 0,
          },
        ],
      },
    ]);
  });

  it('answers the one of an access code, of a page that must be asked for', async () => {
    const one = await app.ask('querynavigationinfo', { accessCode: '10010', pageNum: '1', pageSize: '5' });
    expect(JSON.parse(one.text)).toMatchObject({ total: 1, accessInfoList: [{ accessCode: '10010' }] });
    const past = await app.ask('querynavigationinfo', { accessCode: '10010', pageNum: 2, pageSize: 100 });
    expect(whole(past)).toEqual([200, { total: 1, accessInfoList: [] }]);
    const none = await app.ask('querynavigationinfo', { accessCode: '99', pageNum: '1', pageSize: '5' });
    expect(whole(none)).toEqual([200, { total: 0, accessInfoList: [] }]);
  });

  it.each([
    ['pageNum', { accessCode: '10010', pageSize: '5' }],
    ['pageSize', { accessCode: '10010', pageNum: '1' }],
    ['pageNum', { accessCode: '10010', pageNum: '0', pageSize: '5' }],
    ['pageSize', { pageNum: '1', pageSize: '7' }],
    ['accessCode', { accessCode: '1'.repeat(21), pageNum: '1', pageSize: '5' }],
    ['source', { source: 'WEB' }],
    ['tenantId', { tenantId: '' }],
  ])('names %s in %j', async (field, body) => {
    const reply = await app.ask('querynavigationinfo', body);
    expect(failure(reply)).toEqual([400, 10000002]);
    expect((JSON.parse(reply.text) as { errorMsg: string }).errorMsg).toMatch(new RegExp(`^${field}: `));
  });
});

describe('createnavigationinfo', () => {
  it('answers an empty body, and a new call reaches the flow within a second, on two processes', async () => {
    const neighbour = await neighbourOf(app);
    const reply = await bind('4001', { source: 'OIFDE', dialogType: '2', description: 'Night line' });
    expect(whole(reply)).toEqual(DONE);
    expect(reply.headers['content-length']).toBe('0');
    let calls = 0;
    const call = async (post: OiapApplication['post']) => {
      const userid = `created-${calls++}`;
      await post('/oifde/rest/crs/process', initOf(userid, { call_dst_id: '4001' }), { token: app.token });
      const row = await app.prisma.call.findFirstOrThrow({ where: { callId: userid } });
      return row.flowCode;
    };
    for (const { post } of [app, neighbour]) {
      await vi.waitFor(async () => expect(await call(post)).toBe('night'), { timeout: 1_000, interval: 10 });
    }
    const there = askOf(neighbour.fastify, 'demo', app.token);
    const query = { accessCode: '4001', pageNum: '1', pageSize: '5', source: 'OIFDE' };
    expect(whole(await there('querynavigationinfo', query))).toEqual([
      200,
      {
        total: 1,
        accessInfoList: [
          {
            accessId: await numberOf('4001'),
            tenantId: 'demo',
            accessCode: '4001',
            dialogType: 2,
            flowCode: 'night',
            flowName: 'Night',
            description: 'Night line',
            source: 'OIFDE',
            usingRecordService: 0,
          },
        ],
      },
    ]);
    await neighbour.close();
  });

  it('shows what it bound to the people who look after access codes', async () => {
    await bind('4002', { dialogType: 4, source: 'OIFDE', description: 'Shown' });
    const { body } = await app.admin.send<{ items: object[] }>('GET', '/access-codes?search=4002');
    expect(body.items).toEqual([
      {
        accessCode: '4002',
        flowCode: 'night',
        flowName: 'Night',
        dialogType: 4,
        description: 'Shown',
        source: 'OIFDE',
        usingRecordService: false,
      },
    ]);
  });

  it.each([
    ['a createFlag', { createFlag: '0' }],
    ['the source OIFDE', { source: 'OIFDE', description: 'generated' }],
  ])('generates an access code of 12 digits with %s', async (_what, more) => {
    const before = await app.prisma.accessCode.findMany({ select: { id: true } });
    const reply = await app.ask('createnavigationinfo', { dialogType: 3, flowCode: 'night', ...more });
    expect(whole(reply)).toEqual(DONE);
    const [added] = await app.prisma.accessCode.findMany({
      where: { id: { notIn: before.map(({ id }) => id) } },
    });
    expect(added).toMatchObject({ tenantId: 'demo', code: expect.stringMatching(/^1\d{11}$/) as string });
  });

  it('refuses a code that is bound, and replaces it with createFlag 1', async () => {
    await bind('4003', { description: 'first' });
    const first = await numberOf('4003');
    expect(whole(await bind('4003'))).toEqual([
      500,
      { errorCode: 10000004, errorMsg: 'accessCode: the access code 4003 is bound already' },
    ]);
    expect(failure(await bind('4003', { createFlag: '0' }))).toEqual([500, 10000004]);
    expect(await bound('4003')).toMatchObject({ description: 'first' });

    expect(whole(await bind('4003', { createFlag: '1', description: 'second' }))).toEqual(DONE);
    expect(await bound('4003')).toMatchObject({ description: 'second' });
    expect(await numberOf('4003')).not.toBe(first);
  });

  it('binds a code once, whoever binds it in the same instant; replaces it as often as it is asked to', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => bind('4004')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(500)]);
    const replaced = await Promise.all(Array.from({ length: 8 }, () => bind('4004', { createFlag: '1' })));
    expect(replaced.map(whole)).toEqual(Array<unknown>(8).fill(DONE));
    expect(await app.prisma.accessCode.count({ where: { tenantId: 'demo', code: '4004' } })).toBe(1);
  });

  it.each([
    ['a flow that does not exist', { flowCode: 'nothing' }],
    ['a flow of another tenant', { flowCode: 'theirs' }],
    ['a flow without an official release', { flowCode: 'drawn' }],
    ['a domain', { domainId: 10001 }],
  ])('answers 10000003 for %s', async (_what, more) => {
    expect(failure(await bind('4005', more))).toEqual([500, 10000003]);
    expect(await bound('4005')).toBeNull();
  });

  it.each([
    ['dialogType', { dialogType: 5 }],
    ['dialogType', { dialogType: undefined }],
    ['flowCode', { flowCode: undefined }],
    ['flowCode', { flowCode: 'x'.repeat(65) }],
    ['description', { description: undefined }],
    ['description', { description: 'x'.repeat(51) }],
    ['description', { description: '\0' }],
    ['accessCode', { accessCode: undefined }],
    ['accessCode', { accessCode: '1'.repeat(21) }],
    ['accessCode', { accessCode: 'a b' }],
    ['createFlag', { createFlag: '2' }],
    ['source', { source: 'x'.repeat(65) }],
    ['domainId', { domainId: 'many' }],
  ])('names %s in %j', async (field, more) => {
    const reply = await bind('4006', more);
    expect(failure(reply)).toEqual([400, 10000002]);
    expect((JSON.parse(reply.text) as { errorMsg: string }).errorMsg).toMatch(new RegExp(`^${field}: `));
    expect(await bound('4006')).toBeNull();
  });
});

describe('updatenavigationinfo', () => {
  const update = async (code: string, more: object = {}) =>
    app.ask('updatenavigationinfo', {
      accessId: await numberOf(code),
      dialogType: 4,
      description: 'changed',
      ...more,
    });

  it('answers an empty body; what is absent stays', async () => {
    await bind('4101', { source: 'OIFDE' });
    const accessId = await numberOf('4101');
    expect(whole(await update('4101'))).toEqual(DONE);
    expect(await bound('4101')).toMatchObject({ dialogType: 4, description: 'changed', source: 'OIFDE' });
    const more = { accessCode: '4102', flowCode: 'call-fee', source: 'IVR', description: '' };
    expect(whole(await update('4101', more))).toEqual(DONE);
    const query = { accessCode: '4102', pageNum: '1', pageSize: '5' };
    expect(JSON.parse((await app.ask('querynavigationinfo', query)).text)).toEqual({
      total: 1,
      accessInfoList: [
        {
          accessId,
          tenantId: 'demo',
          accessCode: '4102',
          dialogType: 4,
          flowCode: 'call-fee',
          flowName: 'Call fee query',
          source: 'IVR',
          usingRecordService: 0,
        },
      ],
    });
  });

  it('switches recording on and off, and leaves it where it is not named', async () => {
    const shown = async () => (await bound('4110'))?.usingRecordService;
    await bind('4110', { usingRecordService: '1' });
    expect(await shown()).toBe(true);
    const query = { accessCode: '4110', pageNum: '1', pageSize: '5' };
    const { text } = await app.ask('querynavigationinfo', query);
    expect(JSON.parse(text)).toMatchObject({ accessInfoList: [{ usingRecordService: 1 }] });
    expect(whole(await update('4110', { description: 'Kept' }))).toEqual(DONE);
    expect(await shown()).toBe(true);
    expect(whole(await update('4110', { usingRecordService: 0 }))).toEqual(DONE);
    expect(await shown()).toBe(false);
    expect(whole(await update('4110', { usingRecordService: 7 }))).toEqual(DONE);
    expect(await shown()).toBe(true);
    expect(failure(await update('4110', { usingRecordService: 'on' }))).toEqual([400, 10000002]);
  });

  it('refuses the code of another binding', async () => {
    await bind('4103');
    expect(whole(await update('4103', { accessCode: '10086' }))).toEqual([
      500,
      { errorCode: 10000004, errorMsg: 'accessCode: the access code 10086 is bound already' },
    ]);
    expect(whole(await update('4103', { accessCode: '4103' }))).toEqual(DONE);
  });

  it.each([
    ['an unknown accessId', { accessId: '2147483647' }],
    ['an accessId that is no number', { accessId: 'first' }],
    ['an accessId that no column holds', { accessId: '99999999999' }],
    ['a flow without an official release', { flowCode: 'drawn' }],
    ['a domain', { domainId: 1 }],
  ])('answers 10000003 for %s', async (_what, more) => {
    expect(failure(await update('10086', more))).toEqual([500, 10000003]);
    expect(await bound('10086')).toMatchObject({ description: 'Call fee line' });
  });

  it.each([
    ['accessId', { accessId: undefined }],
    ['dialogType', { dialogType: 0 }],
    ['description', { description: undefined }],
    ['accessCode', { accessCode: 'ä' }],
  ])('names %s in %j', async (field, more) => {
    const reply = await update('10086', more);
    expect(failure(reply)).toEqual([400, 10000002]);
    expect((JSON.parse(reply.text) as { errorMsg: string }).errorMsg).toMatch(new RegExp(`^${field}: `));
  });
});

describe('deletenavigationinfo', () => {
  it('answers an empty body, and the bindings of both lists are gone', async () => {
    await bind('4201');
    await bind('4202');
    const lists = { accessIdList: [await numberOf('4201')], accessCodeList: ['4201', '4202'] };
    expect(whole(await app.ask('deletenavigationinfo', lists))).toEqual(DONE);
    expect([await bound('4201'), await bound('4202')]).toEqual([null, null]);
  });

  it('deletes all or none', async () => {
    await bind('4203');
    const accessIdList = [await numberOf('4203'), '2147483647'];
    expect(whole(await app.ask('deletenavigationinfo', { accessIdList }))).toEqual([
      500,
      { errorCode: 10000003, errorMsg: 'accessId: there is no binding 2147483647' },
    ]);
    const lists = { accessIdList: [await numberOf('4203')], accessCodeList: ['none'] };
    expect(failure(await app.ask('deletenavigationinfo', lists))).toEqual([500, 10000003]);
    expect(await bound('4203')).not.toBeNull();
  });

  it.each([[{}], [{ accessIdList: [] }], [{ accessIdList: '1' }], [{ accessIdList: [null] }]])(
    'names accessIdList in %j',
    async (body) => {
      const reply = await app.ask('deletenavigationinfo', body);
      expect(failure(reply)).toEqual([400, 10000002]);
      expect((JSON.parse(reply.text) as { errorMsg: string }).errorMsg).toMatch(/^accessIdList(\[0\])?: /);
    },
  );
});

describe('bindings that several access parties change in the same instant', () => {
  const NUMBERS = Array.from({ length: 6 }, (_, i) => `44${String(i).padStart(2, '0')}`);

  it('take one code between them, and are deleted once', async () => {
    for (const code of NUMBERS) await bind(code);
    const ids = await Promise.all(NUMBERS.map(numberOf));
    const rename = { accessCode: '4499', dialogType: 1, description: '' };
    const renamed = await Promise.all(
      ids.map((accessId) => app.ask('updatenavigationinfo', { accessId, ...rename })),
    );
    const refused = renamed.filter(({ status }) => status !== 200);
    expect(refused.map(failure)).toEqual(Array<unknown>(NUMBERS.length - 1).fill([500, 10000004]));

    const deleted = await Promise.all(
      NUMBERS.map(() => app.ask('deletenavigationinfo', { accessIdList: ids })),
    );
    const late = deleted.filter(({ status }) => status !== 200);
    expect(late.map(failure)).toEqual(Array<unknown>(NUMBERS.length - 1).fill([500, 10000003]));
    expect(await app.prisma.accessCode.count({ where: { code: { startsWith: '44' } } })).toBe(0);
  });
});

describe('the audit', () => {
  it('tells which dialog account bound, changed and deleted what', async () => {
    await bind('4301');
    const accessId = await numberOf('4301');
    const change = { accessId, accessCode: '4302', flowCode: 'call-fee', dialogType: 1, description: '' };
    await app.ask('updatenavigationinfo', change);
    await app.ask('deletenavigationinfo', { accessIdList: [accessId] });
    await bind('4302', { flowCode: 'nothing' });
    const account = await app.prisma.dialogAccount.findFirstOrThrow({ where: { appKey: 'demo' } });
    const entries = await app.prisma.auditEntry.findMany({
      where: { tenantId: 'demo', subjectId: { in: ['4301', '4302'] } },
      orderBy: { id: 'asc' },
      select: {
        actorKind: true,
        actorId: true,
        actorName: true,
        action: true,
        subjectId: true,
        details: true,
      },
    });
    const by = { actorKind: 'dialogAccount', actorId: account.id, actorName: 'demo' };
    expect(entries).toEqual([
      { ...by, action: 'accessCode.bind', subjectId: '4301', details: { before: null, after: 'night' } },
      {
        ...by,
        action: 'accessCode.bind',
        subjectId: '4302',
        details: { before: 'night', after: 'call-fee', previousAccessCode: '4301' },
      },
      { ...by, action: 'accessCode.unbind', subjectId: '4302', details: null },
    ]);
  });
});

describe('who binds a code to a flow that somebody deletes on another process', () => {
  const ROUNDS = 8;
  let made = 0;
  let neighbour: TestApplication;
  let binder: { ask: Ask; admin: Actor };
  beforeAll(async () => {
    neighbour = await testApplication({}, app);
    const fastify: FastifyInstance = neighbour.nest.getHttpAdapter().getInstance();
    binder = { ask: askOf(fastify, 'demo', app.token), admin: await neighbour.signIn('admin') };
  });
  afterAll(() => neighbour.close());

  const manage = async (flowCode: string) => {
    const { status, body } = await binder.admin.send('PUT', '/access-codes/4401', { flowCode });
    return status === 200 ? 0 : body['errorCode'];
  };
  const oiap = async (name: string, body: object) => {
    const answer = await binder.ask(name, { dialogType: 1, description: '', ...body });
    return answer.text === '' ? 0 : failure(answer)[1];
  };
  const create = (flowCode: string) => oiap('createnavigationinfo', { accessCode: '4401', flowCode });
  const update = async (flowCode: string) =>
    oiap('updatenavigationinfo', { accessId: await numberOf('4402'), flowCode });

  /** @returns 0, or why not */
  async function remove(code: string): Promise<unknown> {
    await app.admin.send('POST', `/flows/${code}/versions/1.0/offline`);
    const { status, body } = await app.admin.send('DELETE', `/flows/${code}`);
    return status === 204 ? 0 : body['errorCode'];
  }

  it.each([
    ['PUT /access-codes', manage],
    ['createnavigationinfo', create],
    ['updatenavigationinfo', update],
  ])('by %s is either first, so that the flow stays, or finds no flow', async (_how, bindTo) => {
    for (let round = 0; round < ROUNDS; round++) {
      const code = `doomed-${++made}`;
      await releaseFlow(app.admin, code);
      await app.admin.send('DELETE', '/access-codes/4401');
      await bind('4402', { createFlag: '1' });
      const codes = await Promise.all([bindTo(code), remove(code)]);
      expect([
        [0, 20000003],
        [10000003, 0],
      ]).toContainEqual(codes);
      const leading = await app.prisma.accessCode.count({ where: { flow: { code } } });
      expect(leading).toBe(codes[0] === 0 ? 1 : 0);
    }
  });
});

describe('another tenant', () => {
  it('has bindings and numbers of its own, and cannot touch ours', async () => {
    const { ask } = app.other;
    expect(whole(await ask('querynavigationinfo'))).toEqual([200, { total: 0, accessInfoList: [] }]);
    const accessId = await numberOf('10086');
    const change = { accessId, dialogType: 1, description: 'stolen' };
    expect(failure(await ask('updatenavigationinfo', change))).toEqual([500, 10000003]);
    expect(failure(await ask('deletenavigationinfo', { accessIdList: [accessId] }))).toEqual([500, 10000003]);
    const byCode = { accessIdList: [], accessCodeList: ['10086'] };
    expect(failure(await ask('deletenavigationinfo', byCode))).toEqual([500, 10000003]);
    expect(await bound('10086')).toMatchObject({ description: 'Call fee line' });

    await releaseFlow(app.other.admin, 'own');
    const own = { accessCode: '10086', dialogType: 1, flowCode: 'own', createFlag: '1' };
    expect(whole(await ask('createnavigationinfo', own))).toEqual(DONE);
    expect(await bound('10086')).toMatchObject({ description: 'Call fee line' });
  });
});
