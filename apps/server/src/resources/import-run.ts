/** One run of an import: what becomes of each item, and the lock that keeps a refused item from spoiling the rest. */
import { CatalogueError, type ImportItem, type ImportReport, type ItemKind } from '@parley/contracts';
import type { Principal } from '../auth/principal';
import { isWorthRetrying, toDatabaseFailure } from '../http/database-failure';
import type { Transactions, Tx } from '../persistence/transactions';

/** What happened to an item. */
export interface Outcome {
  state: 'new' | 'same' | 'changed';
  message: string;
  /** members that got another value */
  changes?: string[];
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

interface ImportOptions {
  by: Principal;
  /** false: only the report, which is an import that is taken back */
  apply: boolean;
  keepsExisting: boolean;
  source: string;
  timeoutMs: number;
}

/** Carries the report out of a transaction that is taken back. */
class TakenBack extends Error {
  constructor(readonly items: ImportItem[]) {
    super('taken back');
  }
}

/** Imports in one transaction, whole or, where an item is in conflict, not at all. */
export async function runImport(
  transactions: Transactions,
  { by, apply, keepsExisting, source, timeoutMs }: ImportOptions,
  work: (run: ImportRun) => Promise<void>,
): Promise<ImportReport> {
  try {
    const items = await transactions.run(async (tx) => {
      const run = new ImportRun(tx, by, keepsExisting, source);
      await work(run);
      if (!apply || run.hasConflicts) throw new TakenBack(run.items);
      return run.items;
    }, timeoutMs);
    return { applied: true, items };
  } catch (error) {
    if (error instanceof TakenBack) return { applied: false, items: error.items };
    throw error;
  }
}
