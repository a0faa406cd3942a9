/** What calls leave in data tables. */
import type { DataTableRowPage } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, type Actor } from '../app/application.fixture';
import {
  dialogApplication,
  initOf,
  neighbourOf,
  PROCESS,
  replayCall,
  type DialogApplication,
  type Post,
} from '../dialog/dialog.fixture';
import { save, writing } from './resources.fixture';

let app: DialogApplication;
let neighbour: Awaited<ReturnType<typeof neighbourOf>>;
let admin: Actor;
beforeAll(async () => {
  app = await dialogApplication();
  neighbour = await neighbourOf(app);
  admin = await app.signIn('admin');
});
afterAll(async () => {
  await neighbour.close();
  await app.close();
});

const COLUMNS = [
  { name: 'caller', required: true },
  { name: 'score', type: 'integer' },
];

/** A flow that ends at once and writes into a table of the same name. */
async function flowOn(code: string, tableValues: Record<string, string>, more = {}): Promise<void> {
  await admin.send('POST', '/data-tables', { name: code, columns: COLUMNS });
  const document = writing(await createFlow(admin, code), code, tableValues, more);
  await save(admin, code, document);
  const released = await admin.send('POST', `/flows/${code}/versions/1.0/release`, {});
  expect(released.body).toMatchObject({ state: 'released' });
  await admin.send('PUT', `/access-codes/${code}`, { flowCode: code });
  for (const post of [app.post, neighbour.post]) await written(code, post);
}

let probes = 0;

/** Waits until a process knows the flow and its table, at most a second, and leaves no row behind. */
async function written(code: string, post: Post): Promise<void> {
  const write = async () => {
    const probe = String(++probes);
    const fields = { call_dst_id: code, call_sor_id: probe, entrance_id: '1' };
    await post(PROCESS, initOf(`${code}-probe-${probe}`, fields), { token: app.token });
    return rowsOf(code);
  };
  await expect.poll(write, { timeout: 1_000, interval: 20 }).toHaveLength(1);
  await app.prisma.dataTableRow.deleteMany();
}

async function call(code: string, callId: string, caller = '13500000001', post = app.post) {
  const request = initOf(callId, { call_dst_id: code, call_sor_id: caller });
  const { body } = await post(PROCESS, request, { token: app.token });
  return body;
}

async function rowsOf(table: string) {
  const { body } = await admin.send<DataTableRowPage>('GET', `/data-tables/${table}/rows`);
  return body.items.map(({ values }) => values);
}

/** What the trace of a call's only turn says. */
async function traceOf(callId: string): Promise<string> {
  const { turns } = await replayCall(app, callId);
  return turns[0]?.trace ?? '';
}

describe('a call that ends', () => {
  it('writes its row, and replays without writing another', async () => {
    await flowOn('plain', { caller: 'SYS.callingNumber', score: "'7'" });
    expect(await call('plain', 'plain-1')).toMatchObject({
      outaction: 10,
      outparams: { release_reason: '0' },
    });
    expect(await rowsOf('plain')).toEqual([{ caller: '13500000001', score: 7 }]);
    const { compared } = await replayCall(app, 'plain-1');
    for (const { recorded, replayed } of compared) expect(replayed).toEqual(recorded);
    expect(await rowsOf('plain')).toHaveLength(1);
  });

  it('writes one row where its request comes twice, also at the same instant', async () => {
    await flowOn('twice', { caller: 'SYS.callId' });
    await Promise.all([call('twice', 'twice-1'), call('twice', 'twice-1')]);
    await call('twice', 'twice-1');
    expect(await rowsOf('twice')).toEqual([{ caller: 'twice-1' }]);
  });

  it('writes at most one row in the sending interval, for each caller, over all processes', async () => {
    await flowOn('rarely', { caller: 'SYS.callingNumber' }, { sendingInterval: 7 });
    await call('rarely', 'rarely-1', '1351');
    await call('rarely', 'rarely-2', '1352', neighbour.post);
    await call('rarely', 'rarely-3', '1351', neighbour.post);
    expect(await rowsOf('rarely')).toEqual([{ caller: '1352' }, { caller: '1351' }]);
  });

  it('hangs up as ever where its row cannot be written, and says why; the next one is due', async () => {
    await flowOn(
      'misfit',
      { caller: 'SYS.callingNumber', score: 'IVRREQUEST.entrance_id' },
      { sendingInterval: 7 },
    );
    const request = initOf('misfit-1', { call_dst_id: 'misfit', entrance_id: 'many' });
    const { body } = await app.send(request);
    expect(body).toMatchObject({ outaction: 10, outparams: { release_reason: '0' } });
    expect(await traceOf('misfit-1')).toContain('Column score is no whole number');
    await app.send(initOf('misfit-2', { call_dst_id: 'misfit', entrance_id: '3' }));
    expect(await rowsOf('misfit')).toMatchObject([{ score: 3 }]);
  });
});
