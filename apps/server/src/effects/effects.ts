/** What flows ask of the world, each kind by its adapter. A failure is a result that the flow can answer. */
import type { Effect } from '@parley/flow-model';
import type { EffectTurn, Effects, Flows } from '../dialog/dialog.service';
import type { EffectOutcome } from '../dialog/turn-loop';
import type { VersionKey } from '../releases/released-version';
import type { BuiltInEffects } from './built-in-effects';
import type { HttpEffects } from './http-effects';
import type { RouteEffects } from './route-effects';
import type { SqlEffects } from './sql-effects';
import type { TableEffects } from './table-effects';

export class EffectAdapters implements Effects {
  constructor(
    private readonly flows: Flows,
    private readonly http: HttpEffects,
    private readonly tables: TableEffects,
    private readonly builtIns: BuiltInEffects,
    private readonly routes: RouteEffects,
    private readonly sql: SqlEffects,
  ) {}

  async perform(effect: Effect, turn: EffectTurn): Promise<EffectOutcome> {
    switch (effect.kind) {
      case 'flow':
        return this.enterFlow(effect.code, turn);
      case 'http':
        return { result: await this.http.perform(effect, turn) };
      case 'dataTable':
        return { result: await this.tables.perform(effect, turn) };
      case 'builtIn':
        return { result: await this.builtIns.perform(effect, turn) };
      case 'route':
        return { result: await this.routes.perform(effect, turn) };
      case 'sql':
        return { result: await this.sql.perform(effect, turn) };
    }
  }

  /** A call stays on the version on which it first entered a flow, whatever is released meanwhile. */
  private async enterFlow(code: string, { tenant, session, caller }: EffectTurn): Promise<EffectOutcome> {
    const { pins } = session;
    const pinned = Object.hasOwn(pins, code) ? pins[code] : undefined;
    const key = pinned ?? this.flows.findVersion(tenant.tenantId, code, caller)?.key;
    if (key === undefined)
      return { result: { kind: 'flow', ok: false, reason: `Flow ${code} is not released` } };
    const program = await this.flows.getProgram(tenant.tenantId, key as VersionKey);
    return { result: { kind: 'flow', ok: true, program: key }, program };
  }
}
