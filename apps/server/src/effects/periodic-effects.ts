/** Remembers when effects that may happen once in so many days happened, for all processes. */
import type { Effect } from '@parley/flow-model';
import type { Pool } from 'pg';

export interface PeriodicEffectKey {
  tenantId: string;
  kind: Effect['kind'];
  /** of the interface, the data table, ... */
  name: string;
  caller: string;
}

const CLAIM = `
  INSERT INTO periodic_effect AS known (tenant_id, kind, name, caller, happened_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, kind, name, caller) DO UPDATE SET happened_at = excluded.happened_at
  WHERE known.happened_at <= $6`;

const GIVE_BACK = `
  DELETE FROM periodic_effect
  WHERE tenant_id = $1 AND kind = $2 AND name = $3 AND caller = $4 AND happened_at = $5`;

const DAY_MS = 86_400_000;

export class PeriodicEffects {
  constructor(private readonly pool: Pool) {}

  /** @returns whether the effect is due; if so it counts as happened, whoever else asks in the same instant */
  async claim(
    { tenantId, kind, name, caller }: PeriodicEffectKey,
    now: number,
    everyDays: number,
  ): Promise<boolean> {
    const due = new Date(now - everyDays * DAY_MS);
    const { rowCount } = await this.pool.query(CLAIM, [tenantId, kind, name, caller, new Date(now), due]);
    return rowCount === 1;
  }

  /** The effect that was claimed at `now` failed: the next one is due at once. */
  async giveBack({ tenantId, kind, name, caller }: PeriodicEffectKey, now: number): Promise<void> {
    await this.pool.query(GIVE_BACK, [tenantId, kind, name, caller, new Date(now)]);
  }
}

/** What an effect of every kind comes to, as far as its period needs to know. */
interface Outcome {
  ok: boolean;
}

/**
 * Performs an effect where it is due; one that fails leaves the next one due at once.
 *
 * @param everyDays absent or below 1: it is always due
 * @returns undefined where it was not due yet
 * @throws Error where it is not known when it happened last
 */
export async function whenDue<Result extends Outcome>(
  periods: Pick<PeriodicEffects, 'claim' | 'giveBack'>,
  claimed: { key: PeriodicEffectKey; now: number; everyDays: number | undefined },
  perform: () => Promise<Result>,
): Promise<Result | undefined> {
  const { key, now, everyDays } = claimed;
  if (everyDays === undefined || everyDays < 1) return perform();
  if (!(await periods.claim(key, now, everyDays))) return undefined;
  const result = await perform();
  if (!result.ok) await periods.giveBack(key, now);
  return result;
}
