/** The shape of a call and of a turn as they are stored. Texts are JSON that the database does not look into. */

export interface CallKey {
  tenantId: string;
  callId: string;
}

/** How the record of a call says that nobody continued it in time. */
export const TIMEOUT_REASON = 'timeout';

/** What is kept of a call between two turns. Times are milliseconds since 1970. */
export interface CallState {
  /** uuid v7; another one for every call that begins under the same call id */
  instance: string;
  status: 'running' | 'ended';
  session: string;
  flowCode: string;
  /** number of the flow version that the call began on, such as `1.4` */
  flowVersion: string;
  accessCode: string;
  caller: string;
  callee: string;
  interIdx: number;
  /** of the last handled request: says whether the next one is the same again, and which turn answered it */
  lastFingerprint: string;
  startedAt: number;
  updatedAt: number;
  /** when the call is closed if nothing is heard of it */
  expiresAt: number;
  endedAt: number | null;
  releaseReason: string | null;
}

export interface StoredCall extends CallState, CallKey {
  /** counts the writes of this call id; the next turn must be written over exactly this one */
  version: number;
}

/** The record of one turn: all it takes to run it again. */
export interface TurnRecord {
  /** 1, 2, 3, ... within the call's instance */
  seq: number;
  at: number;
  durationMicros: number;
  request: string;
  reply: string;
  effects: string;
  trace: string;
  env: string;
}

export interface TurnWrite {
  key: CallKey;
  /** `toKeyText` of it; the very same string all the way, so that maps compare no characters */
  keyText: string;
  /** version that the turn was computed from; 0 where no call of this id is stored */
  expectedVersion: number;
  call: CallState;
  turn: TurnRecord;
}

/** The turn begins a call; every other one changes the call of its id. */
export function isBeginning({ turn }: TurnWrite): boolean {
  return turn.seq === 1;
}

/** `conflict`: another turn was written meanwhile, nothing of this one; read again and decide anew. */
export type WriteOutcome = 'written' | 'conflict';

/** One string for a key; NUL cannot occur in what Postgres stores. */
export function toKeyText({ tenantId, callId }: CallKey): string {
  return `${tenantId}\0${callId}`;
}
