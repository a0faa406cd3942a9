/**
 * Two people on two processes do two things to one flow at the same instant: save, release, take offline, upgrade,
 * rename, delete. Both are answered, and the flow ends, as if one of them had been first.
 */
import type { FlowDetail, VersionDetail } from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createFlow,
  testApplication,
  type Actor,
  type Reply,
  type TestApplication,
} from '../app/application.fixture';

let app: TestApplication;
let neighbour: TestApplication;
let people: [Actor, Actor];
beforeAll(async () => {
  app = await testApplication();
  neighbour = await testApplication({}, app);
  people = [await app.signIn('releaser'), await neighbour.signIn('releaser')];
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

const INCORRECT = 10000002;
const UNKNOWN = 10000003;
const RELEASED = 20000001;
const STALE = 20000008;
const ROUNDS = 4;

/** What of a flow these things change; undefined: there is none. */
interface Flow {
  name: string;
  /** of version 1.0 */
  state: 'draft' | 'released' | 'offline';
  revision: number;
  description: string;
  versions: number;
}
type State = Flow | undefined;

interface Act {
  send(by: Actor, code: string, who: string, document: FlowDocument): Promise<Reply>;
  /** what the rules say: the code of the answer, 0 for success, and the flow after it */
  rule(flow: Flow, who: string): [code: number, after: State];
}

const version = (code: string, rest: string) => `/flows/${code}/versions/1.0/${rest}`;

const ACTS: Readonly<Record<string, Act>> = {
  save: {
    send: (by, code, who, document) =>
      by.send('PUT', version(code, 'document'), { ...document, description: who }, { 'if-match': '"1"' }),
    rule(flow, who) {
      if (flow.state !== 'draft') return [RELEASED, flow];
      if (flow.revision !== 1) return [STALE, flow];
      return [0, { ...flow, revision: 2, description: who }];
    },
  },
  release: {
    send: (by, code) => by.send('POST', version(code, 'release'), {}),
    rule: (flow) => (flow.state === 'released' ? [RELEASED, flow] : [0, { ...flow, state: 'released' }]),
  },
  offline: {
    send: (by, code) => by.send('POST', version(code, 'offline'), {}),
    rule: (flow) => (flow.state === 'released' ? [0, { ...flow, state: 'offline' }] : [INCORRECT, flow]),
  },
  upgrade: {
    send: (by, code) => by.send('POST', version(code, 'upgrade'), {}),
    rule: (flow) =>
      flow.state === 'draft' ? [INCORRECT, flow] : [0, { ...flow, versions: flow.versions + 1 }],
  },
  rename: {
    send: (by, code, who) => by.send('PATCH', `/flows/${code}`, { name: `${code} by ${who}` }),
    rule: (flow, who) => (flow.state === 'released' ? [RELEASED, flow] : [0, { ...flow, name: who }]),
  },
  delete: {
    send: (by, code) => by.send('DELETE', `/flows/${code}`),
    rule: (flow) => (flow.state === 'released' ? [RELEASED, flow] : [0, undefined]),
  },
};

const NAMES = Object.keys(ACTS);
const PAIRS = NAMES.flatMap((first, i) => NAMES.slice(i).map((second) => [first, second] as const));

function actOf(name: string): Act {
  const act = ACTS[name];
  if (!act) throw new Error(`There is no act ${name}`);
  return act;
}

/** Both codes and the flow after both, where the acts are done in that order. */
function inOrder(start: Flow, order: readonly [0, 1] | readonly [1, 0], acts: readonly [Act, Act]) {
  const codes = [0, 0];
  let flow: State = start;
  for (const who of order) {
    const [code, after]: [number, State] = flow ? acts[who].rule(flow, WHO[who]) : [UNKNOWN, flow];
    codes[who] = code;
    flow = after;
  }
  return { codes, flow };
}

const WHO = ['first', 'second'] as const;

async function found(code: string): Promise<State> {
  const [person] = people;
  const { status, body } = await person.send<FlowDetail>('GET', `/flows/${code}`);
  if (status === 404) return undefined;
  const { body: detail } = await person.send<VersionDetail>('GET', `/flows/${code}/versions/1.0`);
  const { state, revision, document } = detail;
  const name = body.name.replace(`${code} by `, '');
  return {
    name,
    state,
    revision,
    description: String(document['description']),
    versions: body.allVersions.length,
  };
}

describe.each(['draft', 'released'] as const)('two people at a flow that is %s', (state) => {
  let made = 0;
  it.each(PAIRS)(
    '%s and %s at the same instant',
    async (first, second) => {
      const acts = [actOf(first), actOf(second)] as const;
      for (let round = 0; round < ROUNDS; round++) {
        const code = `${state}-${++made}`;
        const document = await createFlow(people[0], code, { name: `${code} by nobody` });
        if (state === 'released') await actOf('release').send(people[0], code, '', document);
        const start = await found(code);
        if (!start) throw new Error(`${code} was not made`);
        const replies = await Promise.all(
          acts.map((act, i) => act.send(people[i === 0 ? 0 : 1], code, WHO[i === 0 ? 0 : 1], document)),
        );
        const codes = replies.map(({ status, body }) => (status < 400 ? 0 : Number(body['errorCode'])));
        const outcome = { codes, flow: await found(code) };
        expect([inOrder(start, [0, 1], acts), inOrder(start, [1, 0], acts)]).toContainEqual(outcome);
      }
    },
    30_000,
  );
});
