import fc from 'fast-check';
import { CatalogueError, DialogEnvelope, ExtParams, INPARAMS } from '@parley/contracts';
import { expect, it } from 'vitest';
import { INPARAMS_RULES, type InAction } from './dialog-fields';
import { readDialogRequest } from './dialog-request';

const NAMES = [...new Set(Object.values(INPARAMS_RULES).flatMap((rules) => [...rules.keys()]))];
const EXT_NAMES = ['transin_data', 'locationid', 'ieValue', 'queueIndex', 'agentCount', 'release_reason'];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 24 }) },
  fc.constantFrom(
    '',
    ' ',
    '0',
    'hangup',
    'x'.repeat(64),
    'x'.repeat(65),
    'x'.repeat(1_025),
    'x'.repeat(4_097),
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, {}, []),
);
const members = (names: string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 8 })),
    value,
    {
      maxKeys: 24,
    },
  );
const complete = {
  call_id: 'u',
  call_dst_id: '1',
  call_sor_id: '2',
  flow_result_type: '2',
  input: '1',
  begin_trans: '1',
  end_trans: '1',
  trans_result: '0',
};
const inparams = fc.tuple(fc.boolean(), members(NAMES)).map(([isComplete, given]) => ({
  ...(isComplete ? complete : {}),
  ...given,
}));
const body = fc.record(
  {
    userid: fc.oneof({ weight: 6, arbitrary: fc.constant('u') }, value),
    inaction: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(8, 9, 11, 12, '8', '9', '11', '12') }, value),
    seat: fc.oneof(fc.constantFrom('vir', 'ass', null, undefined), value),
    inparams: fc.oneof({ weight: 8, arbitrary: inparams }, value),
    extparams: fc.oneof({ weight: 4, arbitrary: members(EXT_NAMES) }, fc.constant(undefined)),
  },
  { requiredKeys: [] },
);

/** What the contracts say, and what a schema cannot say: call_id is userid, and some texts must be storable. */
function isRightByContract(given: unknown): boolean {
  const envelope = DialogEnvelope.safeParse(given);
  if (!envelope.success) return false;
  const { userid, inaction, inparams: params, extparams } = envelope.data;
  const parsed = INPARAMS[inaction].safeParse(params);
  if (!parsed.success || parsed.data.call_id !== userid) return false;
  const stored = [userid, parsed.data.call_dst_id, params['call_sor_id'], params['real_callee']];
  if (stored.some((text) => typeof text === 'string' && /[\0\p{Surrogate}]/u.test(text))) return false;
  return extparams === undefined || ExtParams.safeParse(extparams).success;
}

function read(given: unknown) {
  try {
    return readDialogRequest(given);
  } catch (error) {
    if (error instanceof CatalogueError && error.error === 'parameterIncorrect') return undefined;
    throw error;
  }
}

it('takes and refuses the same bodies as the contracts', () => {
  fc.assert(
    fc.property(body, (given) => {
      expect(read(given) !== undefined).toBe(isRightByContract(given));
    }),
    { numRuns: 5_000 },
  );
});

it('reads the same values as the contracts', () => {
  fc.assert(
    fc.property(fc.constantFrom<InAction>(8, 9, 11, 12), members(NAMES), (inaction, given) => {
      const whole = { userid: 'u', inaction, inparams: { ...complete, ...given, call_id: 'u' } };
      const request = read(whole);
      if (!request) return;
      const parsed = INPARAMS[inaction].parse(whole.inparams) as Record<string, unknown>;
      for (const name of INPARAMS_RULES[inaction].keys()) {
        const text = name === 'auth_token' ? request.authToken : request.fields[name];
        expect(text).toBe(name === 'auth_token' ? parsed[name] || undefined : parsed[name]);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('takes from extparams, in either spelling, what has no place in inparams', () => {
  const given = {
    userid: 'u',
    inaction: 8,
    seat: '',
    inparams: { call_id: 'u', call_dst_id: '1', call_sor_id: '2', auth_token: '' },
    ExtParams: { transin_data: 'old', locationid: '7' },
    extparams: {
      transin_data: 'new',
      own: 5,
      call_sor_id: 'x'.repeat(65),
      auth_token: 't',
      mediaType: 'video',
    },
  };
  expect(readDialogRequest(given)).toEqual({
    userid: 'u',
    inaction: 8,
    seat: 'vir',
    fields: {
      call_id: 'u',
      call_dst_id: '1',
      call_sor_id: '2',
      transin_data: 'new',
      locationid: '7',
      own: '5',
    },
    authToken: undefined,
  });
});

it('reads anything at all without failing otherwise', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (given) => {
      read(given);
    }),
    { numRuns: 2_000 },
  );
});
