/**
 * Many people in two processes at the same instant: saving drafts that begin to use things, deleting, renaming and
 * retyping these things, releasing, taking offline, upgrading, deleting flows. Whatever the interleaving, nothing that
 * is used is missing, and nobody gets an answer that the rules do not know.
 */
import type { FlowDetail, Variable } from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument, references } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type Reply, type TestApplication } from '../app/application.fixture';
import { blankDocument } from '../flows/blank-document';
import { assigning, between, calling, playing, save } from './resources.fixture';

const SEED = Number(process.env['INTEGRITY_SEED'] ?? Date.now() % 1_000_000);
const ACTS = 2_000;
const PEOPLE = 8;

let app: TestApplication;
let neighbour: TestApplication;
const people: Actor[] = [];
beforeAll(async () => {
  app = await testApplication();
  neighbour = await testApplication({}, app);
  for (let i = 0; i < PEOPLE; i++) people.push(await (i % 2 === 0 ? app : neighbour).signIn('releaser'));
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(SEED);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const FLOWS = ['flow-a', 'flow-b', 'flow-c'];
const NAMES = ['alpha', 'beta', 'gamma'];

interface Act {
  /** codes that the rules know for it, beside success */
  codes: readonly number[];
  run(actor: Actor): Promise<Reply>;
}

const STALE = 20000008;
const UNKNOWN = 10000003;

/** A version that was there a moment ago. */
async function versionOf(actor: Actor, code: string): Promise<{ version: string; revision: number }> {
  const { body } = await actor.send<FlowDetail>('GET', `/flows/${code}`);
  const versions = body.allVersions ?? [];
  const drafts = versions.filter(({ state }) => state === 'draft').slice(0, 2);
  const { version, revision } = pick(random() < 0.7 ? drafts : versions) ??
    versions[0] ?? { version: '1.0', revision: 1 };
  return { version, revision };
}

const blankOf = (code: string): FlowDocument =>
  FlowDocument.parse(blankDocument({ code, name: code, kind: 'subflow', channel: 'voice', description: '' }));

function randomDocument(code: string): FlowDocument {
  const blank = blankOf(code);
  const node = `n_${pick(['x', 'y'])}`;
  switch (pick(['none', 'variable', 'variable', 'template', 'interface', 'flow'])) {
    case 'variable':
      return assigning(blank, `GLOBAL.${pick(NAMES)}`, "'1'");
    case 'template':
      return playing(blank, pick(NAMES));
    case 'interface':
      return calling(blank, pick(NAMES), {});
    case 'flow': {
      const params = { mode: 'flow', flow: pick(FLOWS), node: pick(['n_start', 'n_x', 'n_y']) };
      return between(blank, { id: node, element: 'subflow', params });
    }
    default:
      return between(blank, { id: node, element: 'assign', params: { assignments: [] } });
  }
}

const onVersion = (action: string, codes: number[]): Act => ({
  codes: [UNKNOWN, 10000002, ...codes],
  async run(actor) {
    const code = pick(FLOWS);
    const { version } = await versionOf(actor, code);
    return actor.send('POST', `/flows/${code}/versions/${version}/${action}`, {});
  },
});

const SAVE: Act = {
  codes: [UNKNOWN, 20000001, 20000003, STALE],
  async run(actor) {
    const code = pick(FLOWS);
    const { version, revision } = await versionOf(actor, code);
    return save(actor, code, randomDocument(code), `"${revision}"`, version);
  },
};

const CREATE: Act = {
  codes: [10000004],
  run(actor) {
    const name = pick(NAMES);
    switch (pick(['variables', 'templates', 'interfaces'])) {
      case 'variables':
        return actor.send('POST', '/variables', { name, type: 'string' });
      case 'templates':
        return actor.send('POST', '/templates', {
          name,
          kind: 'tts',
          content: { en_US: `\${GLOBAL.${pick(NAMES)}}` },
        });
      default:
        return actor.send('POST', '/interfaces', {
          name,
          url: 'https://api.example',
          headers: [{ name: 'X', value: `\${GLOBAL.${pick(NAMES)}}` }],
        });
    }
  },
};

const REMOVE: Act = {
  codes: [UNKNOWN, 20000004],
  run: (actor) => actor.send('DELETE', `/${pick(['variables', 'templates', 'interfaces'])}/${pick(NAMES)}`),
};

const MODIFY: Act = {
  codes: [UNKNOWN, 10000004, 20000005, STALE],
  async run(actor) {
    const name = pick(NAMES);
    const { body } = await actor.send<Variable>('GET', `/variables/${name}`);
    const change = { name: pick([name, pick(NAMES)]), type: pick(['string', 'object']) };
    return actor.send('PUT', `/variables/${name}`, change, { 'if-match': `"${body.revision ?? 1}"` });
  },
};

const MODIFY_TEMPLATE: Act = {
  codes: [UNKNOWN, 10000004, 20000005, STALE],
  async run(actor) {
    const name = pick(NAMES);
    const { body } = await actor.send<{ revision?: number }>('GET', `/templates/${name}`);
    const content = { en_US: `\${GLOBAL.${pick(NAMES)}}` };
    const change = { name: pick([name, pick(NAMES)]), kind: pick(['tts', 'text']), content };
    return actor.send('PUT', `/templates/${name}`, change, { 'if-match': `"${body.revision ?? 1}"` });
  },
};

const CREATE_FLOW: Act = {
  codes: [10000004, 20000002],
  run(actor) {
    const code = pick(FLOWS);
    return actor.send('POST', '/flows', { code, name: code });
  },
};

const DELETE_FLOW: Act = {
  codes: [UNKNOWN, 20000001, 20000003],
  run: (actor) => actor.send('DELETE', `/flows/${pick(FLOWS)}`),
};

const ACTIONS: readonly Act[] = [
  ...[SAVE, SAVE, SAVE, SAVE, CREATE, CREATE, REMOVE, REMOVE, MODIFY, MODIFY_TEMPLATE],
  ...[onVersion('release', [20000001]), onVersion('offline', []), onVersion('upgrade', [])],
  ...[CREATE_FLOW, CREATE_FLOW, DELETE_FLOW],
];

async function sql(text: string): Promise<Record<string, unknown>[]> {
  const { rows } = await app.database.pool.query<Record<string, unknown>>(text);
  return rows;
}

/** References whose target is not what their name says: missing though it exists, or another one. */
const MISLED = ['global_variable:variable:globalVariable', 'template:template:template']
  .concat(['business_interface:interface:interface'])
  .map((kind) => {
    const [table, column, name] = kind.split(':') as [string, string, string];
    return `SELECT r.kind, r.target_name FROM reference r LEFT JOIN ${table} t
      ON t.tenant_id = r.tenant_id AND t.name = r.target_name
      WHERE r.kind = '${name}' AND r.target_${column}_id IS DISTINCT FROM t.id`;
  })
  .concat(
    `SELECT r.kind, r.target_name FROM reference r LEFT JOIN flow t
      ON t.tenant_id = r.tenant_id AND t.code = r.target_name
      WHERE r.kind IN ('flow', 'flowNode') AND r.target_flow_id IS DISTINCT FROM t.id`,
  )
  .join(' UNION ALL ');

const TWICE_RELEASED = `
  SELECT flow_id FROM flow_version WHERE state = 'released' GROUP BY flow_id, release_kind HAVING count(*) > 1`;

const RELEASED_IN_VAIN = `
  SELECT r.kind, r.target_name FROM reference r
  JOIN flow_version v ON v.tenant_id = r.tenant_id AND v.id = r.source_version_id
  WHERE v.state = 'released' AND r.kind <> 'media' AND num_nonnulls(
    r.target_flow_id, r.target_variable_id, r.target_template_id, r.target_interface_id) = 0`;

describe('one who begins to use a name while another one', () => {
  const name = 'duel';
  const variable = (more: object = {}) => ({ name, type: 'string', ...more });
  const put = (actor: Actor, at: string, body: object) =>
    actor.send('PUT', `/variables/${at}`, body, { 'if-match': '"1"' });

  it.each([
    ['makes it', false, [201], (actor: Actor) => actor.send('POST', '/variables', variable())],
    ['deletes it', true, [204, 409], (actor: Actor) => actor.send('DELETE', `/variables/${name}`)],
    ['renames it', true, [200, 409], (actor: Actor) => put(actor, name, variable({ name: 'other' }))],
    ['renames another to it', 'other', [200], (actor: Actor) => put(actor, 'other', variable())],
    ['retypes it', true, [200, 409], (actor: Actor) => put(actor, name, variable({ type: 'list' }))],
  ] as const)(
    '%s never misses it',
    async (_what, before, statuses, act) => {
      const [user, other] = people as [Actor, Actor];
      const blank = blankOf('duel');
      await user.send('POST', '/flows', { code: 'duel', name: 'duel' });
      let revision = 1;
      for (let round = 0; round < 12; round++) {
        if (before !== false) {
          const made = variable(before === true ? {} : { name: before });
          expect((await user.send('POST', '/variables', made)).status).toBe(201);
        }
        const named = assigning(blank, `GLOBAL.${name}`, "'1'");
        const [saved, acted] = await Promise.all([save(user, 'duel', named, `"${revision}"`), act(other)]);
        expect(saved.status).toBe(200);
        expect(statuses).toContain(acted.status);
        expect(await sql(MISLED)).toEqual([]);
        expect((await save(user, 'duel', blank, `"${revision + 1}"`)).status).toBe(200);
        revision += 2;
        for (const left of [name, 'other']) await user.send('DELETE', `/variables/${left}`);
      }
      expect((await user.send('DELETE', '/flows/duel')).status).toBe(204);
    },
    30_000,
  );
});

describe('one who begins to jump to a flow while another one', () => {
  const made = { code: 'target', name: 'target' };
  const params = { mode: 'flow', flow: 'target', node: 'n_start' };

  it.each([
    ['makes it', false, [201], (actor: Actor) => actor.send('POST', '/flows', made)],
    ['deletes it', true, [204, 409], (actor: Actor) => actor.send('DELETE', '/flows/target')],
  ] as const)(
    '%s never misses it',
    async (_what, isThere, statuses, act) => {
      const [user, other] = people as [Actor, Actor];
      const blank = blankOf('jumper');
      const jumping = between(blank, { id: 'n_jump', element: 'subflow', params });
      await user.send('POST', '/flows', { code: 'jumper', name: 'jumper' });
      let revision = 1;
      for (let round = 0; round < 12; round++) {
        if (isThere) expect((await user.send('POST', '/flows', made)).status).toBe(201);
        const [saved, acted] = await Promise.all([
          save(user, 'jumper', jumping, `"${revision}"`),
          act(other),
        ]);
        expect(saved.status).toBe(200);
        expect(statuses).toContain(acted.status);
        expect(await sql(MISLED)).toEqual([]);
        expect((await save(user, 'jumper', blank, `"${revision + 1}"`)).status).toBe(200);
        revision += 2;
        await user.send('DELETE', '/flows/target');
      }
      expect((await user.send('DELETE', '/flows/jumper')).status).toBe(204);
    },
    30_000,
  );
});

describe(`people at work at once (seed ${SEED})`, () => {
  it('never leave anything dangling, nor two official releases, nor get an unknown answer', async () => {
    const seen = new Map<string, number>();
    let acts = 0;
    const work = async (actor: Actor) => {
      while (acts < ACTS) {
        acts++;
        const { run, codes } = pick(ACTIONS);
        const reply = await run(actor);
        const code = reply.status < 400 ? 0 : Number(reply.body['errorCode']);
        seen.set(String(code), (seen.get(String(code)) ?? 0) + 1);
        expect([0, ...codes], JSON.stringify(reply.body)).toContain(code);
        if (acts % 10 === 0) await assertNothingDangles();
      }
    };
    await Promise.all(people.map(work));

    await assertNothingDangles();
    await assertRowsMatchDocuments();
    await assertHistoryIsWhole();
    for (const code of [0, UNKNOWN, 10000004, 20000001, 20000004, 20000005]) {
      expect([code, seen.has(String(code))]).toEqual([code, true]);
    }
  }, 120_000);
});

/** Holds after every commit, so it is asked again and again while people work. */
async function assertNothingDangles(): Promise<void> {
  expect(await sql(MISLED)).toEqual([]);
  expect(await sql(TWICE_RELEASED)).toEqual([]);
  expect(await sql(RELEASED_IN_VAIN)).toEqual([]);
}

/** The rows of every version are those of its document, so the rules guard what is really there. */
async function assertRowsMatchDocuments(): Promise<void> {
  const versions = await app.prisma.flowVersion.findMany({ include: { references: true } });
  expect(versions.length).toBeGreaterThan(0);
  for (const { document, references: rows } of versions) {
    const named = references(FlowDocument.parse(document), registry).filter((r) => r.kind !== 'flowVariable');
    const expected = named.map(({ kind, name }) => `${kind} ${name}`).sort();
    expect(rows.map(({ kind, targetName }) => `${kind} ${targetName}`).sort()).toEqual(expected);
  }
}

async function assertHistoryIsWhole(): Promise<void> {
  const gaps = await sql(`
    SELECT resource_id FROM resource_revision GROUP BY resource_id HAVING count(*) <> max(revision)`);
  expect(gaps).toEqual([]);
  const missing = await sql(`
    SELECT v.name FROM global_variable v WHERE NOT EXISTS (SELECT FROM resource_revision r
      WHERE r.resource_id = v.id AND r.revision = v.revision AND r.content IS NOT NULL)`);
  expect(missing).toEqual([]);
}
