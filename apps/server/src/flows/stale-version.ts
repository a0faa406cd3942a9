import { CatalogueError, type StaleRevision } from '@parley/contracts';
import type { FlowVersion } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { toPerson } from './flow-views';
import type { VersionsRepository } from './versions.repository';

/**
 * That somebody has saved a version since a person looked at it, with who and when.
 *
 * @param what they did, after their name
 * @returns 20000008 with both revisions
 */
export async function staleVersion(
  tx: Tx,
  versions: VersionsRepository,
  row: FlowVersion,
  { seen, what }: { seen: number; what: string },
): Promise<CatalogueError> {
  const editor = row.editedById && (await versions.findPerson(tx, row.tenantId, row.editedById));
  const details: StaleRevision = {
    yourRevision: seen,
    currentRevision: row.revision,
    changedBy: toPerson(editor || null),
    changedAt: row.editedAt.toISOString(),
  };
  const who = details.changedBy?.name ?? 'Somebody else';
  return new CatalogueError('staleRevision', `${who} ${what}`, [details]);
}
