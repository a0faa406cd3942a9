/**
 * Applies prisma/migrations. Kept by hand because Prisma's own way needs a downloaded engine; the table, the checksums
 * and the lock are Prisma's, so `prisma migrate` works on the same database wherever there is network.
 * Beyond Prisma: a migration and its entry are one transaction, so one that fails leaves nothing behind.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseStartError, isUnavailable, reasonOf } from './database-error';

/** The advisory lock that Prisma's own engine takes. */
const MIGRATION_LOCK = 72_707_369;

const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

export interface Migration {
  name: string;
  sql: string;
}

/** prisma/migrations of this installation, found upwards from this file or from the bundle that it is in. */
export function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'prisma', 'migrations');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new DatabaseStartError('prisma/migrations is missing.');
  }
}

/** All migrations in the order in which they apply. */
export function readMigrations(folder = migrationsFolder()): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Applies what is not applied yet. Processes that do so at once wait for each other, and each migration runs once.
 *
 * @returns names of the migrations that this call has applied
 * @throws DatabaseStartError with one line, when a migration fails or the database's history is not that of this program
 */
export async function applyMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'parley-migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(HISTORY_TABLE);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await applyMigration(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    if (isUnavailable(error))
      throw new DatabaseStartError(`The database cannot be migrated: ${reasonOf(error)}.`, { cause: error });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function findPending(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of rows) {
    const migration = known.get(name);
    if (!finished) throw new DatabaseStartError(`Migration ${name} has failed in this database before.`);
    if (migration === undefined)
      throw new DatabaseStartError(`The database is newer than this Parley: it has migration ${name}.`);
    if (checksumOf(migration) !== checksum)
      throw new DatabaseStartError(`Migration ${name} was changed after it was applied to this database.`);
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksumOf(migration), migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new DatabaseStartError(`Migration ${migration.name} failed: ${reasonOf(error)}`, { cause: error });
  }
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
