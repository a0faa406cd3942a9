/**
 * Many people on two server processes at the same instant: saving drafts that begin to use things, deleting, renaming
 * and retyping these things, releasing, taking offline, upgrading, deleting flows. Whatever the interleaving, nothing
 * that is used is missing, and nobody gets an answer that the rules do not know.
 *
 * The seed stands in the title of what fails; INTEGRITY_SEED repeats what everybody tries, though not who is first.
 */
import { ERRORS } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { chanceOf } from '../dialog/crowd.fixture';
import { startProcess, type ServerProcess } from '../dialog/process.fixture';
import { processActors } from '../testing/process-actor';
import {
  ACTS,
  blankOf,
  EXISTS,
  FLOW_USED,
  RELEASED,
  RESOURCE_USED,
  SHAPE_USED,
  STALE,
  UNKNOWN,
  workerOf,
  type Act,
  type Worker,
} from './integrity-acts.fixture';
import { findDangling, findMisled, findWrong } from './integrity-checks.fixture';
import { assigning, between, save } from './resources.fixture';

const SEED = Number(process.env['INTEGRITY_SEED'] ?? Date.now() % 1_000_000);
const DEEDS = Number(process.env['INTEGRITY_ACTS'] ?? 4_000);
const PEOPLE = 12;
const ENV = { SEED_DEMO: 'off', PARLEY_SECRET_KEY: 'ab'.repeat(32) };

const actors = processActors();
let app: TestApplication;
let processes: ServerProcess[] = [];
const people: Actor[] = [];

beforeAll(async () => {
  app = await testApplication();
  processes = await Promise.all([1, 2].map(() => startProcess(app.database.url, ENV)));
  for (let i = 0; i < PEOPLE; i++) {
    const { origin = '' } = processes[i % processes.length] ?? {};
    people.push(actors.on(origin, await app.openSession('releaser')));
  }
}, 120_000);
afterAll(async () => {
  await actors.close();
  await Promise.all(processes.map((process) => process.stop()));
  await app.close();
});

/** Two people on different processes. */
function pair(): [Actor, Actor] {
  const [first, second] = people;
  if (!first || !second) throw new Error('nobody is there');
  return [first, second];
}

describe('one who begins to use a name while another one, on another process,', () => {
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
      const [user, other] = pair();
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
        expect(await findMisled(app)).toEqual([]);
        expect((await save(user, 'duel', blank, `"${revision + 1}"`)).status).toBe(200);
        revision += 2;
        for (const left of [name, 'other']) await user.send('DELETE', `/variables/${left}`);
      }
      expect((await user.send('DELETE', '/flows/duel')).status).toBe(204);
    },
    30_000,
  );
});

describe('one who begins to jump to a flow while another one, on another process,', () => {
  const made = { code: 'target', name: 'target' };
  const params = { mode: 'flow', flow: 'target', node: 'n_start' };

  it.each([
    ['makes it', false, [201], (actor: Actor) => actor.send('POST', '/flows', made)],
    ['deletes it', true, [204, 409], (actor: Actor) => actor.send('DELETE', '/flows/target')],
  ] as const)(
    '%s never misses it',
    async (_what, isThere, statuses, act) => {
      const [user, other] = pair();
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
        expect(await findMisled(app)).toEqual([]);
        expect((await save(user, 'jumper', blank, `"${revision + 1}"`)).status).toBe(200);
        revision += 2;
        await user.send('DELETE', '/flows/target');
      }
      expect((await user.send('DELETE', '/flows/jumper')).status).toBe(204);
    },
    30_000,
  );
});

const STATUS_OF = new Map<number, number>(Object.values(ERRORS).map(({ code, status }) => [code, status]));

describe(`people at work at once on two processes (INTEGRITY_SEED=${SEED})`, () => {
  const seen = new Set<number>();
  const succeeded = new Set<string>();
  let done = 0;

  async function doOne(worker: Worker, { name, codes, run }: Act): Promise<void> {
    const { status, body } = await run(worker);
    const code = status < 400 ? 0 : Number(body['errorCode']);
    const answer = `${name} answered ${status} ${JSON.stringify(body)}`;
    expect([0, ...codes], answer).toContain(code);
    if (code !== 0) expect(status, answer).toBe(STATUS_OF.get(code));
    seen.add(code);
    if (code === 0) succeeded.add(name);
  }

  it('never leave anything dangling, nor two releases of a kind, nor get an unknown answer', async () => {
    const work = async (actor: Actor, index: number) => {
      const worker = workerOf(actor, chanceOf(SEED + index));
      while (done < DEEDS) {
        done++;
        await doOne(worker, worker.pick(ACTS));
        if (done % 20 === 0) expect(await findDangling(app)).toEqual([]);
      }
    };
    await Promise.all(people.map(work));

    expect(await findWrong(app)).toEqual([]);
    expect([...succeeded].sort()).toEqual([...new Set(ACTS.map(({ name }) => name))].sort());
    for (const code of [UNKNOWN, EXISTS, RELEASED, FLOW_USED, RESOURCE_USED, SHAPE_USED, STALE]) {
      expect([code, seen.has(code)]).toEqual([code, true]);
    }
  }, 180_000);
});
