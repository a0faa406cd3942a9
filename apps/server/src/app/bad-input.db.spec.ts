/** Whatever is sent to any route of the management API, the answer is one of the catalogue's, and never a fault. */
import { ERRORS } from '@parley/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from './application.fixture';

let app: TestApplication;
let admin: Actor;
let stranger: Actor;
let routes: { method: string; path: string }[];

beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
  stranger = await app.signIn('admin', 'other');
  await createFlow(admin, 'victim');
  await admin.send('PUT', '/access-codes/10086', { flowCode: 'victim' });
  await admin.send('POST', '/variables', { name: 'ours', type: 'string' });
  await admin.send('POST', '/templates', { name: 'ours', kind: 'tts', content: { ar: '' } });
  await admin.send('POST', '/interfaces', { name: 'ours', url: 'http://a.b' });
  const { body } = await app.inject<{ paths: Record<string, object> }>({ url: '/api/v1/openapi.json' });
  routes = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase(),
      path: path.slice('/api/v1'.length),
    })),
  );
});
afterAll(() => app.close());

const CODES = new Set<unknown>(Object.values(ERRORS).map((error) => error.code));
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function assertHandled(reply: { status: number; body: unknown }): void {
  if (reply.status < 400) return;
  expect(reply.status).toBeLessThan(500);
  const body = reply.body as { errorCode?: unknown; errorMsg?: unknown };
  expect(CODES.has(body.errorCode)).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(/\bat .*\.ts:|node_modules|prisma/i);
}

const fill = (path: string, value: string) => path.replace(/\{\w+\}/g, encodeURIComponent(value));
const isSignOut = (path: string) => path === '/sign-out';

describe('any body on any route', () => {
  it('is answered from the catalogue', async () => {
    expect(routes.length).toBeGreaterThan(15);
    const value = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{',
        '',
        'null',
        '[]',
        '{"__proto__":{"a":1},"constructor":{"prototype":{}},"code":"p","name":"p"}',
        '{"name":"\\u0000"}',
        '{"name":"\\ud800"}',
        '{"limit":1e999,"code":"big","name":"big","percentage":1e308}',
        `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
        `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
        JSON.stringify({ code: 'x'.repeat(70_000), name: 'x'.repeat(70_000), flowCode: 'x'.repeat(70_000) }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), value, fc.boolean(), async (index, body, isKnown) => {
        const { method, path } = routes[index % routes.length]!;
        if (isSignOut(path)) return;
        const url = fill(path, isKnown ? 'victim' : '1.0');
        assertHandled(await admin.send(method as Method, url, body, { 'if-match': '"1"' }));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it.each([
    '%00',
    '%ud8',
    '..%2f..',
    "'; DROP TABLE flow; --",
    '%F0%9F%98%80',
    'a'.repeat(250),
    '{}',
    '%E0%A4%A',
  ])('with %s in its address is answered from the catalogue', async (text) => {
    for (const { method, path } of routes) {
      if (isSignOut(path) || !path.includes('{')) continue;
      const url = path.replace(/\{\w+\}/g, text.includes('%') ? text : encodeURIComponent(text));
      assertHandled(await admin.send(method as Method, url, method === 'GET' ? undefined : '{}'));
    }
  });

  it.each([
    'search=%00',
    'limit=0',
    'limit=x',
    'limit=1e9',
    'cursor=%00',
    'search=%25_%5C',
    'state=on',
    'limit=1&limit=2',
  ])('with the query %s is answered from the catalogue', async (query) => {
    for (const path of ['/flows', '/access-codes', '/flows/victim/releases', '/variables', '/templates']) {
      assertHandled(await admin.send('GET', `${path}?${query}`));
    }
  });

  it('names the path of text that cannot be stored', async () => {
    const reply = await admin.send('POST', '/flows', '{"code":"nul","name":"a\\u0000b"}');
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002, details: [{ path: 'name' }] } });
  });
});

describe('bodies that are too large', () => {
  const post = (url: string, bytes: number) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: 'x'.repeat(bytes),
    });

  it('are refused past 5 MiB by the management API', async () => {
    const reply = await post('/api/v1/sign-in', 5 * 1024 * 1024 + 1);
    expect(reply).toMatchObject({ status: 413, body: { errorCode: 10000011, details: [] } });
  });
});

describe("another tenant's things", () => {
  it('stand in no list', async () => {
    expect((await stranger.send('GET', '/flows')).body).toMatchObject({ items: [], total: 0 });
    expect((await stranger.send('GET', '/catalogue')).body).toMatchObject({ flows: [], interfaces: [] });
    expect((await admin.send('GET', '/flows/victim/versions/1.0')).body).toMatchObject({ revision: 1 });
  });
});

describe('addresses that nobody serves', () => {
  it('are 10000003', async () => {
    expect(await admin.send('GET', '/nothing')).toMatchObject({ status: 404, body: { errorCode: 10000003 } });
  });
});
