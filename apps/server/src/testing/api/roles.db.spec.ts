/**
 * Who may do what: every operation of the API, asked for by everybody, about things of the own tenant; and by an
 * admin of another tenant about the same things. A new operation without a row fails here.
 *
 * What is sent is good, but for copies to another tenant (without a token of it) and imports (no zip): their good cases
 * stand beside their code. The API token has the scope `read` and belongs to an admin. Refused requests leave no trace in the audit.
 */
import type { Role } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type Reply, type TestApplication } from '../../app/application.fixture';
import { createToken, hashPassword, hashToken } from '../../auth/passwords';
import { assertDocumented, readOperations, type Operation } from './operations.fixture';
import { newCallback, newFlow, REQUESTS, type ReadyRequest } from './requests.fixture';

const TABLE = `
                                                designer releaser admin auditor anonymous token stranger
POST   /sign-in                                 200      200      200   200     200       200   200
POST   /sign-out                                204      204      204   204     401       204   204
GET    /me                                      200      200      200   200     401       200   200
POST   /me/password                             204      204      204   204     401       403   204
GET    /flows                                   200      200      200   200     401       200   200
POST   /flows                                   201      201      201   403     401       403   201
GET    /flows/{code}                            200      200      200   200     401       200   404
PATCH  /flows/{code}                            200      200      200   403     401       403   404
PUT    /flows/{code}/policy                     403      200      200   403     401       403   404
DELETE /flows/{code}                            204      204      204   403     401       403   404
GET    /flows/{code}/versions/{version}         200      200      200   200     401       200   404
DELETE /flows/{code}/versions/{version}         204      204      204   403     401       403   404
GET    /flows/{code}/versions/{version}/references 200   200      200   200     401       200   404
GET    /flows/{code}/versions/{version}/export  200      200      200   200     401       200   404
POST   /flows/{code}/versions/{version}/archive 403      200      200   403     401       403   404
GET    /flows/{code}/uses                       200      200      200   200     401       200   404
PUT    /flows/{code}/versions/{version}/document 200     200      200   403     401       403   404
POST   /flows/{code}/versions/{version}/validate 200     200      200   200     401       200   404
POST   /flows/{code}/versions/{version}/release 403      200      200   403     401       403   404
POST   /flows/{code}/versions/{version}/offline 403      200      200   403     401       403   404
POST   /flows/{code}/versions/{version}/upgrade 201      201      201   403     401       403   404
GET    /flows/{code}/releases                   200      200      200   200     401       200   404
GET    /flows/{code}/diff                       200      200      200   200     401       200   404
GET    /flows/{code}/test-cases                 200      200      200   200     401       200   404
POST   /flows/{code}/test-cases                 201      201      201   403     401       403   404
GET    /flows/{code}/test-cases/{name}          200      200      200   200     401       200   404
PUT    /flows/{code}/test-cases/{name}          200      200      200   403     401       403   404
DELETE /flows/{code}/test-cases/{name}          204      204      204   403     401       403   404
POST   /flows/{code}/versions/{version}/test-run 200     200      200   200     401       200   404
GET    /gray-rules                              200      200      200   200     401       200   200
POST   /gray-rules                              403      201      201   403     401       403   201
GET    /gray-rules/{name}                       200      200      200   200     401       200   404
PUT    /gray-rules/{name}                       403      200      200   403     401       403   404
DELETE /gray-rules/{name}                       403      204      204   403     401       403   404
GET    /gray-rules/{name}/revisions             200      200      200   200     401       200   404
POST   /gray-rules/{name}/revert                403      200      200   403     401       403   404
GET    /access-codes                            200      200      200   200     401       200   200
PUT    /access-codes/{accessCode}               403      200      200   403     401       403   404
DELETE /access-codes/{accessCode}               403      204      204   403     401       403   404
GET    /catalogue                               200      200      200   200     401       200   200
GET    /variables                               200      200      200   200     401       200   200
POST   /variables                               201      201      201   403     401       403   201
GET    /variables/{name}                        200      200      200   200     401       200   404
PUT    /variables/{name}                        200      200      200   403     401       403   404
DELETE /variables/{name}                        204      204      204   403     401       403   404
GET    /variables/{name}/uses                   200      200      200   200     401       200   404
GET    /variables/{name}/revisions              200      200      200   200     401       200   404
POST   /variables/{name}/revert                 200      200      200   403     401       403   404
POST   /variables/export                        200      200      200   200     401       200   200
POST   /variables/import                        200      200      200   403     401       403   200
POST   /templates/preview                       200      200      200   200     401       200   200
GET    /templates                               200      200      200   200     401       200   200
POST   /templates                               201      201      201   403     401       403   201
GET    /templates/{name}                        200      200      200   200     401       200   404
PUT    /templates/{name}                        200      200      200   403     401       403   404
DELETE /templates/{name}                        204      204      204   403     401       403   404
GET    /templates/{name}/uses                   200      200      200   200     401       200   404
GET    /templates/{name}/revisions              200      200      200   200     401       200   404
POST   /templates/{name}/revert                 200      200      200   403     401       403   404
POST   /templates/export                        200      200      200   200     401       200   200
POST   /templates/import                        200      200      200   403     401       403   200
GET    /interfaces                              200      200      200   200     401       200   200
POST   /interfaces                              201      201      201   403     401       403   201
GET    /interfaces/{name}                       200      200      200   200     401       200   404
PUT    /interfaces/{name}                       200      200      200   403     401       403   404
DELETE /interfaces/{name}                       204      204      204   403     401       403   404
GET    /interfaces/{name}/uses                  200      200      200   200     401       200   404
GET    /interfaces/{name}/revisions             200      200      200   200     401       200   404
POST   /interfaces/{name}/revert                200      200      200   403     401       403   404
POST   /interfaces/export                       200      200      200   200     401       200   200
POST   /interfaces/import                       200      200      200   403     401       403   200
GET    /data-tables                             200      200      200   200     401       200   200
POST   /data-tables                             201      201      201   403     401       403   201
GET    /data-tables/{name}                      200      200      200   200     401       200   404
PUT    /data-tables/{name}                      200      200      200   403     401       403   404
DELETE /data-tables/{name}                      204      204      204   403     401       403   404
GET    /data-tables/{name}/uses                 200      200      200   200     401       200   404
GET    /data-tables/{name}/revisions            200      200      200   200     401       200   404
POST   /data-tables/{name}/revert               200      200      200   403     401       403   404
POST   /data-tables/export                      200      200      200   200     401       200   200
POST   /data-tables/import                      200      200      200   403     401       403   200
GET    /data-tables/{name}/rows                 200      200      200   200     401       200   404
POST   /data-tables/{name}/rows                 201      201      201   403     401       403   404
DELETE /data-tables/{name}/rows/{row}           204      204      204   403     401       403   404
GET    /transfer-policies                       200      200      200   200     401       200   200
POST   /transfer-policies                       201      201      201   403     401       403   201
GET    /transfer-policies/{name}                200      200      200   200     401       200   404
PUT    /transfer-policies/{name}                200      200      200   403     401       403   404
DELETE /transfer-policies/{name}                204      204      204   403     401       403   404
GET    /transfer-policies/{name}/uses           200      200      200   200     401       200   404
GET    /transfer-policies/{name}/revisions      200      200      200   200     401       200   404
POST   /transfer-policies/{name}/revert         200      200      200   403     401       403   404
POST   /transfer-policies/export                200      200      200   200     401       200   200
POST   /transfer-policies/import                200      200      200   403     401       403   200
GET    /stored-procedures                       200      200      200   200     401       200   200
POST   /stored-procedures                       201      201      201   403     401       403   201
GET    /stored-procedures/{name}                200      200      200   200     401       200   404
PUT    /stored-procedures/{name}                200      200      200   403     401       403   404
DELETE /stored-procedures/{name}                204      204      204   403     401       403   404
GET    /stored-procedures/{name}/uses           200      200      200   200     401       200   404
GET    /stored-procedures/{name}/revisions      200      200      200   200     401       200   404
POST   /stored-procedures/{name}/revert         200      200      200   403     401       403   404
POST   /stored-procedures/export                200      200      200   200     401       200   200
POST   /stored-procedures/import                200      200      200   403     401       403   200
POST   /flows/{code}/versions/{version}/save-as 201      201      201   403     401       403   404
POST   /flows/{code}/versions/{version}/copy-to 401      401      401   401     401       401   404
POST   /export                                  200      200      200   200     401       200   200
POST   /import                                  400      400      400   403     401       403   400
GET    /flow-templates                          200      200      200   200     401       200   200
GET    /flow-check                              200      200      200   200     401       200   200
GET    /users                                   403      403      200   403     401       403   200
POST   /users                                   403      403      201   403     401       403   201
GET    /users/{id}                              403      403      200   403     401       403   404
PATCH  /users/{id}                              403      403      200   403     401       403   404
GET    /tokens                                  200      200      200   200     401       200   200
POST   /tokens                                  201      201      201   201     401       403   201
DELETE /tokens/{id}                             204      204      204   204     401       403   404
GET    /audit                                   403      403      200   200     401       403   200
GET    /parameters                              403      403      200   403     401       403   200
PUT    /parameters/{name}                       403      403      200   403     401       403   200
GET    /outbound-hosts                          403      403      200   403     401       403   200
POST   /outbound-hosts                          403      403      201   403     401       403   201
DELETE /outbound-hosts/{host}/{port}            403      403      204   403     401       403   404
GET    /qa-records                              200      200      200   200     401       200   200
GET    /callback-tasks                          200      200      200   200     401       200   200
PATCH  /callback-tasks/{id}                     200      200      200   403     401       403   404
PUT    /api-password                            403      403      204   403     401       403   204
`;

const [head = '', ...lines] = TABLE.trim().split('\n');
const SENDERS = head.trim().split(/\s+/);
const ROWS = lines.map((line) => {
  const [method = '', path = '', ...statuses] = line.trim().split(/\s+/);
  return { key: `${method} ${path}`, statuses: statuses.map(Number) };
});

/** Who has a session in the tenant that the table is about. */
const SELF_SERVICE = new Set(['designer', 'releaser', 'admin', 'auditor']);

const PASSWORD = 'correct horse';
let app: TestApplication;
let admin: Actor;
let passwordHash: string;
let operations: Map<string, Operation>;

beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
  passwordHash = await hashPassword(PASSWORD);
  operations = new Map((await readOperations(app)).map((operation) => [operation.key, operation]));
});
afterAll(() => app.close());

/** Names of what the tenant demo has begin so. */
const OURS = 'qqours';
let made = 0;
const fresh = () => `${OURS}-${++made}`;

/** Somebody new, so that no cell of the table depends on another. */
async function sender(name: string): Promise<Actor> {
  if (name === 'anonymous') return without(admin.userId, {});
  const isOneOfUs = SELF_SERVICE.has(name);
  const tenant = name === 'stranger' ? 'other' : 'demo';
  const actor = await app.signIn(isOneOfUs ? (name as Role) : 'admin', tenant);
  await app.prisma.appUser.updateMany({ where: { id: actor.userId }, data: { passwordHash } });
  if (name !== 'token') return actor;
  const token = createToken();
  const scopes = ['read'];
  await app.prisma.apiToken.create({
    data: { tenantId: 'demo', userId: actor.userId, name: 'ci', tokenHash: hashToken(token), scopes },
  });
  return without(actor.userId, { authorization: `Bearer ${token}` });
}

/** A sender without a session. */
function without(userId: string, own: Record<string, string>): Actor {
  return {
    userId,
    send: <T>(method: Operation['method'], path: string, body?: unknown, headers = {}): Promise<Reply<T>> =>
      app.inject<T>({
        method,
        url: `/api/v1${path}`,
        headers: { ...own, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
  };
}

function find(key: string): Operation {
  const operation = operations.get(key);
  if (!operation) throw new Error(`The API has no ${key}`);
  return operation;
}

function send(actor: Actor, { method }: Operation, { path, body, headers }: ReadyRequest) {
  return actor.send(method, path, body ?? (method === 'GET' ? undefined : {}), headers);
}

async function ready(key: string, actor: Actor, name: string): Promise<ReadyRequest> {
  const make = REQUESTS[key];
  if (!make) throw new Error(`requests.fixture.ts has no request for ${key}`);
  const owner = SELF_SERVICE.has(name) ? actor : admin;
  return make({
    admin,
    owner,
    password: PASSWORD,
    fresh,
    flow: newFlow(admin, fresh),
    callback: newCallback(app, fresh),
  });
}

const newestEntries = (take: number) =>
  take === 0 ? Promise.resolve([]) : app.prisma.auditEntry.findMany({ orderBy: { id: 'desc' }, take });

/** True for what writes; an API token has no session that it could end. */
function leavesTrace(key: string, name: string): boolean {
  if (key === 'POST /sign-out') return name !== 'token';
  return !key.startsWith('GET ') && !/\/(validate|preview|export|test-run|test-runs|run)$/.test(key);
}

/** Who, from where, and the hashes of what there was and is; nobody's content changes by signing in or out. */
function expectTrace(entries: Awaited<ReturnType<typeof newestEntries>>, key: string): void {
  expect(entries.length, key).toBeGreaterThan(0);
  for (const { action, actorName, remoteAddress, beforeHash, afterHash } of entries) {
    expect(actorName, action).not.toBe('');
    expect(remoteAddress, action).toBe('127.0.0.1');
    if (!action.startsWith('user.sign')) expect(beforeHash ?? afterHash, action).toMatch(/^[0-9a-f]{64}$/);
  }
}

describe('the table', () => {
  it('has a row for every operation of the API, and no other', () => {
    expect(ROWS.map((row) => row.key).sort()).toEqual([...operations.keys()].sort());
  });

  it.each(ROWS)(
    '$key',
    async ({ key, statuses }) => {
      const operation = find(key);
      const answered: Record<string, number> = {};
      for (const name of SENDERS) {
        const actor = await sender(name);
        const request = await ready(key, actor, name);
        const before = await app.prisma.auditEntry.count();
        const reply = await send(actor, operation, request);
        answered[name] = reply.status;
        assertDocumented(operation, reply);
        const entries = await newestEntries((await app.prisma.auditEntry.count()) - before);
        if (reply.status >= 400) expect(entries, name).toEqual([]);
        else if (leavesTrace(key, name)) expectTrace(entries, key);
        if (name === 'stranger' && operation.method === 'GET' && reply.status < 400) {
          expect(JSON.stringify(reply.body)).not.toContain('"demo"');
        }
      }
      expect(answered).toEqual(Object.fromEntries(SENDERS.map((name, i) => [name, statuses[i]])));
    },
    60_000,
  );
});

describe("another tenant's lists", () => {
  it("hold nothing of one's own", async () => {
    const outsider = await app.signIn('admin', 'outside');
    for (const operation of operations.values()) {
      if (operation.method !== 'GET' || operation.path.includes('{')) continue;
      const reply = await outsider.send('GET', operation.path);
      expect(JSON.stringify(reply.body), operation.key).not.toContain(OURS);
    }
  });
});

describe('a page of another site', () => {
  it('can write nothing with the cookie of who is signed in', async () => {
    const cookie = await sessionCookie();
    for (const operation of operations.values()) {
      if (operation.method === 'GET' || operation.permission === null) continue;
      const reply = await app.inject({
        method: operation.method,
        url: `/api/v1${operation.path.replace(/\{\w+\}/g, 'x')}`,
        headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
        payload: '{}',
      });
      expect([operation.key, reply.status, (reply.body as { errorCode?: number }).errorCode]).toEqual([
        operation.key,
        403,
        10000009,
      ]);
    }
  });

  async function sessionCookie(): Promise<string> {
    const session = createToken();
    const expiresAt = new Date(Date.now() + 600_000);
    await app.prisma.signInSession.create({
      data: { sessionHash: hashToken(session), tenantId: 'demo', userId: admin.userId, expiresAt },
    });
    return `parley_session=${session}`;
  }
});
