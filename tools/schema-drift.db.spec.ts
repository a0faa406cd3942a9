import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../apps/server/src/testing/test-database';
import { diffDatabaseToSchema } from './lib/schema-engine';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('the migrations', () => {
  it('lead to exactly what prisma/schema.prisma says', async () => {
    expect(await diffDatabaseToSchema(database.url)).toBe('');
  });

  it('would be seen to differ from it', async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('ALTER TABLE call DROP COLUMN caller');
    await client.end();
    expect(await diffDatabaseToSchema(database.url)).toContain('ADD COLUMN     "caller" TEXT NOT NULL');
  });
});
