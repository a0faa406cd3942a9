/** The whole application with the demo tenant, and an access party that asks its OIAP interfaces. For database specs. */
import type { FastifyInstance } from 'fastify';
import { createFlow, type Actor } from '../app/application.fixture';
import { hashPassword } from '../auth/passwords';
import { dialogApplication, tokenOf, type DialogApplication } from '../dialog/dialog.fixture';

export interface Answered {
  status: number;
  /** of the body, as it came */
  text: string;
  headers: Record<string, unknown>;
}

/** A request of one access party: its tenantId and authToken are filled in. */
export type Ask = (name: string, body?: object) => Promise<Answered>;

export async function post(
  fastify: FastifyInstance,
  name: string,
  payload: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const reply = await fastify.inject({
    method: 'POST',
    url: `/oifde/rest/api/${name}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  return { status: reply.statusCode, text: reply.body, headers: reply.headers };
}

export function askOf(fastify: FastifyInstance, tenantId: string, authToken: string): Ask {
  return (name, body = {}) => post(fastify, name, { tenantId, authToken, ...body });
}

/** The reply as its status and its body; an empty body is the empty text. */
export function whole({ status, text }: Answered): unknown[] {
  return [status, text === '' ? '' : (JSON.parse(text) as unknown)];
}

/** A failure as its status and code. */
export function failure({ status, text }: Answered): unknown[] {
  return [status, (JSON.parse(text) as { errorCode: unknown }).errorCode];
}

export async function oiapApplication() {
  const app = await dialogApplication();
  const admin = await app.signIn('admin');
  const ask = askOf(app.fastify, 'demo', app.token);
  const other = await otherTenant(app);
  return { ...app, admin, ask, other };
}

export type OiapApplication = Awaited<ReturnType<typeof oiapApplication>>;

/** A flow of its own with an official release. */
export async function releaseFlow(admin: Actor, code: string, more: object = {}): Promise<void> {
  await createFlow(admin, code, more);
  const reply = await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
  if (reply.status !== 200) throw new Error(`releasing ${code}: ${JSON.stringify(reply.body)}`);
}

async function otherTenant(app: DialogApplication) {
  const admin = await app.signIn('admin', 'other');
  const secretHash = await hashPassword('other-secret');
  await app.prisma.dialogAccount.create({ data: { tenantId: 'other', appKey: 'other', secretHash } });
  const token = await tokenOf(app.post, 'other', 'other-secret');
  return { admin, token, ask: askOf(app.fastify, 'other', token) };
}
