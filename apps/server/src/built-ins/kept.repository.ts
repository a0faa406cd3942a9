import { Injectable } from '@nestjs/common';
import type { CallbackQuery, CallbackState, KeptQuery } from '@parley/contracts';
import type { CallbackTask, QaRecord } from '../generated/prisma/client';
import { byTime } from '../http/list-order';
import type { Tx } from '../persistence/transactions';

/** What built-in interfaces have kept: one query per method. Flows write it by pg, see `BuiltInEffects`. */
@Injectable()
export class KeptRepository {
  /** One more than asked for where the list goes on. */
  findQaRecords(tx: Tx, tenantId: string, query: KeptQuery): Promise<QaRecord[]> {
    const { where, orderBy } = byTime(query);
    return tx.qaRecord.findMany({
      where: { AND: [matching(tenantId, query), where] },
      orderBy,
      take: query.limit + 1,
    });
  }

  countQaRecords(tx: Tx, tenantId: string, query: KeptQuery): Promise<number> {
    return tx.qaRecord.count({ where: matching(tenantId, query) });
  }

  /** One more than asked for where the list goes on. */
  findCallbacks(tx: Tx, tenantId: string, query: CallbackQuery): Promise<CallbackTask[]> {
    const { where, orderBy } = byTime(query);
    const asked = { AND: [matching(tenantId, query), ofState(query), where] };
    return tx.callbackTask.findMany({ where: asked, orderBy, take: query.limit + 1 });
  }

  countCallbacks(tx: Tx, tenantId: string, query: CallbackQuery): Promise<number> {
    return tx.callbackTask.count({ where: { AND: [matching(tenantId, query), ofState(query)] } });
  }

  findCallback(tx: Tx, tenantId: string, id: string): Promise<CallbackTask | null> {
    return tx.callbackTask.findUnique({ where: { tenantId_id: { tenantId, id } } });
  }

  setCallbackState(
    tx: Tx,
    { tenantId, id }: { tenantId: string; id: string },
    data: { state: CallbackState; changedAt: Date; changedBy: string },
  ): Promise<CallbackTask> {
    return tx.callbackTask.update({ where: { tenantId_id: { tenantId, id } }, data });
  }
}

function matching(tenantId: string, { from, to, callId, flow }: KeptQuery) {
  return {
    tenantId,
    ...(from === undefined && to === undefined
      ? {}
      : { at: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) } }),
    ...(callId === undefined ? {} : { callId }),
    ...(flow === undefined ? {} : { flowCode: flow }),
  };
}

function ofState({ state }: CallbackQuery) {
  return state === undefined ? {} : { state };
}
