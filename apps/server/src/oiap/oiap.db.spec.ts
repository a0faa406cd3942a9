/** Who may ask the OIAP interfaces, and what they answer to whatever is sent. */
import { ERRORS } from '@parley/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../auth/passwords';
import { failure, oiapApplication, post, whole, type OiapApplication } from './oiap.fixture';

let app: OiapApplication;
beforeAll(async () => {
  app = await oiapApplication();
});
afterAll(() => app.close());

const NAMES = [
  'querynavigationinfo',
  'createnavigationinfo',
  'updatenavigationinfo',
  'deletenavigationinfo',
  'queryflows',
  'querydomaininfo',
];
/** A good body for each of them but for its token and tenant; the writes are about what does not exist. */
const GOOD = {
  accessId: '2147483647',
  accessIdList: ['2147483647'],
  dialogType: 1,
  flowCode: 'nothing',
  description: '',
  createFlag: '0',
};

describe.each(NAMES)('the sender of %s', (name) => {
  const send = (body: object, headers: Record<string, string> = {}) =>
    post(app.fastify, name, { tenantId: 'demo', ...GOOD, ...body }, headers);

  it('needs a token of the tenant, in the body or in the headers', async () => {
    const { token } = app;
    const reached = [200, 500];
    expect(reached).toContain((await send({ authToken: token })).status);
    expect(reached).toContain((await send({}, { token, username: 'demo' })).status);
    expect(reached).toContain((await send({}, { authorization: `Bearer ${token}` })).status);
    expect(reached).toContain((await send({ authToken: token }, { token: 'x' })).status);
  });

  it('is told what is wrong with its token', async () => {
    expect(failure(await send({}))).toEqual([401, 900001]);
    expect(failure(await send({ authToken: '' }))).toEqual([401, 900001]);
    expect(failure(await send({ authToken: 'f'.repeat(32) }))).toEqual([401, 900002]);
    expect(failure(await send({}, { token: app.token, username: 'other' }))).toEqual([401, 900002]);
    expect(failure(await send({ authToken: 7 }))).toEqual([400, 10000002]);
    expect(whole(await send({ authToken: app.other.token }))).toEqual([
      401,
      { errorCode: 900002, errorMsg: 'The token was given to another tenant than tenantId' },
    ]);
  });

  it('is told 900001 once the token has expired', async () => {
    const token = 'e'.repeat(32);
    const tokenHash = hashToken(token);
    const account = await app.prisma.dialogAccount.findFirstOrThrow({ where: { appKey: 'demo' } });
    await app.prisma.dialogToken.upsert({
      where: { tokenHash },
      create: {
        tokenHash,
        tenantId: 'demo',
        accountId: account.id,
        expiresAt: new Date(Date.now() - 1_000),
      },
      update: {},
    });
    expect(failure(await send({ authToken: token }))).toEqual([401, 900001]);
  });

  it('is answered 10000002 for a body that is no JSON object, 10000011 past 256 KiB', async () => {
    const headers = { token: app.token };
    for (const text of ['{', '', 'null', '[]', '7', '"x"', `${'['.repeat(9_000)}${']'.repeat(9_000)}`]) {
      expect(failure(await post(app.fastify, name, text, headers))).toEqual([400, 10000002]);
    }
    const large = JSON.stringify({ description: 'x'.repeat(256 * 1024) });
    expect(failure(await post(app.fastify, name, large, headers))).toEqual([413, 10000011]);
  });

  it('is understood whatever content type it names', async () => {
    const reply = await send({ authToken: app.token }, { 'content-type': 'text/plain' });
    expect([200, 500]).toContain(reply.status);
  });
});

describe('any body', () => {
  const CODES = new Set<unknown>(Object.values(ERRORS).map(({ code }) => code));
  const FIELDS = [
    ...[
      'accessCode',
      'accessId',
      'accessIdList',
      'accessCodeList',
      'pageNum',
      'pageSize',
      'source',
      'domainId',
    ],
    ...['dialogType', 'flowCode', 'flowName', 'flowId', 'description', 'createFlag', 'language', 'tenantId'],
  ];
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\0',
      '\ud800',
      '1e9',
      '-1',
      '%',
      "'; --",
      '9'.repeat(30),
      'x'.repeat(70),
      -0,
      1e308,
      2 ** 31,
    ),
    fc.constantFrom('10086', 'call-fee', 'IVR', 'OIFDE', '0', '1', 1, 2, 100, ['1'], [], 'demo'),
  );
  const members = fc.dictionary(fc.constantFrom(...FIELDS), strange, { maxKeys: 6 });

  it('is answered by its interface, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), members, fc.boolean(), async (name, body, isComplete) => {
        const base = { tenantId: 'demo', ...(isComplete ? GOOD : {}) };
        const reply = await post(app.fastify, name, { ...base, ...body }, { token: app.token });
        if (reply.status === 200) return;
        expect(reply.text).not.toMatch(/node_modules|prisma|SELECT/i);
        const { errorCode, errorMsg, ...rest } = JSON.parse(reply.text) as Record<string, unknown>;
        expect(rest).toEqual({});
        expect(typeof errorMsg).toBe('string');
        expect(CODES.has(errorCode)).toBe(true);
        expect(errorCode).not.toBe(10000001);
        expect([400, 401, 500]).toContain(reply.status);
      }),
      { numRuns: 600 },
    );
  }, 60_000);
});
