/** The connections of a process: one pool for the hot statements, one for everything else. */
import pg from 'pg';

/** Times after which a database that does not answer counts as unavailable, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
const HOT_STATEMENT_TIMEOUT = 10_000;
const IDLE_TIMEOUT = 60_000;

/** Connections that the batched reader (two) and the batched writer (three) use at most. */
const HOT_CONNECTIONS = 5;

export interface PoolOptions {
  url: string;
  /** shown in pg_stat_activity */
  applicationName: string;
  max: number;
}

/**
 * A pool that survives a restart of Postgres: connections that broke while idle are dropped without a word, the next
 * query makes a new one.
 */
export function openPool({ url, applicationName, max }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: IDLE_TIMEOUT,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  return pool;
}

/**
 * The pool of the batched reader and writer. Its connections never read `call` from end to end: a plan that was made
 * while the table was small and lives on in a prepared statement must not be one that scans it.
 */
export function openHotPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'parley-turns',
    max: HOT_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: HOT_STATEMENT_TIMEOUT,
    idleTimeoutMillis: 0,
    // pg waits for the promise; its types do not say so
    onConnect: forbidScans as (client: pg.ClientBase) => void,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  return pool;
}

async function forbidScans(client: pg.ClientBase): Promise<void> {
  await client.query('SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off');
}

/** Connections that are left for the management side. */
export function managementPoolSize(databasePool: number): number {
  return Math.max(databasePool - HOT_CONNECTIONS, 2);
}
