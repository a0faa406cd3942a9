import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dialogApplication, initOf, keysOf, type DialogApplication } from './dialog.fixture';

let app: DialogApplication;
let admin: pg.Client;
let name: string;

beforeAll(async () => {
  app = await dialogApplication();
  name = new URL(app.database.url).pathname.slice(1);
  admin = new pg.Client(inject('postgresUrl'));
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await app.close();
});

/** Nobody gets in, and who was in is thrown out. */
async function close(): Promise<void> {
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

it('answers 503 with Retry-After while the database is gone, and goes on by itself when it is back', async () => {
  await app.send(initOf('gone-1'));
  await close();
  const refusals = await Promise.all([
    app.send(initOf('gone-2')),
    app.send(keysOf('gone-1', '13500000001', '1')),
    app.send(initOf('gone-3'), { token: 'f'.repeat(32) }),
  ]);
  for (const { status, body, headers } of refusals) {
    expect([status, body.ret, body.outaction]).toEqual([503, 10000010, 10]);
    expect(headers['retry-after']).toBe('2');
  }
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect.poll(async () => (await app.send(initOf('gone-2'))).status).toBe(200);
  const reply = await app.send(keysOf('gone-1', '13500000001', '1'));
  expect([reply.status, reply.body.outparams['inter_idx']]).toEqual([200, '2']);
});
