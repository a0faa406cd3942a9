import type { AccessRequest, Action, Env } from '@parley/engine';
import type { Scenario, ScenarioTurn } from '@parley/flow-model';
import { answerReply, beginCall, type Party, type PartyAct, type PartyRequest } from '../party/access-party';

/** The request of a turn as the interpreter takes it: written out by the scenario, or made by the access party. */
export function toRequest(
  scenario: Scenario,
  turn: ScenarioTurn,
  last: Action | undefined,
  env: Env,
): AccessRequest {
  const party: Party = {
    userid: scenario.userid,
    caller: scenario.caller,
    accessCode: scenario.accessCode,
  };
  if (turn.in) return written(turn.in, party, last);
  const begin = beginCall(party);
  if (turn.call) return toAccessRequest({ ...begin, inparams: { ...begin.inparams, ...turn.call } });
  const reply = last ?? { outaction: 9, outparams: {} };
  return toAccessRequest(answerReply(party, reply, actOf(turn), env));
}

/** A body of `crs/process` as the interpreter takes it: inparams and extparams as one set of texts. */
export function toAccessRequest({ inaction, inparams, extparams }: PartyRequest): AccessRequest {
  return { inaction, fields: { ...extparams, ...inparams } };
}

function written(
  given: NonNullable<ScenarioTurn['in']>,
  party: Party,
  last: Action | undefined,
): AccessRequest {
  const { inaction, ...members } = given;
  const fields: Record<string, string> = { call_id: party.userid, call_dst_id: party.accessCode };
  if (inaction === 8) fields['call_sor_id'] = party.caller;
  const interIdx = last?.outparams['inter_idx'];
  if (inaction !== 8 && interIdx !== undefined) fields['inter_idx'] = String(interIdx);
  for (const [name, value] of Object.entries(members)) {
    if (value !== null && typeof value !== 'object') fields[name] = String(value);
  }
  return { inaction, fields };
}

function actOf(turn: ScenarioTurn): PartyAct {
  if (turn.keys !== undefined) return { kind: 'keys', keys: turn.keys };
  if (turn.say !== undefined) return { kind: 'say', text: turn.say };
  if (turn.silence) return { kind: 'silence' };
  if (turn.unclear) return { kind: 'unclear' };
  if (turn.recorded !== undefined) return { kind: 'recorded', file: turn.recorded };
  if (turn.hangup) return { kind: 'hangup' };
  if (turn.sysErr) return { kind: 'systemError' };
  if (turn.transferred !== undefined) return { kind: 'transferred', success: turn.transferred };
  if (turn.queried) return { kind: 'queried', answer: turn.queried };
  return { kind: 'playover' };
}
