import { describe, expect, it } from 'vitest';
import { newSession } from '@parley/engine';
import { RecentCalls, type RememberedCall } from './recent-calls';

const info = {
  id: 'c',
  tenant: 'demo',
  caller: '1',
  accessCode: '10086',
  startedAt: 0,
  seat: 'vir',
  init: {},
} as const;

const aCall = (version: number): RememberedCall => ({
  tenantId: 'demo',
  callId: 'c',
  instance: '01900000-0000-7000-8000-000000000000',
  version,
  status: 'running',
  session: newSession(info, { key: 'f@1.0', start: 0, pins: { f: 'f@1.0' } }),
  flowCode: 'f',
  flowVersion: '1.0',
  accessCode: '10086',
  caller: '1',
  callee: '10086',
  interIdx: 1,
  lastFingerprint: '1.2 1.2 1',
  mark: { first: '1.2', last: '1.2', turns: 1 },
  startedAt: 0,
  updatedAt: 0,
  expiresAt: 0,
  endedAt: null,
  releaseReason: null,
});

describe('RecentCalls', () => {
  it('gives a call as it was set last', () => {
    const calls = new RecentCalls(2);
    calls.set('a', aCall(1));
    calls.set('a', aCall(2));
    expect(calls.get('a')?.version).toBe(2);
  });

  it('lets the call go that was not used for longest', () => {
    const calls = new RecentCalls(2);
    calls.set('a', aCall(1));
    calls.set('b', aCall(1));
    calls.set('a', aCall(2));
    calls.set('c', aCall(1));
    expect([calls.get('a')?.version, calls.get('b'), calls.get('c')?.version]).toEqual([2, undefined, 1]);
  });

  it('keeps nothing where nothing may be kept', () => {
    const calls = new RecentCalls(0);
    calls.set('a', aCall(1));
    expect(calls.get('a')).toBeUndefined();
  });
});
