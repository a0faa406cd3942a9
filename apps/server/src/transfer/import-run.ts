/** One run of an import: what becomes of each item, and the lock that keeps a refused item from spoiling the rest. */
import { CatalogueError, type ImportItem, type ItemKind } from '@parley/contracts';
import type { Principal } from '../auth/principal';
import { isWorthRetrying, toDatabaseFailure } from '../http/database-failure';
import type { Tx } from '../persistence/transactions';

/** What happened to an item. */
export interface Outcome {
  state: 'new' | 'same' | 'changed';
  message: string;
}

export const SAME: Outcome = { state: 'same', message: 'The same already' };

export class ImportRun {
  readonly items: ImportItem[] = [];

  constructor(
    readonly tx: Tx,
    readonly by: Principal,
    /** what is there already stays as it is */
    readonly keepsExisting: boolean,
    /** where the items come from, for the audit */
    readonly source: string,
  ) {}

  get hasConflicts(): boolean {
    return this.items.some(({ state }) => state === 'conflict');
  }

  /** Notes what becomes of an item. Whatever a refused one has written is undone, so that the next can be tried. */
  async note(kind: ItemKind, name: string, work: () => Promise<Outcome>): Promise<void> {
    await this.tx.$executeRaw`SAVEPOINT import_item`;
    try {
      this.items.push({ kind, name, ...(await work()) });
      await this.tx.$executeRaw`RELEASE SAVEPOINT import_item`;
    } catch (error) {
      const failure = toDatabaseFailure(error);
      const isRefusal = failure instanceof CatalogueError && failure.definition.kind === 'user';
      if (!isRefusal || isWorthRetrying(error)) throw error;
      await this.tx.$executeRaw`ROLLBACK TO SAVEPOINT import_item`;
      const { message, definition } = failure;
      this.items.push({ kind, name, state: 'conflict', message, errorCode: definition.code });
    }
  }

  /** Says more about an item. */
  remark(kind: ItemKind, name: string, sentence: string): void {
    const item = this.items.find((one) => one.kind === kind && one.name === name);
    if (item && item.state !== 'conflict') item.message = `${item.message}. ${sentence}`;
  }
}
