/**
 * What turns used of the editable resources, found again by the hash in their records. A snapshot names revisions of
 * templates; the texts stand in resource_revision, where every edit left one, so a replay says what was said then.
 */
import type { TemplateKind } from '@parley/contracts';
import type { Pool } from 'pg';
import type { NamedRevision, ResourceContent, ResourceSnapshot } from './tenant-context';

const SNAPSHOT = 'SELECT content FROM resource_snapshot WHERE tenant_id = $1 AND hash = $2';

const KEEP = `
  INSERT INTO resource_snapshot (tenant_id, hash, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

const TEXTS = `
  SELECT resource_id AS id, revision, content ->> 'kind' AS kind, content -> 'content' AS content FROM resource_revision
  WHERE tenant_id = $1 AND kind = 'template' AND (resource_id, revision) IN (
    SELECT id, revision FROM jsonb_to_recordset($2) AS named (id uuid, revision int))`;

type TextRow = Pick<NamedRevision, 'id' | 'revision'> & {
  kind: TemplateKind | null;
  content: Record<string, string> | null;
};

/** Makes what turns will name by this hash findable; to be called before the first of them. */
export async function keepSnapshot(
  pool: Pick<Pool, 'query'>,
  tenantId: string,
  { hash, content }: { hash: string; content: string },
): Promise<void> {
  await pool.query(KEEP, [tenantId, hash, content]);
}

/** @returns the resources of a turn whose env names this hash; undefined where there is no such snapshot */
export async function readResources(
  pool: Pick<Pool, 'query'>,
  tenantId: string,
  hash: string,
): Promise<ResourceContent | undefined> {
  const found = await pool.query<{ content: string }>(SNAPSHOT, [tenantId, hash]);
  const [row] = found.rows;
  if (!row) return undefined;
  const { templates = [], ...rest } = JSON.parse(row.content) as ResourceSnapshot;
  const { rows } = await pool.query<TextRow>(TEXTS, [tenantId, JSON.stringify(templates)]);
  const texts = new Map(rows.map((row) => [`${row.id} ${row.revision}`, row]));
  return {
    ...rest,
    templates: templates.map((named) => {
      const text = texts.get(`${named.id} ${named.revision}`);
      return { ...named, kind: text?.kind ?? 'text', content: text?.content ?? {} };
    }),
  };
}
