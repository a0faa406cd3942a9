import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogApplication, initOf, PROCESS, type DialogApplication } from './dialog.fixture';

let app: DialogApplication;
beforeAll(async () => {
  app = await dialogApplication();
});
afterAll(() => app.close());

const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '__proto__',
    'hangup',
    'timeout',
    'sys_err',
    'playover',
    '#',
    '*',
    '10086',
  ),
);
const member = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.integer(),
  fc.constantFrom(null, true, [], {}, 1e308),
);
const names = [
  'call_id',
  'call_dst_id',
  'call_sor_id',
  'flow_result_type',
  'input',
  'inter_idx',
  '__proto__',
  'trans_result',
  'begin_trans',
  'end_trans',
  'real_callee',
  'toString',
];

describe('any body', () => {
  it('never gives a fault, and always the shape that makes an IVR hang up', { timeout: 60_000 }, async () => {
    const body = fc.record(
      {
        userid: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('p1', 'p2', 'p3') }, member),
        inaction: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(8, 9, 11, 12) }, member),
        inparams: fc
          .tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.dictionary(fc.constantFrom(...names), member))
          .map(([id, more]) => ({
            call_id: id,
            call_dst_id: '10086',
            call_sor_id: '1350',
            flow_result_type: '2',
            input: '1',
            begin_trans: '1',
            end_trans: '1',
            trans_result: '0',
            ...more,
          })),
        extparams: fc.oneof(fc.dictionary(text, member), member),
      },
      { requiredKeys: ['inparams'] },
    );
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const { status, body: reply } = await app.send(given);
        expect([200, 400, 401, 500]).toContain(status);
        if (status !== 200) {
          expect([10000002, 10000003, 900002]).toContain(reply.ret);
          expect(reply).toMatchObject({ outaction: 10, outparams: { release_reason: '1' } });
          expect(reply.errorMsg).not.toMatch(/\bat .*:\d+|node_modules|SELECT/);
        } else {
          expect([9, 10, 11, 12]).toContain(reply.outaction);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['JSON nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    [
      'members nested deep',
      JSON.stringify(initOf('deep')).replace('"025"', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`),
    ],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1e999'],
    ['half a text', '"'],
    ['text of other kinds', '<xml/>'],
  ])('that is %s is refused with 400', async (_name, payload) => {
    const { status, body } = await app.post(PROCESS, payload, { token: app.token });
    expect([status, body.ret, body.outaction]).toEqual([400, 10000002, 10]);
  });

  it('is read as JSON whatever content type is named', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=UTF-8',
    ]) {
      const reply = await app.post(PROCESS, initOf(`type-${type.length}`), {
        token: app.token,
        'content-type': type,
      });
      expect(reply.status).toBe(200);
    }
  });

  it('survives storing and replaying text that no table stores', async () => {
    const reply = await app.send({ ...initOf('odd'), extparams: { transin_data: 'a\0b\ud800' } });
    expect(reply.status).toBe(200);
  });
});

describe('any token request', () => {
  it('never gives a fault', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json({ maxDepth: 3 }), text), async (given) => {
        const { status, text: reply } = await app.post('/oifde/rest/api/gettoken', given, {});
        expect([400, 401]).toContain(status);
        expect((JSON.parse(reply) as { errorCode: number }).errorCode).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
