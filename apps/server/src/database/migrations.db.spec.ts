import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database';
import { DatabaseStartError } from './database-error';
import { type Migration, applyMigrations, readMigrations } from './migrations';

const FIRST: Migration = {
  name: '20260101000000_first',
  sql: 'CREATE TABLE first (); SELECT pg_sleep(0.2);',
};
const SECOND: Migration = { name: '20260102000000_second', sql: 'CREATE TABLE second ()' };

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase('empty');
});
afterEach(() => database.close());

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('applyMigrations', () => {
  it('brings an empty database to the schema, and then finds nothing to do', async () => {
    const all = readMigrations().map(({ name }) => name);
    expect(all.length).toBeGreaterThan(0);
    expect(await applyMigrations(database.url)).toEqual(all);
    expect(await applyMigrations(database.url)).toEqual([]);
  });

  it('leaves each tenant one exception flow, that which calls fell back on; the others become subflows', async () => {
    const all = readMigrations();
    const place = all.findIndex(({ name }) => name.endsWith('_one_exception_flow'));
    await applyMigrations(database.url, all.slice(0, place));
    await query(`
      INSERT INTO tenant (id, name) VALUES ('one', 'One'), ('two', 'Two');
      INSERT INTO flow (tenant_id, id, code, name, kind, channel) SELECT tenant, gen_random_uuid(), code, code, 'exception', 'voice'
        FROM (VALUES ('one', 'a'), ('one', 'b'), ('one', 'c'), ('two', 'a')) AS made (tenant, code);
      INSERT INTO flow_version (tenant_id, id, flow_id, major, minor, document, content_hash)
        SELECT tenant_id, gen_random_uuid(), id, 1, 0, '{"kind": "exception"}', 'hash' FROM flow;
      UPDATE flow_version SET state = 'released', release_kind = 'official'
        FROM flow WHERE flow.id = flow_id AND code IN ('b', 'c');`);
    await applyMigrations(database.url, all);
    const found = `
      SELECT flow.tenant_id || ' ' || code || ' ' || kind || ' ' || (document ->> 'kind') AS flow
      FROM flow JOIN flow_version ON flow.id = flow_id ORDER BY 1`;
    expect((await query<{ flow: string }>(found)).map(({ flow }) => flow)).toEqual([
      'one a subflow subflow',
      'one b exception exception',
      'one c subflow exception',
      'two a exception exception',
    ]);
  });

  it('applies each migration once when processes start at once', async () => {
    const starts = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(database.url, [FIRST, SECOND])));
    expect(starts.flat()).toEqual([FIRST.name, SECOND.name]);
    const entries = await query('SELECT migration_name FROM _prisma_migrations ORDER BY 1');
    expect(entries).toHaveLength(2);
  });

  it('leaves nothing of a migration that fails, and can be tried again', async () => {
    const broken = { ...SECOND, sql: 'CREATE TABLE second (); SELECT 1 / 0;' };
    await expect(applyMigrations(database.url, [FIRST, broken])).rejects.toThrow(
      /^Migration 20260102000000_second failed: division by zero$/,
    );
    expect(
      await query(`SELECT to_regclass('second') AS second, to_regclass('first') IS NULL AS lost`),
    ).toEqual([{ second: null, lost: false }]);
    expect(await applyMigrations(database.url, [FIRST, SECOND])).toEqual([SECOND.name]);
  });

  it('does not start on a database of a newer Parley', async () => {
    await applyMigrations(database.url, [FIRST, SECOND]);
    await expect(applyMigrations(database.url, [FIRST])).rejects.toThrow(
      'The database is newer than this Parley: it has migration 20260102000000_second.',
    );
  });

  it('does not start when an applied migration was changed', async () => {
    await applyMigrations(database.url, [FIRST]);
    const changed = { ...FIRST, sql: `${FIRST.sql} ` };
    await expect(applyMigrations(database.url, [changed])).rejects.toThrow(DatabaseStartError);
  });

  it('says in one line that the database is not there', async () => {
    await expect(applyMigrations('postgresql://parley:hush@127.0.0.1:1/parley')).rejects.toThrow(
      /^The database cannot be migrated: connect ECONNREFUSED 127.0.0.1:1\.$/,
    );
  });
});
