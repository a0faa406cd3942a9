/** What holds for every document and every caller: validated documents end each turn, and turns can be repeated. */
import { registry } from '@parley/elements';
import { compile, ENGINE_LIMITS, type Env, type Program, type Session } from '@parley/engine';
import { EMPTY_CATALOGUE, FlowDocument, parseParams, validate } from '@parley/flow-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply, beginCall, type Party, type PartyAct } from './party/access-party';
import { toAccessRequest } from './scenario/turn-request';
import { runTurn, SIMULATED_SEALER, type SimulatedTurn, type SimulatedWorld } from './simulated-host';

const party: Party = { userid: 'call-1', caller: '13500000001', accessCode: '10086' };
const resources = { globals: new Map(), template: () => undefined };
const env: Env = {
  now: 1_772_355_600_000,
  utcOffset: 480,
  seed: 7,
  resources,
  sealer: SIMULATED_SEALER,
  exceptionFlow: null,
  errorPrompt: 'Sorry',
};

const PARAMS: Record<string, readonly Record<string, unknown>[]> = {
  collectDigits: [{ prompt: { kind: 'tts', text: 'Digits?' }, variable: 'FLOW.a', cancelKey: '*' }],
  menu: [{ prompt: { kind: 'tts', text: '${FLOW.a}?' }, keys: [{ key: '1' }, { key: '*' }] }],
  voicePlayback: [{ prompt: { kind: 'tts', text: 'Played ${FLOW.n}' } }],
  robotReply: [
    { reply: { way: 'text', source: 'text', text: 'Said ${FLOW.a}' }, mode: 'recognitionAndKeys' },
  ],
  branch: [{ conditions: [{ name: 'big', mode: 'complex', expression: 'FLOW.n > 2' }] }],
  assign: [
    { assignments: [{ variable: 'FLOW.n', expression: 'FLOW.n + 1' }] },
    { assignments: [{ variable: 'FLOW.a', expression: 'FLOW.a + IVRREQUEST.input' }] },
  ],
  errorClear: [{}],
  interfaceCall: [
    {
      interface: 'account',
      inputs: { a: 'FLOW.a' },
      assignments: [{ variable: 'FLOW.n', expression: 'TOC.n' }],
    },
    { source: 'builtIn', builtIn: { name: 'recordQa', surveyId: 's', questionTitle: 'q' } },
    {
      source: 'builtIn',
      builtIn: { name: 'emotionRecognition' },
      assignments: [{ variable: 'FLOW.n', expression: 'TOC.confidence' }],
    },
  ],
  callTransfer: [
    { type: '3', route: 'q' },
    {
      type: '10',
      shares: [
        { queue: 'a', percent: 40 },
        { queue: 'b', percent: 60 },
      ],
    },
    { type: '10', policy: 'template', policyRef: 'p' },
  ],
  subflow: [{ mode: 'flow', flow: 'random' }],
  end: [{}, { interface: 'account', table: 'answers', tableValues: { caller: 'SYS.callingNumber' } }],
};
const elementIds = Object.keys(PARAMS);
const catalogue = {
  ...EMPTY_CATALOGUE,
  flows: [{ code: 'random', name: 'random', kind: 'main' as const, nodes: [], inputs: [] }],
  interfaces: [{ name: 'account', inputs: [], outputs: [] }],
  policies: [{ name: 'p', kind: 'segment' as const }],
  tables: [{ name: 'answers', columns: [{ name: 'caller', type: 'string' as const, required: true }] }],
};

/** A document whose nodes all hang on lines drawn by chance; every exit has one. */
function randomDocument(size: { min: number; max: number }): fc.Arbitrary<FlowDocument> {
  const node = fc.record({
    element: fc.constantFrom(...elementIds),
    variant: fc.nat(1),
    targets: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  });
  return fc.array(node, { minLength: size.min, maxLength: size.max, size: 'max' }).map(toDocument);
}

function toDocument(drawn: { element: string; variant: number; targets: number[] }[]): FlowDocument {
  const position = { x: 0, y: 0 };
  const nodes = drawn.map(({ element, variant }, i) => {
    const choices = PARAMS[element] ?? [{}];
    return { id: `n${i}`, element, name: `n${i}`, position, params: choices[variant % choices.length] };
  });
  const lines = drawn.flatMap(({ element, targets }, i) => {
    const definition = registry.find(element);
    const params = definition && parseParams(definition, nodes[i]?.params).data;
    const exits = definition?.branches(params ?? {}).filter((b) => !b.toEnd) ?? [];
    const presets = definition?.presets.filter((_, at) => (targets[at] ?? 0) % 2 === 0) ?? [];
    return [...exits.map((b) => b.name), ...presets].map((branch, at) => ({
      id: `l${i}-${at}`,
      source: `n${i}`,
      branch,
      target: at === 0 ? `n${Math.min(i + 1, drawn.length - 1)}` : `n${(targets[at] ?? 0) % drawn.length}`,
    }));
  });
  const end = { id: 'end', element: 'end', name: 'End', position, params: {} };
  const start = { id: 'start', element: 'start', name: 'Start', position, params: {} };
  return FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'random',
    name: 'Random',
    kind: 'main',
    channel: 'voice',
    variables: [
      { name: 'a', type: 'string', default: 'x' },
      { name: 'n', type: 'integer' },
    ],
    nodes: [start, ...nodes, end],
    lines: [{ id: 'l', source: 'start', branch: 'default', target: 'n0' }, ...lines],
  });
}

const act: fc.Arbitrary<PartyAct> = fc.oneof(
  fc.constantFrom<PartyAct>(
    { kind: 'silence' },
    { kind: 'unclear' },
    { kind: 'playover' },
    { kind: 'systemError' },
    { kind: 'wrongKey' },
    { kind: 'transferred', success: false },
    { kind: 'keys', keys: '1' },
  ),
  fc.string({ maxLength: 20 }).map((text): PartyAct => ({ kind: 'say', text })),
  fc.stringMatching(/^[0-9*#]{0,6}$/).map((keys): PartyAct => ({ kind: 'keys', keys })),
);

function worldOf(program: Program, isDown: boolean): SimulatedWorld {
  return {
    program: (code) => (code === 'random' ? program : undefined),
    perform: ({ kind }) => {
      if (isDown) return { kind, ok: false, reason: 'down' };
      if (kind === 'builtIn') return { kind, ok: true, outputs: { returnCode: '0' } };
      if (kind === 'route') return { kind, ok: true, queue: 'a' };
      if (kind === 'dataTable') return { kind, ok: true, rows: 1 };
      if (kind === 'sql') return { kind, ok: true, outputs: { n: 3 } };
      return { kind, ok: true, status: 200, outputs: { n: 3 }, body: null };
    },
  };
}

/** Plays a call until it ends or the acts are used up; every session is frozen, so that a change of it throws. */
function play(program: Program, acts: readonly PartyAct[], isDown: boolean): SimulatedTurn[] {
  const world = worldOf(program, isDown);
  const call = {
    id: 'call-1',
    tenant: 't',
    caller: party.caller,
    accessCode: '10086',
    startedAt: env.now,
    seat: 'vir' as const,
    init: {},
  };
  const turns = [runTurn(world, { call, flow: 'random' }, toAccessRequest(beginCall(party)), env)];
  for (const next of acts) {
    const last = turns.at(-1);
    if (!last || last.session.ended) break;
    const request = toAccessRequest(answerReply(party, last.action, next, env));
    turns.push(runTurn(world, { session: deepFreeze(last.session) }, request, env));
  }
  return turns;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const acts = fc.array(act, { maxLength: 12 });
const most = ENGINE_LIMITS.visitsPerTurn + 3 * ENGINE_LIMITS.extraVisits;

describe('random documents', () => {
  it('are refused by validation, or end every turn within the limits', () => {
    let sound = 0;
    fc.assert(
      fc.property(randomDocument({ min: 1, max: 40 }), acts, fc.boolean(), (document, doings, isDown) => {
        if (validate(document, registry, catalogue).some((f) => f.severity === 'error')) return;
        sound += 1;
        for (const turn of play(compile(document, registry, 'random@1'), doings, isDown)) {
          expect(turn.trace.length).toBeLessThanOrEqual(most);
          expect([9, 10, 11]).toContain(turn.action.outaction);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(sound).toBeGreaterThan(10);
  });

  it('end every turn even where validation would refuse them', () => {
    fc.assert(
      fc.property(randomDocument({ min: 1, max: 200 }), acts, fc.boolean(), (document, doings, isDown) => {
        for (const turn of play(compile(document, registry, 'random@1'), doings, isDown)) {
          expect(turn.trace.length).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('of 2,000 nodes are validated, compiled and run', () => {
    fc.assert(
      fc.property(randomDocument({ min: 1_998, max: 1_998 }), acts, (document, doings) => {
        expect(document.nodes).toHaveLength(2_000);
        validate(document, registry, catalogue);
        play(compile(document, registry, 'random@1'), doings, false);
      }),
      { numRuns: 3, seed: 3 },
    );
  });

  it('give the same turns twice, from sessions that went through JSON', () => {
    fc.assert(
      fc.property(randomDocument({ min: 1, max: 60 }), acts, fc.boolean(), (document, doings, isDown) => {
        const program = compile(document, registry, 'random@1');
        const first = play(program, doings, isDown);
        expect(play(program, doings, isDown)).toEqual(first);
        for (const { session } of first) {
          expect(JSON.parse(JSON.stringify(session)) as Session).toStrictEqual(session);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
