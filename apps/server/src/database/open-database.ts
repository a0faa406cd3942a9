/** The database as the process uses it: found or started, migrated, with its pools, client and change feed. */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client';
import { BatchedReader } from './batched-reader';
import { BatchedWriter } from './batched-writer';
import { ChangeFeed } from './change-feed';
import { DatabaseStartError, reasonOf } from './database-error';
import { startEmbeddedPostgres } from './embedded-postgres';
import { applyMigrations } from './migrations';
import { managementPoolSize, openHotPool, openPool } from './pools';

export interface Database {
  url: string;
  /** the management side; shares `pool` */
  prisma: PrismaClient;
  /** plain SQL outside turns: tokens, sweeps, health */
  pool: pg.Pool;
  reader: BatchedReader;
  writer: BatchedWriter;
  changes: ChangeFeed;
  /** Closes everything; stops an embedded Postgres that nobody else uses. Call it after the last turn. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** undefined: the embedded Postgres below `dataDir` */
  databaseUrl: string | undefined;
  dataDir: string;
  /** most pooled connections */
  databasePool: number;
}

/**
 * Opens the database and applies pending migrations.
 *
 * @param say told in one line what a person should know
 * @throws DatabaseStartError with one clear line
 */
export async function openDatabase(options: DatabaseOptions, say: (line: string) => void): Promise<Database> {
  const embedded =
    options.databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataDir: options.dataDir, say })
      : undefined;
  const url = embedded?.url ?? options.databaseUrl ?? '';
  try {
    if (embedded === undefined) await assertReachable(url);
    const applied = await applyMigrations(url);
    if (applied.length > 0) say(`Database migrated: ${applied.join(', ')}`);
    return await connect(url, { ...options, say, leave: async () => embedded?.leave() });
  } catch (error) {
    await embedded?.leave();
    throw error;
  }
}

async function connect(
  url: string,
  options: DatabaseOptions & { say: (line: string) => void; leave: () => Promise<void> },
): Promise<Database> {
  const changes = new ChangeFeed(url, options.say);
  await changes.open();
  const hotPool = openHotPool(url);
  const pool = openPool({
    url,
    applicationName: 'parley-management',
    max: managementPoolSize(options.databasePool),
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    url,
    prisma,
    pool,
    changes,
    reader: new BatchedReader(hotPool),
    writer: new BatchedWriter(hotPool),
    close: async () => {
      await changes.close();
      await prisma.$disconnect();
      await Promise.all([pool.end(), hotPool.end()]);
      await options.leave();
    },
  };
}

/** @throws DatabaseStartError naming host and reason, never the password */
async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseStartError(
      `The database at ${client.host}:${client.port} (DATABASE_URL) cannot be used: ${reasonOf(error)}.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
