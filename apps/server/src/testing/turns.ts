import { randomUUID } from 'node:crypto';
import { toKeyText, type CallState, type TurnWrite } from '../database/calls';

const NOW = Date.UTC(2026, 2, 1, 9, 0, 0);

/** A turn that is written over version 0 unless told otherwise. */
export function aTurnWrite(
  parts: {
    callId?: string;
    tenantId?: string;
    expectedVersion?: number;
    call?: Partial<CallState>;
    seq?: number;
  } = {},
): TurnWrite {
  const {
    callId = 'call-1',
    tenantId = 'demo',
    expectedVersion = 0,
    call,
    seq = expectedVersion + 1,
  } = parts;
  return {
    key: { tenantId, callId },
    keyText: toKeyText({ tenantId, callId }),
    expectedVersion,
    call: { ...aCallState(), ...call },
    turn: {
      seq,
      at: NOW,
      durationMicros: 42,
      request: '{"inaction":9}',
      reply: '{"ret":0}',
      effects: '[]',
      trace: '[]',
      env: '{}',
    },
  };
}

export function aCallState(): CallState {
  return {
    instance: randomUUID(),
    status: 'running',
    session: '{"v":1}',
    flowCode: 'call-fee',
    flowVersion: '1.0',
    accessCode: '10086',
    caller: '13500000001',
    callee: '10086',
    interIdx: 1,
    lastFingerprint: '',
    startedAt: NOW,
    updatedAt: NOW,
    expiresAt: NOW + 1_800_000,
    endedAt: null,
    releaseReason: null,
  };
}
