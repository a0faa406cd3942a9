/** Calls and their turns in the database: the two hot statements, and the few that are not hot. */
import type { Session } from '@parley/engine';
import type { Pool } from 'pg';
import type { BatchedReader } from '../database/batched-reader';
import type { BatchedWriter } from '../database/batched-writer';
import {
  TIMEOUT_REASON,
  type CallKey,
  type StoredCall,
  type TurnRecord,
  type TurnWrite,
  type WriteOutcome,
} from '../database/calls';
import { DatabaseUnavailable, isUnavailable, reasonOf } from '../database/database-error';
import type { DeliveryMark } from './fingerprint';
import type { RecentCalls, RememberedCall } from './recent-calls';

const REPLY = `SELECT reply FROM turn WHERE tenant_id = $1 AND call_id = $2 AND instance = $3 AND seq = $4`;

const CLOSE_ONE = `
  UPDATE call SET status = 'ended', version = version + 1, ended_at = $4, updated_at = $4, release_reason = $5
  WHERE tenant_id = $1 AND call_id = $2 AND version = $3 AND status = 'running'`;

const CLOSE_SOME = `
  WITH idle AS (
    SELECT tenant_id, call_id FROM call WHERE status = 'running' AND expires_at <= $1
    ORDER BY started_at LIMIT $3 FOR UPDATE SKIP LOCKED
  )
  UPDATE call SET status = 'ended', version = call.version + 1, ended_at = $1, updated_at = $1, release_reason = $2
  FROM idle WHERE call.tenant_id = idle.tenant_id AND call.call_id = idle.call_id`;

const TURNS = `
  SELECT seq, (extract(epoch FROM at) * 1000)::float8 AS at, duration_micros AS "durationMicros",
    request, reply, effects, trace, env
  FROM turn WHERE tenant_id = $1 AND call_id = $2 AND instance = $3 ORDER BY seq`;

export class CallStore {
  constructor(
    private readonly reader: BatchedReader,
    private readonly writer: BatchedWriter,
    private readonly pool: Pool,
    private readonly recent: RecentCalls,
  ) {}

  /** The call as it is stored. */
  read(key: CallKey): Promise<StoredCall | undefined> {
    return this.reader.read(key);
  }

  /**
   * The running call as this process wrote it last; another process may have gone on with it since.
   *
   * @param keyText `toKeyText` of the call's key
   */
  recall(keyText: string): RememberedCall | undefined {
    return this.recent.get(keyText);
  }

  /**
   * Resolved: on disk.
   *
   * @param session the one that `turn.call` holds as text
   * @param mark the one that `turn.call` holds as text
   */
  write(turn: TurnWrite, session: Session, mark: DeliveryMark): Promise<WriteOutcome> {
    return this.writer.write(turn).then(
      (outcome) => {
        if (outcome === 'written' && turn.call.status === 'running') {
          this.recent.set(turn.keyText, remember(turn, session, mark));
        } else {
          this.recent.delete(turn.keyText);
        }
        return outcome;
      },
      (error: unknown) => {
        this.recent.delete(turn.keyText);
        throw error;
      },
    );
  }

  /**
   * The reply of one turn of a call as it is stored.
   *
   * @param seq 1 is the turn that began the call
   */
  async readReply({ tenantId, callId, instance }: StoredCall, seq: number): Promise<string> {
    const { rows } = await this.query<{ reply: string }>(REPLY, [tenantId, callId, instance, seq]);
    const [turn] = rows;
    if (!turn) throw new Error(`Call ${callId} has no turn ${seq}`);
    return turn.reply;
  }

  /** The turns of a call, in order. */
  async readTurns({ tenantId, callId, instance }: CallKey & { instance: string }): Promise<TurnRecord[]> {
    const { rows } = await this.query<TurnRecord>(TURNS, [tenantId, callId, instance]);
    return rows;
  }

  /** Closes a call that has expired, unless somebody else has written it meanwhile. */
  async closeExpired(now: number, { tenantId, callId, version }: StoredCall): Promise<void> {
    await this.query(CLOSE_ONE, [tenantId, callId, version, new Date(now), TIMEOUT_REASON]);
  }

  /** Closes at most `limit` calls that have expired; each is closed once, whoever else does the same. @returns how many */
  async closeIdle(now: number, limit: number): Promise<number> {
    const { rowCount } = await this.query(CLOSE_SOME, [new Date(now), TIMEOUT_REASON, limit]);
    return rowCount ?? 0;
  }

  private async query<Row extends object>(text: string, values: unknown[]) {
    try {
      return await this.pool.query<Row>(text, values);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      throw new DatabaseUnavailable(`The database cannot be used: ${reasonOf(error)}`, { cause: error });
    }
  }
}

/** Member by member: a spread of so many members costs more than the rest of a turn's bookkeeping. */
function remember(
  { key, call, expectedVersion }: TurnWrite,
  session: Session,
  mark: DeliveryMark,
): RememberedCall {
  return {
    tenantId: key.tenantId,
    callId: key.callId,
    version: expectedVersion + 1,
    session,
    mark,
    instance: call.instance,
    status: call.status,
    flowCode: call.flowCode,
    flowVersion: call.flowVersion,
    accessCode: call.accessCode,
    caller: call.caller,
    callee: call.callee,
    interIdx: call.interIdx,
    lastFingerprint: call.lastFingerprint,
    startedAt: call.startedAt,
    updatedAt: call.updatedAt,
    expiresAt: call.expiresAt,
    endedAt: call.endedAt,
    releaseReason: call.releaseReason,
  };
}
