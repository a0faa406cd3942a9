import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database';
import { type Change, ChangeFeed } from './change-feed';

let database: TestDatabase;
let pool: pg.Pool;
let feed: ChangeFeed;
let heard: Change[];

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
beforeEach(async () => {
  heard = [];
  feed = new ChangeFeed(database.url);
  await feed.open();
  feed.subscribe((change) => heard.push(change));
});
afterEach(() => feed.close());
afterAll(async () => {
  await pool.end();
  await database.close();
});

describe('ChangeFeed', () => {
  it('hears of a release at its commit, and not of saving a draft', async () => {
    await pool.query(`INSERT INTO tenant (id, name) VALUES ('demo', 'Demo')`);
    const flow = await pool.query(`INSERT INTO flow (tenant_id, id, code, name, kind, channel)
      VALUES ('demo', gen_random_uuid(), 'a', 'A', 'subflow', 'voice') RETURNING id`);
    const version = await pool.query(
      `INSERT INTO flow_version (tenant_id, id, flow_id, major, minor, document, content_hash)
       VALUES ('demo', gen_random_uuid(), $1, 1, 0, '{}', '') RETURNING id`,
      [flow.rows[0].id],
    );
    await pool.query('UPDATE flow_version SET revision = 2');
    await pool.query(
      `INSERT INTO access_code (tenant_id, id, code) VALUES ('demo', gen_random_uuid(), '10086')`,
    );
    await pool.query(
      `INSERT INTO system_parameter (tenant_id, name, value) VALUES ('demo', 'FLOWRECORDFLAG', 'on')`,
    );
    await pool.query(`UPDATE flow_version SET state = 'released', release_kind = 'official'`);
    const wanted = {
      kind: 'row',
      table: 'flow_version',
      tenant: 'demo',
      id: version.rows[0].id,
      flow: flow.rows[0].id,
    };
    await expect.poll(() => heard.at(-1)).toEqual(wanted);
    const tableOf = (change: Change) => (change.kind === 'row' ? change.table : change.kind);
    const own = heard.filter((change) => tableOf(change) !== 'global_variable');
    expect(own.map(tableOf)).toEqual(['tenant', 'flow', 'access_code', 'system_parameter', 'flow_version']);
    expect(own[0]).toMatchObject({ tenant: 'demo', id: 'demo' });
    expect(own[3]).toMatchObject({ tenant: 'demo', id: 'FLOWRECORDFLAG' });
  });

  it('says after a lost connection that everything may have changed, and hears again', async () => {
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'parley-changes' AND datname = current_database()`);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ kind: 'everything' }]);
    await pool.query(`INSERT INTO tenant (id, name) VALUES ('later', 'Later')`);
    await expect.poll(() => heard.at(-1)).toMatchObject({ table: 'tenant', id: 'later' });
  });

  it('takes what it does not understand for a change of everything', async () => {
    await pool.query(`NOTIFY parley_change, 'of another kind'`);
    await expect.poll(() => heard).toEqual([{ kind: 'everything' }]);
  });

  it('does not tell who has unsubscribed', async () => {
    const after: Change[] = [];
    feed.subscribe((change) => after.push(change))();
    await pool.query(`NOTIFY parley_change, 'x'`);
    await expect.poll(() => heard).toHaveLength(1);
    expect(after).toEqual([]);
  });
});
