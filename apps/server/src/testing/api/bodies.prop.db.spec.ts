/** Bodies that are almost right, for every operation that takes one: the reply is one that the document promises. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../../app/application.fixture';
import { hashPassword } from '../../auth/passwords';
import { assertDocumented, readOperations, type Operation } from './operations.fixture';
import { newCallback, newFlow, REQUESTS, type ReadyRequest } from './requests.fixture';

let app: TestApplication;
let admin: Actor;
const prepared: { operation: Operation; request: ReadyRequest }[] = [];
let made = 0;
const fresh = () => `body-${++made}`;

beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
  const passwordHash = await hashPassword('correct horse');
  await app.prisma.appUser.updateMany({ data: { passwordHash } });
  for (const operation of await readOperations(app)) {
    const make = REQUESTS[operation.key];
    if (!operation.hasBody || !make) continue;
    const flow = newFlow(admin, fresh);
    const callback = newCallback(app, fresh);
    const request = await make({ admin, owner: admin, password: 'wrong', fresh, flow, callback });
    prepared.push({ operation, request });
  }
});
afterAll(() => app.close());

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    0.5,
    true,
    [],
    {},
    '\0',
    '\ud800',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '../../etc/passwd',
    "'; DROP TABLE app_user; --",
    '${7*7}',
    'x'.repeat(5_000),
    '\u202e',
    Number.MAX_SAFE_INTEGER + 2,
    ['read', 'read', 'root'],
    { $ne: null },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
/** What is done to a good body. */
const mutation = fc.record({
  /** which member, by number */
  member: fc.nat(20),
  what: fc.constantFrom('replace', 'drop', 'add', 'nest'),
  value: nasty,
});

function mutate(body: unknown, { member, what, value }: { member: number; what: string; value: unknown }) {
  if (typeof body !== 'object' || body === null || what === 'nest') return { body: value };
  const keys = Object.keys(body);
  const key = keys[member % Math.max(keys.length, 1)] ?? 'x';
  if (what === 'add') return { ...body, [`x${member}`]: value };
  const { [key]: _old, ...rest } = body as Record<string, unknown>;
  return what === 'drop' ? rest : { ...rest, [key]: value };
}

describe('a body that is almost right', () => {
  it('gets an answer that the document promises', async () => {
    expect(prepared.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (index, mutations) => {
          const { operation, request } = prepared[index % prepared.length]!;
          const body = mutations.reduce<unknown>(mutate, request.body);
          const reply = await admin.send(
            operation.method,
            request.path,
            JSON.stringify(body),
            request.headers,
          );
          assertDocumented(operation, reply);
        },
      ),
      { numRuns: 300 },
    );
    expect((await admin.send('GET', '/me')).status).toBe(200);
  }, 120_000);

  it.each(['', '{', 'null', '[]', '"x"', '1', '{"__proto__":{"role":"admin"}}', '[[[[]]]]'])(
    'of %s gets one too',
    async (text) => {
      for (const { operation, request } of prepared) {
        assertDocumented(operation, await admin.send(operation.method, request.path, text, request.headers));
      }
    },
  );

  it('that is no JSON by its own account gets one too', async () => {
    for (const { operation, request } of prepared) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
        const headers = { ...request.headers, 'content-type': type };
        assertDocumented(operation, await admin.send(operation.method, request.path, 'a=1', headers));
      }
    }
  });
});

describe('text that would be a script on a page', () => {
  it('comes back as JSON that no browser takes for a page', async () => {
    const userName = '<script>alert(1)</script>';
    const created = await admin.send('POST', '/users', {
      userName,
      name: '"><img src=x onerror=alert(1)>',
      role: 'designer',
      password: 'correct horse',
    });
    expect(created.status).toBe(201);
    for (const path of ['/users?search=script', '/audit?search=script']) {
      const reply = await admin.send('GET', path);
      expect(JSON.stringify(reply.body)).toContain('<script>');
      expect(reply.headers['content-type']).toMatch(/^application\/json/);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
      expect(reply.headers['cache-control']).toBe('no-store');
    }
  });
});
