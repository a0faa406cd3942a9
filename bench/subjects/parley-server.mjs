/**
 * Parley's own server as a subject: the built server as a process of its own, with its own data folder and port, driven
 * only through what any user has, settings and HTTP.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild, keepOutput } from '../lib/child.mjs';
import { NODE_FLAGS, PROCESS_ENVIRONMENT } from '../../tools/lib/server-process.mjs';
import { newDataFolder, removeDataFolder } from './data-folder.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVER = join(ROOT, 'dist/server/main.js');

const READY_MS = 60_000;
const STOP_MS = 20_000;
/** Milliseconds between two looks whether the server is ready: the resolution of a start time. */
const POLL_MS = 20;

/** The same for every server of one run, so that a second start on the same data knows them. */
const SECRETS = { demo: randomBytes(12).toString('hex'), admin: `Bench-${randomBytes(12).toString('hex')}` };

/** What still runs, for who must end it all at once. */
const running = new Set();
let isEnding = false;

/** Stops every server that this process has started; no other can be started after it. */
export async function stopEveryParley() {
  isEnding = true;
  await Promise.all([...running].map((stop) => stop()));
}

/**
 * @typedef {object} RunningParley
 * @property {number} port
 * @property {string} url
 * @property {number} pid of the server, or of the command that runs it
 * @property {string} dataDir
 * @property {string} token for the dialog interface, of the demo tenant
 * @property {string} adminPassword
 * @property {number} readyMs from the start of the process to its first useful reply
 * @property {() => Promise<void>} stop also removes the data folder, unless it was given
 */

/**
 * @param {object} [options]
 * @param {string[]} [options.command] default: node on the built server, as a container runs it
 * @param {string} [options.dataDir] default: a new one, removed at the end
 * @returns {Promise<RunningParley>}
 * @throws Error with what the server wrote where it does not get ready
 */
export async function startParley({ command = [process.execPath, ...NODE_FLAGS, SERVER], dataDir } = {}) {
  if (isEnding) throw new Error('The benchmark is being broken off');
  const folder = dataDir ?? (await newDataFolder());
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(command[0], command.slice(1), {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...PROCESS_ENVIRONMENT, ...settingsFor(folder, port) },
  });
  const output = keepOutput(child);
  const ask =
    command[0] === process.execPath ? () => child.kill('SIGTERM') : () => signalGroup(child, 'SIGINT');
  const stop = async () => {
    running.delete(stop);
    await endChild(child, ask, STOP_MS);
    signalGroup(child, 'SIGKILL');
    if (dataDir === undefined) await removeDataFolder(folder);
  };
  running.add(stop);
  const url = `http://127.0.0.1:${port}`;
  try {
    const token = await firstToken({ url, secret: SECRETS.demo, child, output });
    const readyMs = performance.now() - begin;
    return { port, url, pid: child.pid, dataDir: folder, token, adminPassword: SECRETS.admin, readyMs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everything that could come from the surroundings is set, so that no other database is ever touched. */
function settingsFor(folder, port) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PARLEY_DATA_DIR: folder,
    DATABASE_URL: '',
    REDIS_URL: '',
    DIALOG_AUTH: 'on',
    PARLEY_SECRET_KEY: '',
    SEED_DEMO: 'on',
    PARLEY_DEMO_SECRET: SECRETS.demo,
    PARLEY_ADMIN_PASSWORD: SECRETS.admin,
    LOG_LEVEL: 'warn',
    SESSION_TIMEOUT: '1800',
  };
}

/**
 * The process leads a group of its own, to which everything belongs that it starts. SIGINT to a whole group is what
 * Ctrl-C in a terminal does; SIGKILL takes what a failed stop has left. A group that is gone is fine.
 */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks for a token until there is one: the first reply that needs HTTP, database and seed. */
async function firstToken({ url, secret, child, output }) {
  const until = performance.now() + READY_MS;
  let last = 'no answer';
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`Parley ended with code ${child.exitCode}.\n${output()}`);
    try {
      const reply = await fetchToken(url, secret);
      if (reply.errorCode === 0) return reply.authToken;
      last = JSON.stringify(reply);
    } catch (error) {
      last = String(error.cause ?? error);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Parley was not ready after ${READY_MS / 1_000} s: ${last}\n${output()}`);
}

async function fetchToken(url, appSecret) {
  const reply = await fetch(`${url}/oifde/rest/api/gettoken`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ appKey: 'demo', appSecret }),
    signal: AbortSignal.timeout(5_000),
  });
  return reply.json();
}

/** A port of this machine that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
