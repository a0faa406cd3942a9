/** What is refused, and in which words. */
import { DRAIN } from '../app/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogApplication, initOf, keysOf, type DialogApplication } from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

describe('a request that cannot be handled', () => {
  const refused = [
    ['a body that is not JSON', '{"userid":', 400, 10000002, /not JSON/],
    ['a body that is no object', [], 400, 10000002, /body/],
    ['no userid', { ...initOf('x'), userid: undefined }, 400, 10000002, /^userid is missing/],
    ['an overlong userid', initOf('x'.repeat(65)), 400, 10000002, /^userid is longer than 64/],
    ['no inaction', { ...initOf('x'), inaction: undefined }, 400, 10000002, /^inaction is missing/],
    ['an unknown inaction', { ...initOf('x'), inaction: 10 }, 400, 10000002, /^inaction must be/],
    ['no inparams', { userid: 'x', inaction: 8 }, 400, 10000002, /^inparams is missing/],
    ['another call_id', initOf('x', { call_id: 'y' }), 400, 10000002, /^inparams.call_id must equal userid/],
    [
      'no calling number',
      initOf('x', { call_sor_id: undefined }),
      400,
      10000002,
      /^inparams.call_sor_id is missing/,
    ],
    [
      'an overlong access code',
      initOf('x', { call_dst_id: '1'.repeat(21) }),
      400,
      10000002,
      /call_dst_id is longer/,
    ],
    [
      'an ill-typed access code',
      initOf('x', { call_dst_id: 10086 }),
      400,
      10000002,
      /call_dst_id must be a text/,
    ],
    [
      'an overlong optional',
      initOf('x', { real_callee: '1'.repeat(33) }),
      400,
      10000002,
      /real_callee is longer/,
    ],
    [
      'an overlong input',
      keysOf('x', '1'.repeat(1_025), '1'),
      400,
      10000002,
      /inparams.input is longer than 1024/,
    ],
    ['a NUL in the userid', initOf('x\0'), 400, 10000002, /^userid holds/],
    ['an unknown access code', initOf('x', { call_dst_id: '99999' }), 500, 10000003, /access code 99999/],
    ['an unknown userid', keysOf('nobody', '1', '1'), 500, 10000003, /userid nobody/],
  ] as const;

  it.each(refused)('%s', async (_name, payload, status, ret, sentence) => {
    const reply = await app.send(payload);
    expect(reply.status).toBe(status);
    const given: unknown = typeof payload === 'object' && 'userid' in payload ? payload.userid : undefined;
    const userid = typeof given === 'string' && given.length <= 64 ? given : '';
    expect(reply.body).toEqual({
      ret,
      userid,
      outaction: 10,
      outparams: { call_id: userid, release_reason: '1' },
      errorMsg: expect.stringMatching(sentence) as string,
    });
  });

  it('is refused above 256 KiB and taken up to it', async () => {
    const body = (size: number) => {
      const text = JSON.stringify(initOf('large', { padding: '' }));
      return text.replace('"padding":""', `"padding":"${'x'.repeat(size - text.length)}"`);
    };
    expect((await app.send(body(256 * 1_024))).status).toBe(200);
    const refusal = await app.send(body(256 * 1_024 + 1));
    expect(refusal.status).toBe(413);
    expect(refusal.body).toMatchObject({ ret: 10000011, outaction: 10 });
  });
});

/** The last: the server does not come back. */
describe('a server that cannot answer', () => {
  it('says 503 and when to try again while it shuts down', async () => {
    await app.nest.get<{ finish(ms: number): Promise<void> }>(DRAIN).finish(0);
    const reply = await app.send(initOf('late'));
    expect([reply.status, reply.body.ret, reply.body.outaction]).toEqual([503, 10000010, 10]);
    expect(reply.headers['retry-after']).toBeDefined();
  });
});
