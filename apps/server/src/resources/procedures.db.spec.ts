import type { ImportReport, StoredProcedure } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin', 'demo');
});
afterAll(() => app.close());

const PASSWORD = 'S3cret-of-the-database';
const procedure = (name: string, more: object = {}) => ({
  name,
  host: 'db.example',
  port: 5_432,
  database: 'crm',
  user: 'parley',
  tls: true,
  function: 'public.save_call',
  inputs: [{ name: 'caller', type: 'string', required: true }],
  timeoutSeconds: 5,
  description: '',
  ...more,
});
const create = (name: string) =>
  admin.send('POST', '/stored-procedures', procedure(name, { password: PASSWORD }));
const find = async (name: string) =>
  (await admin.send<StoredProcedure>('GET', `/stored-procedures/${name}`)).body;
const change = (name: string, more: object) =>
  admin.send('PUT', `/stored-procedures/${name}`, procedure(name, more), { 'if-match': '"1"' });

describe('the password of a stored procedure', () => {
  it('is shown nowhere, and kept nowhere in the clear', async () => {
    expect((await create('hidden')).status).toBe(201);
    expect(await find('hidden')).toMatchObject({ hasPassword: true });
    for (const path of ['/stored-procedures', '/stored-procedures/hidden/revisions', '/audit']) {
      expect(JSON.stringify((await admin.send('GET', path)).body)).not.toContain(PASSWORD);
    }
    const { rows } = await app.database.pool.query('SELECT * FROM stored_procedure');
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  it('stays where it is not given, but only for the place that it was given for', async () => {
    await create('stays');
    await change('stays', { description: 'The same place' });
    expect(await find('stays')).toMatchObject({ hasPassword: true });
    await create('moves');
    await change('moves', { host: 'elsewhere.example' });
    expect(await find('moves')).toMatchObject({ hasPassword: false });
  });

  it.each([
    ['the same place', {}, false],
    ['another host', { host: 'elsewhere.example' }, true],
    ['another user', { user: 'somebody' }, true],
  ])('is asked for by an import that leads to %s', async (place, more, isAsked) => {
    const name = `imported-${place.replaceAll(' ', '-')}`;
    await create(name);
    const file = {
      format: 'parley.stored-procedures/1',
      items: [procedure(name, { ...more, description: 'New' })],
    };
    const { body } = await admin.send<ImportReport>('POST', '/stored-procedures/import?apply=true', file);
    expect(body.applied).toBe(true);
    expect(body.items[0]?.message?.includes('password: enter it here')).toBe(isAsked);
    expect(await find(name)).toMatchObject({ hasPassword: !isAsked });
  });
});
