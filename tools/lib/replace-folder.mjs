/** A folder that is either the old one or the complete new one, whatever happens while the new one is made. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder's new content beside it, as deep in the tree, and puts it in place only when it is complete.
 * If the making fails, or the process ends meanwhile, the folder is as it was.
 *
 * @param {string} target absolute
 * @param {(fresh: string) => Promise<void>} fill writes to that absolute, empty folder
 */
export async function replaceFolder(target, fill) {
  const prefix = join(dirname(target), `.${basename(target)}-`);
  const fresh = `${prefix}${process.pid}`;
  removeAbandoned(prefix);
  mkdirSync(fresh, { recursive: true });
  try {
    await fill(fresh);
    const old = `${fresh}-old`;
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Removes what processes left that ended on their way. */
function removeAbandoned(prefix) {
  const parent = dirname(prefix);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(basename(prefix))) continue;
    const pid = Number.parseInt(name.slice(basename(prefix).length), 10);
    if (pid === process.pid || (Number.isInteger(pid) && !isAlive(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
