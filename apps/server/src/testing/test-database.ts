import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE_DATABASE, toDatabaseUrl } from './database-url';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the Postgres of this run, as its owner */
    postgresUrl: string;
  }
}

const OBJECT_IN_USE = '55006';

export interface TestDatabase {
  url: string;
  /** Drops it, with whatever is still connected. */
  close(): Promise<void>;
}

/**
 * A database of its own for a spec: migrated, empty, on the real Postgres of the run. Some 50 ms.
 *
 * @param template `empty` for a database that no migration has touched
 */
export async function testDatabase(template: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = template === 'migrated' ? TEMPLATE_DATABASE : 'template1';
  await administer(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  return {
    url: toDatabaseUrl(inject('postgresUrl'), name),
    close: () => drop(name),
  };
}

/**
 * Postgres itself waits some seconds for connections that are about to close. Forced at once, it would tell those of a
 * pool that has just been ended that they are terminated, and nobody listens to them any more.
 */
async function drop(name: string): Promise<void> {
  try {
    await administer(`DROP DATABASE ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== OBJECT_IN_USE) throw error;
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
