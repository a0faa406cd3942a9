/** What a build of an app is made from, and how it takes the place of the one before. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFolder } from './replace-folder.mjs';
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
  cli: {
    script: 'tools/build-cli.mjs',
    inputs: ['apps/cli', 'tools/build-cli.mjs', ...SHARED_INPUTS],
  },
};

/**
 * Builds what changed since its last build.
 *
 * @param {(keyof typeof APPS)[]} names what is needed
 * @param {(line: string) => void} tell is told of progress
 * @throws PlainError with the builder's output
 */
export async function buildIfNeeded(names = ['server', 'designer'], tell = say) {
  const stale = names
    .map((name) => [name, APPS[name]])
    .filter(([name, { inputs }]) => readStamp(name) !== hashOf(inputs));
  if (stale.length === 0) return;
  tell(`Building ${stale.map(([name]) => name).join(' and ')} ...`);
  await Promise.all(
    stale.map(([name, { script }]) => runScript(script, { failure: `Building the ${name} failed.` })),
  );
}

/**
 * Builds an app; an interrupted or failed build leaves the one before as it was.
 *
 * @param {keyof typeof APPS} name
 * @param {(folder: string) => Promise<void>} build writes to that absolute folder, beside `dist/<name>`
 */
export async function buildInto(name, build) {
  const stamp = hashOf(APPS[name].inputs);
  await replaceFolder(join(root, 'dist', name), async (folder) => {
    await build(folder);
    writeFileSync(join(folder, STAMP), stamp);
  });
}

function readStamp(name) {
  const file = join(root, 'dist', name, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
