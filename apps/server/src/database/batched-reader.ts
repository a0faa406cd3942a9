import type { Pool } from 'pg';
import { type CallKey, type StoredCall, toKeyText } from './calls';
import { textArray } from './binary-arrays';
import { Batcher, type BatchLimits } from './group-commit';

const READ = {
  name: 'read-calls',
  text: `
    SELECT call.tenant_id, call.call_id, call.instance, call.version, call.status, call.session, call.flow_code,
      call.flow_version, call.access_code, call.caller, call.callee, call.inter_idx, call.last_fingerprint,
      extract(epoch FROM call.started_at) * 1000, extract(epoch FROM call.updated_at) * 1000,
      extract(epoch FROM call.expires_at) * 1000, extract(epoch FROM call.ended_at) * 1000, call.release_reason
    FROM unnest($1::text[], $2::text[]) AS wanted (tenant_id, call_id)
    JOIN call ON call.tenant_id = wanted.tenant_id AND call.call_id = wanted.call_id`,
  rowMode: 'array' as const,
};

type Row = [
  tenantId: string,
  callId: string,
  instance: string,
  version: number,
  status: 'running' | 'ended',
  session: string,
  flowCode: string,
  flowVersion: string,
  accessCode: string,
  caller: string,
  callee: string,
  interIdx: number,
  lastFingerprint: string,
  startedAt: string,
  updatedAt: string,
  expiresAt: string,
  endedAt: string | null,
  releaseReason: string | null,
];

/** Reads calls, many in one statement. */
export class BatchedReader {
  readonly #batcher: Batcher<CallKey, StoredCall | undefined>;

  /** @param pool see `hotPool` */
  constructor(pool: Pool, limits: BatchLimits = { batchSize: 200, inFlight: 2, waiting: 20_000 }) {
    this.#batcher = new Batcher((keys) => readCalls(pool, keys), limits);
  }

  /**
   * @returns the call as last written, undefined if there is none
   * @throws DatabaseUnavailable when the database cannot be used; rejects at once, and works again when it is back
   */
  read(key: CallKey): Promise<StoredCall | undefined> {
    if (!isStorable(key)) return Promise.resolve(undefined);
    return this.#batcher.add(toKeyText(key), key);
  }
}

/** Postgres stores no NUL, so no call has such an id. */
function isStorable({ tenantId, callId }: CallKey): boolean {
  return !tenantId.includes('\0') && !callId.includes('\0');
}

async function readCalls(pool: Pool, keys: readonly CallKey[]): Promise<(StoredCall | undefined)[]> {
  const values = [textArray(keys, (key) => key.tenantId), textArray(keys, (key) => key.callId)];
  const { rows } = await pool.query<Row>({ ...READ, values });
  const found = new Map<string, StoredCall>();
  for (const row of rows) {
    const call = toStoredCall(row);
    found.set(toKeyText(call), call);
  }
  return keys.map((key) => found.get(toKeyText(key)));
}

function toStoredCall(row: Row): StoredCall {
  return {
    tenantId: row[0],
    callId: row[1],
    instance: row[2],
    version: row[3],
    status: row[4],
    session: row[5],
    flowCode: row[6],
    flowVersion: row[7],
    accessCode: row[8],
    caller: row[9],
    callee: row[10],
    interIdx: row[11],
    lastFingerprint: row[12],
    startedAt: Number(row[13]),
    updatedAt: Number(row[14]),
    expiresAt: Number(row[15]),
    endedAt: row[16] === null ? null : Number(row[16]),
    releaseReason: row[17],
  };
}
