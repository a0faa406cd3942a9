/**
 * A simulated access party: a telephone or a chat that speaks `crs/process`. Pure: it is told what its person does and
 * what time it is, and gives back the body of the next request. The CLI, the designer's simulator, scenarios and load
 * tests share it, so all of them send what a real access party would send.
 */
import { formatTime } from '@parley/expression';
import { listensFor, type Listening } from './listening';

/** Who calls, and what they called. */
export interface Party {
  /** userid and call_id: unique for each call, at most 64 characters */
  userid: string;
  /** call_sor_id: the customer's number or id */
  caller: string;
  /** call_dst_id */
  accessCode: string;
  /** further members of inparams in every request: mediaType, channelType, call_media_type, ... */
  extra?: Record<string, string>;
}

/** When a request is made: what begin_play, end_play and the like are set to. */
export interface Moment {
  /** epoch milliseconds */
  now: number;
  /** minutes east of UTC in which times are written */
  utcOffset: number;
}

/** A reply of Parley as far as an access party looks at it. */
export interface PartyReply {
  outaction: number;
  outparams: Readonly<Record<string, string | number>>;
}

/** What the person at the other end does about a reply, or what becomes of an order to the access party. */
export type PartyAct =
  | { kind: 'keys'; keys: string }
  /** speech, or text in a chat */
  | { kind: 'say'; text: string }
  /** a key that is not among those offered */
  | { kind: 'wrongKey'; offered?: string }
  /** says nothing and presses nothing */
  | { kind: 'silence' }
  /** says something that recognition cannot read */
  | { kind: 'unclear' }
  /** listens to the end of what only plays */
  | { kind: 'playover' }
  | { kind: 'recorded'; file: string }
  | { kind: 'hangup' }
  /** the access party cannot do what it was told */
  | { kind: 'systemError' }
  | { kind: 'transferred'; success: boolean; recorded?: boolean }
  /** the answer to a query */
  | { kind: 'queried'; answer: QueryAnswer };

export interface QueryAnswer {
  queueIndex?: string;
  agentCount?: string;
  estimateTime?: string;
  idleAgentCount?: string;
}

/** Body of a request to `crs/process`. */
export interface PartyRequest {
  userid: string;
  inaction: 8 | 9 | 11 | 12;
  inparams: Record<string, string>;
  extparams?: Record<string, string>;
}

/** flow_result_type of seed 002. */
const RESULT = { spoken: '1', keys: '2', played: '3', recorded: '4', other: '-1' } as const;
/** trans_result: 0 success, anything else failure. */
const TRANSFER_SUCCEEDED = '0';
const TRANSFER_FAILED = '1';
const TIME = 'yyyyMMddHH:mm:ss';
const KEYS = '*#9876543210';

/** The request that begins a call (inaction 8). */
export function beginCall(party: Party): PartyRequest {
  return {
    userid: party.userid,
    inaction: 8,
    inparams: { ...identity(party), call_sor_id: party.caller },
  };
}

/**
 * The request that answers a reply: its inaction, the inter_idx it echoes and the input fit the reply.
 * @param act what is done about it; what a reply does not wait for is sent all the same, as a real caller would
 */
export function answerReply(party: Party, reply: PartyReply, act: PartyAct, at: Moment): PartyRequest {
  const base = { userid: party.userid };
  const ids = { ...identity(party), ...echoed(reply) };
  if (reply.outaction === 11) {
    const time = formatTime(at.now, at.utcOffset, TIME);
    const times = { begin_trans: time, end_trans: time };
    return { ...base, inaction: 11, inparams: { ...ids, ...times, ...transferResult(act) } };
  }
  const inaction = reply.outaction === 12 ? 12 : 9;
  const inparams = { ...ids, ...playTimes(at), ...interactionResult(act, listensFor(reply)) };
  if (act.kind !== 'queried') return { ...base, inaction, inparams };
  return { ...base, inaction, inparams, extparams: { ...act.answer } };
}

/**
 * What a person who does nothing of their own accord does about a reply: listens to the end of what only plays, is
 * put through, lets a query be answered, and is silent where an answer is awaited.
 */
export function defaultAct(reply: PartyReply): PartyAct {
  if (reply.outaction === 11) return { kind: 'transferred', success: true };
  if (reply.outaction === 12) return { kind: 'queried', answer: {} };
  return listensFor(reply) === 'nothing' ? { kind: 'playover' } : { kind: 'silence' };
}

function identity(party: Party): Record<string, string> {
  return { ...party.extra, call_id: party.userid, call_dst_id: party.accessCode };
}

function echoed(reply: PartyReply): Record<string, string> {
  const interIdx = reply.outparams['inter_idx'];
  return interIdx === undefined ? {} : { inter_idx: String(interIdx) };
}

function playTimes(at: Moment): Record<string, string> {
  const time = formatTime(at.now, at.utcOffset, TIME);
  return { begin_play: time, end_play: time, result_time: time };
}

function transferResult(act: PartyAct): Record<string, string> {
  switch (act.kind) {
    case 'transferred': {
      const result = { trans_result: act.success ? TRANSFER_SUCCEEDED : TRANSFER_FAILED };
      return act.recorded === undefined ? result : { ...result, record_result: act.recorded ? '0' : '1' };
    }
    case 'hangup':
      return { trans_result: TRANSFER_SUCCEEDED, input: 'hangup' };
    case 'systemError':
      return { trans_result: TRANSFER_FAILED, input: 'sys_err' };
    default:
      return { trans_result: TRANSFER_FAILED };
  }
}

function interactionResult(act: PartyAct, listening: Listening): Record<string, string> {
  const result = (flow_result_type: string, input: string) => ({ flow_result_type, input });
  switch (act.kind) {
    case 'keys':
      return result(RESULT.keys, act.keys);
    case 'wrongKey':
      return result(RESULT.keys, keyOutside(act.offered ?? ''));
    case 'say':
      return result(RESULT.spoken, act.text);
    case 'silence':
      return result(typeOf(listening), 'timeout');
    case 'unclear':
      return result(typeOf(listening), 'nomatch');
    case 'playover':
    case 'transferred':
    case 'queried':
      return result(RESULT.played, 'playover');
    case 'recorded':
      return { ...result(RESULT.recorded, 'recordend'), recordFileName: act.file };
    case 'hangup':
      return result(RESULT.other, 'hangup');
    case 'systemError':
      return result(RESULT.other, 'sys_err');
  }
}

/** flow_result_type of a time-out or unreadable input: that of what was listened for. */
function typeOf(listening: Listening): string {
  return listening === 'keys' ? RESULT.keys : RESULT.spoken;
}

function keyOutside(offered: string): string {
  for (const key of KEYS) if (!offered.includes(key)) return key;
  return '*';
}
