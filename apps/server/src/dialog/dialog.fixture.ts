/** The whole application with the demo tenant, and an access party that calls it. For database specs. */
import { replay, type Session } from '@parley/engine';
import { testApplication, type TestApplication } from '../app/application.fixture';
import { createApplication } from '../app/application';
import { settings } from '../config/settings';
import { openDatabase } from '../database/open-database';
import { ReleasedFlows } from '../releases/released-flows';
import type { VersionKey } from '../releases/released-version';
import { SeedService } from '../seed/seed.service';
import { pino } from 'pino';
import { CallStore } from './call-store';
export * from './requests.fixture';
import { AesSealer } from './sealer';
import { loadSecretKey } from '../config/secret-key';
import { readResources } from './resource-snapshots';
import { writeSession } from './stored-session';
import { readReply, readTurnEnv, toRecordedTurn, toReplayEnv, toReplayProgram } from './turn-record';
import type { FastifyInstance } from 'fastify';

export const DEMO_SECRET = 'demo-secret';
const SECRET_KEY = 'ab'.repeat(32);
export const DEMO_ENV = {
  PARLEY_DEMO_SECRET: DEMO_SECRET,
  PARLEY_ADMIN_PASSWORD: 'admin-password',
  PARLEY_SECRET_KEY: SECRET_KEY,
};

export interface DialogReplyBody {
  ret: number;
  userid: string;
  outaction: number;
  outparams: Record<string, string | number>;
  errorMsg?: string;
}

export interface Sent {
  status: number;
  body: DialogReplyBody;
  text: string;
  headers: Record<string, unknown>;
}

/** Where requests go: one process or another. */
export type Post = (url: string, payload: unknown, headers: Record<string, string>) => Promise<Sent>;

export const PROCESS = '/oifde/rest/crs/process';

export async function dialogApplication(env: Record<string, string> = {}) {
  const app = await testApplication({ ...DEMO_ENV, ...env });
  await app.nest.get(SeedService).seed();
  const fastify: FastifyInstance = app.nest.getHttpAdapter().getInstance();
  const post = postTo(fastify);
  const token = await tokenOf(post);
  const send = (payload: unknown, headers: Record<string, string> = { token }) =>
    post(PROCESS, payload, headers);
  return { ...app, fastify, post, token, send };
}

export type DialogApplication = Awaited<ReturnType<typeof dialogApplication>>;

export function postTo(fastify: FastifyInstance): Post {
  return async (url, payload, headers) => {
    const reply = await fastify.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
    return {
      status: reply.statusCode,
      text: reply.body,
      body: JSON.parse(reply.body) as DialogReplyBody,
      headers: reply.headers,
    };
  };
}

export async function tokenOf(post: Post, appKey = 'demo', appSecret = DEMO_SECRET): Promise<string> {
  const { text } = await post('/oifde/rest/api/gettoken', { appKey, appSecret }, {});
  return (JSON.parse(text) as { authToken: string }).authToken;
}

/** A second process's worth of application on the same database. */
export async function neighbourOf(app: Pick<TestApplication, 'database'>) {
  const database = await openDatabase(
    { databaseUrl: app.database.url, dataDir: '', databasePool: 12 },
    () => undefined,
  );
  const { nest } = await createApplication({
    settings: settings({ LOG_LEVEL: 'silent', ...DEMO_ENV }),
    database,
    logger: pino({ level: 'silent' }),
    clock: () => new Date(),
    designerFolder: undefined,
  });
  const close = async () => {
    await nest.close();
    await database.close();
  };
  const fastify: FastifyInstance = nest.getHttpAdapter().getInstance();
  return { nest, fastify, post: postTo(fastify), close };
}

/** How a call stands in the database; undefined where there is none. */
export async function findRecord({ database }: Pick<TestApplication, 'database'>, callId: string) {
  const { rows } = await database.pool.query<{ status: string; reason: string | null; turns: number }>(
    `SELECT status, release_reason AS reason, (SELECT count(*)::int FROM turn WHERE turn.call_id = call.call_id
       AND turn.instance = call.instance) AS turns FROM call WHERE call_id = $1`,
    [callId],
  );
  return rows[0];
}

/** Replays every recorded turn of a call and gives what came out beside what was recorded. */
export async function replayCall(
  app: Pick<TestApplication, 'nest' | 'database'>,
  callId: string,
  tenantId = 'demo',
) {
  const store = app.nest.get(CallStore, { strict: false });
  const flows = app.nest.get(ReleasedFlows);
  const sealer = new AesSealer(loadSecretKey({ ...settings(DEMO_ENV), dataDir: '' }));
  const call = await store.read({ tenantId, callId });
  if (!call) throw new Error(`There is no call ${callId}`);
  const turns = await store.readTurns(call);
  const contentOf = async (hash: string) => {
    const content = await readResources(app.database.pool, tenantId, hash);
    if (!content) throw new Error(`There is no snapshot ${hash}`);
    return content;
  };
  const compared = [];
  let before: Session | null = null;
  for (const turn of turns) {
    const env = readTurnEnv(turn);
    const content = await contentOf(env.resources);
    const recorded = toRecordedTurn({ tenantId, callId }, turn, before, sealer);
    const keys = [
      env.program,
      ...recorded.results.flatMap((r) => (r.kind === 'flow' && r.ok ? [r.program] : [])),
    ];
    const programs = new Map(
      await Promise.all(
        keys.map(async (key) => {
          const program = await flows.getProgram(tenantId, key as VersionKey);
          const hash = env.frozen?.[key];
          const frozen = hash === undefined ? undefined : await contentOf(hash);
          return [key, toReplayProgram(program, frozen, sealer)] as const;
        }),
      ),
    );
    const programOf = (key: string) => {
      const program = programs.get(key);
      if (!program) throw new Error(`The record does not name ${key}`);
      return program;
    };
    const { action, session, trace } = replay(recorded, programOf, toReplayEnv(env, content, sealer));
    before = JSON.parse(JSON.stringify(session)) as Session;
    compared.push({
      recorded: { reply: readReply(turn.reply, sealer), trace: turn.trace },
      replayed: {
        reply: JSON.stringify({ ret: 0, userid: callId, ...action }),
        trace: JSON.stringify(trace),
      },
    });
  }
  return { compared, stored: call.session, session: before && writeSession(before), turns };
}
