import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../app/application.fixture';
import { createToken, hashPassword, hashToken } from './passwords';

let app: TestApplication;
beforeAll(async () => {
  app = await testApplication();
  await app.prisma.tenant.create({ data: { id: 'demo', name: 'Demo', timeZone: 'Asia/Shanghai' } });
});
afterAll(() => app.close());

async function addUser(name: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await app.prisma.appUser.create({ data: { tenantId: 'demo', name, role: 'designer', passwordHash } });
}

const signIn = (userName: string, password: string) =>
  app.inject<{ errorCode?: number; userName?: string }>({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { tenant: 'demo', userName, password },
  });

describe('signing in', () => {
  it('opens a session that an http-only, same-site cookie carries', async () => {
    await addUser('ana', 'correct horse');
    const reply = await signIn('ana', 'correct horse');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ userName: 'ana', role: 'designer', permissions: ['read', 'edit'] });
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^parley_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);

    const me = await app.inject({ url: '/api/v1/me', headers: { cookie: cookie.split(';')[0] } });
    expect(me.body).toMatchObject({ userName: 'ana', tenant: { id: 'demo', timeZone: 'Asia/Shanghai' } });
  });

  it.each([
    ['https', /; Secure$/],
    ['https, http', /; Secure$/],
    ['http', /SameSite=Strict$/],
  ])(
    'lets the cookie travel encrypted only where the browser said %s to a proxy',
    async (proto, expected) => {
      await addUser(`proxied-${proto.length}`, 'correct horse');
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        headers: { 'x-forwarded-proto': proto },
        payload: { tenant: 'demo', userName: `proxied-${proto.length}`, password: 'correct horse' },
      });
      expect(String(reply.headers['set-cookie'])).toMatch(expected);
    },
  );

  it('believes where a request comes from only of proxies that are trusted', async () => {
    await addUser('far', 'correct horse');
    const trusting = await testApplication({ TRUSTED_PROXIES: 'loopback' }, app);
    for (const { inject } of [app, trusting]) {
      await inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        headers: { 'x-forwarded-for': '203.0.113.7' },
        payload: { tenant: 'demo', userName: 'far', password: 'correct horse' },
      });
    }
    await trusting.close();
    const entries = await app.prisma.auditEntry.findMany({
      where: { subjectId: 'far' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ remoteAddress }) => remoteAddress)).toEqual(['127.0.0.1', '203.0.113.7']);
  });

  it('stores no session id that could be used', async () => {
    await addUser('stored', 'correct horse');
    const reply = await signIn('stored', 'correct horse');
    const id = /parley_session=([\w-]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';
    const rows = await app.prisma.signInSession.findMany();
    expect(rows.map((row) => row.sessionHash)).toContain(hashToken(id));
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('gives wrong passwords and unknown names the same answer', async () => {
    await addUser('bo', 'correct horse');
    const [wrong, unknown] = [await signIn('bo', 'wrong'), await signIn('nobody', 'wrong')];
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ errorCode: 200800002 });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('locks after 5 failures, also for the right password', async () => {
    await addUser('cy', 'correct horse');
    for (let i = 0; i < 5; i++) expect((await signIn('cy', 'wrong')).status).toBe(401);
    const locked = await signIn('cy', 'correct horse');
    expect(locked.status).toBe(423);
    expect(locked.body).toMatchObject({ errorCode: 200800003 });
    const told = await app.prisma.auditEntry.findMany({ where: { action: 'user.lock' } });
    expect(told).toMatchObject([{ subjectId: 'cy', remoteAddress: '127.0.0.1' }]);
  });

  it('opens again when the lock is over', async () => {
    await addUser('di', 'correct horse');
    for (let i = 0; i < 6; i++) await signIn('di', 'wrong');
    const past = new Date(Date.now() - 11 * 60_000);
    await app.prisma.appUser.updateMany({
      where: { name: 'di' },
      data: { lockedUntil: past, failedSince: past },
    });
    expect((await signIn('di', 'correct horse')).status).toBe(200);
  });

  it('looks at no more than 5 guesses that arrive at once', async () => {
    await addUser('ed', 'correct horse');
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn('ed', 'wrong')));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    expect(replies.filter((reply) => reply.status === 423)).toHaveLength(7);
  });

  it('ends the session on signing out', async () => {
    const actor = await app.signIn();
    expect((await actor.send('POST', '/sign-out')).status).toBe(204);
    expect((await actor.send('GET', '/me')).body).toMatchObject({ errorCode: 900001 });
  });

  it('refuses a session that is over, and an unknown one', async () => {
    const actor = await app.signIn();
    await app.prisma.signInSession.updateMany({
      where: { userId: actor.userId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect((await actor.send('GET', '/me')).status).toBe(401);
    const headers = { cookie: `parley_session=${createToken()}` };
    expect((await app.inject({ url: '/api/v1/me', headers })).body).toMatchObject({ errorCode: 900001 });
  });
});

describe('who may', () => {
  it('refuses writes with a cookie that another site could have sent', async () => {
    const actor = await app.signIn();
    const session = createToken();
    await app.prisma.signInSession.create({
      data: {
        sessionHash: hashToken(session),
        tenantId: 'demo',
        userId: actor.userId,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const request = { url: '/api/v1/flows', headers: { cookie: `parley_session=${session}` } };
    const write = await app.inject({ ...request, method: 'POST', payload: { code: 'a', name: 'A' } });
    expect(write.status).toBe(403);
    expect((await app.inject(request)).status).toBe(200);
  });

  it.each([
    ['designer', 'POST', '/flows/x/versions/1.0/release', 403],
    ['designer', 'PUT', '/access-codes/1', 403],
    ['auditor', 'POST', '/flows', 403],
    ['releaser', 'POST', '/flows/x/versions/1.0/release', 404],
    ['auditor', 'GET', '/flows', 200],
  ] as const)('answers a %s that sends %s %s with %i', async (role, method, path, status) => {
    const actor = await app.signIn(role);
    const body = method === 'GET' ? undefined : { code: 'x', name: 'X', flowCode: 'x' };
    expect((await actor.send(method, path, body)).status).toBe(status);
  });

  it('lets an API token do what both its scopes and its owner may', async () => {
    const { userId } = await app.signIn('designer');
    const token = createToken();
    const tokenHash = hashToken(token);
    const scopes = ['read', 'release'];
    await app.prisma.apiToken.create({ data: { tenantId: 'demo', userId, name: 'ci', tokenHash, scopes } });
    const headers = { authorization: `Bearer ${token}` };
    expect((await app.inject({ url: '/api/v1/me', headers })).body).toMatchObject({ permissions: ['read'] });
    const write = await app.inject({ method: 'POST', url: '/api/v1/flows', headers, payload: {} });
    expect(write.status).toBe(403);

    await app.prisma.apiToken.updateMany({ where: { tokenHash }, data: { revokedAt: new Date() } });
    const revoked = await app.inject({ url: '/api/v1/me', headers });
    expect(revoked.body).toMatchObject({ errorCode: 900002 });
  });
});
