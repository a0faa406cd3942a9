import { FlowDocument } from '@parley/flow-model';
import type { VersionDetail } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../app/application.fixture';
import { CrowdClient, inParallel } from '../dialog/crowd.fixture';
import {
  DEMO_ENV,
  dialogApplication,
  initOf,
  keysOf,
  transferOf,
  type DialogApplication,
} from '../dialog/dialog.fixture';
import { startProcess, type ServerProcess } from '../dialog/process.fixture';

let app: DialogApplication;
let admin: Actor;
let processes: ServerProcess[] = [];
let client: CrowdClient;

beforeAll(async () => {
  app = await dialogApplication();
  admin = await app.signIn('admin');
  processes = await Promise.all([1, 2].map(() => startProcess(app.database.url, DEMO_ENV)));
  client = new CrowdClient({
    origins: processes.map(({ origin }) => origin),
    token: app.token,
    connections: 64,
    random: Math.random,
  });
}, 120_000);
afterAll(async () => {
  await client.close();
  await Promise.all(processes.map((process) => process.stop()));
  await app.close();
});

const CALLS = 500;
const FLOW = '/flows/call-fee/versions';
const release = (version: string) => admin.send('POST', `${FLOW}/${version}/release`, {});

/** Which versions the calls of a prefix began on, and the programs that their turns ran. */
async function versionsOf(prefix: string) {
  const { rows } = await app.database.pool.query<{ version: string; calls: number }>(
    `SELECT flow_version AS version, count(*)::int AS calls FROM call
     WHERE call_id LIKE $1 || '%' GROUP BY 1 ORDER BY 1`,
    [prefix],
  );
  return rows;
}

async function programsOf(prefix: string) {
  const { rows } = await app.database.pool.query<{ program: string }>(
    `SELECT DISTINCT env::jsonb ->> 'program' AS program FROM turn WHERE call_id LIKE $1 || '%' ORDER BY 1`,
    [prefix],
  );
  return rows.map(({ program }) => program);
}

/** One more turn of every call, each on any of the two processes. */
async function turnOfAll(prefix: string, turn: (userid: string) => object): Promise<number[]> {
  const outactions = new Set<number>();
  await inParallel(CALLS, 64, async (i) => {
    const { body } = await client.send(turn(`${prefix}${i}`));
    outactions.add(body.outaction);
  });
  return [...outactions];
}

let probes = 0;
/** Begins a call on a process. @returns the version it is on */
async function versionOfNewCall(origin: string): Promise<string | undefined> {
  const userid = `probe-${probes++}`;
  await client.send(initOf(userid), origin);
  const [row] = await versionsOf(userid);
  return row?.version;
}

/** Resolves when both processes give new calls this version; fails when one does not within a second. */
async function expectNewCallsOn(version: string): Promise<void> {
  const arrive = ({ origin }: ServerProcess) =>
    vi.waitFor(async () => expect(await versionOfNewCall(origin)).toBe(version), {
      timeout: 1_000,
      interval: 10,
    });
  await Promise.all(processes.map(arrive));
  for (const { origin } of processes) {
    const versions = await Promise.all(Array.from({ length: 20 }, () => versionOfNewCall(origin)));
    expect(new Set(versions)).toEqual(new Set([version]));
  }
}

describe('500 running calls while one version is released and another rolled back, on two processes', () => {
  it(
    'finish on the version they began on; new calls are on the new one within a second',
    { timeout: 180_000 },
    async () => {
      const { body } = await admin.send<VersionDetail>('GET', `${FLOW}/1.0`);
      const document = FlowDocument.parse(body.document);
      await admin.send('POST', `${FLOW}/1.0/upgrade`);
      const changed = { ...document, description: 'the new one' };
      await admin.send('PUT', `${FLOW}/1.1/document`, changed, { 'if-match': '"1"' });

      expect(await turnOfAll('old-', (userid) => initOf(userid))).toEqual([9]);
      const [asked] = await Promise.all([
        turnOfAll('old-', (userid) => keysOf(userid, '13500000001', '1')),
        release('1.1'),
      ]);
      expect(asked).toEqual([9]);
      await expectNewCallsOn('1.1');

      expect(await turnOfAll('new-', (userid) => initOf(userid))).toEqual([9]);
      const [again, , rollback] = await Promise.all([
        turnOfAll('old-', (userid) => keysOf(userid, '1', '2')),
        turnOfAll('new-', (userid) => keysOf(userid, '13500000001', '1')),
        release('1.0'),
      ]);
      expect(again).toEqual([9]);
      expect(rollback).toMatchObject({ status: 200, body: { version: '1.0', releaseKind: 'official' } });
      await expectNewCallsOn('1.0');

      await turnOfAll('new-', (userid) => keysOf(userid, '1', '2'));
      for (const prefix of ['old-', 'new-']) {
        expect(await turnOfAll(prefix, (userid) => keysOf(userid, '0', '3'))).toEqual([11]);
        expect(await turnOfAll(prefix, (userid) => transferOf(userid, '0'))).toEqual([10]);
      }
      expect(await versionsOf('old-')).toEqual([{ version: '1.0', calls: CALLS }]);
      expect(await versionsOf('new-')).toEqual([{ version: '1.1', calls: CALLS }]);
      expect(await programsOf('old-')).toEqual(['call-fee@1.0']);
      expect(await programsOf('new-')).toEqual(['call-fee@1.1']);
      const { rows } = await app.database.pool.query(
        `SELECT count(*)::int AS turns, count(DISTINCT call_id)::int AS calls FROM turn
         WHERE call_id ~ '^(old|new)-'`,
      );
      expect(rows).toEqual([{ turns: 5 * 2 * CALLS, calls: 2 * CALLS }]);
    },
  );
});

describe('a gray release of 20 per cent on two processes', () => {
  it('takes the same callers on both, every time, and its share of them', { timeout: 120_000 }, async () => {
    const callers = 600;
    await admin.send('POST', `${FLOW}/1.1/release`, { kind: 'gray', grayRule: { percentage: 20 } });
    const isGray = async ({ origin }: ServerProcess, caller: string, name: string) => {
      await client.send(initOf(name, { call_sor_id: caller }), origin);
    };
    await vi.waitFor(
      async () => {
        for (const process of processes) {
          const name = `ready-${probes++}`;
          await isGray(process, '13500000002', name);
          expect(await versionsOf(name)).toMatchObject([{ version: '1.1' }]);
        }
      },
      { timeout: 1_000, interval: 10 },
    );
    await inParallel(callers * 2, 64, async (i) => {
      const caller = `139${String(Math.floor(i / 2)).padStart(8, '0')}`;
      const process = processes[i % 2];
      if (process) await isGray(process, caller, `share-${i}`);
    });
    const { rows } = await app.database.pool.query<{ callers: number; gray: number; torn: number }>(
      `SELECT count(*)::int AS callers, count(*) FILTER (WHERE versions = '{1.1}')::int AS gray,
              count(*) FILTER (WHERE array_length(versions, 1) > 1)::int AS torn
       FROM (SELECT caller, array_agg(DISTINCT flow_version) AS versions FROM call
             WHERE call_id LIKE 'share-%' GROUP BY caller) AS by_caller`,
    );
    const [{ gray = 0, ...rest } = { callers: 0, torn: 0 }] = rows;
    expect(rest).toEqual({ callers, torn: 0 });
    // four standard deviations of a share of 20 per cent of 600 callers are 6.5 per cent of them
    expect(Math.abs(gray / callers - 0.2)).toBeLessThan(0.065);
  });
});
