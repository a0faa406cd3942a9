/** The built server as a process of its own, driven only by what any user has: settings, signals and HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MAIN = join(ROOT, 'dist/server/main.js');

export const SECRETS = { adminPassword: 'Correct-horse-7', demoSecret: 'Battery-staple-9' } as const;

const STOP_MS = 20_000;

/** What a process said and how it ended. */
export interface Ending {
  /** null: it was killed */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface ParleyProcess {
  url: string;
  dataDir: string;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Ending>;
}

export interface StartOptions {
  dataDir: string;
  /** settings beside the usual ones, or instead of them */
  env?: Record<string, string>;
}

/** A folder for the data of one server, which Postgres may enter under its own user too. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/**
 * Starts the server and resolves when it accepts requests.
 *
 * @throws Error with what it printed, where it ends before
 */
export async function startParley({ dataDir, env = {} }: StartOptions): Promise<ParleyProcess> {
  const { child, ending, printed } = spawnParley({ dataDir, env });
  const url = await Promise.race([
    readyUrl(child),
    ending.then(() => Promise.reject(new Error(`Parley ended before it was ready:\n${printed()}`))),
  ]);
  return {
    url,
    dataDir,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      const ended = await ending;
      clearTimeout(patience);
      return ended;
    },
  };
}

/** Starts a server that is expected to refuse, and waits for its end. */
export async function failToStart(options: StartOptions): Promise<Ending> {
  const { child, ending } = spawnParley({ env: {}, ...options });
  const patience = setTimeout(() => child.kill('SIGKILL'), 3 * STOP_MS);
  const ended = await ending;
  clearTimeout(patience);
  return ended;
}

/** Everything that could come from the surroundings is set, so that no other database is ever touched. */
function spawnParley({ dataDir, env }: Required<StartOptions>) {
  if (!existsSync(MAIN)) throw new Error('dist/server/main.js is missing: run "npm run build" first.');
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PARLEY_DATA_DIR: dataDir,
      DATABASE_URL: '',
      REDIS_URL: '',
      DIALOG_AUTH: 'on',
      PARLEY_SECRET_KEY: '',
      PARLEY_ADMIN_PASSWORD: SECRETS.adminPassword,
      PARLEY_DEMO_SECRET: SECRETS.demoSecret,
      SEED_DEMO: 'on',
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ending = once(child, 'close').then(([code]): Ending => ({ code: code as number | null, ...said }));
  return { child, ending, printed: () => said.stdout + said.stderr };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.on('data', (text: string) => {
      printed += text;
      const url = /ready: (http:\/\/\S+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
