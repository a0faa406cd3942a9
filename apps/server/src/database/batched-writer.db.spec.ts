import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database';
import { aTurnWrite } from '../testing/turns';
import { BatchedReader } from './batched-reader';
import { BatchedWriter } from './batched-writer';
import { DatabaseUnavailable } from './database-error';
import { openHotPool } from './pools';

let database: TestDatabase;
let pools: pg.Pool[];
let reader: BatchedReader;
let writer: BatchedWriter;
let otherWriter: BatchedWriter;

beforeAll(async () => {
  database = await testDatabase();
  pools = [openHotPool(database.url), openHotPool(database.url)];
  reader = new BatchedReader(pools[0]!);
  writer = new BatchedWriter(pools[0]!);
  otherWriter = new BatchedWriter(pools[1]!);
});
afterEach(() => pools[0]!.query('TRUNCATE call, turn, replaced_call'));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.close();
});

async function turnsOf(callId: string): Promise<number[]> {
  const { rows } = await pools[0]!.query('SELECT seq FROM turn WHERE call_id = $1 ORDER BY seq', [callId]);
  return rows.map((row: { seq: number }) => row.seq);
}

describe('BatchedWriter and BatchedReader', () => {
  it('reads a call back exactly as it was written', async () => {
    const write = aTurnWrite({
      call: {
        session: '{"text":"\\u0000 \\"quoted\\" \\\\ 查询话费 😀"}',
        updatedAt: Date.UTC(1999, 11, 31, 23, 59, 59, 999),
        status: 'ended',
        endedAt: Date.UTC(2038, 0, 19, 3, 14, 8, 1),
        releaseReason: '0',
      },
    });
    expect(await writer.write(write)).toBe('written');
    expect(await reader.read(write.key)).toEqual({ ...write.key, ...write.call, version: 1 });
  });

  it('knows nothing of a call of another tenant, an unknown call, or one whose id cannot be stored', async () => {
    await writer.write(aTurnWrite({ callId: 'mine', tenantId: 'demo' }));
    const keys = [
      { tenantId: 'demo', callId: 'mine' },
      { tenantId: 'other', callId: 'mine' },
      { tenantId: 'demo', callId: 'unknown' },
      { tenantId: 'demo', callId: 'mine\0' },
    ];
    const calls = await Promise.all(keys.map((key) => reader.read(key)));
    expect(calls.map((call) => call?.callId)).toEqual(['mine', undefined, undefined, undefined]);
  });

  it('writes nothing of a turn that was computed from an older version', async () => {
    const first = aTurnWrite();
    await writer.write(first);
    const late = aTurnWrite({ call: { instance: first.call.instance, session: '{"late":true}' } });
    expect(await writer.write(late)).toBe('conflict');
    expect(await reader.read(first.key)).toMatchObject({ session: first.call.session, version: 1 });
    expect(await turnsOf('call-1')).toEqual([1]);
  });

  it('writes every version of every call exactly once when two processes write the same turns', async () => {
    const calls = Array.from({ length: 100 }, (_, index) => ({
      callId: `call-${index}`,
      instance: randomUUID(),
    }));
    const writeTurn = async ({ callId, instance }: (typeof calls)[number], expectedVersion: number) => {
      const outcomes = await Promise.all(
        [writer, otherWriter, writer].map((each) =>
          each.write(aTurnWrite({ callId, expectedVersion, call: { instance } })),
        ),
      );
      return outcomes.filter((outcome) => outcome === 'written').length;
    };
    const written = await Promise.all(
      calls.map(async (call) => {
        const counts: number[] = [];
        for (let version = 0; version < 5; version++) counts.push(await writeTurn(call, version));
        return counts;
      }),
    );
    expect(written).toEqual(calls.map(() => [1, 1, 1, 1, 1]));
    const { rows } = await pools[0]!.query(
      'SELECT count(*)::int AS turns, count(DISTINCT (call_id, seq))::int AS different FROM turn',
    );
    expect(rows[0]).toEqual({ turns: 500, different: 500 });
  });

  it('writes 1,000 calls that arrive at once', async () => {
    const writes = Array.from({ length: 1_000 }, (_, index) => aTurnWrite({ callId: `call-${index}` }));
    const outcomes = await Promise.all(writes.map((write) => writer.write(write)));
    expect(new Set(outcomes)).toEqual(new Set(['written']));
    const stored = await Promise.all(writes.map(({ key }) => reader.read(key)));
    expect(stored.map((call) => call?.instance)).toEqual(writes.map(({ call }) => call.instance));
  });

  it('refuses the turn that cannot be stored and writes those that came with it', async () => {
    const outcomes = await Promise.allSettled([
      writer.write(aTurnWrite({ callId: 'good-1' })),
      writer.write(aTurnWrite({ callId: 'bad', call: { session: 'a\0b' } })),
      writer.write(aTurnWrite({ callId: 'good-2' })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: '22021' } });
    expect(await reader.read({ tenantId: 'demo', callId: 'good-2' })).toBeDefined();
    expect(await reader.read({ tenantId: 'demo', callId: 'bad' })).toBeUndefined();
  });

  it('keeps the last state of a call whose id begins a new one', async () => {
    const first = aTurnWrite();
    await writer.write(first);
    const again = aTurnWrite({
      expectedVersion: 1,
      seq: 1,
      call: { startedAt: first.call.startedAt + 5_000 },
    });
    expect(await writer.write(again)).toBe('written');
    expect(await reader.read(first.key)).toMatchObject({ instance: again.call.instance, version: 2 });
    const { rows } = await pools[0]!.query('SELECT instance, release_reason, ended_at FROM replaced_call');
    expect(rows).toEqual([
      { instance: first.call.instance, release_reason: '1', ended_at: new Date(again.call.startedAt) },
    ]);
    expect(await turnsOf('call-1')).toEqual([1, 1]);
  });

  it('changes no column that an index of calls covers, except where a call begins or ends', async () => {
    const { rows } = await pools[0]!.query<{ column: string }>(`
      SELECT DISTINCT attname AS column FROM pg_index
      JOIN pg_depend ON pg_depend.objid = indexrelid AND refobjid = indrelid AND refobjsubid > 0
      JOIN pg_attribute ON attrelid = indrelid AND attnum = refobjsubid
      WHERE indrelid = 'call'::regclass
      UNION SELECT attname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
      WHERE conrelid = 'call'::regclass AND contype = 'p' ORDER BY 1`);
    expect(rows.map(({ column }) => column)).toEqual([
      'call_id',
      'caller',
      'started_at',
      'status',
      'tenant_id',
    ]);
  });

  it('says at once that the database cannot be reached', async () => {
    const nowhere = openHotPool('postgresql://parley@127.0.0.1:1/parley');
    await expect(new BatchedWriter(nowhere).write(aTurnWrite())).rejects.toThrow(DatabaseUnavailable);
    await expect(new BatchedReader(nowhere).read(aTurnWrite().key)).rejects.toThrow(DatabaseUnavailable);
    await nowhere.end();
  });

  it('works again when its connections were cut', async () => {
    await writer.write(aTurnWrite());
    const admin = new pg.Client(database.url);
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'parley-turns' AND datname = current_database()`);
    await admin.end();
    await expect
      .poll(() => reader.read(aTurnWrite().key).catch(() => undefined), { timeout: 10_000 })
      .toMatchObject({ version: 1 });
  });

  it('refuses what would wait too long', async () => {
    const narrowLimits = { batchSize: 1, inFlight: 1, waiting: 2 };
    const narrow = new BatchedWriter(pools[0]!, { begin: narrowLimits, continue: narrowLimits });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((number) => narrow.write(aTurnWrite({ callId: `call-${number}` }))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: expect.any(DatabaseUnavailable) });
  });
});
