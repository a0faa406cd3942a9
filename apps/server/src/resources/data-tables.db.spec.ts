import type { DataTable, DataTableRow, DataTableRowPage } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { save, writing } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const CALLER = { name: 'caller', type: 'string', required: true };
const SCORE = { name: 'score', type: 'integer', required: false };
const AT = { name: 'at', type: 'date', required: false };
const COLUMNS = [CALLER, SCORE, AT];
const create = (name: string, columns: object[] = COLUMNS) =>
  admin.send<DataTable>('POST', '/data-tables', { name, columns });
const put = (name: string, columns: object[], more: object = {}, revision = '"1"') =>
  admin.send('PUT', `/data-tables/${name}`, { name, columns, ...more }, { 'if-match': revision });
const addRow = (name: string, values: object) =>
  admin.send<DataTableRow>('POST', `/data-tables/${name}/rows`, { values });
const rowsOf = async (name: string, query = '') =>
  (await admin.send<DataTableRowPage>('GET', `/data-tables/${name}/rows${query}`)).body;

describe('a data table', () => {
  it('comes back as it was sent, and the catalogue knows it', async () => {
    await create('whole');
    expect((await admin.send('GET', '/data-tables/whole')).body).toMatchObject({
      name: 'whole',
      columns: COLUMNS,
      revision: 1,
      uses: 0,
    });
    const { body } = await admin.send('GET', '/catalogue');
    expect(body['tables']).toContainEqual({ name: 'whole', columns: COLUMNS });
  });

  it.each([
    ['no columns', []],
    ['a column that stands twice', [{ name: 'a' }, { name: 'a' }]],
    ['a column whose name has a space', [{ name: 'a b' }]],
    ['a type that no column has', [{ name: 'a', type: 'float' }]],
  ])('with %s is refused', async (_what, columns) => {
    expect(await create('refused', columns)).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });

  it('has a name of its own', async () => {
    await create('taken');
    expect(await create('taken')).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
  });

  it('goes back to an earlier revision', async () => {
    await create('reverted');
    await put('reverted', [{ name: 'caller' }]);
    await admin.send('POST', '/data-tables/reverted/revert', { revision: 1 });
    expect((await admin.send('GET', '/data-tables/reverted')).body).toMatchObject({
      columns: COLUMNS,
      revision: 3,
    });
  });
});

describe('a data table that a flow writes', () => {
  it('keeps its name and the columns that the flow fills; the rest may change', async () => {
    await create('written');
    const document = await createFlow(admin, 'writer');
    await save(admin, 'writer', writing(document, 'written', { caller: 'SYS.callingNumber', score: '1' }));
    expect(await admin.send('GET', '/data-tables/written')).toMatchObject({ body: { uses: 1 } });
    for (const [columns, more] of [
      [COLUMNS, { name: 'other' }],
      [[CALLER, AT], {}],
      [[CALLER, { ...SCORE, type: 'string' }, AT], {}],
      [[CALLER, SCORE, { ...AT, required: true }], {}],
    ] as [object[], object][]) {
      expect(await put('written', columns, more)).toMatchObject({
        status: 409,
        body: { errorCode: 20000005, details: [{ kind: 'flow', flowCode: 'writer' }] },
      });
    }
    expect(await admin.send('DELETE', '/data-tables/written')).toMatchObject({
      status: 409,
      body: { errorCode: 20000004, details: [{ path: 'params.table' }] },
    });
    const fine = [{ ...CALLER, required: false }, SCORE, { name: 'note' }];
    expect(await put('written', fine)).toMatchObject({ status: 200 });
  });

  it('is found by the flow check, and by references that named it before it was there', async () => {
    const document = await createFlow(admin, 'early');
    await save(admin, 'early', writing(document, 'late', { caller: "'x'" }));
    await create('late');
    expect(await admin.send('DELETE', '/data-tables/late')).toMatchObject({ status: 409 });
    const { body } = await admin.send<{ items: object[] }>('GET', '/flow-check?kind=dataTable');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'dataTable',
        name: 'late',
        uses: [expect.objectContaining({ flowCode: 'early' })],
      }),
    );
  });
});

describe('a row', () => {
  it('is listed newest first, page by page, and found by what it holds', async () => {
    await create('paged');
    for (const caller of ['1351', '1352', '1353']) await addRow('paged', { caller, score: '7' });
    const first = await rowsOf('paged', '?limit=2');
    expect(first).toMatchObject({ total: 3, items: [{ values: { caller: '1353', score: 7 } }, {}] });
    const second = await rowsOf('paged', `?limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map(({ values }) => values)).toEqual([{ caller: '1351', score: 7 }]);
    expect(second.nextCursor).toBeUndefined();
    expect(await rowsOf('paged', '?search=352')).toMatchObject({
      total: 1,
      items: [{ values: { caller: '1352' } }],
    });
    expect(await rowsOf('paged', '?search=score')).toMatchObject({ total: 0 });
  });

  it('reads a date in the zone of the tenant', async () => {
    await app.prisma.tenant.update({ where: { id: 'demo' }, data: { timeZone: 'Asia/Shanghai' } });
    await create('dated');
    const { body } = await addRow('dated', { caller: 'a', at: '20260301080000' });
    expect(body.values['at']).toBe(Date.UTC(2026, 2, 1));
  });

  it.each([
    [{ score: 1 }, 'values.caller'],
    [{ caller: 'a', score: 'many' }, 'values.score'],
    [{ caller: 'a', colour: 'red' }, 'values.colour'],
  ])('of %j is refused', async (values, path) => {
    await create('strict');
    expect(await addRow('strict', values)).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path }] },
    });
  });

  it('keeps the types of its columns, and goes with its table', async () => {
    await create('typed');
    const { body } = await addRow('typed', { caller: 'a', score: 1 });
    const retyped = [{ name: 'caller' }, { name: 'score', type: 'string' }];
    expect(await put('typed', retyped)).toMatchObject({ status: 409, body: { errorCode: 20000005 } });
    expect(await admin.send('DELETE', `/data-tables/typed/rows/${body.id}`)).toMatchObject({ status: 204 });
    expect(await admin.send('DELETE', `/data-tables/typed/rows/${body.id}`)).toMatchObject({ status: 404 });
    expect(await put('typed', retyped)).toMatchObject({ status: 200 });
    await addRow('typed', { caller: 'b' });
    expect(await admin.send('DELETE', '/data-tables/typed')).toMatchObject({ status: 204 });
    expect(
      await app.prisma.dataTableRow.count({ where: { content: { path: ['caller'], equals: 'b' } } }),
    ).toBe(0);
  });

  it('cannot be asked for with anything but its id', async () => {
    await create('asked');
    expect(await admin.send('DELETE', '/data-tables/asked/rows/1')).toMatchObject({ status: 404 });
    expect(await admin.send('GET', '/data-tables/asked/rows?cursor=1')).toMatchObject({ status: 400 });
  });
});
