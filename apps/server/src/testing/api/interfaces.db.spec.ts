/**
 * The dialog and OIAP interfaces and health checks answer what the document of the API says of them: each status and
 * code of a failure is described, each described one that a caller can provoke is given, and bodies have no member more.
 */
import { DialogReply, ERRORS, HealthReply, OiapFailure, type ErrorName } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DIALOG_INTERFACES } from '../../dialog/dialog.interfaces';
import { initOf } from '../../dialog/dialog.fixture';
import { releaseFlow, oiapApplication, type OiapApplication } from '../../oiap/oiap.fixture';
import { OIAP_INTERFACES } from '../../oiap/oiap.interfaces';
import type { DescribedInterface } from '../../openapi/described-interface';

interface Operation {
  requestBody?: unknown;
  responses: Record<string, { 'x-error-codes'?: number[]; content?: object }>;
}

let app: OiapApplication;
let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  app = await oiapApplication();
  await releaseFlow(app.admin, 'bound');
  ({ paths } = (await app.inject<{ paths: typeof paths }>({ url: '/api/v1/openapi.json' })).body);
});
afterAll(() => app.close());

interface Attempt {
  body: unknown;
  token?: string;
}

/** Good requests of the OIAP interfaces and of the dialog ones, and what else is needed to see their own failures. */
function attemptsOf({ name }: DescribedInterface): { good: unknown; others: unknown[] } {
  const ask = (body: object) => ({ tenantId: 'demo', ...body });
  const bind = { accessCode: '4711', dialogType: 1, description: '', flowCode: 'bound' };
  const nobody = '2147483647';
  switch (name) {
    case 'querynavigationinfo':
    case 'queryflows':
    case 'querydomaininfo':
      return { good: ask({}), others: [] };
    case 'createnavigationinfo':
      return { good: ask(bind), others: [ask(bind), ask({ ...bind, flowCode: 'nothing' })] };
    case 'updatenavigationinfo': {
      const change = { accessId: '1', dialogType: 1, description: '' };
      const others = [ask({ ...change, accessId: nobody }), ask({ ...change, accessCode: '4711' })];
      return { good: ask(change), others };
    }
    case 'deletenavigationinfo':
      return { good: ask({ accessIdList: ['2'] }), others: [ask({ accessIdList: [nobody] })] };
    case 'process':
    case 'processOfVdn':
      return {
        good: initOf(`good-${name}`),
        others: [initOf(`bad-${name}`, { call_dst_id: '404404' })],
      };
    case 'gettoken':
    case 'getAppCubeToken': {
      const wrong = { appKey: 'other', appSecret: 'wrong' };
      return {
        good: { appKey: 'demo', appSecret: 'demo-secret' },
        others: [{ appKey: 'nobody', appSecret: 'x' }, ...Array.from({ length: 6 }, () => wrong)],
      };
    }
    default:
      throw new Error(`There is no good request of ${name}`);
  }
}

async function send(path: string, { body, token }: Attempt) {
  const reply = await app.fastify.inject({
    method: 'POST',
    url: path.replace('{vdnId}', 'vdn-1'),
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { token }) },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = reply.body;
  return { status: reply.statusCode, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** Nothing that a caller can bring about. */
const FAULTS: readonly ErrorName[] = ['internal', 'unavailable'];

describe.each([...DIALOG_INTERFACES, ...OIAP_INTERFACES])('$path', (one) => {
  const { path, reply, failure, errors, needsToken } = one;

  it('fails as the document says, in every way that it says', async () => {
    const { good, others } = attemptsOf(one);
    const { token } = app;
    const bad: Attempt[] = [
      ...['{', '{}', '[]'].map((body) => ({ body, token })),
      { body: JSON.stringify({ description: 'x'.repeat(256 * 1024) }), token },
      ...(needsToken ? [{ body: good }, { body: good, token: 'f'.repeat(32) }] : []),
      ...others.map((body) => ({ body, token })),
    ];
    const operation = paths[path]?.['post'];
    expect(operation?.requestBody).toBeDefined();
    await app.prisma.dialogAccount.updateMany({ data: { failedAttempts: 0, lockedUntil: null } });
    const answered = await send(path, { body: good, token });
    expect([path, answered.status]).toEqual([path, 200]);
    if (reply) assertWhole(reply, answered.body);
    else expect(answered.body).toBeUndefined();

    const seen = new Set<number>();
    for (const attempt of bad) {
      const { status, body } = await send(path, attempt);
      const parsed = assertWhole(failure, body);
      const code = codeOf(parsed);
      const told = operation?.responses[String(status)]?.['x-error-codes'];
      expect(told, `${status} ${JSON.stringify(body)}`).toContain(code);
      seen.add(code);
    }
    const provoked = errors.filter((error) => !FAULTS.includes(error)).map((error) => ERRORS[error].code);
    expect([...seen].sort()).toEqual([...new Set(provoked)].sort());
  });
});

/** Fails where the body is not what the schema says, or has members that the schema does not tell of. */
function assertWhole(schema: z.ZodType, body: unknown): unknown {
  expect(schema.parse(body)).toEqual(body);
  return body;
}

function codeOf(body: unknown): number {
  const token = OiapFailure.safeParse(body);
  return token.success ? token.data.errorCode : DialogReply.parse(body).ret;
}

describe('health', () => {
  it.each(['live', 'ready'])('%s answers what the document says', async (name) => {
    const reply = await app.inject({ url: `/health/${name}` });
    expect(reply).toMatchObject({ status: 200, body: { status: name } });
    assertWhole(HealthReply, reply.body);
    expect(paths[`/health/${name}`]?.['get']?.responses).toHaveProperty('200.content');
  });
});
