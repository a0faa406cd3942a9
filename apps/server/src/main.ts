import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { startServer } from './app/server';
import { toStartLine } from './app/start-failure';
import { settings as readSettings, type Settings } from './config/settings';

/**
 * Prisma's query compiler is WebAssembly, used by the management side alone. Compiled a second time to be faster it
 * costs 60 to 100 MB, more than everything else that an idle server holds.
 */
setFlagsFromString('--liftoff-only');

await main();

/** Runs until a signal; ends with 0 after a clean stop and with 1, and one line, where the start fails. */
async function main(): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = readSettings(process.env);
    const server = await startServer(settings, (text) => process.stdout.write(text));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        void server.stop().then(
          () => process.exit(0),
          (error: unknown) => fail(`Parley did not stop cleanly: ${toStartLine(error, undefined)}`),
        );
      });
    }
  } catch (error) {
    fail(toStartLine(error, settings));
  }
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
