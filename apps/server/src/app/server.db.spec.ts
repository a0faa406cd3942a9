import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { settings } from '../config/settings';
import { testDatabase } from '../testing/test-database';
import { testApplication } from './application.fixture';
import { startServer, type RunningServer } from './server';
import { toStartLine } from './start-failure';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(env: Record<string, string> = {}) {
  const database = await testDatabase();
  cleanUps.push(() => database.close());
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-spec-'));
  cleanUps.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const read = settings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    PARLEY_DATA_DIR: dataDir,
    ...env,
  });
  const said: string[] = [];
  const server: RunningServer = await startServer(read, (text) => said.push(text));
  cleanUps.push(() => server.stop());
  return { server, said: said.join('') };
}

describe('the server', () => {
  it('accepts requests when it says that it is ready, and tells how to sign in', async () => {
    const { server, said } = await start({ PARLEY_DEMO_SECRET: 'known secret' });
    expect(said).toContain(`Parley is ready: ${server.url}`);
    expect(said).not.toContain('known secret');
    const password = /password (\S+)/.exec(said)?.[1];
    const reply = await fetch(`${server.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'admin', password }),
    });
    expect(reply.status).toBe(200);
    const account = await fetch(`${server.url}/demo/accounts/13500000009`);
    expect(await account.json()).toMatchObject({ account: '13500000009', overdue: true });
  });

  it('stops once, however often it is asked to', async () => {
    const { server } = await start();
    await Promise.all([server.stop(), server.stop()]);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  });

  it('says in one line that the port is in use', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    cleanUps.push(() => other.close());
    const { port } = other.address() as AddressInfo;
    const error: unknown = await start({ PORT: String(port) }).catch((reason: unknown) => reason);
    expect(toStartLine(error, { host: '127.0.0.1', port })).toMatch(
      new RegExp(`^Port ${port} is in use[^\n]*$`),
    );
  });
});

describe('an application that is about to stop', () => {
  it('finishes what it has accepted and refuses what comes then', async () => {
    const app = await testApplication();
    cleanUps.push(() => app.close());
    const actor = await app.signIn();
    const accepted = Promise.all(Array.from({ length: 20 }, () => actor.send('GET', '/flows')));
    await actor.send('GET', '/me');
    const drained = app.drain.finish(5_000);
    const late = await actor.send('GET', '/flows');
    expect(late).toMatchObject({
      status: 503,
      body: { errorCode: 10000010 },
      headers: { 'retry-after': '2', connection: 'close' },
    });
    await drained;
    expect((await accepted).map((reply) => reply.status)).toEqual(Array.from({ length: 20 }, () => 200));
  });
});

describe('an application whose database is gone', () => {
  it('answers 503 and is not ready, but lives', async () => {
    const app = await testApplication();
    const actor = await app.signIn();
    await app.testDb.close();
    cleanUps.push(() => app.nest.close());
    cleanUps.push(() => app.database.close());
    const reply = await actor.send('GET', '/flows');
    expect(reply).toMatchObject({
      status: 503,
      body: { errorCode: 10000010 },
      headers: { 'retry-after': '2' },
    });
    expect((await app.inject({ url: '/health/ready' })).status).toBe(503);
    expect((await app.inject({ url: '/health/live' })).status).toBe(200);
  });
});
