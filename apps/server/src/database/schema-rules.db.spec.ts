import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/test-database';

/** What the database itself holds, whoever writes to it: every test is plain SQL. */
let database: TestDatabase;
let pool: pg.Pool;
let tenant: string;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
beforeEach(async () => {
  tenant = randomUUID();
  await pool.query(`INSERT INTO tenant (id, name) VALUES ($1, 'Tenant')`, [tenant]);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

async function aFlow(parts: { code?: string; kind?: string; tenantId?: string } = {}): Promise<string> {
  const { code = randomUUID(), kind = 'subflow', tenantId = tenant } = parts;
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO flow (tenant_id, id, code, name, kind, channel)
     VALUES ($1, gen_random_uuid(), $2, $2, $3::flow_kind, 'voice') RETURNING id`,
    [tenantId, code, kind],
  );
  return rows[0]!.id;
}

async function aVersion(flow: string, minor = 0): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO flow_version (tenant_id, id, flow_id, major, minor, document, content_hash)
     VALUES ($1, gen_random_uuid(), $2, 1, $3, '{"text": "hello"}', 'hash') RETURNING id`,
    [tenant, flow, minor],
  );
  return rows[0]!.id;
}

const release = (version: string, kind = 'official') =>
  pool.query(`UPDATE flow_version SET state = 'released', release_kind = $2::release_kind WHERE id = $1`, [
    version,
    kind,
  ]);
const takeOffline = (version: string) =>
  pool.query(`UPDATE flow_version SET state = 'offline', release_kind = NULL WHERE id = $1`, [version]);
const refer = (source: string, column: string, target: string) =>
  pool.query(
    `INSERT INTO reference (tenant_id, source_version_id, path, kind, target_name, ${column})
     VALUES ($1, $2, 'flow', 'flow', 'name', $3)`,
    [tenant, source, target],
  );

describe('a flow version', () => {
  it('changes freely while it is a draft', async () => {
    const version = await aVersion(await aFlow());
    await pool.query(`UPDATE flow_version SET document = '{}', revision = revision + 1 WHERE id = $1`, [
      version,
    ]);
    await pool.query('DELETE FROM flow_version WHERE id = $1', [version]);
  });

  const CHANGES = [
    `document = '{"text": "changed"}'`,
    `content_hash = 'other'`,
    'minor = 7',
    'revision = revision + 1',
    'flow_id = (SELECT id FROM flow WHERE id <> flow_version.flow_id AND tenant_id = flow_version.tenant_id)',
  ];
  it.each(CHANGES)('cannot be changed once released or offline: %s', async (change) => {
    const version = await aVersion(await aFlow());
    await aFlow();
    await release(version);
    const update = () => pool.query(`UPDATE flow_version SET ${change} WHERE id = $1`, [version]);
    await expect(update()).rejects.toMatchObject({ code: 'PY001' });
    await takeOffline(version);
    await expect(update()).rejects.toMatchObject({ code: 'PY001' });
  });

  it('cannot be deleted once released or offline', async () => {
    const version = await aVersion(await aFlow());
    const remove = () => pool.query('DELETE FROM flow_version WHERE id = $1', [version]);
    await release(version);
    await expect(remove()).rejects.toMatchObject({ code: 'PY001' });
    await takeOffline(version);
    await expect(remove()).rejects.toMatchObject({ code: 'PY001' });
  });

  it('goes offline and back again, and never back to draft', async () => {
    const version = await aVersion(await aFlow());
    const toDraft = () =>
      pool.query(`UPDATE flow_version SET state = 'draft', release_kind = NULL WHERE id = $1`, [version]);
    await expect(takeOffline(version)).rejects.toMatchObject({ code: 'PY002' });
    await release(version);
    await expect(toDraft()).rejects.toMatchObject({ code: 'PY002' });
    await takeOffline(version);
    await expect(toDraft()).rejects.toMatchObject({ code: 'PY002' });
    await release(version);
  });

  it('is not born released', async () => {
    const flow = await aFlow();
    const insert = pool.query(
      `INSERT INTO flow_version (tenant_id, id, flow_id, major, minor, state, release_kind, document, content_hash)
       VALUES ($1, gen_random_uuid(), $2, 1, 0, 'released', 'official', '{}', '')`,
      [tenant, flow],
    );
    await expect(insert).rejects.toMatchObject({ code: 'PY002' });
  });

  it('is the only official and the only gray release of its flow', async () => {
    const flow = await aFlow();
    const [first, second, third] = [
      await aVersion(flow, 0),
      await aVersion(flow, 1),
      await aVersion(flow, 2),
    ];
    await release(first, 'official');
    await release(second, 'gray');
    await expect(release(third, 'official')).rejects.toMatchObject({
      constraint: 'flow_version_one_official',
    });
    await expect(release(third, 'gray')).rejects.toMatchObject({ constraint: 'flow_version_one_gray' });
    await takeOffline(first);
    await release(third, 'official');
  });

  it('is released by one of many who release different versions at once', async () => {
    const flow = await aFlow();
    const versions = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((minor) => aVersion(flow, minor)));
    const outcomes = await Promise.allSettled(versions.map((version) => release(version)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a flow', () => {
  it.each(['main', 'exception'])('is the only %s flow of its tenant', async (kind) => {
    await aFlow({ kind });
    await expect(aFlow({ kind })).rejects.toMatchObject({ constraint: `flow_one_${kind}` });
  });

  it('cannot be deleted while a version is released', async () => {
    const flow = await aFlow();
    await release(await aVersion(flow));
    await expect(pool.query('DELETE FROM flow WHERE id = $1', [flow])).rejects.toMatchObject({
      code: 'PY001',
    });
  });

  it('takes its versions with it, whose documents are kept for running calls and replays', async () => {
    const flow = await aFlow();
    const version = await aVersion(flow);
    await refer(version, 'target_flow_id', flow);
    await release(version);
    await takeOffline(version);
    await pool.query('DELETE FROM flow WHERE id = $1', [flow]);
    const { rows } = await pool.query('SELECT id, document FROM deleted_flow_version WHERE flow_id = $1', [
      flow,
    ]);
    expect(rows).toEqual([{ id: version, document: { text: 'hello' } }]);
    for (const change of [
      `UPDATE deleted_flow_version SET document = '{}'`,
      'DELETE FROM deleted_flow_version',
    ]) {
      await expect(pool.query(change)).rejects.toMatchObject({ code: 'PY003' });
    }
  });

  it('cannot be deleted while another one names it', async () => {
    const [flow, other] = [await aFlow(), await aFlow()];
    const version = await aVersion(other);
    await refer(version, 'target_flow_id', flow);
    await expect(pool.query('DELETE FROM flow WHERE id = $1', [flow])).rejects.toMatchObject({
      constraint: 'reference_tenant_id_target_flow_id_fkey',
    });
    await pool.query('DELETE FROM flow WHERE id = $1', [other]);
    await pool.query('DELETE FROM flow WHERE id = $1', [flow]);
  });

  it('cannot be named by a flow of another tenant', async () => {
    const stranger = randomUUID();
    await pool.query(`INSERT INTO tenant (id, name) VALUES ($1, 'Stranger')`, [stranger]);
    const foreign = await aFlow({ tenantId: stranger });
    const version = await aVersion(await aFlow());
    await expect(refer(version, 'target_flow_id', foreign)).rejects.toMatchObject({ code: '23503' });
  });
});

describe('a referenced item', () => {
  it('never vanishes, whoever names and deletes it in the same instant', async () => {
    const version = await aVersion(await aFlow());
    const attempts = Array.from({ length: 200 }, async (_, index) => {
      const { rows } = await pool.query<{ id: string }>(
        `INSERT INTO global_variable (tenant_id, id, name, type)
         VALUES ($1, gen_random_uuid(), $2, 'string') RETURNING id`,
        [tenant, `variable${index}`],
      );
      const id = rows[0]!.id;
      return Promise.allSettled([
        refer(version, 'target_variable_id', id),
        pool.query('DELETE FROM global_variable WHERE id = $1', [id]),
      ]);
    });
    for (const [named, deleted] of await Promise.all(attempts))
      expect([named.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('history', () => {
  const INSERTS: Record<string, string> = {
    audit_entry: `INSERT INTO audit_entry (tenant_id, id, actor_kind, action, subject_kind)
      VALUES ($1, gen_random_uuid(), 'system', 'test', 'flow')`,
    release_record: `INSERT INTO release_record
      (tenant_id, id, flow_id, version_id, flow_code, major, minor, action, content_hash)
      VALUES ($1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'code', 1, 0, 'release', '')`,
    resource_revision: `INSERT INTO resource_revision (tenant_id, kind, resource_id, revision, name)
      VALUES ($1, 'template', gen_random_uuid(), 1, 'name')`,
  };
  it.each(Object.keys(INSERTS))('of %s is only added to', async (table) => {
    await pool.query(INSERTS[table]!, [tenant]);
    for (const statement of [`UPDATE ${table} SET at = now()`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(pool.query(statement)).rejects.toMatchObject({ code: 'PY003' });
  });
});
