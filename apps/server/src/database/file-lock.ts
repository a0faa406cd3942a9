import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY_MS = 50;
/** Locks that this process holds: its id in any other lock is that of a process before it. */
const held = new Set<string>();

/**
 * Runs `work` while no other process of this machine runs work under the same file. A lock that a killed process left
 * behind is taken over.
 *
 * @param patienceMs how long to wait for the other process
 * @throws Error when the other process does not finish in time
 */
export async function withFileLock<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  while (!takeLock(file)) {
    if (performance.now() > deadline) throw new Error(`${file} is held by process ${holderOf(file)}`);
    await pause(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    held.add(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(file);
  const isStale = holder === process.pid ? !held.has(file) : holder !== undefined && !isAlive(holder);
  if (isStale) removeStale(file, holder);
  return false;
}

/** Two processes may find the same lock stale; the second must not remove the lock that the first has taken since. */
function removeStale(file: string, holder: number | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch {
    /* another process was faster */
  }
  rmSync(aside, { force: true });
}

/** @returns undefined while the holder has not written its id yet */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
