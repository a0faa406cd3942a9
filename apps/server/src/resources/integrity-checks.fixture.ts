/** What must hold in the database whatever people did at the same instant. For the integrity spec. */
import { registry } from '@parley/elements';
import { FlowDocument, references } from '@parley/flow-model';
import type { TestApplication } from '../app/application.fixture';

type Held = Pick<TestApplication, 'database' | 'prisma'>;

/** Something that is not as it must be. */
export type Wrong = Record<string, unknown>;

async function sql(app: Held, text: string): Promise<Wrong[]> {
  const { rows } = await app.database.pool.query<Wrong>(text);
  return rows;
}

/** References that do not lead to what bears their name: to nothing though it is there, or to another one. */
export const findMisled = (app: Held): Promise<Wrong[]> => sql(app, MISLED);

/** What may not be after any commit, so that it can be looked for again and again while people work. */
export async function findDangling(app: Held): Promise<Wrong[]> {
  return [
    ...(await findMisled(app)),
    ...(await sql(app, TWICE_RELEASED)),
    ...(await sql(app, RELEASED_IN_VAIN)),
  ];
}

/** What may not be when all is still. */
export async function findWrong(app: Held): Promise<Wrong[]> {
  return [
    ...(await findDangling(app)),
    ...(await findUnlikeDocuments(app)),
    ...(await sql(app, REVISION_GAPS)),
    ...(await sql(app, UNRECORDED_VARIABLES)),
    ...(await sql(app, UNRECORDED_RELEASES)),
    ...(await sql(app, DOCUMENTS_OTHER_THAN_RELEASED)),
  ];
}

const TARGETS = [
  { kinds: `'globalVariable'`, table: 'global_variable', name: 'name', column: 'target_variable_id' },
  { kinds: `'template'`, table: 'template', name: 'name', column: 'target_template_id' },
  { kinds: `'interface'`, table: 'business_interface', name: 'name', column: 'target_interface_id' },
  { kinds: `'dataTable'`, table: 'data_table', name: 'name', column: 'target_data_table_id' },
  { kinds: `'transferPolicy'`, table: 'transfer_policy', name: 'name', column: 'target_policy_id' },
  {
    kinds: `'storedProcedure'`,
    table: 'stored_procedure',
    name: 'name',
    column: 'target_procedure_id',
  },
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

/** Versions whose rows are not those of their document: the rules would guard what is not there. */
async function findUnlikeDocuments(app: Held): Promise<Wrong[]> {
  const versions = await app.prisma.flowVersion.findMany({ include: { references: true } });
  return versions.flatMap(({ id, document, references: rows }) => {
    const named = references(FlowDocument.parse(document), registry).filter((r) => r.kind !== 'flowVariable');
    const expected = named.map(({ kind, name }) => `${kind} ${name}`).sort();
    const found = rows.map(({ kind, targetName }) => `${kind} ${targetName}`).sort();
    return expected.join() === found.join() ? [] : [{ version: id, expected, found }];
  });
}
