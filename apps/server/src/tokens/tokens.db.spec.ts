import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_SECRET, dialogApplication, initOf, type DialogApplication } from '../dialog/dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.prisma.dialogAccount.updateMany({
    data: { failedAttempts: 0, failedSince: null, lockedUntil: null },
  });
});

const URL = '/oifde/rest/api/gettoken';
const ask = async (
  appSecret: unknown,
  appKey: unknown = 'demo',
  url = URL,
): Promise<Record<string, unknown>> => {
  const { status, text } = await app.post(url, { appKey, appSecret }, {});
  return { status, ...(JSON.parse(text) as Record<string, unknown>) };
};

describe('gettoken', () => {
  it.each([URL, '/oifde/rest/appcube/api/getAppCubeToken'])(
    'gives a token of 32 characters at %s',
    async (url) => {
      expect(await ask(DEMO_SECRET, 'demo', url)).toEqual({
        status: 200,
        errorCode: 0,
        errorMsg: '',
        authToken: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        expireTime: 3_600,
      });
    },
  );

  it('leaves earlier tokens valid, and stores none of them', async () => {
    const first = await ask(DEMO_SECRET);
    await ask(DEMO_SECRET);
    const reply = await app.send(initOf('earlier'), { token: String(first['authToken']) });
    expect(reply.status).toBe(200);
    const tokens = await app.prisma.dialogToken.findMany();
    expect(JSON.stringify(tokens)).not.toContain(String(first['authToken']));
  });

  it.each([
    ['an unknown key', 'nobody', DEMO_SECRET, 401, 200800001],
    ['a wrong secret', 'demo', 'wrong', 401, 200800002],
    ['no secret', 'demo', undefined, 400, 10000002],
    ['an ill-typed key', 7, DEMO_SECRET, 400, 10000002],
    ['a NUL in the key', 'demo\0', DEMO_SECRET, 401, 200800001],
    ['half a character in the key', 'demo\ud800', DEMO_SECRET, 401, 200800001],
  ])('refuses %s', async (_name, key, secret, status, errorCode) => {
    const reply = await ask(secret, key);
    expect(reply).toEqual({ status, errorCode, errorMsg: expect.any(String) as string });
  });

  it('locks the account after five wrong secrets, also for the right one, for ten minutes', async () => {
    for (let i = 0; i < 5; i++) expect((await ask(`wrong-${i}`))['errorCode']).toBe(200800002);
    expect(await ask(DEMO_SECRET)).toMatchObject({ status: 423, errorCode: 200800003 });
    expect(await ask('wrong')).toMatchObject({ status: 423, errorCode: 200800003 });
    const { lockedUntil } = await app.prisma.dialogAccount.findFirstOrThrow();
    const minutes = ((lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    await app.prisma.dialogAccount.updateMany({ data: { lockedUntil: new Date(Date.now() - 1) } });
    expect((await ask(DEMO_SECRET))['errorCode']).toBe(0);
  });

  it('counts guesses that come at once one by one', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) => ask(i === 19 ? DEMO_SECRET : `guess-${i}`)),
    );
    const codes = replies.map((reply) => reply['errorCode']);
    expect(codes.filter((code) => code === 200800002)).toHaveLength(5);
    expect(codes.filter((code) => code === 200800003)).toHaveLength(15);
  });

  it('forgets wrong secrets that lie ten minutes back, and all of them after the right one', async () => {
    const past = new Date(Date.now() - 601_000);
    await app.prisma.dialogAccount.updateMany({ data: { failedAttempts: 4, failedSince: past } });
    expect((await ask('wrong'))['errorCode']).toBe(200800002);
    expect((await ask(DEMO_SECRET))['errorCode']).toBe(0);
    expect((await app.prisma.dialogAccount.findFirstOrThrow()).failedAttempts).toBe(0);
  });

  it('takes as long for an unknown key as for a known one', async () => {
    const durations: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    const time = async (run: () => Promise<unknown>) => {
      const begun = performance.now();
      await run();
      return performance.now() - begun;
    };
    // By turns, so that a machine that is slow for a while is slow for both.
    for (let i = 0; i < 15; i++) {
      durations.known.push(await time(() => ask('wrong')));
      durations.unknown.push(await time(() => ask('wrong', `nobody-${i}`)));
      await app.prisma.dialogAccount.updateMany({ data: { failedAttempts: 0, failedSince: null } });
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[7] ?? 0;
    const unknown = median(durations.unknown);
    const known = median(durations.known);
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});
