/** The record of a turn, and the way back from it: everything that `replay` of the engine needs, sealed where secret. */
import type {
  AccessRequest,
  CallInfo,
  Env,
  Program,
  RecordedTurn,
  Sealer,
  Session,
  TraceStep,
} from '@parley/engine';
import type { Effect, EffectResult } from '@parley/flow-model';
import type { TurnRecord } from '../database/calls';
import type { DialogRequest } from './dialog-request';
import { toResources, type ResourceContent } from './tenant-context';

/** An effect and what it came to. */
export interface PerformedEffect {
  effect: Effect;
  result: EffectResult;
}

/** What a turn took from outside, beside the request and the results of its effects. */
export interface TurnEnv {
  now: number;
  utcOffset: number;
  seed: number;
  exceptionFlow: string | null;
  /** hash of the resource snapshot */
  resources: string;
  /** key of the program in which the turn began */
  program: string;
  /** the turn began the call */
  begins?: true;
  /** hashes of the resource snapshots that versions have frozen, by key of the program; absent: none had */
  frozen?: Record<string, string>;
}

interface StoredRequest {
  inaction: DialogRequest['inaction'];
  seat: DialogRequest['seat'];
  fields: Record<string, string>;
  /** fields that only the engine may see, as sealed JSON */
  sealed?: string;
  notes?: readonly string[];
}

/** Fields that are never stored in the open. */
const ALWAYS_SEALED = ['ieValue'];
/** Fields of the first request that later turns may read. */
const KEPT_FROM_INIT = [
  'real_callee',
  'cti_callid',
  'suilu_region_id',
  'entrance_id',
  'mediaType',
  'call_media_type',
  'channelType',
  'responseStyle',
  'transin_data',
  'locationid',
  'mediaability',
];

/** The facts of a call that begins with this request. */
export function toCallInfo(tenant: string, request: Omit<DialogRequest, 'authToken'>, now: number): CallInfo {
  const { fields } = request;
  const init: Record<string, string> = {};
  for (const name of KEPT_FROM_INIT) {
    const value = fields[name];
    if (value !== undefined && value !== '') init[name] = value;
  }
  return {
    id: request.userid,
    tenant,
    caller: fields['call_sor_id'] ?? '',
    accessCode: fields['call_dst_id'] ?? '',
    startedAt: now,
    seat: request.seat,
    init,
  };
}

export interface FinishedTurn {
  seq: number;
  durationMicros: number;
  request: DialogRequest;
  reply: string;
  effects: readonly PerformedEffect[];
  trace: readonly TraceStep[];
  env: TurnEnv;
  /** fields of the request that went into encrypted variables */
  sealedFields: readonly string[];
  /** the effects may hold values of encrypted variables */
  sealEffects: boolean;
  /** the reply may hold values of encrypted variables */
  sealReply: boolean;
}

export function toTurnRecord(turn: FinishedTurn, sealer: Sealer): TurnRecord {
  const { request, effects, sealedFields, sealEffects, sealReply } = turn;
  return {
    seq: turn.seq,
    at: turn.env.now,
    durationMicros: turn.durationMicros,
    request: JSON.stringify(toStoredRequest(request, sealedFields, sealer)),
    reply: sealReply ? JSON.stringify({ sealed: sealer.seal(turn.reply) }) : turn.reply,
    effects: toStoredEffects(effects, sealEffects, sealer),
    trace: JSON.stringify(turn.trace),
    env: JSON.stringify(turn.env),
  };
}

function toStoredRequest(
  request: DialogRequest,
  sealedFields: readonly string[],
  sealer: Sealer,
): StoredRequest {
  const whole = toOpenRequest(request);
  const { fields } = whole;
  const names = ALWAYS_SEALED.filter((name) => Object.hasOwn(fields, name));
  for (const name of sealedFields) if (Object.hasOwn(fields, name)) names.push(name);
  if (names.length === 0) return whole;
  const open = { ...fields };
  const secret: Record<string, string> = {};
  for (const name of names) {
    secret[name] = fields[name] ?? '';
    delete open[name];
  }
  return { ...whole, fields: open, sealed: sealer.seal(JSON.stringify(secret)) };
}

function toOpenRequest({ inaction, seat, fields, notes }: DialogRequest): StoredRequest {
  return notes === undefined ? { inaction, seat, fields } : { inaction, seat, fields, notes };
}

/** What an interface was asked and what it answered may repeat the secret, so all of it is sealed. */
function toStoredEffects(effects: readonly PerformedEffect[], isSecret: boolean, sealer: Sealer): string {
  if (effects.length === 0) return '[]';
  const text = JSON.stringify(effects);
  return isSecret ? JSON.stringify({ sealed: sealer.seal(text) }) : text;
}

/** @returns the reply of a stored turn as the access party got it */
export function readReply(stored: string, sealer: Sealer): string {
  if (!stored.startsWith('{"sealed":')) return stored;
  return sealer.unseal((JSON.parse(stored) as { sealed: string }).sealed);
}

/** @returns effects and results of a stored turn, in the order in which they were asked for */
export function readEffects(text: string, sealer: Sealer): PerformedEffect[] {
  const stored = JSON.parse(text) as PerformedEffect[] | { sealed: string };
  return Array.isArray(stored) ? stored : (JSON.parse(sealer.unseal(stored.sealed)) as PerformedEffect[]);
}

export function readTurnEnv(turn: TurnRecord): TurnEnv {
  return JSON.parse(turn.env) as TurnEnv;
}

/** @returns the request of a stored turn as the engine saw it */
export function readAccessRequest(turn: TurnRecord, sealer: Sealer): AccessRequest & { seat: 'vir' | 'ass' } {
  const { sealed, ...open } = JSON.parse(turn.request) as StoredRequest;
  const secret = sealed === undefined ? {} : (JSON.parse(sealer.unseal(sealed)) as Record<string, string>);
  return { ...open, fields: { ...open.fields, ...secret } };
}

/**
 * What `replay` needs of a stored turn.
 *
 * @param before the session that the turn before left; null for the first turn
 */
export function toRecordedTurn(
  key: { tenantId: string; callId: string },
  turn: TurnRecord,
  before: Session | null,
  sealer: Sealer,
): RecordedTurn {
  const { seat, ...request } = readAccessRequest(turn, sealer);
  const env = readTurnEnv(turn);
  const results = readEffects(turn.effects, sealer).map(({ result }) => result);
  if (!env.begins) return { before, begin: null, request, results };
  const call = toCallInfo(key.tenantId, { ...request, seat, userid: key.callId }, env.now);
  return { before: null, begin: { call, program: env.program }, request, results };
}

/** The surroundings of a stored turn. */
export function toReplayEnv(env: TurnEnv, content: ResourceContent, sealer: Sealer): Env {
  const { now, utcOffset, seed, exceptionFlow } = env;
  const resources = toResources(content, sealer);
  return { now, utcOffset, seed, exceptionFlow, resources, sealer, errorPrompt: content.errorPrompt };
}

/**
 * The program of a stored turn as it ran then.
 *
 * @param frozen what its version had frozen then; undefined: it followed the tenant's resources
 */
export function toReplayProgram(
  program: Program,
  frozen: ResourceContent | undefined,
  sealer: Sealer,
): Program {
  return { ...program, resources: frozen ? toResources(frozen, sealer) : null };
}
