/**
 * Where the embedded Postgres lives and as whom it runs. Postgres refuses to run as root; a Parley that runs as root (a
 * container, a test machine) therefore runs it as the user `postgres`, who must be able to reach both its data and its
 * programs. Where that user cannot reach the data folder (it is below /root, say), the data goes to
 * /var/lib/parley/<name made of the data folder's path>, and Parley says so at every start.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseStartError } from './database-error';
import { type PostgresBinaries, copyPostgres, findPostgres } from './postgres-binaries';

export interface PostgresHome {
  binaries: PostgresBinaries;
  /** holds the cluster, its log and its socket; belongs to who runs Postgres */
  folder: string;
  /** where Parley keeps the connection's secret, readable to Parley alone */
  connectionFile: string;
  /** whom Postgres runs as; undefined: as Parley itself */
  runAs: { uid: number; gid: number } | undefined;
}

const ROOT_FOLDER = '/var/lib/parley';
/** The longest path of a socket that every system takes, less the name of the socket. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

/**
 * @param dataDir Parley's data folder; made if absent
 * @param say told in one line when the data is kept elsewhere
 * @throws DatabaseStartError when no place or no user will do
 */
export function preparePostgresHome(dataDir: string, say: (line: string) => void): PostgresHome {
  mkdirSync(dataDir, { recursive: true });
  const own = join(realpathSync(resolve(dataDir)), 'postgres');
  mkdirSync(own, { recursive: true });
  const connectionFile = join(own, 'connection.json');
  const binaries = findPostgres();
  if (process.getuid?.() !== 0) return { binaries, folder: own, connectionFile, runAs: undefined };
  const runAs = findOrMakeUser();
  const folder = findReachableFolder(own, runAs, say);
  return { binaries: reachableBinaries(binaries, runAs), folder, connectionFile, runAs };
}

/** A folder for Postgres's socket: inside its home, unless the path would be too long for a socket. */
export function socketFolder({ folder, runAs }: PostgresHome): string {
  const inside = join(folder, 'run');
  const socket =
    Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER ? inside : `/tmp/parley-${shortHash(folder)}`;
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(socket, runAs.uid, runAs.gid);
  return socket;
}

function findReachableFolder(
  own: string,
  runAs: { uid: number; gid: number },
  say: (line: string) => void,
): string {
  if (handOver(own, runAs)) return own;
  const elsewhere = join(ROOT_FOLDER, shortHash(own));
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  chmodSync(ROOT_FOLDER, 0o755);
  if (!handOver(elsewhere, runAs))
    throw new DatabaseStartError(
      `The user postgres can reach neither ${own} nor ${elsewhere}. Run Parley as an ordinary user, set PARLEY_DATA_DIR to a folder that this user can reach, or set DATABASE_URL.`,
    );
  say(`Postgres runs as user postgres, who cannot reach ${own}; its data is in ${elsewhere}.`);
  return elsewhere;
}

/** Gives the folder to the user and tries whether the user gets there. */
function handOver(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -w . ]', 'sh', folder], { uid, gid, cwd: '/' });
  return attempt.status === 0;
}

function reachableBinaries(
  binaries: PostgresBinaries,
  runAs: { uid: number; gid: number },
): PostgresBinaries {
  const runs = (candidate: PostgresBinaries) =>
    spawnSync(join(candidate.folder, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0;
  if (runs(binaries)) return binaries;
  const copy = copyPostgres(binaries, ROOT_FOLDER);
  if (runs(copy)) return copy;
  throw new DatabaseStartError(
    `The user postgres cannot run ${join(copy.folder, 'bin', 'postgres')}. Set DATABASE_URL to a PostgreSQL server.`,
  );
}

function findOrMakeUser(): { uid: number; gid: number } {
  const present = findUser();
  if (present) return present;
  try {
    if (existsSync('/etc/alpine-release')) run('adduser', ['-S', '-D', '-H', 'postgres']);
    else {
      run('groupadd', ['--system', '--force', 'postgres']);
      run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
    }
  } catch {
    /* whether there is a user now is what counts */
  }
  const made = findUser();
  if (made) return made;
  throw new DatabaseStartError(
    'Postgres does not run as root, and the user postgres cannot be made. Run Parley as an ordinary user, or set DATABASE_URL.',
  );
}

function findUser(): { uid: number; gid: number } | undefined {
  try {
    return { uid: Number(run('id', ['-u', 'postgres'])), gid: Number(run('id', ['-g', 'postgres'])) };
  } catch {
    return undefined;
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
