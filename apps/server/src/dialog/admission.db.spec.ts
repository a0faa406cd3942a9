/** Who is let in: tokens, virtual call centres, access codes. */
import { hashToken } from '../auth/passwords';
import type { ChangeFeed } from '../database/change-feed';
import { CHANGES } from '../database/database.module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogApplication, initOf, neighbourOf, PROCESS, type DialogApplication } from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

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
    const expired = 'e'.repeat(32);
    await app.database.pool.query(
      `INSERT INTO dialog_token (token_hash, tenant_id, account_id, expires_at)
       SELECT $1, tenant_id, id, now() - interval '1 second' FROM dialog_account`,
      [hashToken(expired)],
    );
    const reply = await ask({ token: expired });
    expect([reply.status, reply.body.ret]).toEqual([401, 900001]);
  });

  it("refuses another tenant's", async () => {
    await app.prisma.tenant.create({ data: { id: 'other', name: 'Other' } });
    const account = await app.prisma.dialogAccount.create({
      data: { tenantId: 'other', appKey: 'other', secretHash: 'none' },
    });
    const foreign = 'a'.repeat(32);
    await app.prisma.dialogToken.create({
      data: {
        tokenHash: hashToken(foreign),
        tenantId: 'other',
        accountId: account.id,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const reply = await ask({ token: foreign });
    expect([reply.status, reply.body.ret]).toEqual([401, 900002]);
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
