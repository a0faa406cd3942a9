import type { TransferPolicy } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { save, transferring } from './resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const sharing = (...percents: number[]) => ({
  kind: 'percentage',
  shares: percents.map((percent, n) => ({ queue: `q${n}`, percent })),
});
const segmented = (...ends: [string, string][]) => ({
  kind: 'segment',
  segments: ends.map(([start, end]) => ({ start, end, queue: 'q' })),
});
const create = (name: string, body: object = sharing(60, 40)) =>
  admin.send<TransferPolicy>('POST', '/transfer-policies', { name, ...body });
const put = (name: string, body: object, revision = '"1"') =>
  admin.send('PUT', `/transfer-policies/${name}`, { name, ...body }, { 'if-match': revision });

describe('a transfer policy', () => {
  it('comes back as it was sent, and the catalogue knows it', async () => {
    await create('whole', { ...sharing(60, 40), accumulation: 'week' });
    expect((await admin.send('GET', '/transfer-policies/whole')).body).toMatchObject({
      name: 'whole',
      ...sharing(60, 40),
      accumulation: 'week',
      revision: 1,
      uses: 0,
    });
    const { body } = await admin.send('GET', '/catalogue');
    expect(body['policies']).toContainEqual({ name: 'whole', kind: 'percentage' });
  });

  it.each([
    ['shares that do not add up to 100', sharing(60, 30), 'shares'],
    ['no shares', sharing(), 'shares'],
    ['two lengths in a segment', segmented(['1', '20']), 'segments[0]'],
    ['segments that overlap', segmented(['10', '19'], ['19', '25']), 'segments[1]'],
  ])('with %s is refused, with the place', async (_what, body, path) => {
    expect(await create('refused', body)).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path }] },
    });
  });

  it('has a name of its own', async () => {
    await create('taken');
    expect(await create('taken')).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
  });

  it('goes back to an earlier revision', async () => {
    await create('reverted');
    await put('reverted', segmented(['10', '19']));
    await admin.send('POST', '/transfer-policies/reverted/revert', { revision: 1 }, { 'if-match': '"2"' });
    expect((await admin.send('GET', '/transfer-policies/reverted')).body).toMatchObject({
      ...sharing(60, 40),
      revision: 3,
    });
  });
});

describe('a transfer policy that a flow names', () => {
  it('keeps its name and stays; what it shares out may change', async () => {
    await create('named');
    const document = transferring(await createFlow(admin, 'namer'), {
      policy: 'template',
      policyRef: 'named',
    });
    expect((await save(admin, 'namer', document)).status).toBe(200);
    expect(await admin.send('GET', '/transfer-policies/named')).toMatchObject({ body: { uses: 1 } });
    expect(await put('named', { ...sharing(100), name: 'other' })).toMatchObject({
      status: 409,
      body: { errorCode: 20000005, details: [{ kind: 'flow', flowCode: 'namer' }] },
    });
    expect(await admin.send('DELETE', '/transfer-policies/named')).toMatchObject({
      status: 409,
      body: { errorCode: 20000004, details: [{ path: 'params.policyRef' }] },
    });
    expect(await put('named', segmented(['10', '19']))).toMatchObject({ status: 200 });
  });

  it('is found by the flow check, and by references that named it before it was there', async () => {
    const document = transferring(await createFlow(admin, 'early'), {
      policy: 'template',
      policyRef: 'late',
    });
    await save(admin, 'early', document);
    await create('late');
    const { body } = await admin.send('GET', '/transfer-policies/late/uses');
    expect(body).toMatchObject({ items: [{ kind: 'flow', flowCode: 'early', nodeId: 'n_transfer' }] });
    const check = await admin.send<{ items: object[] }>('GET', '/flow-check?limit=200');
    expect(check.body.items).toContainEqual(
      expect.objectContaining({ kind: 'transferPolicy', name: 'late' }) as object,
    );
  });
});
