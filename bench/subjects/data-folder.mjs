/** Data folders of the servers that are measured: empty at first, gone at the end with all that runs on them. */
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STOP_MS = 10_000;
const POLL_MS = 50;

/** An empty data folder that Postgres may enter under its own user too. */
export async function newDataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-data-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Removes a data folder. A Postgres that a killed server has left on it is stopped first. */
export async function removeDataFolder(folder) {
  for (const pid of await postgresOn(folder)) await stopPostgres(pid);
  await rm(folder, { recursive: true, force: true });
}

/** Ids of the Postgres servers whose clusters lie in the folder; after a clean stop there are none. */
async function postgresOn(folder) {
  const home = join(folder, 'postgres');
  const entries = await readdir(home).catch(() => []);
  const files = entries.map((entry) => readFile(join(home, entry, 'postmaster.pid'), 'utf8').catch(() => ''));
  return (await Promise.all(files)).map((text) => Number(text.split('\n', 1)[0])).filter((pid) => pid > 0);
}

/** SIGINT is Postgres's fast shutdown: it waits for nobody and leaves the data whole. */
async function stopPostgres(pid) {
  const until = performance.now() + STOP_MS;
  let signal = 'SIGINT';
  while (performance.now() < until) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    signal = 0;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
