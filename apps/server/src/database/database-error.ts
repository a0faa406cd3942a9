/** The two ways in which the database fails a caller: not there (try again later), and not willing (a line to read). */

/**
 * The database cannot be used at the moment: not reachable, shutting down, out of connections or disk, or more
 * writes wait than may. Whoever gets it may try again; a write may or may not have happened.
 */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnavailable';
  }
}

/** The start cannot go on. The message is the one line that the person at the terminal needs. */
export class DatabaseStartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseStartError';
  }
}

/** Classes of SQLSTATE: connection, resources (connections, memory, disk), operator (shutdown), system (I/O). */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);
/** read_only_sql_transaction: a server that has become a standby; 55000: a database that is closed to connections */
const UNAVAILABLE_STATES = new Set(['25006', '55000']);
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Whether an error of `pg` says that the database cannot be used, rather than that a statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = sqlState(error);
  if (code !== undefined) return UNAVAILABLE_CLASSES.has(code.slice(0, 2)) || UNAVAILABLE_STATES.has(code);
  return error instanceof Error && isConnectionError(error);
}

/** The SQLSTATE that Postgres gave, such as `23505`, if it was Postgres that failed. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return typeof error.code === 'string' && SQLSTATE.test(error.code) ? error.code : undefined;
}

/** pg reports a lost or refused connection as a Node system error, or by message alone. */
function isConnectionError(error: Error): boolean {
  if ('syscall' in error || error instanceof AggregateError) return true;
  return /connection|timeout|not queryable|pool after calling end/i.test(error.message);
}

/** Why a connection failed, in a few words and without secrets. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error && error.message !== ''
    ? (error.message.split('\n', 1)[0] ?? '')
    : String(error);
}
