import type { Session } from '@parley/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSession, writeSession, type CallFacts } from './stored-session';

const count = fc.nat({ max: 1_000 });
const values = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,5}$/),
  fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
  { noNullPrototype: true, maxKeys: 3 },
);
const texts = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), {
  noNullPrototype: true,
  maxKeys: 3,
});

const callMembers = {
  id: fc.string({ minLength: 1 }),
  tenant: fc.string({ minLength: 1 }),
  caller: fc.string(),
  accessCode: fc.string(),
  startedAt: fc.nat(),
  seat: fc.constantFrom('vir', 'ass'),
  init: texts,
};

/** Every member, set or as it is in a new call. */
const anySession: fc.Arbitrary<Session> = fc.record<Session>({
  v: fc.constant(1),
  call: fc.oneof(fc.record(callMembers), fc.record({ ...callMembers, sealed: fc.string({ minLength: 1 }) })),
  program: fc.string({ minLength: 1 }),
  node: count,
  awaits: fc.constantFrom('interaction', 'transfer', 'query', 'closing', 'nothing', 'effect'),
  state: fc.constant(null),
  flow: values,
  global: values,
  language: fc.option(fc.string()),
  counters: fc.record({ timeout: count, nomatch: count, sysErr: count }),
  interIdx: count,
  transIdx: count,
  transferred: fc.boolean(),
  visits: count,
  turnVisits: count,
  overruns: count,
  inException: fc.boolean(),
  jump: fc.option(
    fc.record({ code: fc.string(), node: fc.option(fc.string()), inputs: values, exception: fc.boolean() }),
  ),
  pins: texts,
  ended: fc.boolean(),
});

const factsOf = ({ call }: Session): CallFacts => ({
  tenantId: call.tenant,
  callId: call.id,
  caller: call.caller,
  accessCode: call.accessCode,
  startedAt: call.startedAt,
});

describe('a stored session', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const asJson = JSON.parse(JSON.stringify(session)) as Session;
        expect(readSession(writeSession(session), factsOf(session))).toStrictEqual(asJson);
      }),
    );
  });

  it('may be a whole session: as calls have it that were stored before members were left out', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = JSON.stringify(session);
        expect(readSession(text, factsOf(session))).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  it('says nothing that the row of the call says', () => {
    const [session] = fc.sample(anySession, 1) as [Session];
    const call = { ...session.call, id: 'the-call-id', caller: '13500000001', accessCode: '10086' };
    expect(writeSession({ ...session, call })).not.toMatch(/the-call-id|13500000001|10086/);
  });
});
