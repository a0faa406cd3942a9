import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User, UserPage } from '@parley/contracts';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { createToken, hashToken } from '../auth/passwords';

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

const PASSWORD = 'correct horse';
const add = (userName: string, more: object = {}) =>
  admin.send<User>('POST', '/users', { userName, role: 'designer', password: PASSWORD, ...more });
const signInAs = (userName: string, password = PASSWORD) =>
  app.inject<{ errorCode?: number }>({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { tenant: 'demo', userName, password },
  });
const cookieOf = (reply: { headers: Record<string, unknown> }) =>
  String(reply.headers['set-cookie']).split(';')[0] ?? '';
/** Asks the other process. */
const askNeighbour = async (headers: Record<string, string>) =>
  (await neighbour.inject({ url: '/api/v1/me', headers })).status;

describe('people', () => {
  it('are added by an admin, sign in, and are listed without what they sign in with', async () => {
    const added = await add('ana', { name: 'Ana Lima', role: 'releaser' });
    expect(added).toMatchObject({
      status: 201,
      body: { userName: 'ana', name: 'Ana Lima', role: 'releaser', disabled: false, lockedUntil: null },
    });
    expect((await signInAs('ana')).status).toBe(200);
    const list = await admin.send<UserPage>('GET', '/users?search=lima');
    expect(list.body).toEqual({ items: [added.body], total: 1 });
    expect(JSON.stringify(list.body)).not.toMatch(/argon2|password/i);
  });

  it('have names that are unique in the tenant, also for two who ask at once', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => add('twice')));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ errorCode: 10000004 });
    const stranger = await app.signIn('admin', 'other');
    const body = { userName: 'twice', role: 'designer', password: PASSWORD };
    expect((await stranger.send('POST', '/users', body)).status).toBe(201);
  });

  it('come in pages that hold everybody once', async () => {
    for (const name of ['p1', 'p2', 'p3', 'p4', 'p5']) await add(`page-${name}`);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const after: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: UserPage = (await admin.send<UserPage>('GET', `/users?search=page-&limit=2${after}`)).body;
      expect(page.total).toBe(5);
      names.push(...page.items.map((user) => user.userName));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(names).toEqual(['page-p1', 'page-p2', 'page-p3', 'page-p4', 'page-p5']);
  });

  it('lose their session and their tokens on every process when they are disabled, for good', async () => {
    const { body: user } = await add('leaver');
    const headers = { cookie: cookieOf(await signInAs('leaver')) };
    const token = createToken();
    await app.prisma.apiToken.create({
      data: { tenantId: 'demo', userId: user.id, name: 't', tokenHash: hashToken(token), scopes: ['read'] },
    });
    const bearer = { authorization: `Bearer ${token}` };
    expect([await askNeighbour(headers), await askNeighbour(bearer)]).toEqual([200, 200]);

    expect((await admin.send('PATCH', `/users/${user.id}`, { disabled: true })).status).toBe(200);
    expect([await askNeighbour(headers), await askNeighbour(bearer)]).toEqual([401, 401]);
    expect((await signInAs('leaver')).status).toBe(401);

    expect((await admin.send('PATCH', `/users/${user.id}`, { disabled: false })).status).toBe(200);
    expect([await askNeighbour(headers), await askNeighbour(bearer)]).toEqual([401, 401]);
    expect((await signInAs('leaver')).status).toBe(200);
  });

  it('may do at once what a new role allows, and no longer what the old one did', async () => {
    const { body: user } = await add('mover', { role: 'auditor' });
    const headers = { cookie: cookieOf(await signInAs('mover')), 'x-parley-request': '1' };
    const write = async () =>
      (await neighbour.inject({ method: 'POST', url: '/api/v1/flows', headers, payload: {} })).status;
    expect(await write()).toBe(403);
    await admin.send('PATCH', `/users/${user.id}`, { role: 'designer' });
    expect(await write()).toBe(400);
    await admin.send('PATCH', `/users/${user.id}`, { role: 'auditor' });
    expect(await write()).toBe(403);
  });

  it('are locked out by wrong passwords and let in again by an admin', async () => {
    const { body: user } = await add('locked');
    for (let i = 0; i < 5; i++) await signInAs('locked', 'wrong');
    expect((await signInAs('locked')).status).toBe(423);
    const seen = await admin.send<User>('GET', `/users/${user.id}`);
    expect(Date.parse(seen.body.lockedUntil ?? '')).toBeGreaterThan(Date.now());
    const unlocked = await admin.send<User>('PATCH', `/users/${user.id}`, { locked: false });
    expect(unlocked.body.lockedUntil).toBeNull();
    expect((await signInAs('locked')).status).toBe(200);
  });

  it('are signed out everywhere by a password that an admin sets', async () => {
    const { body: user } = await add('reset');
    const headers = { cookie: cookieOf(await signInAs('reset')) };
    await admin.send('PATCH', `/users/${user.id}`, { password: 'another horse' });
    expect(await askNeighbour(headers)).toBe(401);
    expect((await signInAs('reset')).status).toBe(401);
    expect((await signInAs('reset', 'another horse')).status).toBe(200);
  });

  it.each([
    ['short password', { userName: 'x', role: 'designer', password: 'short' }],
    ['unknown role', { userName: 'x', role: 'root', password: PASSWORD }],
    ['blank name', { userName: '   ', role: 'designer', password: PASSWORD }],
    ['name of another type', { userName: { $ne: '' }, role: 'designer', password: PASSWORD }],
  ])('are not added with a %s', async (_case, body) => {
    expect(await admin.send('POST', '/users', body)).toMatchObject({
      status: 400,
      body: { errorCode: 10000002 },
    });
  });

  it('are 10000003 where the id is no id', async () => {
    for (const id of ['x', '00000000-0000-7000-8000-000000000000', "'"]) {
      const reply = await admin.send('PATCH', `/users/${encodeURIComponent(id)}`, { name: 'X' });
      expect(reply).toMatchObject({ status: 404, body: { errorCode: 10000003 } });
    }
  });
});

describe('the last admin', () => {
  it.each([
    ['disabled', { disabled: true }],
    ['demoted', { role: 'designer' }],
  ])('cannot be %s', async (what, change) => {
    const only = await app.signIn('admin', `lonely-${what}`);
    const reply = await only.send('PATCH', `/users/${only.userId}`, change);
    expect(reply).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ message: 'last admin' }] },
    });
    expect((await only.send('PATCH', `/users/${only.userId}`, { name: 'Still here' })).status).toBe(200);
  });

  it('remains when all admins disable or demote each other in the same instant, on two processes', async () => {
    for (let round = 0; round < 40; round++) {
      const tenant = `duel-${round}`;
      const duellists = [
        await app.signIn('admin', tenant),
        await neighbour.signIn('admin', tenant),
        await app.signIn('admin', tenant),
      ];
      const replies = await Promise.all(
        duellists.map((actor, i) => {
          const victim = duellists[(i + 1) % duellists.length]!;
          const change = i % 2 === round % 2 ? { disabled: true } : { role: 'auditor' };
          return actor.send('PATCH', `/users/${victim.userId}`, change);
        }),
      );
      for (const reply of replies) expect([200, 400, 401, 403]).toContain(reply.status);
      const left = await app.prisma.appUser.count({
        where: { tenantId: tenant, role: 'admin', disabledAt: null },
      });
      expect(left, tenant).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the audit of people', () => {
  it('names who did what, without passwords', async () => {
    const { body: user } = await add('audited');
    await admin.send('PATCH', `/users/${user.id}`, { password: 'secret horse', role: 'releaser' });
    const { body } = await admin.send('GET', '/audit?search=audited&action=user');
    expect(body).toMatchObject({
      total: 2,
      items: [
        { action: 'user.update', subjectId: 'audited', details: { role: 'releaser', password: 'changed' } },
        { action: 'user.create', actorKind: 'user', remoteAddress: '127.0.0.1' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('horse');
  });
});
