import { createFlow } from '../app/application.fixture';
import type { ChangeFeed } from '../database/change-feed';
import { CHANGES } from '../database/database.module';
import { between, save } from '../resources/resources.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialogApplication,
  eventOf,
  initOf,
  keysOf,
  neighbourOf,
  PROCESS,
  replayCall,
  transferOf,
  type DialogApplication,
} from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

const record = async (callId: string) => {
  const { rows } = await app.database.pool.query<{ status: string; reason: string | null; turns: number }>(
    `SELECT status, release_reason AS reason, (SELECT count(*)::int FROM turn WHERE turn.call_id = call.call_id
       AND turn.instance = call.instance) AS turns FROM call WHERE call_id = $1`,
    [callId],
  );
  return rows[0];
};

describe('the examples of the seeds', () => {
  const userid = '1528780879-9581';

  it('answers the initialization with Response Example 1', async () => {
    const { status, body } = await app.send(initOf(userid));
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 9,
      outparams: {
        call_id: userid,
        prompt_type: '1',
        prompt_wav: 'welcome',
        prompt_text: 'Query the call fee.',
        language: '0',
        inter_idx: '1',
        model_type: '1011201',
        timeout: '10',
      },
    });
  });

  it('answers the request of seed 002, as written, with Response Example 2', async () => {
    const { status, body } = await app.send({
      userid: '1528780879-9581',
      inaction: 9,
      inparams: {
        call_id: '1528780879-9581',
        call_dst_id: '10086',
        flow_result_type: '1',
        input: 'Help me query the call fee.',
        inter_idx: '1',
        begin_play: '2018090407:16:24',
        end_play: '2018090407:16:30',
        result_time: '2018090407:16:3',
        inter_no: '0',
      },
      extparams: {
        transin_data: '95,22714,0,,1,1,,test_gdj_01005',
        queueIndex: '2',
        agentCount: '5',
        estimateTime: '10',
        idleAgentCount: '1',
      },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 11,
      outparams: {
        call_id: userid,
        call_sor_id: '13500000001',
        calling_num: '1234567890',
        trans_type: '1',
        route_value: '123456789',
        inter_idx: '1',
        trans_idx: '1',
      },
    });
  });

  it('answers the successful transfer with Response Example 3, and acknowledges the hang-up', async () => {
    const { status, body, text } = await app.send(transferOf(userid, '0'));
    expect(status).toBe(200);
    expect(body).toEqual({
      ret: 0,
      userid,
      outaction: 10,
      outparams: {
        call_id: userid,
        call_sor_id: '13500000001',
        call_dst_id: '10086',
        start_time: expect.stringMatching(/^\d{10}:\d\d:\d\d$/) as string,
        end_time: expect.stringMatching(/^\d{10}:\d\d:\d\d$/) as string,
        release_reason: '0',
        region_id: '025',
        entrance_id: '03',
        exit_id: '05',
        user_type_id: '01',
        suilu_region_id: '025',
      },
    });
    expect((await app.send(transferOf(userid, '0', { input: 'hangup' }))).text).toBe(text);
    expect((await app.send(eventOf(userid, 'hangup', '1'))).text).toBe(text);
    expect(await record(userid)).toEqual({ status: 'ended', reason: '0', turns: 3 });
  });
});

describe('a request that cannot be handled', () => {
  const refused = [
    ['a body that is not JSON', '{"userid":', 400, 10000002, /not JSON/],
    ['a body that is no object', [], 400, 10000002, /body/],
    ['no userid', { ...initOf('x'), userid: undefined }, 400, 10000002, /^userid is missing/],
    ['an overlong userid', initOf('x'.repeat(65)), 400, 10000002, /^userid is longer than 64/],
    ['no inaction', { ...initOf('x'), inaction: undefined }, 400, 10000002, /^inaction is missing/],
    ['an unknown inaction', { ...initOf('x'), inaction: 10 }, 400, 10000002, /^inaction must be/],
    ['no inparams', { userid: 'x', inaction: 8 }, 400, 10000002, /^inparams is missing/],
    ['another call_id', initOf('x', { call_id: 'y' }), 400, 10000002, /^inparams.call_id must equal userid/],
    [
      'no calling number',
      initOf('x', { call_sor_id: undefined }),
      400,
      10000002,
      /^inparams.call_sor_id is missing/,
    ],
    [
      'an overlong access code',
      initOf('x', { call_dst_id: '1'.repeat(21) }),
      400,
      10000002,
      /call_dst_id is longer/,
    ],
    [
      'an ill-typed access code',
      initOf('x', { call_dst_id: 10086 }),
      400,
      10000002,
      /call_dst_id must be a text/,
    ],
    [
      'an overlong optional',
      initOf('x', { real_callee: '1'.repeat(33) }),
      400,
      10000002,
      /real_callee is longer/,
    ],
    [
      'an overlong input',
      keysOf('x', '1'.repeat(1_025), '1'),
      400,
      10000002,
      /inparams.input is longer than 1024/,
    ],
    ['a NUL in the userid', initOf('x\0'), 400, 10000002, /^userid holds/],
    ['an unknown access code', initOf('x', { call_dst_id: '99999' }), 500, 10000003, /access code 99999/],
    ['an unknown userid', keysOf('nobody', '1', '1'), 500, 10000003, /userid nobody/],
  ] as const;

  it.each(refused)('%s', async (_name, payload, status, ret, sentence) => {
    const reply = await app.send(payload);
    expect(reply.status).toBe(status);
    const given: unknown = typeof payload === 'object' && 'userid' in payload ? payload.userid : undefined;
    const userid = typeof given === 'string' && given.length <= 64 ? given : '';
    expect(reply.body).toEqual({
      ret,
      userid,
      outaction: 10,
      outparams: { call_id: userid, release_reason: '1' },
      errorMsg: expect.stringMatching(sentence) as string,
    });
  });

  it('is refused above 256 KiB and taken up to it', async () => {
    const body = (size: number) => {
      const text = JSON.stringify(initOf('large', { padding: '' }));
      return text.replace('"padding":""', `"padding":"${'x'.repeat(size - text.length)}"`);
    };
    expect((await app.send(body(256 * 1_024))).status).toBe(200);
    const refusal = await app.send(body(256 * 1_024 + 1));
    expect(refusal.status).toBe(413);
    expect(refusal.body).toMatchObject({ ret: 10000011, outaction: 10 });
  });
});

describe('tokens', () => {
  const ask = (headers: Record<string, string>, more: object = {}) =>
    app.send(initOf('token-user', more), headers);

  it.each([
    ['no token', {}, 900001],
    ['an empty token', { token: '' }, 900001],
    ['a token of another shape', { token: 'short' }, 900002],
    ['a token that was never given', { token: 'f'.repeat(32) }, 900002],
  ])('refuses %s', async (_name, headers, ret) => {
    const reply = await ask(headers);
    expect([reply.status, reply.body.ret, reply.body.outaction]).toEqual([401, ret, 10]);
  });

  it('refuses a token that was given to somebody else than the username', async () => {
    const reply = await ask({ token: app.token, username: 'somebody' });
    expect([reply.status, reply.body.ret]).toEqual([401, 900002]);
  });

  it.each([
    ['in the header with its username', () => ask({ token: app.token, username: 'demo' })],
    ['as bearer', () => ask({ authorization: `Bearer ${app.token}` })],
    ['in the body', () => ask({}, { auth_token: app.token })],
  ])('takes it %s', async (_name, send) => {
    expect((await send()).status).toBe(200);
  });

  it('refuses an expired one', async () => {
    const { createHash } = await import('node:crypto');
    const expired = 'e'.repeat(32);
    await app.database.pool.query(
      `INSERT INTO dialog_token (token_hash, tenant_id, account_id, expires_at)
       SELECT $1, tenant_id, id, now() - interval '1 second' FROM dialog_account`,
      [createHash('sha256').update(expired).digest('hex')],
    );
    const reply = await ask({ token: expired });
    expect([reply.status, reply.body.ret]).toEqual([401, 900001]);
  });

  it("refuses another tenant's", async () => {
    await app.prisma.tenant.create({ data: { id: 'other', name: 'Other' } });
    const account = await app.prisma.dialogAccount.create({
      data: { tenantId: 'other', appKey: 'other', secretHash: 'none' },
    });
    const { createHash } = await import('node:crypto');
    const foreign = 'a'.repeat(32);
    await app.prisma.dialogToken.create({
      data: {
        tokenHash: createHash('sha256').update(foreign).digest('hex'),
        tenantId: 'other',
        accountId: account.id,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const reply = await ask({ token: foreign });
    expect([reply.status, reply.body.ret]).toEqual([401, 900002]);
  });
});

describe('what a call waits for', () => {
  it('refuses a transfer result while it waits for keys, and takes a hang-up in either form', async () => {
    await app.send(initOf('waits-1'));
    const refusal = await app.send(transferOf('waits-1', '0'));
    expect([refusal.status, refusal.body.ret]).toEqual([400, 10000002]);
    expect(refusal.body.errorMsg).toMatch(/waits for 9/);
    const end = await app.send(transferOf('waits-1', '0', { input: 'hangup' }));
    expect([end.body.ret, end.body.outaction]).toEqual([0, 10]);
  });

  it('refuses keys while it waits for a transfer', async () => {
    await app.send(initOf('waits-2'));
    await app.send(keysOf('waits-2', '13500000001', '1'));
    const transfer = await app.send(keysOf('waits-2', '0', '2'));
    expect(transfer.body.outaction).toBe(11);
    const refusal = await app.send(keysOf('waits-2', '1', '2'));
    expect([refusal.status, refusal.body.ret]).toEqual([400, 10000002]);
  });

  it('refuses everything but the hang-up after the end', async () => {
    await app.send(initOf('waits-3'));
    await app.send(eventOf('waits-3', 'hangup', '1'));
    const refusal = await app.send(keysOf('waits-3', '1', '1'));
    expect([refusal.status, refusal.body.ret]).toEqual([500, 10000003]);
  });
});

describe('a request that comes twice', () => {
  it('gets the stored reply, whatever its token and the order of its members, and advances nothing', async () => {
    const userid = 'twice-1';
    const first = await app.send(initOf(userid));
    const again = initOf(userid, { auth_token: app.token });
    const reversed = { ...again, inparams: Object.fromEntries(Object.entries(again.inparams).reverse()) };
    expect((await app.send(reversed)).text).toBe(first.text);
    const keys = await app.send(keysOf(userid, '13500000001', '1'));
    expect((await app.send(keysOf(userid, '13500000001', '1'))).text).toBe(keys.text);
    expect((await record(userid))?.turns).toBe(2);
  });

  it('is handled once when both arrive in the same instant', async () => {
    const userid = 'twice-2';
    const replies = await Promise.all(Array.from({ length: 8 }, () => app.send(initOf(userid))));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect((await record(userid))?.turns).toBe(1);
  });

  it('is refused when the call has gone on since', async () => {
    const userid = 'twice-3';
    await app.send(initOf(userid));
    await app.send(keysOf(userid, '13500000001', '1'));
    await app.send(keysOf(userid, '1', '2'));
    const late = await app.send(keysOf(userid, '13500000001', '1'));
    expect([late.status, late.body.ret]).toEqual([400, 10000002]);
    expect((await record(userid))?.turns).toBe(3);
  });

  it('counts as new without inter_idx after two seconds', async () => {
    const userid = 'twice-4';
    await app.send(initOf(userid));
    const wrong = keysOf(userid, '1', '1', { inter_idx: undefined });
    const first = await app.send(wrong);
    expect((await app.send(wrong)).text).toBe(first.text);
    await app.database.pool.query(
      `UPDATE call SET updated_at = updated_at - interval '3 seconds' WHERE call_id = $1`,
      [userid],
    );
    await app.send(wrong);
    expect((await record(userid))?.turns).toBe(3);
  });
});

describe('an initialization for a userid that is in use', () => {
  it('gets its own reply again, also when the call has gone on', async () => {
    const first = await app.send(initOf('again-1'));
    await app.send(keysOf('again-1', '13500000001', '1'));
    expect((await app.send(initOf('again-1'))).text).toBe(first.text);
    expect((await record('again-1'))?.turns).toBe(2);
  });

  it('closes the old call when its content differs, and begins a new one', async () => {
    await app.send(initOf('again-2'));
    const second = await app.send(initOf('again-2', { call_sor_id: '13500000002' }));
    expect(second.body.ret).toBe(0);
    const { rows } = await app.database.pool.query(
      `SELECT caller, release_reason AS reason FROM replaced_call WHERE call_id = 'again-2'`,
    );
    expect(rows).toEqual([{ caller: '13500000001', reason: '1' }]);
    expect(await record('again-2')).toEqual({ status: 'running', reason: null, turns: 1 });
  });
});

describe('a call that nobody continues', () => {
  const expire = (callId: string) =>
    app.database.pool.query(
      `UPDATE call SET expires_at = now() - interval '1 second', version = version + 1 WHERE call_id = $1`,
      [callId],
    );

  it('is closed when it is touched', async () => {
    await app.send(initOf('idle-1'));
    await expire('idle-1');
    const reply = await app.send(keysOf('idle-1', '1', '1'));
    expect([reply.status, reply.body.ret]).toEqual([500, 10000003]);
    expect(await record('idle-1')).toEqual({ status: 'ended', reason: 'timeout', turns: 1 });
  });

  it('is hung up like any other when the access party says that the line is down', async () => {
    await app.send(initOf('idle-3', { entrance_id: '03' }));
    await expire('idle-3');
    const first = await app.send(eventOf('idle-3', 'hangup', '1'));
    expect([first.status, first.body]).toMatchObject([
      200,
      {
        ret: 0,
        outaction: 10,
        outparams: {
          call_sor_id: '13500000001',
          call_dst_id: '10086',
          release_reason: '1',
          entrance_id: '03',
        },
      },
    ]);
    expect(first.body.outparams['end_time']).toMatch(/^\d{10}:\d\d:\d\d$/);
    expect((await app.send(eventOf('idle-3', 'hangup', '1'))).text).toBe(first.text);
    expect(await record('idle-3')).toEqual({ status: 'ended', reason: 'timeout', turns: 1 });
  });

  it('is closed by the sweep, once', async () => {
    const { Housekeeping } = await import('./housekeeping');
    await app.send(initOf('idle-2'));
    await expire('idle-2');
    const housekeeping = app.nest.get(Housekeeping, { strict: false });
    const closed = await Promise.all([housekeeping.sweep(), housekeeping.sweep()]);
    expect(closed.reduce((sum, count) => sum + count)).toBe(1);
    expect(await record('idle-2')).toEqual({ status: 'ended', reason: 'timeout', turns: 1 });
  });
});

describe('version 2 of the interface', () => {
  it('answers the same', async () => {
    const reply = await app.post('/oifde/rest/v2/crs/process/vdn-1', initOf('v2-1'), { token: app.token });
    expect([reply.status, reply.body.outaction]).toEqual([200, 9]);
  });

  it('refuses a vdnId that the tenant does not have', async () => {
    await app.prisma.tenant.update({ where: { id: 'demo' }, data: { settings: { vdnIds: ['vdn-1'] } } });
    await expect
      .poll(async () => {
        const reply = await app.post('/oifde/rest/v2/crs/process/vdn-2', initOf('v2-2'), {
          token: app.token,
        });
        return [reply.status, reply.body.ret];
      })
      .toEqual([500, 10000003]);
    await app.prisma.tenant.update({ where: { id: 'demo' }, data: { settings: {} } });
  });
});

/** Collects digits into an encrypted variable, asks the world something, and shows them in the reply. */
async function releaseSecretFlow(): Promise<void> {
  const admin = await app.signIn('admin');
  const blank = await createFlow(admin, 'secret');
  const routed = between(blank, {
    id: 'n_transfer',
    element: 'callTransfer',
    params: {
      type: '10',
      policy: 'percentage',
      shares: [{ queue: 'cards', percent: 100 }],
      accumulation: 'day',
      callData: 'card ${FLOW.card}',
    },
  });
  const document = between(routed, {
    id: 'n_card',
    element: 'collectDigits',
    params: { prompt: { kind: 'tts', text: 'Enter your card number.' }, variable: 'FLOW.card' },
  });
  const [end] = document.nodes.filter(({ element }) => element === 'end');
  const exits = [
    ['n_card', 'timeoutOrError'],
    ['n_transfer', 'transferFailed'],
  ].map(([source = '', branch = '']) => ({ id: `l_${source}_2`, source, branch, target: end?.id ?? '' }));
  const whole = {
    ...document,
    variables: [{ name: 'card', type: 'string', encrypted: true }],
    lines: [...document.lines, ...exits],
  };
  expect((await save(admin, 'secret', whole)).body).toMatchObject({ findings: [] });
  const released = await admin.send('POST', '/flows/secret/versions/1.0/release', {});
  expect(released.body).toMatchObject({ state: 'released' });
  expect((await admin.send('PUT', '/access-codes/secret', { flowCode: 'secret' })).status).toBe(200);
}

describe('the record of a call', () => {
  it('carries every turn out again, bit for bit', async () => {
    const calls = ['0', '1', '#', '9', '*'].map((key, i) => ({ userid: `replay-${i}`, key }));
    for (const { userid, key } of calls) {
      await app.send(initOf(userid, { input: 'kept' }));
      await app.send(keysOf(userid, '1350000000', '1'));
      await app.send(keysOf(userid, key, '2'));
      await app.send(eventOf(userid, 'timeout', '3'));
      await app.send(eventOf(userid, 'hangup', '9'));
    }
    for (const { userid } of calls) {
      const { compared, stored, session, turns } = await replayCall(app, userid);
      expect(turns.length).toBeGreaterThan(2);
      for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
      expect(session).toBe(stored);
    }
  });

  it('holds no token, and user-to-user data only sealed', async () => {
    const body = { ...initOf('secret-1', { auth_token: app.token }), extparams: { ieValue: 'very private' } };
    await app.send(body);
    const { turns } = await replayCall(app, 'secret-1');
    const stored = JSON.stringify(turns);
    expect(stored).not.toContain(app.token);
    expect(stored).not.toContain('very private');
  });

  it('holds what went into an encrypted variable only sealed: input, effects, reply, session', async () => {
    await releaseSecretFlow();
    const userid = 'secret-2';
    const init = await app.send(initOf(userid, { call_dst_id: 'secret' }));
    // An access code leads to its flow from the first call on, not to the main flow until the change has come round.
    expect(init.body.outparams).toMatchObject({ prompt_text: 'Enter your card number.' });
    const asked = keysOf(userid, '904219', '1');
    const transfer = await app.send(asked);
    expect(transfer.body.outparams).toMatchObject({ trans_type: '3', trans_data: 'card 904219' });
    expect((await app.send(asked)).text).toBe(transfer.text);
    const { turns, compared, stored } = await replayCall(app, userid);
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
    expect(JSON.stringify(turns)).not.toContain('904219');
    expect(turns[0]?.reply).toContain('Enter your card number.');
    expect(stored).not.toContain('904219');
  });
});

describe('a process that has not heard yet what was bound', () => {
  const OTHER = 'another';
  let deaf: Awaited<ReturnType<typeof neighbourOf>>;
  beforeAll(async () => {
    deaf = await neighbourOf(app);
    await deaf.nest.get<ChangeFeed>(CHANGES).close();
    await deaf.post(PROCESS, initOf('deaf-0'), { token: app.token });
    await app.prisma.tenant.create({ data: { id: OTHER, name: OTHER } });
  });
  afterAll(() => deaf.close());

  const bind = (tenantId: string, code: string) =>
    app.prisma.accessCode.create({ data: { tenantId, code, dialogType: 1 } });
  const call = async (userid: string, code: string) => {
    const reply = await deaf.post(PROCESS, initOf(userid, { call_dst_id: code }), { token: app.token });
    return [reply.status, reply.body.ret];
  };

  it('lets a call in on a new access code, whatever it knew of the code before', async () => {
    expect(await call('deaf-1', '7001')).toEqual([500, 10000003]);
    await bind('demo', '7001');
    expect(await call('deaf-2', '7001')).toEqual([200, 0]);
  });

  it('lets a call in on a new access code that another tenant has too', async () => {
    await bind(OTHER, '7002');
    expect(await call('deaf-3', '7002')).toEqual([401, 900002]);
    await bind('demo', '7002');
    expect(await call('deaf-4', '7002')).toEqual([200, 0]);
  });
});

describe('a server that cannot answer', () => {
  it('says 503 and when to try again while it shuts down', async () => {
    const last = await dialogApplication();
    const { DRAIN } = await import('../app/tokens');
    await last.nest.get<{ finish(ms: number): Promise<void> }>(DRAIN).finish(0);
    const reply = await last.post(PROCESS, initOf('late'), { token: last.token });
    expect([reply.status, reply.body.ret, reply.body.outaction]).toEqual([503, 10000010, 10]);
    expect(reply.headers['retry-after']).toBeDefined();
    await last.close();
  });
});
