import type { Pool } from 'pg';
import { type TurnWrite, type WriteOutcome, toKeyText } from './calls';
import { int4Array, textArray, timestampArray, uuidArray } from './binary-arrays';
import { Batcher, type BatchLimits } from './group-commit';

/**
 * One statement for a batch, so one transaction: the calls whose stored version is the one their turn was computed
 * from, and the turns of exactly those. A row that another process is writing is waited for and then compared, so of
 * two turns computed from one version one is written and one is a conflict, whichever processes they are on.
 */
const WRITE = {
  name: 'write-turns',
  text: `
    WITH input AS (
      SELECT * FROM unnest(
        $1::text[], $2::text[], $3::uuid[], $4::int4[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[], $11::text[], $12::int4[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[],
        $17::timestamptz[], $18::timestamptz[], $19::text[],
        $20::int4[], $21::timestamptz[], $22::int4[], $23::text[], $24::text[], $25::text[], $26::text[], $27::text[]
      ) AS input (
        tenant_id, call_id, instance, version, status, session, flow_code, flow_version, access_code,
        caller, callee, inter_idx, last_fingerprint, last_reply, started_at, updated_at,
        expires_at, ended_at, release_reason,
        seq, at, duration_micros, request, reply, effects, trace, env
      )
    ), stored AS (
      INSERT INTO call AS present (
        tenant_id, call_id, instance, version, status, session, flow_code, flow_version, access_code,
        caller, callee, inter_idx, last_fingerprint, last_reply, started_at, updated_at,
        expires_at, ended_at, release_reason
      )
      SELECT
        tenant_id, call_id, instance, version, status, session, flow_code, flow_version, access_code,
        caller, callee, inter_idx, last_fingerprint, last_reply, started_at, updated_at,
        expires_at, ended_at, release_reason
      FROM input
      ON CONFLICT (tenant_id, call_id) DO UPDATE SET
        instance = excluded.instance, version = excluded.version, status = excluded.status,
        session = excluded.session, flow_code = excluded.flow_code, flow_version = excluded.flow_version,
        access_code = excluded.access_code, caller = excluded.caller, callee = excluded.callee,
        inter_idx = excluded.inter_idx, last_fingerprint = excluded.last_fingerprint,
        last_reply = excluded.last_reply, started_at = excluded.started_at, updated_at = excluded.updated_at,
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
  rowMode: 'array' as const,
};

/** Writes turns, many in one transaction. A promise that has resolved is on disk. */
export class BatchedWriter {
  readonly #batcher: Batcher<TurnWrite, WriteOutcome>;

  /** @param pool see `hotPool` */
  constructor(pool: Pool, limits: BatchLimits = { batchSize: 200, inFlight: 2, waiting: 20_000 }) {
    this.#batcher = new Batcher((writes) => writeTurns(pool, writes), limits);
  }

  /**
   * Writes the call's new state and the record of the turn, both or neither.
   *
   * @throws DatabaseUnavailable when the database cannot be used: it is then not known whether the turn was written,
   *   and reading the call tells; any other error means that Postgres refused this turn and nothing was written
   */
  write(turn: TurnWrite): Promise<WriteOutcome> {
    return this.#batcher.add(toKeyText(turn.key), turn);
  }
}

async function writeTurns(pool: Pool, unordered: readonly TurnWrite[]): Promise<WriteOutcome[]> {
  const keyTexts = unordered.map(({ key }) => toKeyText(key));
  const order = keyTexts.map((_, index) => index);
  if (order.length > 1) order.sort((a, b) => compare(keyTexts[a] ?? '', keyTexts[b] ?? ''));
  const writes = order.map((index) => unordered[index] as TurnWrite);
  const { rows } = await pool.query<[string, string]>({ ...WRITE, values: toParameters(writes) });
  const written = new Set(rows.map(([tenantId, callId]) => toKeyText({ tenantId, callId })));
  return keyTexts.map((text) => (written.has(text) ? 'written' : 'conflict'));
}

/** Every statement locks rows in the same order, so that two of them never wait for each other. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toParameters(writes: readonly TurnWrite[]): Buffer[] {
  const calls = writes.map(({ call }) => call);
  const turns = writes.map(({ turn }) => turn);
  return [
    textArray(writes.map(({ key }) => key.tenantId)),
    textArray(writes.map(({ key }) => key.callId)),
    uuidArray(calls.map((call) => call.instance)),
    int4Array(writes.map(({ expectedVersion }) => expectedVersion + 1)),
    textArray(calls.map((call) => call.status)),
    textArray(calls.map((call) => call.session)),
    textArray(calls.map((call) => call.flowCode)),
    textArray(calls.map((call) => call.flowVersion)),
    textArray(calls.map((call) => call.accessCode)),
    textArray(calls.map((call) => call.caller)),
    textArray(calls.map((call) => call.callee)),
    int4Array(calls.map((call) => call.interIdx)),
    textArray(calls.map((call) => call.lastFingerprint)),
    textArray(calls.map((call) => call.lastReply)),
    timestampArray(calls.map((call) => call.startedAt)),
    timestampArray(calls.map((call) => call.updatedAt)),
    timestampArray(calls.map((call) => call.expiresAt)),
    timestampArray(calls.map((call) => call.endedAt)),
    textArray(calls.map((call) => call.releaseReason)),
    int4Array(turns.map((turn) => turn.seq)),
    timestampArray(turns.map((turn) => turn.at)),
    int4Array(turns.map((turn) => turn.durationMicros)),
    textArray(turns.map((turn) => turn.request)),
    textArray(turns.map((turn) => turn.reply)),
    textArray(turns.map((turn) => turn.effects)),
    textArray(turns.map((turn) => turn.trace)),
    textArray(turns.map((turn) => turn.env)),
  ];
}
