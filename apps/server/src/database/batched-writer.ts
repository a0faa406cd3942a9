import type { Pool } from 'pg';
import { isBeginning, type TurnWrite, type WriteOutcome, toKeyText } from './calls';
import { int4Array, textArray, timestampArray, uuidArray } from './binary-arrays';
import { Batcher, type BatchLimits } from './group-commit';

/**
 * Two statements, each for a batch and so one transaction: one for turns that begin a call, one for all others. Each
 * writes the calls whose stored version is the one their turn was computed from, and the turns of exactly those. A row
 * that another process is writing is waited for and then compared, so of two turns computed from one version one is
 * written and one is a conflict, whichever processes they are on.
 */
interface Statement {
  name: string;
  text: string;
  parameters: (writes: readonly TurnWrite[]) => Buffer[];
}

const BEGIN: Statement = {
  name: 'begin-calls',
  text: `
    WITH input AS (
      SELECT * FROM unnest(
        $1::text[], $2::text[], $3::int4[], $4::text[], $5::text[], $6::int4[], $7::text[], $8::timestamptz[],
        $9::timestamptz[], $10::timestamptz[], $11::text[],
        $12::int4[], $13::int4[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[],
        $19::uuid[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[], $25::timestamptz[]
      ) AS input (
        tenant_id, call_id, version, status, session, inter_idx, last_fingerprint, at,
        expires_at, ended_at, release_reason,
        seq, duration_micros, request, reply, effects, trace, env,
        instance, flow_code, flow_version, access_code, caller, callee, started_at
      )
    ), stored AS (
      INSERT INTO call AS present (
        tenant_id, call_id, instance, version, status, session, flow_code, flow_version, access_code,
        caller, callee, inter_idx, last_fingerprint, started_at, updated_at, expires_at, ended_at, release_reason
      )
      SELECT
        tenant_id, call_id, instance, version, status, session, flow_code, flow_version, access_code,
        caller, callee, inter_idx, last_fingerprint, started_at, at, expires_at, ended_at, release_reason
      FROM input
      ON CONFLICT (tenant_id, call_id) DO UPDATE SET
        instance = excluded.instance, version = excluded.version, status = excluded.status,
        session = excluded.session, flow_code = excluded.flow_code, flow_version = excluded.flow_version,
        access_code = excluded.access_code, caller = excluded.caller, callee = excluded.callee,
        inter_idx = excluded.inter_idx, last_fingerprint = excluded.last_fingerprint,
        started_at = excluded.started_at, updated_at = excluded.updated_at,
        expires_at = excluded.expires_at, ended_at = excluded.ended_at, release_reason = excluded.release_reason
      WHERE present.version = excluded.version - 1
      RETURNING tenant_id, call_id
    )
    INSERT INTO turn (
      tenant_id, call_id, instance, seq, at, duration_micros, request, reply, effects, trace, env
    )
    SELECT
      tenant_id, call_id, instance, seq, at, duration_micros, request, reply, effects, trace, env
    FROM input JOIN stored USING (tenant_id, call_id)
    RETURNING tenant_id, call_id`,
  parameters: (writes) => [...toTurnParameters(writes), ...toBeginParameters(writes)],
};

/** What a call began with stays in its row; the rows that match hand the turns on, so that nothing is joined twice. */
const CONTINUE: Statement = {
  name: 'continue-calls',
  text: `
    WITH input AS (
      SELECT * FROM unnest(
        $1::text[], $2::text[], $3::int4[], $4::text[], $5::text[], $6::int4[], $7::text[], $8::timestamptz[],
        $9::timestamptz[], $10::timestamptz[], $11::text[],
        $12::int4[], $13::int4[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[]
      ) AS input (
        tenant_id, call_id, version, status, session, inter_idx, last_fingerprint, at,
        expires_at, ended_at, release_reason,
        seq, duration_micros, request, reply, effects, trace, env
      )
    ), stored AS (
      UPDATE call AS present SET
        version = input.version, status = input.status, session = input.session, inter_idx = input.inter_idx,
        last_fingerprint = input.last_fingerprint, updated_at = input.at, expires_at = input.expires_at,
        ended_at = input.ended_at, release_reason = input.release_reason
      FROM input
      WHERE present.tenant_id = input.tenant_id AND present.call_id = input.call_id
        AND present.version = input.version - 1
      RETURNING present.instance, input.*
    )
    INSERT INTO turn (
      tenant_id, call_id, instance, seq, at, duration_micros, request, reply, effects, trace, env
    )
    SELECT
      tenant_id, call_id, instance, seq, at, duration_micros, request, reply, effects, trace, env
    FROM stored
    RETURNING tenant_id, call_id`,
  parameters: toTurnParameters,
};

/**
 * Limits of each of the two statements. One of a kind is under way at a time: what comes in meanwhile goes together, and
 * one large batch costs less of both processors than two small ones side by side. It is large enough that a database
 * that takes 10 ms to commit still writes more turns than one process can answer.
 */
export interface WriteLimits {
  begin: BatchLimits;
  continue: BatchLimits;
}

const LIMITS: WriteLimits = {
  begin: { batchSize: 100, inFlight: 1, waiting: 20_000 },
  continue: { batchSize: 250, inFlight: 1, waiting: 20_000 },
};

/** Writes turns, many in one transaction. A promise that has resolved is on disk. */
export class BatchedWriter {
  readonly #begin: Batcher<TurnWrite, WriteOutcome>;
  readonly #continue: Batcher<TurnWrite, WriteOutcome>;

  /** @param pool see `openHotPool` */
  constructor(pool: Pool, limits = LIMITS) {
    this.#begin = new Batcher((writes) => writeTurns(pool, BEGIN, writes), limits.begin);
    this.#continue = new Batcher((writes) => writeTurns(pool, CONTINUE, writes), limits.continue);
  }

  /**
   * Writes the call's new state and the record of the turn, both or neither.
   *
   * @throws DatabaseUnavailable when the database cannot be used: it is then not known whether the turn was written,
   *   and reading the call tells; any other error means that Postgres refused this turn and nothing was written
   */
  write(turn: TurnWrite): Promise<WriteOutcome> {
    return (isBeginning(turn) ? this.#begin : this.#continue).add(turn.keyText, turn);
  }
}

async function writeTurns(
  pool: Pool,
  { name, text, parameters }: Statement,
  unordered: readonly TurnWrite[],
): Promise<WriteOutcome[]> {
  const writes = [...unordered].sort(byKey);
  const values = parameters(writes);
  const { rows } = await pool.query<[string, string]>({ name, text, values, rowMode: 'array' });
  if (rows.length === unordered.length) return unordered.map(() => 'written');
  const written = new Set(rows.map(([tenantId, callId]) => toKeyText({ tenantId, callId })));
  return unordered.map(({ keyText }) => (written.has(keyText) ? 'written' : 'conflict'));
}

/** Every statement locks rows in the same order, so that two of them never wait for each other. */
function byKey({ key: a }: TurnWrite, { key: b }: TurnWrite): number {
  return compare(a.callId, b.callId) || compare(a.tenantId, b.tenantId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toTurnParameters(writes: readonly TurnWrite[]): Buffer[] {
  return [
    textArray(writes, ({ key }) => key.tenantId),
    textArray(writes, ({ key }) => key.callId),
    int4Array(writes, ({ expectedVersion }) => expectedVersion + 1),
    textArray(writes, ({ call }) => call.status),
    textArray(writes, ({ call }) => call.session),
    int4Array(writes, ({ call }) => call.interIdx),
    textArray(writes, ({ call }) => call.lastFingerprint),
    timestampArray(writes, ({ call }) => call.updatedAt),
    timestampArray(writes, ({ call }) => call.expiresAt),
    timestampArray(writes, ({ call }) => call.endedAt),
    textArray(writes, ({ call }) => call.releaseReason),
    int4Array(writes, ({ turn }) => turn.seq),
    int4Array(writes, ({ turn }) => turn.durationMicros),
    textArray(writes, ({ turn }) => turn.request),
    textArray(writes, ({ turn }) => turn.reply),
    textArray(writes, ({ turn }) => turn.effects),
    textArray(writes, ({ turn }) => turn.trace),
    textArray(writes, ({ turn }) => turn.env),
  ];
}

function toBeginParameters(writes: readonly TurnWrite[]): Buffer[] {
  return [
    uuidArray(writes, ({ call }) => call.instance),
    textArray(writes, ({ call }) => call.flowCode),
    textArray(writes, ({ call }) => call.flowVersion),
    textArray(writes, ({ call }) => call.accessCode),
    textArray(writes, ({ call }) => call.caller),
    textArray(writes, ({ call }) => call.callee),
    timestampArray(writes, ({ call }) => call.startedAt),
  ];
}
