/** A real server process on a database, to be killed. For database specs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  origin: string;
  /** Ends it without a word, as a power failure does. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Resolves when the process accepts requests. @throws Error with what it printed, where it ends before */
export async function startProcess(databaseUrl: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
      TSX_TSCONFIG_PATH: TSCONFIG,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await originOf(child);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    origin,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const origin = /ready: (http:\/\/\S+)/.exec(printed)?.[1];
      if (origin !== undefined) resolve(origin);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended before it was ready:\n${printed}`)));
  });
}
