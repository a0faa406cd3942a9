/** Brings node_modules and the generated Prisma client to what the checkout asks for, if they are not. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError, hashOf, root, runQuietly, runScript, say } from './workspace.mjs';

/** @throws PlainError when npm fails */
export async function installIfNeeded() {
  if (isInstalled()) return;
  say('Installing packages ...');
  const failure =
    'Installing the packages failed. Does this machine reach the npm registry (`npm ping`)? ' +
    'You can also run `npm ci --ignore-scripts` yourself.';
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) await runQuietly(process.execPath, [npm, ...args], { failure });
  else await runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { failure });
  if (!isInstalled())
    throw new PlainError('npm has installed something else than package-lock.json asks for.');
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of its last complete
 * installation. Packages for other platforms may be absent.
 */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(record);
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path.includes('node_modules/')) return true;
    return present[path] === undefined ? optional || devOptional : present[path].version === version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

const GENERATED_CLIENT = 'apps/server/src/generated';
const GENERATED_STAMP = join(root, GENERATED_CLIENT, '.stamp');

/** @throws PlainError when the schema is wrong */
export async function generateClientIfNeeded() {
  const wanted = hashOf([
    'prisma/schema.prisma',
    'tools/prisma-generate.mjs',
    'node_modules/prisma/package.json',
  ]);
  if (existsSync(GENERATED_STAMP) && readFileSync(GENERATED_STAMP, 'utf8') === wanted) return;
  say('Generating the database client ...');
  await runScript('tools/prisma-generate.mjs', { failure: 'Generating the database client failed.' });
  mkdirSync(dirname(GENERATED_STAMP), { recursive: true });
  writeFileSync(GENERATED_STAMP, wanted);
}
