import 'reflect-metadata';
import { startServer } from './app/server';
import { toStartLine } from './app/start-failure';
import { settings as readSettings, type Settings } from './config/settings';

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
