/** Chooses the skill queues of transfers: by policies of the tenant, and by counting. A failure is a result. */
import type { Accumulation, QueueShare } from '@parley/contracts';
import { queueByChance, queueByNumber, type Effect, type EffectResult } from '@parley/flow-model';
import type { EffectTurn } from '../dialog/dialog.service';
import { TimeZones } from '../dialog/time-zone';
import { originOf } from './origin';
import type { TransferCounts } from './transfer-counts';

type RouteEffect = Extract<Effect, { kind: 'route' }>;
type RouteResult = Extract<EffectResult, { kind: 'route' }>;

interface Counting {
  source: string;
  shares: readonly QueueShare[];
  accumulation: Exclude<Accumulation, 'none'>;
}

const timeZones = new TimeZones();

export class RouteEffects {
  constructor(private readonly counts: Pick<TransferCounts, 'choose'>) {}

  async perform(effect: RouteEffect, turn: EffectTurn): Promise<RouteResult> {
    if ('policy' in effect) return this.performPolicy(effect.policy, effect.chance, turn);
    const [flowCode] = turn.session.program.split('@');
    return this.count({ ...effect, source: `node ${flowCode} ${turn.nodeId}` }, turn);
  }

  private async performPolicy(name: string, chance: number, turn: EffectTurn): Promise<RouteResult> {
    const policy = turn.tenant.policies.get(name);
    if (!policy) return failed(`There is no transfer policy ${name}`);
    switch (policy.kind) {
      case 'segment':
        return toResult(queueByNumber(policy, turn.session.call.caller));
      case 'percentage': {
        const { id, shares, accumulation } = policy;
        if (accumulation === 'none') return toResult(queueByChance(shares, chance));
        return this.count({ source: `policy ${id}`, shares, accumulation }, turn);
      }
    }
  }

  private async count({ source, shares, accumulation }: Counting, turn: EffectTurn): Promise<RouteResult> {
    const { tenant, now } = turn;
    const utcOffset = timeZones.offsetAt(tenant.timeZone, now);
    const { tenantId } = tenant;
    const origin = originOf(turn);
    try {
      return toResult(
        await this.counts.choose({ tenantId, source, origin, shares, accumulation, now, utcOffset }),
      );
    } catch {
      return failed('The transfer could not be counted');
    }
  }
}

function toResult(queue: string | undefined): RouteResult {
  return queue === undefined ? failed('No queue is set for this caller') : { kind: 'route', ok: true, queue };
}

function failed(reason: string): RouteResult {
  return { kind: 'route', ok: false, reason };
}
