import type { Value } from '@parley/expression';
import { NO_RESOURCES } from '@parley/engine';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantContext } from '../dialog/tenant-context';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { ProcedureDefinition } from './procedure';
import { SqlEffects } from './sql-effects';

let database: TestDatabase;
let client: pg.Client;
/** the Postgres of the specs listens on a socket of the file system; this leads there */
let door: Server;
beforeAll(async () => {
  database = await testDatabase('empty');
  const { port, searchParams } = new URL(database.url);
  const socket = searchParams.get('host');
  door = createServer((from) => {
    const to = socket === null ? connect(Number(port)) : connect(`${socket}/.s.PGSQL.${port}`);
    from.pipe(to).pipe(from);
    for (const end of [from, to]) end.on('error', () => from.destroy());
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  client = new pg.Client(database.url);
  await client.connect();
  await client.query(`
    CREATE TABLE saved (caller text, score integer);
    CREATE FUNCTION save_call(caller text, score integer) RETURNS TABLE (total bigint, echo text) LANGUAGE sql AS
      $$ INSERT INTO saved VALUES (caller, score); SELECT count(*), $1 FROM saved $$;
    CREATE FUNCTION sleeps() RETURNS void LANGUAGE sql AS $$ SELECT pg_sleep(30) $$;
    CREATE FUNCTION fails() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'secret'; END $$`);
});
afterAll(async () => {
  door.close();
  await client.end();
  await database.close();
});

const INPUTS = [
  { name: 'caller', type: 'string', required: true },
  { name: 'score', type: 'integer' },
];

function perform(
  inputs: Record<string, Value>,
  more: object = {},
  allowedHosts = [{ host: '127.0.0.1', port: 0, allowPrivate: true }],
) {
  const { username, password, pathname } = new URL(database.url);
  const definition = ProcedureDefinition.parse({
    host: '127.0.0.1',
    port: (door.address() as AddressInfo).port,
    database: pathname.slice(1),
    user: decodeURIComponent(username),
    function: 'public.save_call',
    inputs: INPUTS,
    timeoutSeconds: 5,
    sealedPassword: decodeURIComponent(password) || 'none',
    ...more,
  });
  const tenant: TenantContext = {
    tenantId: 'demo',
    timeZone: 'UTC',
    vdnIds: [],
    accessCodes: new Set(),
    sessionTimeoutMs: 1_000,
    resources: NO_RESOURCES,
    resourcesHash: '',
    errorPrompt: '',
    interfaces: new Map(),
    tables: new Map(),
    policies: new Map(),
    apiFabric: undefined,
    procedures: new Map([['save', definition]]),
    allowedHosts,
  };
  const effects = new SqlEffects({ claim: () => Promise.resolve(false), giveBack: () => Promise.resolve() });
  const facts = { id: 'c1', tenant: 'demo', caller: '1350', accessCode: '1', startedAt: 0, init: {} };
  const call = { ...facts, seat: 'vir' as const };
  const session = { pins: {}, program: 'f@1.0', call, node: 0, visits: 1, global: {}, language: null };
  const sealer = { seal: (text: string) => text, unseal: (text: string) => text };
  const effect = { kind: 'sql' as const, procedure: 'save', inputs };
  return effects.perform(effect, {
    tenant,
    session,
    sealer,
    caller: { caller: '1350' },
    now: 0,
    nodeId: 'n_end',
  });
}

describe('a stored procedure', () => {
  it('gets its inputs as values, whatever they hold, and gives its first row', async () => {
    const caller = `'); DROP TABLE saved; --`;
    expect(await perform({ caller, score: '7' })).toEqual({
      kind: 'sql',
      ok: true,
      outputs: { total: '1', echo: caller },
    });
    const { rows } = await client.query('SELECT * FROM saved');
    expect(rows).toEqual([{ caller, score: 7 }]);
  });

  it.each([
    ['an input is missing', {}, {}, /caller is empty/],
    ['an input is of another type', { caller: 'a', score: 'many' }, {}, /score is not of type integer/],
    ['there is no such function', { caller: 'a' }, { function: 'public.gone' }, /no such function/],
    ['there is no such database', { caller: 'a' }, { database: 'gone' }, /no such database/],
    ['nobody listens there', { caller: 'a' }, { port: 1 }, /cannot be reached/],
    ['it takes too long', {}, { function: 'public.sleeps', inputs: [], timeoutSeconds: 1 }, /within 1 s/],
    ['the function fails', {}, { function: 'public.fails', inputs: [] }, /SQLSTATE P0001/],
    ['its password is not set', { caller: 'a' }, { sealedPassword: null }, /password .* is not set/],
  ])('fails where %s', async (_what, inputs, more, reason) => {
    expect(await perform(inputs, more)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason) as string,
    });
  });

  it('is reached only where the allow list says so', async () => {
    expect(await perform({ caller: 'a' }, {}, [])).toMatchObject({
      reason: '127.0.0.1 is not on the allow list',
    });
    const notPrivate = [{ host: '127.0.0.1', port: 0, allowPrivate: false }];
    expect(await perform({ caller: 'a' }, {}, notPrivate)).toMatchObject({
      reason: '127.0.0.1 leads to a private address',
    });
  });
});
