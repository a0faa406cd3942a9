/** Carries out the built-in interfaces of flows. Whatever goes wrong is a result, never an exception. */
import { parseTime } from '@parley/expression';
import type { BuiltInEffect, EffectResult } from '@parley/flow-model';
import type { Pool } from 'pg';
import type { EffectTurn } from '../dialog/dialog.service';
import { TimeZones } from '../dialog/time-zone';
import { newUuid } from '../dialog/uuid';
import type { ApiFabricTokens } from './api-fabric-tokens';
import { HttpCallFailure } from './http-call';
import { originOf } from './origin';

type BuiltInResult = Extract<EffectResult, { kind: 'builtIn' }>;
type Effect<Name extends BuiltInEffect['builtIn']> = Extract<BuiltInEffect, { builtIn: Name }>;

/** The same place of the same call keeps one row, however often its turn is carried out; the id is that row's. */
const ADD_QA = `
  INSERT INTO qa_record (tenant_id, id, at, call_id, flow_code, flow_version, node_id, origin, sealed,
    survey_id, question_title, answer_intent, raw_answer)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  ON CONFLICT (tenant_id, origin) DO UPDATE SET origin = excluded.origin RETURNING id`;
const ADD_CALLBACK = `
  INSERT INTO callback_task (tenant_id, id, at, call_id, flow_code, flow_version, node_id, origin, sealed,
    number, callback_at, note)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (tenant_id, origin) DO UPDATE SET origin = excluded.origin RETURNING id`;

/** Characters of one value. */
const MAX_VALUE = 4_096;
const TIMES = ['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm', 'yyyyMMddHHmmss'];

const timeZones = new TimeZones();

export class BuiltInEffects {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly tokens: Pick<ApiFabricTokens, 'get'>,
  ) {}

  async perform(effect: BuiltInEffect, turn: EffectTurn): Promise<BuiltInResult> {
    switch (effect.builtIn) {
      case 'recordQa':
        return this.recordQa(effect, turn);
      case 'createCallbackTask':
        return this.createCallback(effect, turn);
      case 'apiFabricToken':
        return this.getToken(turn);
    }
  }

  private async recordQa(effect: Effect<'recordQa'>, turn: EffectTurn): Promise<BuiltInResult> {
    const { surveyId, questionTitle } = effect.values;
    if (surveyId === '' || questionTitle === '') return failed('The survey or the question has no name');
    if (isTooLong(effect.values)) return failed(`A value is longer than ${MAX_VALUE} characters`);
    const kept = keptValues(effect, turn);
    const values = [kept.surveyId, kept.questionTitle, kept.answerIntent, kept.rawAnswer];
    return this.add(ADD_QA, 'recordId', [...placeOf(turn), effect.secrets, ...values]);
  }

  private async createCallback(
    effect: Effect<'createCallbackTask'>,
    turn: EffectTurn,
  ): Promise<BuiltInResult> {
    const { number, callbackTime } = effect.values;
    if (number.trim() === '') return failed('There is no number to call');
    if (isTooLong(effect.values)) return failed(`A value is longer than ${MAX_VALUE} characters`);
    const at = callbackTime.trim() === '' ? null : readTime(callbackTime.trim(), turn);
    if (at === undefined) return failed('The time of the callback is not written like 2026-03-01 09:00:00');
    const kept = keptValues(effect, turn);
    const values = [kept.number, at, kept.note];
    const secrets = effect.secrets.filter((name) => name !== 'callbackTime');
    return this.add(ADD_CALLBACK, 'taskId', [...placeOf(turn), secrets, ...values]);
  }

  private async add(sql: string, output: string, values: unknown[]): Promise<BuiltInResult> {
    try {
      const { rows } = await this.pool.query<{ id: string }>(sql, values);
      return { kind: 'builtIn', ok: true, outputs: { returnCode: '0', [output]: rows[0]?.id ?? null } };
    } catch {
      return failed('It could not be stored');
    }
  }

  /** The token goes into the record of the turn sealed only. */
  private async getToken(turn: EffectTurn): Promise<BuiltInResult> {
    try {
      const { token, expiresAt } = await this.tokens.get(turn.tenant, turn.now);
      const sealed = { token: turn.sealer.seal(JSON.stringify(token)) };
      const outputs = { returnCode: '0', expiresAt: Math.floor(expiresAt / 1_000) };
      return { kind: 'builtIn', ok: true, outputs, sealed };
    } catch (error) {
      return failed(error instanceof HttpCallFailure ? error.message : 'The call failed');
    }
  }
}

/** Tenant, id, time, call, flow, version, node and origin of a row. */
function placeOf(turn: EffectTurn): unknown[] {
  const { tenant, session, now, nodeId } = turn;
  const at = session.program.lastIndexOf('@');
  const [flow, version] = [session.program.slice(0, at), session.program.slice(at + 1)];
  const id = newUuid(now);
  return [tenant.tenantId, id, new Date(now), session.call.id, flow, version, nodeId, originOf(turn)];
}

/** What came from an encrypted variable is sealed. */
function keptValues<Values extends Record<string, string>>(
  { values, secrets }: { values: Values; secrets: readonly string[] },
  { sealer }: EffectTurn,
): Values {
  const kept = { ...values };
  for (const name of Object.keys(values) as (keyof Values & string)[]) {
    if (secrets.includes(name)) Object.assign(kept, { [name]: sealer.seal(values[name] ?? '') });
  }
  return kept;
}

function isTooLong(values: Readonly<Record<string, string>>): boolean {
  return Object.values(values).some((value) => value.length > MAX_VALUE);
}

/** In the tenant's time zone, as it is at that time. */
function readTime(text: string, { tenant, now }: EffectTurn): Date | undefined {
  for (const pattern of TIMES) {
    const about = parseTime(text, pattern, timeZones.offsetAt(tenant.timeZone, now));
    if (about === null) continue;
    return new Date(parseTime(text, pattern, timeZones.offsetAt(tenant.timeZone, about)) ?? about);
  }
  return undefined;
}

function failed(reason: string): BuiltInResult {
  return { kind: 'builtIn', ok: false, reason };
}
