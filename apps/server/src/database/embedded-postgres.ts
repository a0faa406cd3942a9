/**
 * The Postgres that Parley brings along. It outlives the process that started it: it is a daemon, so a Parley that is
 * killed leaves a healthy database behind, which the next one, or another one on the same data folder, joins. The last
 * one to leave stops it. It is reached by a socket inside its folder (by a loopback port on Windows) with a password
 * that only Parley's user can read.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync, chownSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { DatabaseStartError, sqlState } from './database-error';
import { isAlive, withFileLock } from './file-lock';
import { type PostgresHome, preparePostgresHome, socketFolder } from './postgres-home';

export interface EmbeddedPostgres {
  /** of the database `parley`; names the socket's folder as `?host=` */
  url: string;
  /** Leaves; stops Postgres if nobody else uses it. */
  leave(): Promise<void>;
  /** Stops Postgres, whoever uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Parley's data folder */
  dataDir: string;
  /** told in one line what a person should know */
  say?: (line: string) => void;
  /** false gives up durability for speed: for tests only */
  durable?: boolean;
}

const USER = 'parley';
const DATABASE = 'parley';
const KEEPER = 'parley-keeper';
const DEFAULT_PORT = 5432;
const START_PATIENCE_MS = 60_000;
const WATCH_PAUSE_MS = 500;

const Connection = z.object({
  host: z.string(),
  port: z.int(),
  password: z.string(),
});
type Connection = z.infer<typeof Connection>;

/**
 * Starts Postgres, or joins the one that runs on this data folder already; the first time, makes its cluster.
 *
 * @throws DatabaseStartError with one clear line
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, say = () => undefined, durable = true } = options;
  const server = new Server(preparePostgresHome(dataDir, say), durable);
  const keeper = new Keeper(server);
  await server.exclusively(async () => {
    await server.ensureRunning();
    await keeper.hold();
  });
  return {
    url: server.url(DATABASE),
    leave: () => keeper.leave('ifUnused'),
    stop: () => keeper.leave('always'),
  };
}

/** The cluster on disk and the daemon on it. Its methods are called under the lock of its folder. */
class Server {
  readonly #home: PostgresHome;
  readonly #durable: boolean;
  readonly #cluster: string;
  #connection: Connection | undefined;

  constructor(home: PostgresHome, durable: boolean) {
    this.#home = home;
    this.#durable = durable;
    this.#cluster = join(home.folder, 'cluster');
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return withFileLock(`${this.#home.connectionFile}.lock`, START_PATIENCE_MS, work);
  }

  url(database: string): string {
    const { host, port, password } = this.#known();
    const where = host.startsWith('/')
      ? `localhost:${port}/${database}?host=${encodeURIComponent(host)}`
      : `${host}:${port}/${database}`;
    return `postgresql://${USER}:${password}@${where}`;
  }

  async ensureRunning(): Promise<void> {
    if (!existsSync(this.#cluster)) await this.#makeCluster();
    this.#connection ??= this.#readConnection();
    if (await this.#answers()) return;
    this.#removeStalePid();
    writeFileSync(join(this.#cluster, 'parley.conf'), this.#configuration());
    await this.#control(['start', '-w', '-t', '60', '-s', '-l', join(this.#home.folder, 'start.log')]);
    await this.#makeDatabase();
  }

  async stop(): Promise<void> {
    await this.#control(['stop', '-m', 'fast', '-w', '-t', '60', '-s']);
  }

  #known(): Connection {
    if (this.#connection === undefined) throw new TypeError('Postgres has not been started');
    return this.#connection;
  }

  /** Made aside and moved into place when complete, so that a start that is killed is simply done again. */
  async #makeCluster(): Promise<void> {
    const draft = `${this.#cluster}.new`;
    rmSync(draft, { recursive: true, force: true });
    const password = randomBytes(24).toString('hex');
    const passwordFile = join(this.#home.folder, 'password.new');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    this.#giveAway(passwordFile);
    try {
      await this.#run('initdb', [
        `--pgdata=${draft}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        ...(this.#durable ? [] : ['--no-sync']),
        '--set=include_if_exists=parley.conf',
      ]);
    } finally {
      rmSync(passwordFile, { force: true });
    }
    const host = process.platform === 'win32' ? '127.0.0.1' : socketFolder(this.#home);
    const port = process.platform === 'win32' ? await findFreePort() : DEFAULT_PORT;
    this.#connection = { host, port, password };
    writeFileSync(this.#home.connectionFile, `${JSON.stringify(this.#connection)}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(draft, this.#cluster);
  }

  #readConnection(): Connection {
    const file = this.#home.connectionFile;
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      content = undefined;
    }
    const parsed = Connection.safeParse(content);
    if (!parsed.success)
      throw new DatabaseStartError(
        `${file} is missing or damaged; without it the database in ${this.#cluster} cannot be opened. Restore both from a backup.`,
      );
    if (process.platform === 'win32') return parsed.data;
    return { ...parsed.data, host: socketFolder(this.#home) };
  }

  async #answers(): Promise<boolean> {
    const client = this.client('postgres');
    try {
      await client.connect();
      return true;
    } catch (error) {
      const state = sqlState(error);
      if (state === '28P01')
        throw new DatabaseStartError(`Postgres refuses the password in ${this.#home.connectionFile}.`);
      if (state === '57P03') return await pause(200).then(() => this.#answers());
      return state !== undefined;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  client(database: string): pg.Client {
    const client = new pg.Client({
      connectionString: this.url(database),
      application_name: KEEPER,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    return client;
  }

  /**
   * After a crash Postgres clears its pid file itself, unless the system has given the id to another process since;
   * then it would refuse to start for ever.
   */
  #removeStalePid(): void {
    const file = join(this.#cluster, 'postmaster.pid');
    if (!existsSync(file)) return;
    const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
    if (!Number.isInteger(pid) || pid <= 0 || (isAlive(pid) && !isPostgres(pid)))
      rmSync(file, { force: true });
  }

  #configuration(): string {
    const { host, port } = this.#known();
    const bySocket = host.startsWith('/');
    const values: Record<string, string | number> = {
      listen_addresses: bySocket ? '' : host,
      unix_socket_directories: bySocket ? host : '',
      unix_socket_permissions: '0700',
      port,
      max_connections: 200,
      shared_buffers: '128MB',
      fsync: this.#durable ? 'on' : 'off',
      synchronous_commit: this.#durable ? 'on' : 'off',
      full_page_writes: this.#durable ? 'on' : 'off',
      max_wal_size: '2GB',
      // a new segment filled with zeros holds up every turn for 60 ms, once in some 10,000 turns; durability is the same
      wal_init_zero: 'off',
      checkpoint_timeout: '15min',
      autovacuum_naptime: '15s',
      jit: 'off',
      max_parallel_workers_per_gather: 0,
      log_timezone: 'UTC',
      timezone: 'UTC',
      logging_collector: 'on',
      log_directory: '../log',
      log_filename: 'postgres-%a.log',
      log_truncate_on_rotation: 'on',
      log_rotation_age: '1d',
      log_rotation_size: 0,
    };
    return Object.entries(values)
      .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
      .join('');
  }

  async #makeDatabase(): Promise<void> {
    const client = this.client('postgres');
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #control(args: readonly string[]): Promise<void> {
    await this.#run('pg_ctl', [`--pgdata=${this.#cluster}`, ...args]);
  }

  /** Runs a program of Postgres. Its output goes nowhere that Postgres, a daemon, would hold open. */
  async #run(program: string, args: readonly string[]): Promise<void> {
    const { binaries, runAs, folder } = this.#home;
    const child = spawn(join(binaries.folder, 'bin', program), args, {
      ...runAs,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
      windowsHide: true,
    });
    const errors: string[] = [];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', (error) =>
        reject(new DatabaseStartError(`${program} cannot be run: ${error.message}.`)),
      );
      child.on('close', resolve);
    });
    if (code === 0) return;
    throw new DatabaseStartError(
      `The embedded Postgres failed (${program}): ${lastLine(errors.join('')) ?? this.#lastLogLine()}`,
    );
  }

  #lastLogLine(): string {
    for (const file of [...this.#logFiles(), join(this.#home.folder, 'start.log')]) {
      const content = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const fatal = content.split('\n').filter((line) => /FATAL|PANIC|ERROR|error while loading/.test(line));
      const line = fatal.at(-1);
      if (line !== undefined) return `${line} (${file})`;
    }
    return `see ${join(this.#home.folder, 'log')}`;
  }

  #logFiles(): string[] {
    const folder = join(this.#home.folder, 'log');
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  }

  #giveAway(file: string): void {
    if (this.#home.runAs) chownSync(file, this.#home.runAs.uid, this.#home.runAs.gid);
  }
}

/**
 * A connection that shows the others that this process uses Postgres, and shows this process that Postgres has died:
 * it is then started again.
 */
class Keeper {
  readonly #server: Server;
  #client: pg.Client | undefined;
  #left = false;

  constructor(server: Server) {
    this.#server = server;
  }

  async hold(): Promise<void> {
    const client = this.#server.client('postgres');
    await client.connect();
    client.on('end', () => this.#restart(client));
    this.#client = client;
  }

  async leave(stop: 'ifUnused' | 'always'): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.#server.exclusively(async () => {
      const last = stop === 'always' || (await this.#isLast());
      await this.#client?.end().catch(() => undefined);
      if (last) await this.#server.stop();
    });
  }

  /** Every Parley has its keeper; its other connections may take a moment to go. Other programs count as well. */
  async #isLast(): Promise<boolean> {
    try {
      const result = await this.#client?.query<{ others: number }>(`
        SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
          AND (application_name = '${KEEPER}' OR application_name NOT LIKE 'parley-%')`);
      return result?.rows[0]?.others === 0;
    } catch {
      return false;
    }
  }

  #restart(client: pg.Client): void {
    if (this.#left || this.#client !== client) return;
    this.#client = undefined;
    void this.#tryRestart();
  }

  async #tryRestart(): Promise<void> {
    while (!this.#left && this.#client === undefined) {
      try {
        await this.#server.exclusively(async () => {
          if (this.#left) return;
          await this.#server.ensureRunning();
          await this.hold();
        });
      } catch {
        await pause(WATCH_PAUSE_MS, undefined, { ref: false });
      }
    }
  }
}

/** Whether the process is a Postgres, as far as the system tells; in doubt yes, for then Postgres decides. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}

function lastLine(text: string): string | undefined {
  const line = text.trim().split('\n').at(-1);
  return line === '' ? undefined : line;
}
