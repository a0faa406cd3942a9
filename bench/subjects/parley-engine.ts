/**
 * Parley's interpreter as engine subjects: with the session handed on as an object, with the session written to and read
 * from JSON around every turn as the server does, and in the largest flow there may be.
 */
import { registry } from '@parley/elements';
import {
  NO_RESOURCES,
  compile,
  start,
  step,
  type CallInfo,
  type Env,
  type Outcome,
  type Session,
} from '@parley/engine';
import { FlowDocument } from '@parley/flow-model';
import type { EngineSubject, Step } from '../engine/subject';
import { feeFlow } from '../flows/fee-flow.mjs';

const CALL: CallInfo = {
  id: 'bench-1',
  tenant: 'demo',
  caller: '13500000001',
  accessCode: '20020',
  startedAt: 1_767_225_600_000,
  seat: 'vir',
  init: {},
};

const ENV: Env = {
  now: CALL.startedAt,
  utcOffset: 0,
  seed: 1,
  resources: NO_RESOURCES,
  sealer: { seal: (text) => text, unseal: (sealed) => sealed },
  exceptionFlow: null,
  errorPrompt: '',
};

const INIT = {
  inaction: 8 as const,
  fields: { call_id: CALL.id, call_dst_id: CALL.accessCode, call_sor_id: CALL.caller },
};

/** Every variant by the name under which the worker runs it. */
export const parleySubjects: Record<string, () => EngineSubject> = {
  parley: () => speakFlow(20) as EngineSubject,
  'parley-json': () => throughJson(speakFlow(20)) as EngineSubject,
  'parley-2000': () => speakFlow(2_000) as EngineSubject,
};

function speakFlow(nodes: number): EngineSubject<Session> {
  const document = FlowDocument.parse(feeFlow(nodes));
  const program = compile(document, registry, `${document.code}@1.0`);
  return {
    start: () => toStep(start(program, CALL, INIT, ENV)),
    turn(session, keys) {
      const fields = {
        call_id: CALL.id,
        call_dst_id: CALL.accessCode,
        flow_result_type: '2',
        input: keys,
        inter_idx: String(session.interIdx),
      };
      const event = { kind: 'request' as const, request: { inaction: 9 as const, fields } };
      return toStep(step(program, session, event, ENV));
    },
  };
}

function throughJson(subject: EngineSubject<Session>): EngineSubject<string> {
  const write = ({ text, ended, session }: Step<Session>): Step<string> => {
    return { text, ended, session: JSON.stringify(session) };
  };
  return {
    start: () => write(subject.start()),
    turn: (session, keys) => write(subject.turn(JSON.parse(session) as Session, keys)),
  };
}

function toStep(outcome: Outcome): Step<Session> {
  if (outcome.kind === 'effect') throw new Error('The reference dialog has no effects');
  const { action, session } = outcome;
  return { text: String(action.outparams['prompt_text'] ?? ''), ended: action.outaction === 10, session };
}
