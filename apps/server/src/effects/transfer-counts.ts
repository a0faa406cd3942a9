/**
 * Counts transfers by queue and period, for all processes: whoever shares out in the same instant waits for the other,
 * so that every queue gets its share exactly. The same place of the same call counts once, however often its turn is
 * carried out.
 */
import type { Accumulation, QueueShare } from '@parley/contracts';
import { periodStart, queueByCount } from '@parley/flow-model';
import type { Pool, PoolClient } from 'pg';

export interface CountedTransfer {
  tenantId: string;
  /** what shares out: a policy or a node */
  source: string;
  /** the place of the call, see `originOf` */
  origin: string;
  shares: readonly QueueShare[];
  accumulation: Exclude<Accumulation, 'none'>;
  /** epoch milliseconds */
  now: number;
  /** minutes east of UTC */
  utcOffset: number;
}

/** Held until the transaction ends. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

const FIND_CHOICE = 'SELECT queue FROM transfer_choice WHERE tenant_id = $1 AND origin = $2';

const FIND_COUNTS = `
  SELECT queue, transfers FROM transfer_count
  WHERE tenant_id = $1 AND source = $2 AND period = $3 AND period_start = $4::timestamp`;

const COUNT = `
  WITH counted AS (
    INSERT INTO transfer_count AS known (tenant_id, source, period, period_start, queue, transfers)
    VALUES ($1, $2, $3, $4::timestamp, $5, 1)
    ON CONFLICT (tenant_id, source, period, period_start, queue) DO UPDATE SET transfers = known.transfers + 1
  )
  INSERT INTO transfer_choice (tenant_id, origin, queue, chosen_at) VALUES ($1, $6, $5, $7)`;

/** A week has ended by then, wherever on earth it began. */
const KEPT_MS = 9 * 86_400_000;

const DROP_OLD = `
  WITH counts AS (DELETE FROM transfer_count WHERE period_start < ($1::timestamptz AT TIME ZONE 'UTC'))
  DELETE FROM transfer_choice WHERE chosen_at < $1`;

export class TransferCounts {
  constructor(private readonly pool: Pool) {}

  /**
   * Chooses the queue that is furthest behind its share in this period, and counts the transfer.
   *
   * @returns undefined where no share is above 0
   * @throws Error where the database does not answer; nothing is counted then
   */
  async choose(transfer: CountedTransfer): Promise<string | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const queue = await chooseIn(client, transfer);
      await client.query('COMMIT');
      client.release();
      return queue;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Forgets periods that have ended, and choices that no turn asks for any more. */
  async dropOld(now: number): Promise<void> {
    await this.pool.query(DROP_OLD, [new Date(now - KEPT_MS)]);
  }
}

async function chooseIn(client: PoolClient, transfer: CountedTransfer): Promise<string | undefined> {
  const { tenantId, source, origin, shares, accumulation, now, utcOffset } = transfer;
  await client.query(LOCK, [`${tenantId} ${source}`]);
  const known = await client.query<{ queue: string }>(FIND_CHOICE, [tenantId, origin]);
  if (known.rows[0]) return known.rows[0].queue;
  const start = new Date(periodStart(accumulation, now, utcOffset)).toISOString().slice(0, -1);
  const period = [tenantId, source, accumulation, start];
  const counted = await client.query<{ queue: string; transfers: number }>(FIND_COUNTS, period);
  const queue = queueByCount(shares, new Map(counted.rows.map((row) => [row.queue, row.transfers])));
  if (queue === undefined) return undefined;
  await client.query(COUNT, [...period, queue, origin, new Date(now)]);
  return queue;
}
