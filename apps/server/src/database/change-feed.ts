/**
 * Hears, on a connection of its own, what changed in any process (channel parley_change, told by triggers at commit).
 * A broken connection may have missed something, so after each reconnection listeners are told that everything may
 * have changed.
 */
import pg from 'pg';
import { z } from 'zod';
import { reasonOf } from './database-error';

const RowChange = z.object({
  /** such as flow_version, access_code, template */
  table: z.string(),
  tenant: z.string(),
  /** id of the row; the name of a system parameter, the host of an allow list entry */
  id: z.string(),
  /** of a flow_version: id of its flow */
  flow: z.string().optional(),
});
export type RowChange = z.infer<typeof RowChange>;

export type Change = ({ kind: 'row' } & RowChange) | { kind: 'everything' };
export type ChangeListener = (change: Change) => void;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const PROBE_EVERY_MS = 10_000;

export class ChangeFeed {
  readonly #url: string;
  readonly #warn: (message: string) => void;
  readonly #listeners = new Set<ChangeListener>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #closed = false;

  /** @param warn told when the connection is lost, once per loss */
  constructor(url: string, warn: (message: string) => void = () => undefined) {
    this.#url = url;
    this.#warn = warn;
  }

  /** Starts to listen. Resolves when changes are heard from here on; rejects if that fails the first time. */
  async open(): Promise<void> {
    await this.#connect();
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'parley-changes',
      connectionTimeoutMillis: 5_000,
      query_timeout: PROBE_EVERY_MS,
      keepAlive: true,
    });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.#tell(toChange(payload)));
    try {
      await client.connect();
      await client.query('LISTEN parley_change');
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) return void (await client.end());
    this.#client = client;
    this.#pause = FIRST_PAUSE_MS;
    this.#probeLater(client);
  }

  /** A connection that died without a word (a router forgot it) shows only when it is used. */
  #probeLater(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#client === client && this.#probeLater(client),
        (error: unknown) => this.#lose(client, error),
      );
    }, PROBE_EVERY_MS).unref();
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    client.end().catch(() => undefined);
    this.#warn(`No changes are heard from the database: ${reasonOf(error)}`);
    this.#reconnectLater();
  }

  #reconnectLater(): void {
    this.#timer = setTimeout(() => {
      this.#connect().then(
        () => this.#tell({ kind: 'everything' }),
        () => this.#closed || this.#reconnectLater(),
      );
    }, this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function toChange(payload: string | undefined): Change {
  try {
    const parsed = RowChange.safeParse(JSON.parse(payload ?? ''));
    return parsed.success ? { kind: 'row', ...parsed.data } : { kind: 'everything' };
  } catch {
    return { kind: 'everything' };
  }
}
