/** Bodies that are almost right: whatever they hold, the answer is a success or one of the rules, never a fault. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication({ PARLEY_SECRET_KEY: 'ab'.repeat(32) });
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'a',
    '${',
    '${GLOBAL.a}',
    '${FLOW.a[}',
    '${1/0}',
    '__proto__',
    '%',
    'ttsVolume',
    '******',
  ),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e308, 2 ** 53));
const anything = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const often = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: values }, { weight: 1, arbitrary: anything });
const few = <T>(item: fc.Arbitrary<T>) => often(fc.array(item, { maxLength: 4 }));
const type = often(fc.constantFrom('integer', 'string', 'long', 'float', 'boolean', 'list', 'object'));

const BODIES = {
  variables: fc.record(
    {
      name: often(text),
      type,
      default: anything,
      encryption: often(fc.constantFrom('none', 'stored', 'shown')),
    },
    { requiredKeys: ['name', 'type'] },
  ),
  templates: fc.record({
    name: often(text),
    kind: often(fc.constantFrom('tts', 'card', 'script')),
    content: often(fc.dictionary(fc.constantFrom('zh_CN', 'en_US', 'ar'), text)),
  }),
  interfaces: fc.record(
    {
      name: often(text),
      url: often(
        fc.oneof(fc.webUrl(), fc.constantFrom('https://a.b/{x}', 'http://[', 'https://a.b/{', '{x}')),
      ),
      headers: few(fc.record({ name: often(fc.constantFrom('X', 'x', 'accept')), value: text })),
      inputs: few(
        fc.record({ name: often(fc.constantFrom('x', 'y')), type, in: fc.constantFrom('path', 'body') }),
      ),
      outputs: few(fc.record({ name: often(fc.constantFrom('x', 'y')), type, path: text })),
      timeoutMs: often(fc.integer({ min: -1, max: 70_000 })),
    },
    { requiredKeys: ['name', 'url'] },
  ),
};

describe.each(['variables', 'templates', 'interfaces'] as const)('any body of %s', (kind) => {
  it('is stored as it is shown, or refused by a rule', async () => {
    await fc.assert(
      fc.asyncProperty(BODIES[kind] as fc.Arbitrary<{ name: unknown }>, async (body) => {
        const created = await admin.send('POST', `/${kind}`, body);
        expect([201, 400, 409]).toContain(created.status);
        if (created.status !== 201) return;
        const path = `/${kind}/${encodeURIComponent(String(created.body['name']))}`;
        const read = await admin.send('GET', path);
        expect(read).toMatchObject({ status: 200, body: created.body });
        const { uses: _u, revision: _r, changedAt: _a, changedBy: _b, builtin: _i, ...shown } = created.body;
        const again = await admin.send('PUT', path, shown, { 'if-match': '"1"' });
        expect(again).toMatchObject({ status: 200, body: shown });
        expect((await admin.send('DELETE', path)).status).toBe(204);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('any text', () => {
  it('is refused or shown by a preview', async () => {
    const values = fc.dictionary(text, anything);
    await fc.assert(
      fc.asyncProperty(fc.record({ content: often(text), values: often(values) }), async (body) => {
        const reply = await admin.send('POST', '/templates/preview', body);
        expect([200, 400]).toContain(reply.status);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
