/** The database that the tools work on: that of DATABASE_URL, else Parley's own below PARLEY_DATA_DIR. */
import { SettingError, settings } from '../../apps/server/src/config/settings';
import { DatabaseStartError } from '../../apps/server/src/database/database-error';
import { startEmbeddedPostgres } from '../../apps/server/src/database/embedded-postgres';
import { PlainError, say } from './workspace.mjs';

/**
 * Runs `work` on it; an embedded Postgres that was started for it is stopped again.
 *
 * @throws PlainError with one line for a wrong setting or a database that does not start
 */
export async function withProjectDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  try {
    const { databaseUrl, dataDir } = settings(process.env);
    if (databaseUrl !== undefined) return await work(databaseUrl);
    const postgres = await startEmbeddedPostgres({ dataDir, say });
    try {
      return await work(postgres.url);
    } finally {
      await postgres.leave();
    }
  } catch (error) {
    if (error instanceof SettingError || error instanceof DatabaseStartError)
      throw new PlainError(error.message);
    throw error;
  }
}
