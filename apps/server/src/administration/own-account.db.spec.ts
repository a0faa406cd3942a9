import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiTokenPage, CreatedToken, Me } from '@parley/contracts';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { createToken, hashPassword, hashToken } from '../auth/passwords';

let app: TestApplication;
let neighbour: TestApplication;
beforeAll(async () => {
  app = await testApplication();
  neighbour = await testApplication({}, app);
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

/** Someone with a password, and another session of the same person. */
async function personWithPassword(password: string) {
  const actor = await app.signIn('designer');
  const passwordHash = await hashPassword(password);
  await app.prisma.appUser.updateMany({ where: { id: actor.userId }, data: { passwordHash } });
  const session = createToken();
  const expiresAt = new Date(Date.now() + 60_000);
  await app.prisma.signInSession.create({
    data: { sessionHash: hashToken(session), tenantId: 'demo', userId: actor.userId, expiresAt },
  });
  const askElsewhere = async () =>
    (await neighbour.inject({ url: '/api/v1/me', headers: { cookie: `parley_session=${session}` } })).status;
  const user = await app.prisma.appUser.findFirstOrThrow({ where: { id: actor.userId } });
  const signIn = async (given: string) => {
    const payload = { tenant: 'demo', userName: user.name, password: given };
    return (await app.inject({ method: 'POST', url: '/api/v1/sign-in', payload })).status;
  };
  return { actor, askElsewhere, signIn };
}

describe("changing one's password", () => {
  it('ends the other sessions, on every process, and keeps this one', async () => {
    const { actor, askElsewhere, signIn } = await personWithPassword('old horse');
    expect(await askElsewhere()).toBe(200);
    const change = { current: 'old horse', next: 'new horse!' };
    expect((await actor.send('POST', '/me/password', change)).status).toBe(204);
    expect(await askElsewhere()).toBe(401);
    expect((await actor.send('GET', '/me')).status).toBe(200);
    expect([await signIn('old horse'), await signIn('new horse!')]).toEqual([401, 200]);
  });

  it('needs the current one, and guesses lock the account', async () => {
    const { actor, signIn } = await personWithPassword('right horse');
    const guess = () => actor.send('POST', '/me/password', { current: 'wrong', next: 'new horse!' });
    const replies = await Promise.all(Array.from({ length: 9 }, guess));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    expect(replies.filter((reply) => reply.status === 423)).toHaveLength(4);
    expect(replies.find((reply) => reply.status === 401)?.body).toMatchObject({ errorCode: 200800002 });
    expect(await signIn('right horse')).toBe(423);
  });

  it('cannot be done twice from the same old one', async () => {
    const { actor } = await personWithPassword('one horse');
    const replies = await Promise.all(
      ['first horse', 'second horse'].map((next) =>
        actor.send('POST', '/me/password', { current: 'one horse', next }),
      ),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([204, 401]);
  });
});

describe('a session that is opened while the password changes', () => {
  it('does not outlive the old password', async () => {
    for (let round = 0; round < 10; round++) {
      const { actor, signIn } = await personWithPassword('old horse');
      await Promise.all([
        signIn('old horse'),
        actor.send('POST', '/me/password', { current: 'old horse', next: 'new horse!' }),
      ]);
      const sessions = await app.prisma.signInSession.count({ where: { userId: actor.userId } });
      const isChanged = (await signIn('new horse!')) === 200;
      if (isChanged) expect(sessions).toBe(1);
    }
  });
});

describe('API tokens', () => {
  const make = async (actor: Actor, body: object) =>
    actor.send<CreatedToken>('POST', '/tokens', { name: 'ci', scopes: ['read'], ...body });
  const ask = (on: TestApplication, token: string, url = '/api/v1/me') =>
    on.inject<Me & ApiTokenPage>({ url, headers: { authorization: `Bearer ${token}` } });

  it('are told once, stored hashed, and work on every process until they are revoked', async () => {
    const actor = await app.signIn('releaser');
    const created = await make(actor, { scopes: ['read', 'release', 'read'] });
    expect(created.status).toBe(201);
    const { token, ...told } = created.body;
    expect(token).toMatch(/^parley_[\w-]{43}$/);
    expect(told).toMatchObject({ name: 'ci', scopes: ['read', 'release'], lastUsedAt: null });
    expect(JSON.stringify(await app.prisma.apiToken.findMany())).not.toContain(token);

    expect((await ask(neighbour, token)).body).toMatchObject({ permissions: ['read', 'release'] });
    const list = await actor.send<ApiTokenPage>('GET', '/tokens');
    expect(list.body).toMatchObject({ total: 1, items: [{ id: told.id }] });
    expect(list.body.items[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(list.body)).not.toContain(token);

    expect((await actor.send('DELETE', `/tokens/${told.id}`)).status).toBe(204);
    expect((await ask(neighbour, token)).status).toBe(401);
    expect((await actor.send('DELETE', `/tokens/${told.id}`)).status).toBe(404);
    expect((await actor.send('GET', '/tokens')).body).toEqual({ items: [], total: 0 });
  });

  it('note their use at most once a minute', async () => {
    const actor = await app.signIn('designer');
    const { body } = await make(actor, {});
    const usedAt = async () =>
      (await app.prisma.apiToken.findFirstOrThrow({ where: { id: body.id } })).lastUsedAt;
    await ask(app, body.token);
    const first = await usedAt();
    await Promise.all([ask(app, body.token), ask(neighbour, body.token)]);
    expect(await usedAt()).toEqual(first);
    const past = new Date(Date.now() - 61_000);
    await app.prisma.apiToken.updateMany({ where: { id: body.id }, data: { lastUsedAt: past } });
    await ask(app, body.token);
    expect((await usedAt())?.getTime()).toBeGreaterThan(past.getTime());
  });

  it('end when they expire', async () => {
    const actor = await app.signIn('designer');
    const { body } = await make(actor, { days: 1 });
    expect(Date.parse(body.expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(86_400_000);
    expect((await make(actor, { days: null })).body.expiresAt).toBeNull();
    await app.prisma.apiToken.updateMany({
      where: { id: body.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect((await ask(app, body.token)).body).toMatchObject({ errorCode: 900002 });
  });

  it('cannot have scopes that their owner lacks', async () => {
    const actor = await app.signIn('designer');
    expect(await make(actor, { scopes: ['read', 'administer'] })).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'scopes' }] },
    });
  });

  it('cannot make or revoke tokens, nor change the password', async () => {
    const actor = await app.signIn('admin');
    const { body } = await make(actor, { scopes: ['read', 'edit', 'release', 'administer', 'unmask'] });
    const headers = { authorization: `Bearer ${body.token}` };
    const attempts = [
      { method: 'POST', url: '/api/v1/tokens', payload: { name: 'x', scopes: ['read'] } },
      { method: 'DELETE', url: `/api/v1/tokens/${body.id}` },
      { method: 'POST', url: '/api/v1/me/password', payload: { current: 'x', next: 'new horse!' } },
    ] as const;
    for (const attempt of attempts) {
      expect((await app.inject({ ...attempt, headers })).body).toMatchObject({ errorCode: 10000009 });
    }
    expect((await ask(app, body.token, '/api/v1/tokens')).body.total).toBe(1);
  });

  it("are one's own: nobody else's are seen or revoked, not even by an admin", async () => {
    const [owner, admin] = [await app.signIn('designer'), await app.signIn('admin')];
    const { body } = await make(owner, {});
    expect((await admin.send('DELETE', `/tokens/${body.id}`)).status).toBe(404);
    expect((await admin.send('GET', '/tokens')).body).toMatchObject({ total: 0 });
    expect((await ask(app, body.token)).status).toBe(200);
  });

  it('stand in the audit as what acted', async () => {
    const actor = await app.signIn('admin');
    const { body } = await make(actor, { name: 'pipeline', scopes: ['read', 'edit'] });
    const headers = { authorization: `Bearer ${body.token}` };
    const payload = { code: 'by-token', name: 'By token' };
    await app.inject({ method: 'POST', url: '/api/v1/flows', headers, payload });
    const { body: audit } = await actor.send('GET', '/audit?action=flow.create');
    expect(audit).toMatchObject({
      items: [{ actorKind: 'apiToken', actorName: expect.stringContaining('(pipeline)') }],
    });
  });
});
