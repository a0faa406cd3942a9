/** What a build of an app is made from, and how it takes the place of the one before. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, root, runScript, say } from './workspace.mjs';

const SHARED_INPUTS = ['libs', 'package-lock.json', 'tsconfig.base.json', 'tools/lib'];
const STAMP = '.stamp';

/** The apps that are built, each to `dist/<name>` by its script. */
export const APPS = {
  server: {
    script: 'tools/build-server.mjs',
    inputs: ['apps/server', 'tools/build-server.mjs', ...SHARED_INPUTS],
  },
  designer: {
    script: 'tools/build-designer.mjs',
    inputs: ['apps/designer', 'tools/build-designer.mjs', ...SHARED_INPUTS],
  },
};

/**
 * Builds what changed since its last build.
 *
 * @throws PlainError with the builder's output
 */
export async function buildIfNeeded() {
  const stale = Object.entries(APPS).filter(([name, { inputs }]) => readStamp(name) !== hashOf(inputs));
  if (stale.length === 0) return;
  say(`Building ${stale.map(([name]) => name).join(' and ')} ...`);
  await Promise.all(
    stale.map(([name, { script }]) => runScript(script, { failure: `Building the ${name} failed.` })),
  );
}

/**
 * Builds into a folder of its own and puts it in the place of `dist/<name>` only when it is complete, so that
 * an interrupted or failed build leaves the one before as it was.
 *
 * @param {keyof typeof APPS} name
 * @param {(folder: string) => Promise<void>} build writes to that absolute folder
 */
export async function buildInto(name, build) {
  const dist = join(root, 'dist');
  const fresh = join(dist, `.${name}-${process.pid}`);
  const stamp = hashOf(APPS[name].inputs);
  removeLeftovers(dist, name);
  mkdirSync(fresh, { recursive: true });
  try {
    await build(fresh);
    writeFileSync(join(fresh, STAMP), stamp);
    replace(join(dist, name), fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function replace(target, fresh) {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** Folders of builds whose process is gone. */
function removeLeftovers(dist, name) {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist)) {
    const pid = new RegExp(`^\\.${name}-(\\d+)`).exec(entry)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(dist, entry), { recursive: true, force: true });
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

function readStamp(name) {
  const file = join(root, 'dist', name, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
