/** Remembers when interfaces that may be called once in so many days were called, for all processes. */
import type { Pool } from 'pg';

export interface InterfaceCallKey {
  tenantId: string;
  interfaceName: string;
  caller: string;
}

const CLAIM = `
  INSERT INTO interface_call AS known (tenant_id, interface_name, caller, called_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, interface_name, caller) DO UPDATE SET called_at = excluded.called_at
  WHERE known.called_at <= $5`;

const GIVE_BACK = `
  DELETE FROM interface_call WHERE tenant_id = $1 AND interface_name = $2 AND caller = $3 AND called_at = $4`;

const DAY_MS = 86_400_000;

export class InterfaceCalls {
  constructor(private readonly pool: Pool) {}

  /** @returns whether the call is due; if so it counts as made, whoever else asks in the same instant */
  async claim(
    { tenantId, interfaceName, caller }: InterfaceCallKey,
    now: number,
    everyDays: number,
  ): Promise<boolean> {
    const due = new Date(now - everyDays * DAY_MS);
    const { rowCount } = await this.pool.query(CLAIM, [tenantId, interfaceName, caller, new Date(now), due]);
    return rowCount === 1;
  }

  /** The call that was claimed at `now` failed: the next one is due at once. */
  async giveBack({ tenantId, interfaceName, caller }: InterfaceCallKey, now: number): Promise<void> {
    await this.pool.query(GIVE_BACK, [tenantId, interfaceName, caller, new Date(now)]);
  }
}
