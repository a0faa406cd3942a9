import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { PeriodicEffects } from './periodic-effects';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1);
let database: TestDatabase;
let pool: pg.Pool;
let calls: PeriodicEffects;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  calls = new PeriodicEffects(pool);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const key = (caller: string, kind: 'http' | 'dataTable' = 'http') => ({
  tenantId: 'demo',
  kind,
  name: 'survey',
  caller,
});

it('is due once in so many days for each caller, whoever asks at once', async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => calls.claim(key('a'), NOW, 7)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await calls.claim(key('b'), NOW, 7)).toBe(true);
  expect(await calls.claim(key('a', 'dataTable'), NOW, 7)).toBe(true);
  expect(await calls.claim(key('a'), NOW + 7 * DAY - 1, 7)).toBe(false);
  expect(await calls.claim(key('a'), NOW + 7 * DAY, 7)).toBe(true);
});

it('is due again at once where the call failed', async () => {
  await calls.claim(key('c'), NOW, 7);
  await calls.giveBack(key('c'), NOW);
  expect(await calls.claim(key('c'), NOW + 1, 7)).toBe(true);
});
