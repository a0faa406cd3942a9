/** What the scripts behind `npm start`, `npm test` and `npm run dev` share. Node only: they also install. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the workspace, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const OLDEST_NODE = [20, 19];

/** A failure whose message is all that the person at the terminal needs; no stack is printed. */
export class PlainError extends Error {}

/** Prints one progress line. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs a script's story and ends the process with one clear line if it fails. */
export async function runStory(story) {
  try {
    await story();
  } catch (error) {
    process.stderr.write(`${error instanceof PlainError ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}

/** @throws PlainError when this Node is too old */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new PlainError(
    `Parley needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Get one from https://nodejs.org.`,
  );
}

/**
 * Runs a program in the workspace and shows its output only if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, failure: string }} options failure: the sentence to end with
 * @throws PlainError with the program's output and the sentence
 */
export function runQuietly(command, args, { env = {}, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new PlainError(`${error.message}\n${failure}`)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new PlainError(`${Buffer.concat(output).toString('utf8').trimEnd()}\n${failure}`));
    });
  });
}

/** Runs a script of the workspace with this Node; see {@link runQuietly}. */
export function runScript(script, options) {
  return runQuietly(process.execPath, [join(root, script)], options);
}

/**
 * One hash over the content of files and folders, so that a step runs again only when something changed.
 * Specs, hidden files and what is itself built do not count; a missing path counts as empty.
 *
 * @param {string[]} paths from the workspace root
 */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths.flatMap(listFiles).sort())
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

const NOT_SOURCE = /^(\.|node_modules$|dist$)|\.spec\.tsx?$/;

function listFiles(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .filter((name) => !NOT_SOURCE.test(name))
    .flatMap((name) => listFiles(`${path}/${name}`));
}
