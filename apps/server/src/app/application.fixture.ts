/** The whole application on a database of its own, and people who act in it. For database specs. */
import type { Role } from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { createToken, hashToken } from '../auth/passwords';
import { settings } from '../config/settings';
import { openDatabase } from '../database/open-database';
import { testDatabase } from '../testing/test-database';
import { createApplication, type Application } from './application';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
}

/** Of someone who is signed in, for whichever process is asked. */
export interface OpenSession {
  userId: string;
  cookie: string;
}

/** Someone who is signed in. */
export interface Actor {
  userId: string;
  send<T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>;
}

/**
 * An application without tenants; close it after the spec.
 *
 * @param beside another application, whose database this one shares as a second process would
 */
export async function testApplication(
  env: Record<string, string> = {},
  beside?: { database: { url: string } },
) {
  const testDb = beside ? { url: beside.database.url, close: () => Promise.resolve() } : await testDatabase();
  const database = await openDatabase(
    { databaseUrl: testDb.url, dataDir: '', databasePool: 12 },
    () => undefined,
  );
  const application: Application = await createApplication({
    settings: settings({ LOG_LEVEL: 'silent', ...env }),
    database,
    logger: pino({ level: 'silent' }),
    clock: () => new Date(),
    designerFolder: undefined,
  });
  const { nest } = application;
  const fastify = nest.getHttpAdapter().getInstance();
  const { prisma } = database;

  const inject = async <T>(options: InjectOptions): Promise<Reply<T>> => {
    const reply = await fastify.inject(options);
    const text = reply.body;
    const body = (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
    return { status: reply.statusCode, body, headers: reply.headers };
  };

  /** A person of that role with an open session; the tenant is made where it is missing. */
  const openSession = async (role: Role = 'admin', tenantId = 'demo'): Promise<OpenSession> => {
    await prisma.tenant.upsert({
      where: { id: tenantId },
      create: { id: tenantId, name: tenantId },
      update: {},
    });
    const sessionId = createToken();
    const name = `${role}-${sessionId.slice(0, 8)}`;
    const user = await prisma.appUser.create({ data: { tenantId, name, role, passwordHash: 'none' } });
    const expiresAt = new Date(Date.now() + 3_600_000);
    await prisma.signInSession.create({
      data: { sessionHash: hashToken(sessionId), tenantId, userId: user.id, expiresAt },
    });
    return { userId: user.id, cookie: `parley_session=${sessionId}` };
  };

  /** A person of that role, signed in; the tenant is made where it is missing. */
  const signIn = async (role?: Role, tenantId?: string): Promise<Actor> => {
    const { userId, cookie } = await openSession(role, tenantId);
    return {
      userId,
      send: (method, path, body, headers = {}) =>
        inject({
          method,
          url: `/api/v1${path}`,
          headers: {
            cookie,
            'x-parley-request': '1',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
    };
  };

  const close = async () => {
    await nest.close();
    await database.close();
    await testDb.close();
  };
  return {
    nest,
    drain: application.drain,
    testDb,
    prisma,
    database,
    inject,
    openSession,
    signIn,
    close,
  };
}

export type TestApplication = Awaited<ReturnType<typeof testApplication>>;

/** Makes a flow and gives back the document of its draft 1.0. */
export async function createFlow(actor: Actor, code: string, more: object = {}): Promise<FlowDocument> {
  const created = await actor.send('POST', '/flows', { code, name: `Flow ${code}`, ...more });
  if (created.status !== 201) throw new Error(`creating ${code}: ${JSON.stringify(created.body)}`);
  const version = await actor.send<{ document: FlowDocument }>('GET', `/flows/${code}/versions/1.0`);
  return version.body.document;
}
