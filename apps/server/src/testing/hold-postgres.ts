/** A process that uses the embedded Postgres of the data folder in its first argument until it is killed. */
import { startEmbeddedPostgres } from '../database/embedded-postgres';

await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
process.stdout.write('ready\n');
setInterval(() => undefined, 60_000);
