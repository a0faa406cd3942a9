/** People beside the administrator, whom a new installation has. All have the administrator's password. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { SECRETS } from './server';

export interface Person {
  userName: string;
  /** shown on the screen */
  name: string;
  password: string;
}

const person = (userName: string, name: string): Person => ({
  userName,
  name,
  password: SECRETS.adminPassword,
});

export const ADMIN = person('admin', 'admin');
export const DESIGNER = person('ling', 'Ling Zhao');
export const AUDITOR = person('otto', 'Otto Brand');
/** forgets the password until the account is locked */
export const FORGETFUL = person('vera', 'Vera Moss');

const ROLES = new Map([
  [DESIGNER, 'designer'],
  [AUDITOR, 'auditor'],
  [FORGETFUL, 'designer'],
]);

/** Written into the embedded Postgres of a running server. */
export async function addPeople(dataDir: string): Promise<void> {
  const client = await connect(dataDir);
  try {
    for (const [{ userName, name }, role] of ROLES) {
      await client.query(
        `INSERT INTO app_user (tenant_id, id, name, display_name, password_hash, role)
         SELECT tenant_id, gen_random_uuid(), $1, $2, password_hash, $3::user_role FROM app_user WHERE name = 'admin'`,
        [userName, name, role],
      );
    }
  } finally {
    await client.end();
  }
}

interface Connection {
  host: string;
  port: number;
  password: string;
}

async function connect(dataDir: string): Promise<pg.Client> {
  const file = join(dataDir, 'postgres', 'connection.json');
  const connection = JSON.parse(await readFile(file, 'utf8')) as Connection;
  const client = new pg.Client({ ...connection, user: 'parley', database: 'parley' });
  await client.connect();
  return client;
}
