import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditPage, OutboundHostList, SystemParameterList } from '@parley/contracts';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { TenantContexts } from '../dialog/tenant-contexts';

let app: TestApplication;
let neighbour: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  neighbour = await testApplication({}, app);
  admin = await app.signIn('admin');
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

/** What the turns of the other process go by. */
const contextOf = async (tenantId = 'demo') => {
  const context = await neighbour.nest.get(TenantContexts, { strict: false }).find(tenantId);
  if (!context) throw new Error(`There is no tenant ${tenantId}`);
  return context;
};
const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 };

describe('system parameters', () => {
  it('are listed with what they may be', async () => {
    const { body } = await admin.send<SystemParameterList>('GET', '/parameters');
    expect(body.items.map((item) => item.name)).toEqual([
      'APIFABRIC_AK',
      'APIFABRIC_SK',
      'APIFABRIC_URL',
      'CHATRECORDFLAG',
      'ERROR_PROMPT',
      'FLOWRECORDFLAG',
      'RECORDTHIRDAPI',
      'SESSION_TIMEOUT',
    ]);
    expect(body.items.at(-1)).toEqual({
      name: 'SESSION_TIMEOUT',
      type: 'integer',
      value: '1800',
      default: '1800',
      min: 10,
      max: 604_800,
      changedAt: null,
    });
  });

  it('hold on the other process within a second', async () => {
    expect((await contextOf()).sessionTimeoutMs).toBe(1_800_000);
    expect((await admin.send('PUT', '/parameters/SESSION_TIMEOUT', { value: '060' })).body).toMatchObject({
      value: '60',
    });
    await vi.waitFor(async () => expect((await contextOf()).sessionTimeoutMs).toBe(60_000), WITHIN_A_SECOND);
    await admin.send('PUT', '/parameters/ERROR_PROMPT', { value: ' We call you back. ' });
    await vi.waitFor(
      async () => expect((await contextOf()).errorPrompt).toBe('We call you back.'),
      WITHIN_A_SECOND,
    );
  });

  it('are set by two admins at once without either being refused', async () => {
    const owner = await app.signIn('admin', 'crowded');
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        owner.send('PUT', '/parameters/SESSION_TIMEOUT', { value: `${100 + i}` }),
      ),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  it('are those of one tenant', async () => {
    const stranger = await app.signIn('admin', 'other');
    await stranger.send('PUT', '/parameters/FLOWRECORDFLAG', { value: 'true' });
    const valueOf = async (actor: Actor) => {
      const { body } = await actor.send<SystemParameterList>('GET', '/parameters');
      return body.items.find((item) => item.name === 'FLOWRECORDFLAG')?.value;
    };
    expect([await valueOf(stranger), await valueOf(admin)]).toEqual(['true', 'false']);
  });

  it.each([
    ['SESSION_TIMEOUT', '9'],
    ['SESSION_TIMEOUT', '604801'],
    ['SESSION_TIMEOUT', '1e3'],
    ['SESSION_TIMEOUT', '-60'],
    ['SESSION_TIMEOUT', ''],
    ['FLOWRECORDFLAG', 'yes'],
    ['FLOWRECORDFLAG', 'TRUE'],
    ['ERROR_PROMPT', '  '],
    ['ERROR_PROMPT', 'x'.repeat(1_001)],
  ])('%s is never "%s"', async (name, value) => {
    expect(await admin.send('PUT', `/parameters/${name}`, { value })).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'value' }] },
    });
  });

  it.each(['NOTHING', '__proto__', 'constructor', 'session_timeout'])('%s is none', async (name) => {
    expect(await admin.send('PUT', `/parameters/${name}`, { value: '1' })).toMatchObject({
      status: 404,
      body: { errorCode: 10000003 },
    });
  });
});

describe('outbound hosts', () => {
  it('are added once, followed by the other process within a second, and removed', async () => {
    await contextOf();
    const entry = { host: 'API.Bank.example', port: 443, description: 'Accounts' };
    const added = await admin.send('POST', '/outbound-hosts', entry);
    expect(added).toMatchObject({ status: 201, body: { host: 'api.bank.example', allowPrivate: false } });
    const again = await Promise.all([
      admin.send('POST', '/outbound-hosts', { host: 'two.example' }),
      admin.send('POST', '/outbound-hosts', { host: 'two.example' }),
    ]);
    expect(again.map((reply) => reply.status).sort()).toEqual([201, 409]);
    const hostsThere = async () =>
      (await contextOf()).allowedHosts.map(({ host, port }) => `${host}:${port}`);
    await vi.waitFor(
      async () => expect((await hostsThere()).sort()).toEqual(['api.bank.example:443', 'two.example:0']),
      WITHIN_A_SECOND,
    );

    expect((await admin.send('DELETE', '/outbound-hosts/api.bank.example/80')).status).toBe(404);
    expect((await admin.send('DELETE', '/outbound-hosts/API.bank.example/443')).status).toBe(204);
    expect((await admin.send('DELETE', '/outbound-hosts/api.bank.example/443')).status).toBe(404);
    await vi.waitFor(async () => expect(await hostsThere()).toEqual(['two.example:0']), WITHIN_A_SECOND);
    const { body } = await admin.send<OutboundHostList>('GET', '/outbound-hosts');
    expect(body.items.map((item) => item.host)).toEqual(['two.example']);
  });

  it('of IPv6 and wildcards can be removed by their address', async () => {
    for (const host of ['[2001:DB8::1]', '*.svc.example']) {
      const added = await admin.send<{ host: string }>('POST', '/outbound-hosts', { host });
      const path = `/outbound-hosts/${encodeURIComponent(added.body.host)}/0`;
      expect((await admin.send('DELETE', path)).status).toBe(204);
    }
  });
});

describe('the API password', () => {
  const getToken = async (appKey: string, appSecret: string) => {
    const payload = { appKey, appSecret };
    const url = '/oifde/rest/api/gettoken';
    return (await app.inject<{ errorCode: number; authToken?: string }>({ method: 'POST', url, payload }))
      .body;
  };

  it('opens the dialog interfaces, and another one ends the tokens of the old', async () => {
    const owner = await app.signIn('admin', 'acme');
    expect((await owner.send('PUT', '/api-password', { secret: 'first secret' })).status).toBe(204);
    expect((await getToken('acme', 'first secret')).errorCode).toBe(0);
    expect(await app.prisma.dialogToken.count({ where: { tenantId: 'acme' } })).toBe(1);

    expect((await owner.send('PUT', '/api-password', { secret: 'second secret' })).status).toBe(204);
    expect(await app.prisma.dialogToken.count({ where: { tenantId: 'acme' } })).toBe(0);
    expect((await getToken('acme', 'first secret')).errorCode).toBe(200800002);
    expect((await getToken('acme', 'second secret')).errorCode).toBe(0);
    expect(await app.prisma.dialogAccount.count({ where: { tenantId: 'acme' } })).toBe(1);
  });

  it('never stands in the audit', async () => {
    const owner = await app.signIn('admin', 'secretive');
    await owner.send('PUT', '/api-password', { secret: 'whispered word' });
    const { body } = await owner.send('GET', '/audit?action=dialogAccount');
    expect(body).toMatchObject({ total: 1, items: [{ action: 'dialogAccount.setSecret' }] });
    expect(JSON.stringify(body)).not.toContain('whispered');
  });
});

describe('the audit list', () => {
  it('comes newest first, in pages, and only of the own tenant', async () => {
    const owner = await app.signIn('admin', 'pages');
    for (let i = 1; i <= 5; i++)
      await owner.send('PUT', '/parameters/SESSION_TIMEOUT', { value: `${i * 100}` });
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const after: string = cursor === undefined ? '' : `&cursor=${cursor}`;
      const page: AuditPage = (await owner.send<AuditPage>('GET', `/audit?limit=2${after}`)).body;
      expect(page.total).toBe(5);
      seen.push(...page.items.map((item) => item.details));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const values = ['500', '400', '300', '200', '100'];
    expect(seen).toMatchObject(values.map((after) => ({ after })));
  });

  it('is for admin and auditor', async () => {
    const statuses = [];
    for (const role of ['designer', 'releaser', 'admin', 'auditor'] as const) {
      const actor = await app.signIn(role);
      statuses.push((await actor.send('GET', '/audit')).status);
    }
    expect(statuses).toEqual([403, 403, 200, 200]);
  });

  it('refuses the cursor of another list', async () => {
    expect((await admin.send('GET', '/audit?cursor=abc')).body).toMatchObject({ errorCode: 10000002 });
  });
});
