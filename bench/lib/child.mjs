/** Child processes of the benchmark: started with a handshake, ended by their id, never left behind. */
import { fork } from 'node:child_process';
import { NODE_FLAGS, PROCESS_ENVIRONMENT } from '../../tools/lib/server-process.mjs';

const READY_MS = 30_000;
const STOP_MS = 5_000;

/**
 * @typedef {object} RunningPeer
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a peer, with what Parley's own process is given, and waits until it announces its port.
 *
 * @param {URL} file
 * @returns {Promise<RunningPeer>}
 * @throws Error with what the peer wrote where it ends early or is not ready in time
 */
export async function startPeer(file) {
  const child = fork(file, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: NODE_FLAGS,
    env: { ...process.env, ...PROCESS_ENVIRONMENT, NODE_ENV: 'production' },
  });
  const output = keepOutput(child);
  const message = await firstMessage(child, READY_MS, output);
  return { port: message.port, pid: child.pid, stop: () => stopPeer(child) };
}

/**
 * Runs a module in a process of its own until it sends one message, which is the result.
 *
 * @param {string | URL} file
 * @param {string[]} args
 * @param {number} timeoutMs
 */
export async function runInChild(file, args, timeoutMs) {
  const child = fork(file, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const output = keepOutput(child);
  try {
    return await firstMessage(child, timeoutMs, output);
  } finally {
    child.kill('SIGKILL');
  }
}

/** The last of what a child writes, for the message of a failure. */
export function keepOutput(child) {
  let text = '';
  const keep = (chunk) => {
    text = (text + chunk).slice(-4_000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return () => text;
}

function firstMessage(child, timeoutMs, output) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('gave no answer in time'), timeoutMs);
    const fail = (what) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${child.spawnargs.at(-1)} ${what}.\n${output()}`));
    };
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.once('message', (message) => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(message);
    });
  });
}

function stopPeer(child) {
  return endChild(child, () => child.send('stop', () => {}));
}

/**
 * Asks a child to end and kills it where it does not within five seconds (or the given time).
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => void} ask
 * @param {number} [timeoutMs]
 */
export function endChild(child, ask, timeoutMs = STOP_MS) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    ask();
  });
}
