/** Whatever is done to a zip, an import of it answers from the catalogue and, where it refuses, changes nothing. */
import { ERRORS } from '@parley/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../app/application.fixture';
import { carrier, filesOf, furnish, stateOf, type Carrier } from './transfer.fixture';
import { writeZip } from './zip';

let app: TestApplication;
let to: Carrier;
let zip: Buffer;
beforeAll(async () => {
  app = await testApplication();
  const from = await carrier(app, 'from');
  await furnish(from.actor);
  zip = await from.export({ flows: ['entry', 'alone'], accessCodes: true });
  to = await carrier(app, 'to');
});
afterAll(() => app.close());

const CODES = new Set<unknown>(Object.values(ERRORS).map(({ code }) => code));

async function assertHandled(mutant: Buffer): Promise<void> {
  const before = await stateOf(app, 'to');
  const { status, body } = await to.import<{ applied?: boolean; errorCode?: number }>(mutant, false);
  expect([200, 400, 413]).toContain(status);
  if (status !== 200) expect(CODES.has(body.errorCode)).toBe(true);
  expect(await stateOf(app, 'to')).toBe(before);
}

it('bytes that are changed, cut out, doubled or put in', async () => {
  const place = fc.nat({ max: 1_000_000 });
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
  const mutation = fc.tuple(fc.constantFrom('set', 'cut', 'add', 'double', 'end'), place, bytes);
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const mutant = mutations.reduce(
        (before, [what, where, some]) => mutate(before, what, where, some),
        zip,
      );
      await assertHandled(mutant);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it('texts that are changed, inside a zip that is sound', async () => {
  const files = await filesOf(zip);
  const strange = fc.oneof(
    fc.json({ maxDepth: 3 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'null', '[]', '{"format":"parley.flow/1"}', '{"name":"\\u0000"}', '1e999', '{"a":'),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(40), strange, async (file, where, length, text) => {
      const index = file % files.length;
      const mutants = files.map((one, i) => {
        if (i !== index) return one;
        const at = where % (one.text.length + 1);
        return { ...one, text: `${one.text.slice(0, at)}${text}${one.text.slice(at + length)}` };
      });
      await assertHandled(await writeZip(mutants));
    }),
    { numRuns: 150 },
  );
}, 120_000);

function mutate(before: Buffer, what: string, where: number, some: Uint8Array): Buffer {
  const at = where % (before.length + 1);
  switch (what) {
    case 'set':
      return Buffer.concat([before.subarray(0, at), some, before.subarray(at + some.length)]);
    case 'cut':
      return Buffer.concat([before.subarray(0, at), before.subarray(at + some.length)]);
    case 'add':
      return Buffer.concat([before.subarray(0, at), some, before.subarray(at)]);
    case 'double':
      return Buffer.concat([before, before.subarray(at)]);
    default:
      return Buffer.from(before.subarray(0, at));
  }
}
