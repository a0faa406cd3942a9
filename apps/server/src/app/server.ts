/** The process: opens what the application needs, listens, says so, and closes everything in the opposite order. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino, destination } from 'pino';
import type { Settings } from '../config/settings';
import { openDatabase, type Database } from '../database/open-database';
import { SeedService } from '../seed/seed.service';
import { createApplication, type Application } from './application';
import { banner, urlOf } from './banner';
import { assertPortFree } from './free-port';

export interface RunningServer {
  url: string;
  /** Finishes accepted requests, refuses new ones, flushes and closes. Safe to call twice. */
  stop(): Promise<void>;
}

/** Accepted requests get this long to finish; the dialog's own limits are far below. */
const DRAIN_LIMIT_MS = 15_000;

/**
 * Starts the server. Resolves when requests are accepted.
 *
 * @param say prints for the person at the terminal; the log goes to standard error
 * @throws Error whose first line tells why not; nothing stays open
 */
export async function startServer(settings: Settings, say: (text: string) => void): Promise<RunningServer> {
  await assertPortFree(settings.host, settings.port);
  const database = await openDatabase(settings, (line) => say(`${line}\n`));
  let application: Application | undefined;
  try {
    application = await createApplication({
      settings,
      database,
      logger: pino({ level: settings.logLevel }, destination(2)),
      clock: () => new Date(),
      designerFolder: findDesigner(),
    });
    const secrets = await application.nest.get(SeedService).seed();
    const port = await listen(application, settings);
    await application.nest.get(SeedService).connectDemoBackEnd({ host: loopback(settings.host), port });
    const url = urlOf(settings.host, port);
    say(banner(url, secrets, settings.seedDemo));
    return { url, stop: once(() => stop(application, database)) };
  } catch (error) {
    await application?.nest.close();
    await database.close();
    throw error;
  }
}

async function listen({ nest }: Application, { host, port }: Settings): Promise<number> {
  await nest.getHttpAdapter().getInstance().listen({ port, host });
  const address: unknown = nest.getHttpServer().address();
  const isBound = typeof address === 'object' && address !== null && 'port' in address;
  return isBound ? Number(address.port) : port;
}

async function stop(application: Application | undefined, database: Database): Promise<void> {
  await application?.drain.finish(DRAIN_LIMIT_MS);
  await application?.nest.close();
  await database.close();
}

/** Where the process reaches itself. */
function loopback(host: string): string {
  return ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host;
}

/** dist/designer, found upwards from this file or from the bundle that it is in. */
function findDesigner(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'dist', 'designer');
    if (existsSync(join(candidate, 'index.html'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
