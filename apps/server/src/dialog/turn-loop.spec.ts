import { createSecretKey } from 'node:crypto';
import { registry } from '@parley/elements';
import {
  compile,
  NO_RESOURCES,
  replay,
  start,
  step,
  type AccessRequest,
  type Env,
  type Outcome,
  type Program,
  type Session,
} from '@parley/engine';
import { FlowDocument, type Effect, type EffectResult } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import type { DialogRequest } from './dialog-request';
import { AesSealer } from './sealer';
import { writeSession } from './stored-session';
import { finishTurn, withoutEffects, type TurnResult } from './turn-loop';
import { toCallInfo, toRecordedTurn, toTurnRecord } from './turn-record';

type Params = FlowDocument['nodes'][number]['params'];

/** A flow whose nodes stand in a row between Start and End; what fails goes to End too. */
function flow(code: string, nodes: [element: string, params: Params][], kind = 'main'): FlowDocument {
  const ids = ['start', ...nodes.map((_, n) => `n${n}`), 'end'];
  const elements = ['start', ...nodes.map(([element]) => element), 'end'];
  const branches = ['default', 'timeoutOrError'];
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code,
    name: code,
    kind,
    channel: 'voice',
    variables: [
      { name: 'secret', type: 'string', encrypted: true, input: true },
      { name: 'open', type: 'string' },
    ],
    nodes: ids.map((id, n) => ({
      id,
      element: elements[n],
      name: id,
      position: { x: 0, y: 0 },
      params: nodes[n - 1]?.[1] ?? {},
    })),
    lines: ids.slice(0, -1).flatMap((source, n) =>
      branches.map((branch) => ({
        id: `${source}-${branch}`,
        source,
        branch,
        target: branch === 'default' ? ids[n + 1] : 'end',
      })),
    ),
  });
}

const says = (text: string): [string, Params] => ['voicePlayback', { prompt: { kind: 'tts', text } }];
const sets = (variable: string, expression: string): [string, Params] => [
  'assign',
  { assignments: [{ variable, expression }] },
];
const sealer = new AesSealer(createSecretKey(Buffer.alloc(32, 7)));
const KEY = { tenantId: 'demo', callId: 'c1' };

interface Act {
  inaction?: DialogRequest['inaction'];
  fields: Record<string, string>;
}

/** Plays a call in the first flow and keeps what the database would; every turn is replayed from its record. */
async function play(documents: FlowDocument[], acts: Act[], world: Partial<Env> = {}, answer?: EffectResult) {
  const programs = new Map(documents.map((document) => [document.code, programOf(document)]));
  const [first] = programs.values();
  if (!first) throw new Error('a call without a flow');
  const env: Env = {
    now: 1_772_355_600_000,
    utcOffset: 0,
    seed: 1,
    resources: NO_RESOURCES,
    sealer,
    exceptionFlow: null,
    errorPrompt: 'Sorry',
    ...world,
  };
  const perform = (effect: Effect) => {
    const program = effect.kind === 'flow' ? programs.get(effect.code) : undefined;
    if (program)
      return Promise.resolve({ result: { kind: 'flow', ok: true, program: program.key }, program } as const);
    return Promise.resolve({ result: answer ?? { kind: effect.kind, ok: false, reason: 'no answer' } });
  };
  const records = [];
  const replies = [];
  let session: Session | null = null;
  for (const [n, { inaction = 9, fields }] of acts.entries()) {
    const request: DialogRequest = { userid: 'c1', inaction, seat: 'vir', fields, authToken: undefined };
    const access: AccessRequest = { inaction, fields };
    const at: Program = session ? programIn(programs, session.program) : first;
    const began: Outcome = session
      ? step(at, session, { kind: 'request', request: access }, env)
      : start(at, toCallInfo('demo', request, env.now), access, env);
    const done: TurnResult =
      withoutEffects(began) ??
      (await finishTurn(began, { ...at, resources: null }, { request: access, env, perform }));
    const { now, utcOffset, seed, exceptionFlow } = env;
    const turnEnv = { now, utcOffset, seed, exceptionFlow, resources: '', program: at.key };
    const record = toTurnRecord(
      {
        ...done,
        seq: n + 1,
        durationMicros: 0,
        request,
        reply: JSON.stringify(done.action),
        env: session ? turnEnv : { ...turnEnv, begins: true },
      },
      sealer,
    );
    const replayed = replay(
      toRecordedTurn(KEY, record, session, sealer),
      (key) => programIn(programs, key),
      env,
    );
    expect(replayed.action).toEqual(done.action);
    expect(writeSession(replayed.session)).toBe(writeSession(done.session));
    session = done.session;
    records.push(record);
    replies.push(done.action.outparams['prompt_text']);
  }
  return { records, replies, stored: session ? writeSession(session) : '' };
}

function programOf(document: FlowDocument) {
  return { ...compile(document, registry, `${document.code}@1.0`), resources: null };
}

function programIn<P extends Program>(programs: ReadonlyMap<string, P>, key: string): P {
  const program = [...programs.values()].find((other) => other.key === key);
  if (!program) throw new Error(`no program ${key}`);
  return program;
}

const init = (more: Record<string, string> = {}): Act => ({
  inaction: 8,
  fields: { call_id: 'c1', call_sor_id: '135', call_dst_id: '10086', ...more },
});
const keys = (input: string, more: Record<string, string> = {}): Act => ({
  fields: { call_id: 'c1', call_dst_id: '10086', flow_result_type: '2', input, ...more },
});
const played = keys('playover', { flow_result_type: '3' });

describe('what goes into an encrypted variable', () => {
  it('is sealed where it came from call-associated data, in the record and in what later turns may read', async () => {
    const document = flow('data', [
      sets('FLOW.secret', 'IVRREQUEST.transin_data.card'),
      says('Hello'),
      says('Again ${IVRREQUEST.transin_data.card}'),
    ]);
    const { records, replies, stored } = await play(
      [document],
      [init({ transin_data: '{"card":"4711"}', channelType: 'WEB' }), played],
    );
    expect(replies).toEqual(['Hello', 'Again 4711']);
    expect(JSON.stringify([records, stored])).not.toContain('4711');
    expect(records[0]?.request).toContain('WEB');
  });

  it('is sealed from the first turn on where only a later one takes it', async () => {
    const document = flow('later', [
      says('Hello'),
      sets('FLOW.secret', 'IVRREQUEST.transin_data.card'),
      says('Ends in ${FLOW.secret.substring(2)}'),
    ]);
    const { records, replies, stored } = await play(
      [document],
      [init({ transin_data: '{"card":"4711"}', locationid: '7' }), played],
    );
    expect(replies).toEqual(['Hello', 'Ends in 11']);
    expect(JSON.stringify([records, stored])).not.toContain('4711');
    expect(stored).toContain('"locationid":"7"');
  });

  it('is sealed where it was changed on the way', async () => {
    const document = flow('changed', [
      says('Hello'),
      sets('FLOW.secret', "IVRREQUEST.card.replace(' ', '') + '-' + IVRREQUEST.input.replace('1', 'x')"),
      says('Done'),
    ]);
    const { records } = await play([document], [init(), keys('1234', { card: '47 11', pin: '0815' })]);
    expect(records[1]?.request).not.toMatch(/47 11|1234/);
    expect(records[1]?.request).toContain('0815');
  });

  it('is sealed where a jump carried it over', async () => {
    const jump: [string, Params] = [
      'subflow',
      { mode: 'flow', flow: 'there', inputs: { secret: 'IVRREQUEST.card.trim()' } },
    ];
    const { records, replies } = await play(
      [flow('here', [jump]), flow('there', [says('There')])],
      [init({ card: ' 4711 ' })],
    );
    expect(replies).toEqual(['There']);
    expect(JSON.stringify(records)).not.toContain('4711');
  });

  it('is sealed also where it does not fit', async () => {
    const collect: [string, Params] = [
      'collectDigits',
      { prompt: { kind: 'tts', text: 'Your PIN?' }, variable: 'FLOW.secret', minLength: 5 },
    ];
    const { records, replies } = await play([flow('short', [collect])], [init(), keys('4711')]);
    expect(replies[1]).toBe('Your PIN?');
    expect(records[1]?.request).not.toContain('4711');
  });

  it('is sealed where an interface answered it', async () => {
    const call: [string, Params] = [
      'interfaceCall',
      { interface: 'vault', assignments: [{ variable: 'FLOW.secret', expression: 'TOC.pin' }] },
    ];
    const result: EffectResult = {
      kind: 'http',
      ok: true,
      status: 200,
      outputs: { pin: '4711' },
      body: null,
    };
    const { records } = await play([flow('vault', [call, says('Done')])], [init()], {}, result);
    expect(JSON.stringify(records)).not.toContain('4711');
  });

  it('is sealed in the reply of the same turn', async () => {
    const document = flow('echo', [
      says('Hello'),
      sets('FLOW.secret', 'IVRREQUEST.card'),
      says('You said ${IVRREQUEST.card}'),
    ]);
    const { records, replies } = await play([document], [init(), keys('playover', { card: '4711' })]);
    expect(replies[1]).toBe('You said 4711');
    expect(JSON.stringify(records)).not.toContain('4711');
  });

  it('leaves open what goes elsewhere', async () => {
    const document = flow('open', [
      sets('FLOW.open', 'IVRREQUEST.card'),
      sets('FLOW.secret', "'constant'"),
      says('Caller ${SYS.callingNumber}'),
    ]);
    const { records } = await play([document], [init({ card: '4711' })]);
    expect(records[0]?.request).toContain('4711');
    expect(records[0]?.reply).toContain('Caller 135');
  });
});

describe('a turn of too many effects', () => {
  it('still reaches the exception flow', async () => {
    const again: [string, Params] = ['subflow', { mode: 'flow', flow: 'again' }];
    const { replies } = await play(
      [flow('again', [again]), flow('sorry', [says('We are sorry')], 'exception')],
      [init()],
      { exceptionFlow: 'sorry' },
    );
    expect(replies).toEqual(['We are sorry']);
  });
});
