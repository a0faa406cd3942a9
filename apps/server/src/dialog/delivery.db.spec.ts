/** Requests that come out of turn, twice, at once, or never. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialogApplication,
  eventOf,
  findRecord,
  initOf,
  keysOf,
  transferOf,
  type DialogApplication,
} from './dialog.fixture';
import { Housekeeping } from './housekeeping';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

const record = (callId: string) => findRecord(app, callId);

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
    await app.send(initOf('idle-2'));
    await expire('idle-2');
    const housekeeping = app.nest.get(Housekeeping, { strict: false });
    const closed = await Promise.all([housekeeping.sweep(), housekeeping.sweep()]);
    expect(closed.reduce((sum, count) => sum + count)).toBe(1);
    expect(await record('idle-2')).toEqual({ status: 'ended', reason: 'timeout', turns: 1 });
  });
});
