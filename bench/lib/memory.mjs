/** Resident memory of a process, sampled while something runs. */
import { readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const SAMPLE_MS = 250;
const MIB = 1024 * 1024;

/**
 * Runs something and watches a process meanwhile.
 *
 * @template T
 * @param {number} pid
 * @param {() => Promise<T>} run
 * @returns {Promise<{ result: T, peakMiB: number }>}
 */
export async function watchMemory(pid, run) {
  let peak = await residentBytes(pid);
  let over = false;
  const watching = (async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
      peak = Math.max(peak, await residentBytes(pid));
    }
  })();
  try {
    const result = await run();
    return { result, peakMiB: peak / MIB };
  } finally {
    over = true;
    await watching;
  }
}

/** 0 where the process is gone. */
async function residentBytes(pid) {
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout) * 1024;
  } catch {
    return 0;
  }
}
