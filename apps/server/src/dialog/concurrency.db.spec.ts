import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf, CrowdClient, inParallel } from './crowd.fixture';
import {
  dialogApplication,
  initOf,
  keysOf,
  neighbourOf,
  replayCall,
  transferOf,
  type DialogApplication,
} from './dialog.fixture';

let app: DialogApplication;
let neighbour: Awaited<ReturnType<typeof neighbourOf>>;
let origins: [string, string];

beforeAll(async () => {
  app = await dialogApplication();
  neighbour = await neighbourOf(app);
  const listen = { port: 0, host: '127.0.0.1' };
  origins = [await app.fastify.listen(listen), await neighbour.fastify.listen(listen)];
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

/** Five turns: welcome, number, hear it again, agent, transferred. */
async function fiveTurns(client: CrowdClient, userid: string): Promise<void> {
  const outactions = [];
  outactions.push((await client.sendOnceOrTwice(initOf(userid))).body.outaction);
  outactions.push((await client.sendOnceOrTwice(keysOf(userid, '13500000001', '1'))).body.outaction);
  outactions.push((await client.sendOnceOrTwice(keysOf(userid, '1', '2'))).body.outaction);
  outactions.push((await client.sendOnceOrTwice(keysOf(userid, '0', '3'))).body.outaction);
  outactions.push((await client.sendOnceOrTwice(transferOf(userid, '0'))).body.outaction);
  expect(outactions).toEqual([9, 9, 9, 11, 10]);
}

async function turnsPerCall(prefix: string) {
  const { rows } = await app.database.pool.query<{ turns: number; calls: number }>(
    `SELECT turns, count(*)::int AS calls FROM (
       SELECT call_id, count(*)::int AS turns FROM turn WHERE call_id LIKE $1 || '%' GROUP BY call_id
     ) AS counted GROUP BY turns`,
    [prefix],
  );
  return rows;
}

describe('1,000 calls of 5 turns over 64 connections, turns sent twice at random', () => {
  it('leave exactly 5 turns each', { timeout: 120_000 }, async () => {
    const crowd = { origins: [origins[0]], token: app.token, connections: 64, random: chanceOf(1) };
    const client = new CrowdClient(crowd);
    await inParallel(1_000, 64, (i) => fiveTurns(client, `one-${i}`));
    await client.close();
    expect(await turnsPerCall('one-')).toEqual([{ turns: 5, calls: 1_000 }]);
  });

  it(
    'leave exactly 5 turns each over two processes, and every turn can be replayed',
    { timeout: 120_000 },
    async () => {
      const client = new CrowdClient({ origins, token: app.token, connections: 64, random: chanceOf(2) });
      await inParallel(1_000, 64, (i) => fiveTurns(client, `two-${i}`));
      await client.close();
      expect(await turnsPerCall('two-')).toEqual([{ turns: 5, calls: 1_000 }]);
      for (let i = 0; i < 1_000; i += 50) {
        const { compared, stored, session } = await replayCall(app, `two-${i}`);
        for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
        expect(session).toBe(stored);
      }
    },
  );
});

describe('different requests for one call at once', () => {
  it(
    'are handled one after the other on two processes: none lost, none twice',
    { timeout: 60_000 },
    async () => {
      const client = new CrowdClient({ origins, token: app.token, connections: 64, random: chanceOf(3) });
      await inParallel(20, 10, async (i) => {
        const userid = `race-${i}`;
        await client.send(initOf(userid));
        const wrongKeys = Array.from({ length: 2 }, (_, n) =>
          keysOf(userid, String(n), '1', { inter_idx: undefined }),
        );
        const replies = await Promise.all(
          wrongKeys.flatMap((keys) => origins.map((origin) => client.send(keys, origin))),
        );
        for (const { status } of replies) expect(status).toBe(200);
        const { turns } = await replayCall(app, userid);
        const inputs = turns.slice(1).map(({ request }) => /"input":"(\d)"/.exec(request)?.[1]);
        expect(inputs.slice(0, 2).sort()).toEqual(['0', '1']);
      });
      await client.close();
    },
  );
});
