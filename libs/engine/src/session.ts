/**
 * What must be kept between two turns of a call: plain JSON, versioned, small. Never the document. A session is a value:
 * the interpreter returns a new one and never changes the one it was given.
 */
import type { Value } from '@parley/expression';
import type { Awaited, NodeState } from '@parley/flow-model';
import type { Program } from './program';

export const SESSION_VERSION = 1;

/** Facts of the call that do not change. */
export interface CallInfo {
  /** userid = call_id */
  id: string;
  tenant: string;
  /** call_sor_id */
  caller: string;
  /** call_dst_id */
  accessCode: string;
  /** epoch milliseconds */
  startedAt: number;
  /** vir: virtual agent, ass: agent assistant */
  seat: 'vir' | 'ass';
  /** fields of the first request that later turns may read: real_callee, cti_callid, suilu_region_id, entrance_id, ... */
  init: Readonly<Record<string, string>>;
  /** those of them that went into encrypted variables: JSON, sealed. Absent: none did */
  sealed?: string;
}

/**
 * Fields of a request that say which call it is and whence it comes. The row of the call, the hang-up and the headers of
 * interfaces show them, so nothing would be hidden by sealing them elsewhere.
 */
export const OPEN_FIELDS: readonly string[] = [
  'call_id',
  'call_sor_id',
  'call_dst_id',
  'real_callee',
  'cti_callid',
  'suilu_region_id',
  'entrance_id',
  'call_media_type',
];

export interface Counters {
  timeout: number;
  nomatch: number;
  /** sys_err in a row */
  sysErr: number;
}

/** Where a call is about to go. */
export interface Jump {
  code: string;
  node: string | null;
  inputs: Record<string, Value>;
  exception: boolean;
  /** fields of the request that were read for the inputs */
  fields?: readonly string[];
}

export interface Session {
  v: typeof SESSION_VERSION;
  call: CallInfo;
  /** key of the program in which the call stands */
  program: string;
  /** index of the node in that program */
  node: number;
  /** what the next request must answer; `closing`: only the hang-up is left to say */
  awaits: Awaited | 'effect' | 'closing' | 'nothing';
  state: NodeState | null;
  /** FLOW values that were set; the others have their defaults */
  flow: Record<string, Value>;
  /** GLOBAL values that were set */
  global: Record<string, Value>;
  /** overrides SYS.language */
  language: string | null;
  counters: Counters;
  /** replies of outaction 9 and 12 so far */
  interIdx: number;
  /** replies of outaction 11 so far */
  transIdx: number;
  transferred: boolean;
  /** node visits in the whole call */
  visits: number;
  /** node visits in the turn under way */
  turnVisits: number;
  /** how often the limit of visits was passed */
  overruns: number;
  /** true from the entry of the exception flow on */
  inException: boolean;
  /** a jump that waits for its program */
  jump: Jump | null;
  /** flow code -> program key: a call stays on the versions at which it first entered each flow */
  pins: Readonly<Record<string, string>>;
  ended: boolean;
}

/** The session of a new call that enters a program, before its first step. */
export function newSession(
  call: CallInfo,
  { key, start, pins }: Pick<Program, 'key' | 'start' | 'pins'>,
): Session {
  return {
    v: SESSION_VERSION,
    call,
    program: key,
    node: start,
    awaits: 'nothing',
    state: null,
    flow: {},
    global: {},
    language: null,
    counters: { timeout: 0, nomatch: 0, sysErr: 0 },
    interIdx: 0,
    transIdx: 0,
    transferred: false,
    visits: 0,
    turnVisits: 0,
    overruns: 0,
    inException: false,
    jump: null,
    pins,
    ended: false,
  };
}

/**
 * A copy whose members may be set without touching the original; objects inside are shared and must be copied before
 * they are changed. Written out member by member because it runs once a turn: one allocation of one shape.
 */
export function copySession(session: Session): Session {
  return {
    v: session.v,
    call: session.call,
    program: session.program,
    node: session.node,
    awaits: session.awaits,
    state: session.state,
    flow: session.flow,
    global: session.global,
    language: session.language,
    counters: session.counters,
    interIdx: session.interIdx,
    transIdx: session.transIdx,
    transferred: session.transferred,
    visits: session.visits,
    turnVisits: session.turnVisits,
    overruns: session.overruns,
    inException: session.inException,
    jump: session.jump,
    pins: session.pins,
    ended: session.ended,
  };
}
