/**
 * What a request means for the call it names: the rules of delivery (a request may come twice, late, or in the wrong
 * place). Pure; the same rules hold again when another process was faster and the call is read anew.
 */
import { CatalogueError } from '@parley/contracts';
import type { Session } from '@parley/engine';
import { TIMEOUT_REASON, type StoredCall } from '../database/calls';
import type { DialogRequest } from './dialog-request';
import { readMark, type DeliveryMark } from './fingerprint';
import { readSession } from './stored-session';

/** Without inter_idx, the same content again within this time is the same request. */
const SAME_WITHIN_MS = 2_000;

export type Decision =
  /** a new call; whatever the id named before is over */
  | { kind: 'begin' }
  /** handled already: the reply of the last turn */
  | { kind: 'repeat' }
  /** the request that began this call, once more: the reply of its first turn */
  | { kind: 'repeatFirst' }
  | { kind: 'continue'; session: Session; mark: DeliveryMark }
  /** nobody continued the call in time; it is to be closed, then the request is for a call that does not exist */
  | { kind: 'expired' }
  /** the call is over and the access party says so too: the reply of the last turn, which said it */
  | { kind: 'acknowledge' }
  /** the same for a call that timed out: no turn has said that it is over */
  | { kind: 'acknowledgeTimeout' };

/** A call as stored, or as remembered: then its session is not text. */
export interface KnownCall extends Omit<StoredCall, 'session'> {
  session: string | Session;
  /** what `lastFingerprint` says, where it need not be read */
  mark?: DeliveryMark;
}

/**
 * @param call undefined where there is none of this id
 * @param now epoch milliseconds
 * @throws CatalogueError 10000003 for a call that does not exist or is over, 10000002 for a request that the call does
 *   not wait for
 */
export function decide(
  call: KnownCall | undefined,
  request: DialogRequest,
  fingerprint: string,
  now: number,
): Decision {
  if (!call) {
    if (request.inaction === 8) return { kind: 'begin' };
    throw new CatalogueError('notFound', `There is no call with userid ${request.userid}`);
  }
  const mark = call.mark ?? readMark(call.lastFingerprint);
  const isSame = mark.last === fingerprint;
  const isRecent = now - call.updatedAt <= SAME_WITHIN_MS;
  if (call.status === 'running' && call.expiresAt <= now) {
    return request.inaction === 8 ? { kind: 'begin' } : { kind: 'expired' };
  }
  if (request.inaction === 8) return decideInit(call, mark, fingerprint, now);
  if (isSame && (isRecent || hasInterIdx(request))) return { kind: 'repeat' };
  if (call.status === 'ended') return decideAfterEnd(call, request);
  const session = typeof call.session === 'string' ? readSession(call.session, call) : call.session;
  assertAwaited(session, request);
  return { kind: 'continue', session, mark };
}

function decideInit(call: KnownCall, mark: DeliveryMark, fingerprint: string, now: number): Decision {
  if (mark.first !== fingerprint) return { kind: 'begin' };
  if (call.status === 'ended' && now - call.startedAt > SAME_WITHIN_MS) return { kind: 'begin' };
  return mark.turns === 1 ? { kind: 'repeat' } : { kind: 'repeatFirst' };
}

/** After outaction 10 the access party may still report that the line is down; that ends nothing twice. */
function decideAfterEnd(call: KnownCall, request: DialogRequest): Decision {
  const isTimedOut = call.releaseReason === TIMEOUT_REASON;
  if (isHangup(request)) return { kind: isTimedOut ? 'acknowledgeTimeout' : 'acknowledge' };
  const how = isTimedOut ? 'timed out' : 'ended';
  throw new CatalogueError('notFound', `The call with userid ${request.userid} has ${how}`);
}

/** A hang-up ends the call from anywhere, also when it crossed a reply that the access party has not seen. */
function assertAwaited(session: Session, request: DialogRequest): void {
  if (isHangup(request)) return;
  const interIdx = Number(request.fields['inter_idx']);
  if (hasInterIdx(request) && interIdx < session.interIdx) {
    throw new CatalogueError(
      'parameterIncorrect',
      `inparams.inter_idx is ${interIdx}, but interaction ${session.interIdx} is under way`,
    );
  }
  const expected = EXPECTED[session.awaits] ?? [];
  if (expected.includes(request.inaction)) return;
  throw new CatalogueError(
    'parameterIncorrect',
    `inaction is ${request.inaction}, but the call waits for ${expected.join(' or ')}`,
  );
}

const EXPECTED: Partial<Record<Session['awaits'], readonly number[]>> = {
  interaction: [9],
  query: [12, 9],
  transfer: [11],
  closing: [9, 11, 12],
};

function isHangup({ inaction, fields }: DialogRequest): boolean {
  return fields['input'] === 'hangup' && (inaction === 9 || inaction === 11);
}

function hasInterIdx({ fields }: DialogRequest): boolean {
  return fields['inter_idx'] !== undefined && fields['inter_idx'] !== '';
}
