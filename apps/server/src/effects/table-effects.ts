/** Writes into the data tables of a tenant for its flows. Whatever goes wrong is a result, never an exception. */
import { toTableRow, type Effect, type EffectResult, type TableRow } from '@parley/flow-model';
import type { Pool } from 'pg';
import type { EffectTurn } from '../dialog/dialog.service';
import { TimeZones } from '../dialog/time-zone';
import { newUuid } from '../dialog/uuid';
import type { TableDefinition } from './data-table';
import { originOf } from './origin';
import { whenDue, type PeriodicEffects } from './periodic-effects';

type TableEffect = Extract<Effect, { kind: 'dataTable' }>;
type TableResult = Extract<EffectResult, { kind: 'dataTable' }>;

/** The same place of the same call writes one row, however often its turn is carried out. */
const INSERT = `
  INSERT INTO data_table_row (tenant_id, table_id, id, content, created_at, origin) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, table_id, origin) DO NOTHING`;

const timeZones = new TimeZones();

export class TableEffects {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly periods: Pick<PeriodicEffects, 'claim' | 'giveBack'>,
  ) {}

  async perform(effect: TableEffect, turn: EffectTurn): Promise<TableResult> {
    const { tenant, now, caller } = turn;
    const table = tenant.tables.get(effect.table);
    if (!table) return failed(`There is no data table ${effect.table}`);
    const reading = toTableRow(table.columns, effect.values, timeZones.offsetAt(tenant.timeZone, now));
    if (!reading.ok) return failed(`Column ${reading.column} ${reading.reason}`);
    const { kind, table: name, everyDays } = effect;
    const key = { tenantId: tenant.tenantId, kind, name, caller: caller.caller };
    const insert = () => this.insert(table, reading.row, turn);
    try {
      const result = await whenDue(this.periods, { key, now, everyDays }, insert);
      return result ?? { kind: 'dataTable', ok: true, rows: 0 };
    } catch {
      return failed('It is not known when a row was written last');
    }
  }

  private async insert(table: TableDefinition, row: TableRow, turn: EffectTurn): Promise<TableResult> {
    const { tenant, now } = turn;
    const values = [tenant.tenantId, table.id, newUuid(now), row, new Date(now), originOf(turn)];
    try {
      await this.pool.query(INSERT, values);
      return { kind: 'dataTable', ok: true, rows: 1 };
    } catch {
      return failed('The row could not be stored');
    }
  }
}

function failed(reason: string): TableResult {
  return { kind: 'dataTable', ok: false, reason };
}
