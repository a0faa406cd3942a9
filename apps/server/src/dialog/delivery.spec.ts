import { newSession, type Session } from '@parley/engine';
import { describe, expect, it } from 'vitest';
import { aCallState } from '../testing/turns';
import type { StoredCall } from '../database/calls';
import { decide } from './delivery';
import { readDialogRequest } from './dialog-request';
import { fingerprintOf, writeMark } from './fingerprint';
import { eventOf, initOf, keysOf, transferOf } from './requests.fixture';

const NOW = 1_000_000;

const request = (body: unknown) => readDialogRequest(body);
const printOf = (body: unknown) => fingerprintOf(request(body));

function aSession(more: Partial<Session>): Session {
  const call = {
    id: 'c',
    tenant: 'demo',
    caller: '1',
    accessCode: '10086',
    startedAt: 0,
    seat: 'vir' as const,
    init: {},
  };
  return {
    ...newSession(call, { key: 'f@1.0', start: 0, pins: { f: 'f@1.0' } }),
    awaits: 'interaction',
    interIdx: 3,
    ...more,
  };
}

function aCall(
  more: Partial<StoredCall> & { handled?: unknown; waiting?: Partial<Session> } = {},
): StoredCall {
  const { handled, waiting, ...rest } = more;
  const first = printOf(initOf('c'));
  return {
    ...aCallState(),
    tenantId: 'demo',
    callId: 'c',
    version: 4,
    session: JSON.stringify(aSession(waiting ?? {})),
    lastFingerprint: writeMark({ first, last: handled ? printOf(handled) : 'other', turns: 4 }),
    updatedAt: NOW - 10_000,
    startedAt: NOW - 60_000,
    expiresAt: NOW + 1,
    ...rest,
  };
}

const kindOf = (call: StoredCall | undefined, body: unknown) =>
  decide(call, request(body), printOf(body), NOW).kind;

describe('what a request means for the call it names', () => {
  const keys = keysOf('c', '1', '3');

  it.each([
    ['an initialization without a call', undefined, initOf('c'), 'begin'],
    ['what the call waits for', aCall(), keys, 'continue'],
    ['the last request again', aCall({ handled: keys }), keys, 'repeat'],
    ['the last request again after the end', aCall({ handled: keys, status: 'ended' }), keys, 'repeat'],
    [
      'the same content long after, without inter_idx',
      aCall({ handled: keysOf('c', '1', '') }),
      keysOf('c', '1', ''),
      'continue',
    ],
    [
      'the same content at once, without inter_idx',
      aCall({ handled: keysOf('c', '1', ''), updatedAt: NOW - 2_000 }),
      keysOf('c', '1', ''),
      'repeat',
    ],
    ['the initialization of the running call', aCall(), initOf('c'), 'repeatFirst'],
    ['another initialization', aCall(), initOf('c', { call_sor_id: '2' }), 'begin'],
    ['the same initialization after the end', aCall({ status: 'ended' }), initOf('c'), 'begin'],
    ['anything after the time is up', aCall({ expiresAt: NOW }), keys, 'expired'],
    ['an initialization after the time is up', aCall({ expiresAt: NOW }), initOf('c'), 'begin'],
    [
      'a hang-up by 11 while keys are awaited',
      aCall(),
      transferOf('c', '0', { input: 'hangup' }),
      'continue',
    ],
    [
      'a hang-up by someone who has not heard the last reply',
      aCall(),
      eventOf('c', 'hangup', '2'),
      'continue',
    ],
    [
      'a hang-up after the end',
      aCall({ status: 'ended', releaseReason: '0' }),
      eventOf('c', 'hangup', '3'),
      'acknowledge',
    ],
    [
      'a hang-up of a call that timed out',
      aCall({ status: 'ended', releaseReason: 'timeout' }),
      eventOf('c', 'hangup', '3'),
      'acknowledgeTimeout',
    ],
    [
      'a result of a transfer that is awaited',
      aCall({ waiting: { awaits: 'transfer' } }),
      transferOf('c', '1'),
      'continue',
    ],
    ['keys after a query', aCall({ waiting: { awaits: 'query' } }), keys, 'continue'],
    ['the answer to a query', aCall({ waiting: { awaits: 'query' } }), { ...keys, inaction: 12 }, 'continue'],
  ])('%s', (_name, call, body, kind) => {
    expect(kindOf(call, body)).toBe(kind);
  });

  it.each([
    ['no such call', undefined, keys, 'notFound'],
    ['a call that has ended', aCall({ status: 'ended' }), keys, 'notFound'],
    ['an interaction that is over', aCall(), keysOf('c', '1', '2'), 'parameterIncorrect'],
    ['a transfer that nobody asked for', aCall(), transferOf('c', '0'), 'parameterIncorrect'],
    ['the answer to no query', aCall(), { ...keys, inaction: 12 }, 'parameterIncorrect'],
    [
      'keys while a transfer is awaited',
      aCall({ waiting: { awaits: 'transfer' } }),
      keys,
      'parameterIncorrect',
    ],
  ])('%s is refused', (_name, call, body, error) => {
    expect(() => kindOf(call, body)).toThrow(expect.objectContaining({ error }) as Error);
  });
});

describe('the fingerprint of a request', () => {
  it('is the same for any order of members and any token, and another one for any other content', () => {
    const base = keysOf('c', '12', '3');
    const reversed = {
      ...base,
      inparams: Object.fromEntries(Object.entries({ ...base.inparams, auth_token: 't' }).reverse()),
    };
    expect(printOf(reversed)).toBe(printOf(base));
    const others = [
      keysOf('c', '21', '3'),
      keysOf('c', '12', '4'),
      { ...base, inaction: 12 },
      { ...base, seat: 'ass' },
      { ...base, extparams: { agentCount: '1' } },
    ];
    expect(new Set([base, ...others].map(printOf)).size).toBe(6);
  });
});
