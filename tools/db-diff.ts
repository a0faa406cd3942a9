/**
 * `npm run db:diff [name]`: the SQL that leads from the migrations to prisma/schema.prisma. With a name it becomes a
 * new migration, to which triggers and whatever else Prisma cannot express are added by hand.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../apps/server/src/database/embedded-postgres';
import { applyMigrations, migrationsFolder } from '../apps/server/src/database/migrations';
import { makeTemporaryFolder } from '../apps/server/src/testing/temporary-folder';
import { diffDatabaseToSchema } from './lib/schema-engine';
import { PlainError, runStory, say } from './lib/workspace.mjs';

await runStory(async () => {
  const name = process.argv[2];
  if (name !== undefined && !/^[a-z][a-z0-9_]{0,60}$/.test(name))
    throw new PlainError('The name of a migration is lower case with underscores, such as add_calendars.');
  const sql = await diffOfMigrations();
  if (sql === '') return say('The migrations already lead to prisma/schema.prisma.');
  if (name === undefined) return say(sql);
  const folder = join(migrationsFolder(), `${timestamp()}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`);
  say(`Wrote ${join(folder, 'migration.sql')}; add what Prisma cannot express.`);
});

/** On a Postgres of its own, so that no one's data decides what the next migration is. */
async function diffOfMigrations(): Promise<string> {
  const dataDir = makeTemporaryFolder('parley-diff-');
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await applyMigrations(postgres.url);
    return await diffDatabaseToSchema(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
