/** Starts one real Postgres for a run of the tests and makes the migrated database that each spec gets a copy of. */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../database/embedded-postgres';
import { isAlive } from '../database/file-lock';
import { applyMigrations } from '../database/migrations';
import { makeTemporaryFolder } from './temporary-folder';
import { TEMPLATE_DATABASE, toDatabaseUrl } from './database-url';

const PREFIX = 'parley-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const dataDir = makeTemporaryFolder(`${PREFIX}${process.pid}-`);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const client = new pg.Client(postgres.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await client.end();
  await applyMigrations(toDatabaseUrl(postgres.url, TEMPLATE_DATABASE));
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A run that was killed leaves its Postgres behind, which is a daemon. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    stopPostgres(join(folder, 'postgres', 'cluster', 'postmaster.pid'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function stopPostgres(pidFile: string): void {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), 'SIGQUIT');
  } catch {
    /* it is not running */
  }
}
