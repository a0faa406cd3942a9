/** What must hold in the database whatever people did at the same instant. For the integrity spec. */
import { registry } from '@parley/elements';
import { FlowDocument, references } from '@parley/flow-model';
import { expect } from 'vitest';
import type { TestApplication } from '../app/application.fixture';

type Held = Pick<TestApplication, 'database' | 'prisma'>;

async function sql(app: Held, text: string): Promise<Record<string, unknown>[]> {
  const { rows } = await app.database.pool.query<Record<string, unknown>>(text);
  return rows;
}

/** Fails where a reference does not lead to what bears its name: to nothing though it is there, or to another one. */
export async function assertNoneMisled(app: Held): Promise<void> {
  expect(await sql(app, MISLED)).toEqual([]);
}

/** Holds after every commit, so it can be asked again and again while people work. */
export async function assertNothingDangles(app: Held): Promise<void> {
  await assertNoneMisled(app);
  expect(await sql(app, TWICE_RELEASED)).toEqual([]);
  expect(await sql(app, RELEASED_IN_VAIN)).toEqual([]);
}

/** Holds when all is still. */
export async function assertWhole(app: Held): Promise<void> {
  await assertNothingDangles(app);
  await assertRowsMatchDocuments(app);
  expect(await sql(app, REVISION_GAPS)).toEqual([]);
  expect(await sql(app, UNRECORDED_VARIABLES)).toEqual([]);
  expect(await sql(app, UNRECORDED_RELEASES)).toEqual([]);
  expect(await sql(app, DOCUMENTS_OTHER_THAN_RELEASED)).toEqual([]);
}

const TARGETS = [
  { kinds: `'globalVariable'`, table: 'global_variable', name: 'name', column: 'target_variable_id' },
  { kinds: `'template'`, table: 'template', name: 'name', column: 'target_template_id' },
  { kinds: `'interface'`, table: 'business_interface', name: 'name', column: 'target_interface_id' },
  { kinds: `'flow', 'flowNode'`, table: 'flow', name: 'code', column: 'target_flow_id' },
];

const MISLED = TARGETS.map(
  ({ kinds, table, name, column }) => `
  SELECT r.kind, r.target_name FROM reference r
  LEFT JOIN ${table} t ON t.tenant_id = r.tenant_id AND t.${name} = r.target_name
  WHERE r.kind IN (${kinds}) AND r.${column} IS DISTINCT FROM t.id`,
).join(' UNION ALL ');

const TWICE_RELEASED = `
  SELECT flow_id, release_kind FROM flow_version WHERE state = 'released'
  GROUP BY flow_id, release_kind HAVING count(*) > 1`;

/** What callers hear names something that is not there. Asked without the reference's own target columns. */
const RELEASED_IN_VAIN = `
  SELECT r.kind, r.target_name FROM reference r
  JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
  WHERE v.state = 'released' AND (${TARGETS.map(
    ({ kinds, table, name }) => `r.kind IN (${kinds}) AND NOT EXISTS (
      SELECT FROM ${table} t WHERE t.tenant_id = r.tenant_id AND t.${name} = r.target_name)`,
  ).join(' OR ')})`;

const REVISION_GAPS = `
  SELECT kind, resource_id FROM resource_revision GROUP BY kind, resource_id HAVING count(*) <> max(revision)`;

const UNRECORDED_VARIABLES = `
  SELECT v.name FROM global_variable v WHERE NOT EXISTS (SELECT FROM resource_revision r
    WHERE r.resource_id = v.id AND r.revision = v.revision AND r.content IS NOT NULL)`;

/** Versions whose state is not what their last record says. */
const UNRECORDED_RELEASES = `
  SELECT v.id, v.state, r.action FROM flow_version v
  LEFT JOIN LATERAL (SELECT action, kind FROM release_record r
    WHERE r.version_id = v.id ORDER BY r.id DESC LIMIT 1) r ON true
  WHERE CASE v.state
    WHEN 'draft' THEN r.action IS NOT NULL
    WHEN 'offline' THEN r.action IS DISTINCT FROM 'offline'
    ELSE coalesce(r.action, 'offline') = 'offline' OR r.kind IS DISTINCT FROM v.release_kind END`;

const DOCUMENTS_OTHER_THAN_RELEASED = `
  SELECT v.id FROM flow_version v JOIN release_record r ON r.version_id = v.id
  WHERE r.content_hash <> v.content_hash`;

/** The rows of every version are those of its document, so the rules guard what is really there. */
async function assertRowsMatchDocuments(app: Held): Promise<void> {
  const versions = await app.prisma.flowVersion.findMany({ include: { references: true } });
  expect(versions.length).toBeGreaterThan(0);
  for (const { document, references: rows } of versions) {
    const named = references(FlowDocument.parse(document), registry).filter((r) => r.kind !== 'flowVariable');
    const expected = named.map(({ kind, name }) => `${kind} ${name}`).sort();
    expect(rows.map(({ kind, targetName }) => `${kind} ${targetName}`).sort()).toEqual(expected);
  }
}
