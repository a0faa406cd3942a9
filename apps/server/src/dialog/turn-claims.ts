/**
 * Who carries out a turn that asks something of the world. The record of a turn is written once whoever does it, but a
 * back end that was asked twice has been asked twice; so a process claims the turn before its first effect. Turns without
 * effects claim nothing. A claim runs out soon after its process has died.
 */
import type { CallKey } from '../database/calls';
import { DatabaseUnavailable, isUnavailable, reasonOf } from '../database/database-error';

/** A claim is kept for a while after its turn, so that who has read the call before the turn was written is late. */
const CLAIM = `
  INSERT INTO turn_claim AS held (tenant_id, call_id, version, expires_at)
  VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
  ON CONFLICT (tenant_id, call_id) DO UPDATE SET version = excluded.version, expires_at = excluded.expires_at
  WHERE held.version < excluded.version OR held.expires_at <= clock_timestamp()`;

const RENEW = `
  UPDATE turn_claim SET expires_at = clock_timestamp() + make_interval(secs => $4)
  WHERE tenant_id = $1 AND call_id = $2 AND version = $3`;

const DROP = `DELETE FROM turn_claim WHERE expires_at < clock_timestamp() - interval '1 minute'`;

/** How long a call stands still whose process has died amid an effect. */
const SECONDS = 5;
const RENEW_EVERY_MS = 2_000;

/** Another process carries the turn out. */
export class ClaimedElsewhere extends Error {}

/** The right to carry a turn out. */
export interface TurnClaim {
  version: number;
  /** To be called when the turn is written, or has failed. */
  end(): void;
}

/** What claims need of a pool of connections. */
export interface Queries {
  query(text: string, values: unknown[]): Promise<{ rowCount: number | null }>;
}

export class TurnClaims {
  constructor(private readonly database: Queries) {}

  /**
   * @param version of the call, from which the turn goes on; 0: it begins the call
   * @throws ClaimedElsewhere, DatabaseUnavailable
   */
  async claim({ tenantId, callId }: CallKey, version: number): Promise<TurnClaim> {
    const values = [tenantId, callId, version, SECONDS];
    const { rowCount } = await this.query(CLAIM, values);
    if (rowCount !== 1) throw new ClaimedElsewhere(`Call ${callId}, version ${version}`);
    // Where it cannot be renewed it runs out, as it would with this process.
    const timer = setInterval(() => void this.query(RENEW, values).catch(() => undefined), RENEW_EVERY_MS);
    timer.unref();
    return { version, end: () => clearInterval(timer) };
  }

  /** Forgets claims that have long run out. */
  async dropExpired(): Promise<void> {
    await this.query(DROP, []);
  }

  private async query(text: string, values: unknown[]) {
    try {
      return await this.database.query(text, values);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      throw new DatabaseUnavailable(`The database cannot be used: ${reasonOf(error)}`, { cause: error });
    }
  }
}
