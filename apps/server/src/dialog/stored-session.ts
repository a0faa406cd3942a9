/**
 * How a session is kept in `call.session`: without what the call's row says beside it, and without members that have
 * never been set. Every turn writes it, so what is not in it is not made, sent, logged and stored.
 */
import type { CallInfo, Session } from '@parley/engine';

/** The facts of a call that its row holds in columns of their own. */
export interface CallFacts {
  tenantId: string;
  callId: string;
  caller: string;
  accessCode: string;
  /** epoch milliseconds */
  startedAt: number;
}

type Kept = Partial<Omit<Session, 'call'>> & { call?: Partial<Pick<CallInfo, 'seat' | 'init' | 'sealed'>> };

/** @returns the text from which `readSession` makes an equal session */
export function writeSession(session: Session): string {
  const kept: Kept = { v: session.v, program: session.program, node: session.node, awaits: session.awaits };
  if (session.interIdx !== 0) kept.interIdx = session.interIdx;
  if (session.visits !== 0) kept.visits = session.visits;
  if (session.turnVisits !== 0) kept.turnVisits = session.turnVisits;
  kept.pins = session.pins;
  if (hasMembers(session.flow)) kept.flow = session.flow;
  if (hasMembers(session.global)) kept.global = session.global;
  if (session.state !== null) kept.state = session.state;
  const { timeout, nomatch, sysErr } = session.counters;
  if (timeout !== 0 || nomatch !== 0 || sysErr !== 0) kept.counters = session.counters;
  if (session.language !== null) kept.language = session.language;
  if (session.transIdx !== 0) kept.transIdx = session.transIdx;
  if (session.transferred) kept.transferred = true;
  if (session.overruns !== 0) kept.overruns = session.overruns;
  if (session.inException) kept.inException = true;
  if (session.jump !== null) kept.jump = session.jump;
  if (session.ended) kept.ended = true;
  const { seat, init, sealed } = session.call;
  if (sealed !== undefined) kept.call = { seat, init, sealed };
  else if (seat !== 'vir' || hasMembers(init)) kept.call = { seat, init };
  return JSON.stringify(kept);
}

/**
 * @param text of `writeSession`
 * @param facts of the call's row
 * @throws SyntaxError where the text is not JSON
 */
export function readSession(text: string, facts: CallFacts): Session {
  const kept = JSON.parse(text) as Kept & Pick<Session, 'v' | 'program' | 'node' | 'awaits' | 'pins'>;
  const call: CallInfo = {
    id: facts.callId,
    tenant: facts.tenantId,
    caller: facts.caller,
    accessCode: facts.accessCode,
    startedAt: facts.startedAt,
    seat: kept.call?.seat ?? 'vir',
    init: kept.call?.init ?? {},
  };
  if (kept.call?.sealed !== undefined) call.sealed = kept.call.sealed;
  return {
    v: kept.v,
    call,
    program: kept.program,
    node: kept.node,
    awaits: kept.awaits,
    state: kept.state ?? null,
    flow: kept.flow ?? {},
    global: kept.global ?? {},
    language: kept.language ?? null,
    counters: kept.counters ?? { timeout: 0, nomatch: 0, sysErr: 0 },
    interIdx: kept.interIdx ?? 0,
    transIdx: kept.transIdx ?? 0,
    transferred: kept.transferred ?? false,
    visits: kept.visits ?? 0,
    turnVisits: kept.turnVisits ?? 0,
    overruns: kept.overruns ?? 0,
    inException: kept.inException ?? false,
    jump: kept.jump ?? null,
    pins: kept.pins,
    ended: kept.ended ?? false,
  };
}

function hasMembers(object: object): boolean {
  for (const name in object) return name !== undefined;
  return false;
}
