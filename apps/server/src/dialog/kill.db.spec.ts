import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CrowdClient, inParallel } from './crowd.fixture';
import {
  dialogApplication,
  DEMO_ENV,
  initOf,
  keysOf,
  transferOf,
  type DialogApplication,
} from './dialog.fixture';
import { startProcess, type ServerProcess } from './process.fixture';

let app: DialogApplication;
let doomed: ServerProcess;
let survivor: ServerProcess;

beforeAll(async () => {
  app = await dialogApplication();
  [doomed, survivor] = await Promise.all([
    startProcess(app.database.url, DEMO_ENV),
    startProcess(app.database.url, DEMO_ENV),
  ]);
}, 120_000);
afterAll(async () => {
  await doomed.kill();
  await survivor.stop();
  await app.close();
});

const CALLS = 300;

describe('a process that is killed while calls run', () => {
  it('loses no acknowledged turn; the other process continues its calls', { timeout: 120_000 }, async () => {
    const client = new CrowdClient({
      origins: [doomed.origin, survivor.origin],
      token: app.token,
      connections: 64,
      random: Math.random,
    });
    let answered = 0;
    let lost = 0;
    /** As an access party does: the same request again, to the other process. */
    const sendAnyway = async (payload: unknown, origin: string) => {
      try {
        return await client.send(payload, origin);
      } catch {
        lost += 1;
        return await client.send(payload, survivor.origin);
      }
    };
    const outactions = new Map<string, number[]>();
    await inParallel(CALLS, 64, async (i) => {
      const userid = `killed-${i}`;
      const turns = [
        initOf(userid),
        keysOf(userid, '13500000001', '1'),
        keysOf(userid, '1', '2'),
        keysOf(userid, '0', '3'),
        transferOf(userid, '0'),
      ];
      const answers: number[] = [];
      outactions.set(userid, answers);
      for (const [n, turn] of turns.entries()) {
        const { body } = await sendAnyway(turn, (i + n) % 2 === 0 ? doomed.origin : survivor.origin);
        answers.push(body.outaction);
        answered += 1;
        if (answered === CALLS * 2) void doomed.kill();
      }
    });
    await client.close();
    expect(lost).toBeGreaterThan(0);
    expect(new Set([...outactions.values()].map((answers) => answers.join()))).toEqual(
      new Set(['9,9,9,11,10']),
    );
    const { rows } = await app.database.pool.query<{ turns: number; calls: number }>(
      `SELECT turns, count(*)::int AS calls FROM (
         SELECT call_id, count(*)::int AS turns FROM turn WHERE call_id LIKE 'killed-%' GROUP BY call_id
       ) AS counted GROUP BY turns`,
    );
    expect(rows).toEqual([{ turns: 5, calls: CALLS }]);
  });
});
