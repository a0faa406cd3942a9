import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { openDatabase } from './open-database';

const HOLDER = fileURLToPath(new URL('../testing/hold-postgres.ts', import.meta.url));

let dataDir: string;
let started: EmbeddedPostgres[];
beforeAll(() => {
  dataDir = makeTemporaryFolder('parley-embedded-');
  started = [];
});
afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.leave();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  started.push(postgres);
  return postgres;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'parley-test' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n', 1)[0]);

describe('the embedded Postgres', () => {
  it('keeps its data over a restart, durably, and its password to itself', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await query(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(statSync(join(dataDir, 'postgres', 'connection.json')).mode & 0o777).toBe(0o600);
    await first.leave();
    expect(existsSync(pidFile())).toBe(false);
    const second = await start();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is joined by a second process and stopped by the last one that leaves', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    await first.leave();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.leave();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('outlives a Parley that is killed, and is joined by the next one', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const before = postmaster();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const postgres = await start();
    expect(postmaster()).toBe(before);
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is started again when it dies', async () => {
    const postgres = await start();
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    await expect
      .poll(() => query(postgres.url, 'SELECT 1 AS one').catch(() => undefined), {
        timeout: 20_000,
        interval: 200,
      })
      .toEqual([{ one: 1 }]);
    expect(postmaster()).not.toBe(before);
  });

  it('starts although its pid file names a process that has got the id since', async () => {
    await start().then((postgres) => postgres.leave());
    writeFileSync(pidFile(), `${process.pid}\n`);
    const postgres = await start();
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says in one line that the secret of its connection is lost', async () => {
    const file = join(dataDir, 'postgres', 'connection.json');
    const content = readFileSync(file);
    rmSync(file);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('connection.json is missing or damaged');
    writeFileSync(file, content, { mode: 0o600 });
  });
});

describe('openDatabase', () => {
  it('opens a new data folder and leaves nothing running', async () => {
    const lines: string[] = [];
    const options = { databaseUrl: undefined, dataDir, databasePool: 10 };
    const database = await openDatabase(options, (line) => lines.push(line));
    expect(await database.prisma.tenant.count()).toBe(0);
    expect(lines.join()).toMatch(/^Database migrated: 20261121000000_first/);
    await database.close();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('says in one line, without the password, that DATABASE_URL leads nowhere', async () => {
    const options = { databaseUrl: 'postgresql://parley:hush@127.0.0.1:1/parley', dataDir, databasePool: 10 };
    await expect(openDatabase(options, () => undefined)).rejects.toThrow(
      /^The database at 127.0.0.1:1 \(DATABASE_URL\) cannot be used: connect ECONNREFUSED 127.0.0.1:1\.$/,
    );
  });
});
