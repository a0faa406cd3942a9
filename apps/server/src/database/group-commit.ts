/**
 * Group commit: what arrives while the database is busy goes out together, so the cost of a round trip and of a
 * commit is shared. Knows nothing of SQL; the batched reader and writer say what a batch does.
 *
 * Promises: items of one key are never in one batch twice and keep their order; an item that fails does not fail its
 * batch; nothing waits longer than the database needs.
 */
import { DatabaseUnavailable, isUnavailable, reasonOf } from './database-error';

export interface BatchLimits {
  /** items that one statement carries at most */
  batchSize: number;
  /** statements under way at once */
  inFlight: number;
  /** items that may wait; past them an item is refused at once */
  waiting: number;
}

interface Waiting<Item, Result> {
  key: string;
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export class Batcher<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #limits: BatchLimits;
  #queue: Waiting<Item, Result>[] = [];
  #inFlight = 0;
  #scheduled = false;

  /**
   * @param run does what the items ask for and gives one result per item, in their order; all or nothing
   */
  constructor(run: (items: readonly Item[]) => Promise<readonly Result[]>, limits: BatchLimits) {
    this.#run = run;
    this.#limits = limits;
  }

  /**
   * @throws DatabaseUnavailable when the database cannot be used or too many items wait; otherwise what Postgres
   *   said about this very item
   */
  add(key: string, item: Item): Promise<Result> {
    if (this.#queue.length >= this.#limits.waiting)
      return Promise.reject(new DatabaseUnavailable('Too many turns wait for the database.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ key, item, resolve, reject });
      this.#schedule();
    });
  }

  /** At the end of this round of the event loop, so that requests that came in together go out together. */
  #schedule(): void {
    if (this.#scheduled || this.#inFlight >= this.#limits.inFlight || this.#queue.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#takeBatch();
    if (batch.length === 0) return;
    this.#inFlight++;
    this.#schedule();
    try {
      await this.#runBatch(batch);
    } finally {
      this.#inFlight--;
      this.#schedule();
    }
  }

  /** The first items with different keys; later ones of a key stay for a later batch. */
  #takeBatch(): Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = [];
    const keys = new Set<string>();
    const rest: Waiting<Item, Result>[] = [];
    for (const waiting of this.#queue) {
      if (batch.length >= this.#limits.batchSize || keys.has(waiting.key)) rest.push(waiting);
      else {
        keys.add(waiting.key);
        batch.push(waiting);
      }
    }
    this.#queue = rest;
    return batch;
  }

  async #runBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      if (isUnavailable(error)) rejectAll(batch, error);
      else if (batch.length === 1) batch[0]?.reject(error);
      else await this.#runSingly(batch);
    }
  }

  /** Finds the item that Postgres did not accept, so that the others are not lost with it. */
  async #runSingly(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    for (const waiting of batch) await this.#runBatch([waiting]);
  }
}

function rejectAll(batch: readonly Waiting<unknown, never>[], cause: unknown): void {
  for (const { reject } of batch)
    reject(new DatabaseUnavailable(`The database cannot be used: ${reasonOf(cause)}`, { cause }));
}
