/** The history of one resource as the API lists it. */
import { CatalogueError, type TimeListQuery, type ResourceRevisionPage } from '@parley/contracts';
import type { Tx } from '../persistence/transactions';
import type { RevisedKind, RevisionsRepository } from './revisions.repository';

type RevisionContent = ResourceRevisionPage['items'][number]['content'];

/**
 * @param toView what people see of an earlier content
 * @throws CatalogueError 10000002 cursor
 */
export async function readRevisionPage(
  tx: Tx,
  source: {
    revisions: RevisionsRepository;
    kind: RevisedKind;
    resource: { tenantId: string; id: string };
  },
  query: TimeListQuery,
  toView: (content: unknown) => RevisionContent,
): Promise<ResourceRevisionPage> {
  const { revisions, kind, resource } = source;
  const { limit, search, sort } = query;
  const direction = sort === 'at' ? 'asc' : 'desc';
  const page = { after: readCursor(query.cursor), limit, search, direction } as const;
  const rows = await revisions.findPage(tx, kind, resource, page);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ revision, at, byId, byName, content }) => ({
      revision,
      at: at.toISOString(),
      by: byId === null ? null : { id: byId, name: byName },
      content: content === null ? null : toView(content),
    })),
    total: await revisions.count(tx, kind, resource, { search }),
    ...(rows.length > query.limit && last ? { nextCursor: String(last.revision) } : {}),
  };
}

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new CatalogueError('parameterIncorrect', 'cursor: not one of this list', [{ path: 'cursor' }]);
}
