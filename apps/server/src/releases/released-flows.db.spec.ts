import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { ReleasedFlows } from './released-flows';

let app: TestApplication;
let admin: Actor;
let released: ReleasedFlows;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
  released = app.nest.get(ReleasedFlows);
});
afterAll(() => app.close());

const keyOn = (accessCode: string, caller = '13500000001') =>
  released.findRoute({ tenantId: 'demo', accessCode, caller })?.version.key;
const act = (path: string, body: object = {}) => admin.send('POST', `/flows/${path}`, body);

/** What is told by the database arrives within a second; the wait ends as soon as it has. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 1_000, interval: 5 });

describe('released flows', () => {
  it('follow a release, an upgrade and a rollback within a second', async () => {
    await createFlow(admin, 'fee');
    await admin.send('PUT', '/access-codes/10086', { flowCode: 'fee', dialogType: 1 });
    expect(keyOn('10086')).toBeUndefined();
    await act('fee/versions/1.0/release');
    await soon(() => expect(keyOn('10086')).toBe('fee@1.0'));
    await act('fee/versions/1.0/upgrade');
    await act('fee/versions/1.1/release');
    await soon(() => expect(keyOn('10086')).toBe('fee@1.1'));
    await act('fee/versions/1.0/release');
    await soon(() => expect(keyOn('10086')).toBe('fee@1.0'));
    await act('fee/versions/1.0/offline');
    await soon(() => expect(keyOn('10086')).toBeUndefined());
  });

  it('give the gray version to whom its rule takes', async () => {
    await createFlow(admin, 'shade');
    await admin.send('PUT', '/access-codes/10011', { flowCode: 'shade' });
    await act('shade/versions/1.0/release');
    await act('shade/versions/1.0/upgrade');
    const grayRule = { numberRanges: [{ start: '13500000000', end: '13500000099' }] };
    await act('shade/versions/1.1/release', { kind: 'gray', grayRule });
    await soon(() => expect(keyOn('10011', '13500000001')).toBe('shade@1.1'));
    expect(keyOn('10011', '13600000001')).toBe('shade@1.0');
  });

  it('send unbound access codes to the main flow, and say so', async () => {
    expect(keyOn('99999')).toBeUndefined();
    await createFlow(admin, 'reception', { kind: 'main' });
    await act('reception/versions/1.0/release');
    await soon(() => expect(keyOn('99999')).toBe('reception@1.0'));
    const route = released.findRoute({ tenantId: 'demo', accessCode: '99999', caller: '1' });
    expect(route).toMatchObject({ isBound: false, dialogType: 1 });
    expect(released.findRoute({ tenantId: 'other', accessCode: '99999', caller: '1' })).toBeUndefined();
  });

  it('find the exception flow', async () => {
    await createFlow(admin, 'rescue', { kind: 'exception' });
    expect(released.findExceptionFlow('demo', { caller: '1' })).toBeUndefined();
    await act('rescue/versions/1.0/release');
    await soon(() => expect(released.findExceptionFlow('demo', { caller: '1' })?.key).toBe('rescue@1.0'));
  });

  it('compile a version once, and keep it for calls whose flow is gone', async () => {
    await createFlow(admin, 'gone');
    await act('gone/versions/1.0/release');
    await act('gone/versions/1.0/offline');
    await admin.send('DELETE', '/flows/gone');
    const [first, second] = await Promise.all([
      released.getProgram('demo', 'gone@1.0'),
      released.getProgram('demo', 'gone@1.0'),
    ]);
    expect(first.key).toBe('gone@1.0');
    expect(second).toBe(first);
    expect(released.getProgram('demo', 'gone@1.0')).toBe(first);
  });

  it('have no program of a draft, another tenant or nothing', async () => {
    await createFlow(admin, 'drafted');
    for (const [tenant, key] of [
      ['demo', 'drafted@1.0'],
      ['other', 'gone@1.0'],
      ['demo', 'nothing@9.9'],
    ] as const) {
      await expect(released.getProgram(tenant, key)).rejects.toMatchObject({ error: 'notFound' });
    }
  });
});
