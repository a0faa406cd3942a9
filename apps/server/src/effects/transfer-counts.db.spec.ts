import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { TransferCounts, type CountedTransfer } from './transfer-counts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 2, 4, 12);
let database: TestDatabase;
/** as of two processes */
let pool: pg.Pool;
let otherPool: pg.Pool;
let here: TransferCounts;
let there: TransferCounts;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  otherPool = new pg.Pool({ connectionString: database.url, max: 8 });
  here = new TransferCounts(pool);
  there = new TransferCounts(otherPool);
});
afterAll(async () => {
  await pool.end();
  await otherPool.end();
  await database.close();
});

const SHARES = [
  { queue: 'gold', percent: 50 },
  { queue: 'silver', percent: 33 },
  { queue: 'bronze', percent: 17 },
];

let calls = 0;
const transfer = (source: string, more: Partial<CountedTransfer> = {}): CountedTransfer => ({
  tenantId: 'demo',
  source,
  origin: `call ${++calls}`,
  shares: SHARES,
  accumulation: 'day',
  now: NOON,
  utcOffset: 0,
  ...more,
});

function tally(queues: (string | undefined)[]) {
  const counts: Record<string, number> = {};
  for (const queue of queues) counts[queue ?? 'none'] = (counts[queue ?? 'none'] ?? 0) + 1;
  return counts;
}

it('meets the shares exactly, although two processes share out in the same instant', async () => {
  const chosen = await Promise.all(
    Array.from({ length: 200 }, (_, n) => (n % 2 ? here : there).choose(transfer('crowd'))),
  );
  expect(tally(chosen)).toEqual({ gold: 100, silver: 66, bronze: 34 });
});

it('is within one transfer of every share after any number of transfers', async () => {
  const counts = new Map<string, number>();
  for (let n = 1; n <= 40; n++) {
    const queue = (await (n % 3 ? here : there).choose(transfer('each'))) ?? '';
    counts.set(queue, (counts.get(queue) ?? 0) + 1);
    for (const share of SHARES) {
      const lag = (n * share.percent) / 100 - (counts.get(share.queue) ?? 0);
      expect(Math.abs(lag)).toBeLessThanOrEqual(1);
    }
  }
});

it('counts the same place of the same call once, on whichever process it is carried out again', async () => {
  const again = transfer('twice');
  const chosen = await Promise.all([here, there, here, there].map((counts) => counts.choose(again)));
  expect(new Set(chosen).size).toBe(1);
  const { rows } = await pool.query<{ transfers: number }>(
    "SELECT sum(transfers)::int AS transfers FROM transfer_count WHERE source = 'twice'",
  );
  expect(rows).toEqual([{ transfers: 1 }]);
});

it('begins anew with every period, by the clock of the tenant', async () => {
  const even = [
    { queue: 'a', percent: 50 },
    { queue: 'b', percent: 50 },
  ];
  const at = (now: number, more = {}) => here.choose(transfer('period', { shares: even, now, ...more }));
  const midnight = { utcOffset: 480, accumulation: 'day' } as const;
  expect(await at(NOON, midnight)).toBe('a');
  expect(await at(NOON + 4 * 3_600_000 - 1, midnight)).toBe('b');
  expect(await at(NOON + 4 * 3_600_000, midnight)).toBe('a');
});

it('keeps tenants, sources and kinds of periods apart', async () => {
  expect(await here.choose(transfer('apart'))).toBe('gold');
  expect(await here.choose(transfer('apart', { tenantId: 'other' }))).toBe('gold');
  expect(await here.choose(transfer('apart 2'))).toBe('gold');
  expect(await here.choose(transfer('apart', { accumulation: 'week' }))).toBe('gold');
  expect(await here.choose(transfer('apart'))).toBe('silver');
});

it('chooses nobody where nobody has a share, and counts nothing', async () => {
  expect(await here.choose(transfer('nobody', { shares: [] }))).toBeUndefined();
});

it('forgets periods and choices that are long over, and no others', async () => {
  await here.choose(transfer('old', { accumulation: 'week' }));
  await here.dropOld(NOON + 6 * DAY);
  const count = "SELECT count(*)::int AS n FROM transfer_count WHERE source = 'old'";
  expect((await pool.query(count)).rows).toEqual([{ n: 1 }]);
  await here.dropOld(NOON + 10 * DAY);
  expect((await pool.query(count)).rows).toEqual([{ n: 0 }]);
  expect((await pool.query('SELECT count(*)::int AS n FROM transfer_choice')).rows).toEqual([{ n: 0 }]);
});
