import type { FlowDocument, FlowDiff } from '@parley/flow-model';
import type { ReleasePage, VersionDetail } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { assigning } from '../resources/resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const act = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
  admin.send('POST', `/flows/${path}`, body, headers);
const release = (code: string, version = '1.0', body: object = {}) =>
  act(`${code}/versions/${version}/release`, body);
const save = (code: string, version: string, document: unknown, revision: number) =>
  admin.send('PUT', `/flows/${code}/versions/${version}/document`, document, {
    'if-match': `"${revision}"`,
  });
const records = async (code: string) =>
  (await admin.send<ReleasePage>('GET', `/flows/${code}/releases`)).body.items;

/** The document with a node that jumps to another flow. */
function jumpTo(document: FlowDocument, flow: string): FlowDocument {
  const jump = {
    id: 'n_jump',
    element: 'subflow',
    name: 'Jump',
    description: '',
    position: { x: 300, y: 200 },
    params: { mode: 'flow', flow, node: '' },
  };
  return {
    ...document,
    nodes: [...document.nodes, jump],
    lines: document.lines.map((line) => ({ ...line, target: 'n_jump' })),
  };
}

/** A flow whose 1.0 is official and whose draft 1.1 renames the end. */
async function liveWithDraft(code: string): Promise<void> {
  const document = await createFlow(admin, code);
  await release(code);
  await act(`${code}/versions/1.0/upgrade`);
  const nodes = document.nodes.map((node) => (node.id === 'n_end' ? { ...node, name: 'Goodbye' } : node));
  await save(code, '1.1', { ...document, nodes }, 1);
}

describe('the diff of two versions', () => {
  it('names the node that changed, word by word', async () => {
    await liveWithDraft('compared');
    const { status, body } = await admin.send<FlowDiff>('GET', '/flows/compared/diff?from=1.0&to=1.1');
    expect(status).toBe(200);
    expect(body.nodes.changed).toEqual([
      {
        id: 'n_end',
        name: 'Goodbye',
        element: 'end',
        changes: [
          {
            path: '#name',
            before: 'End',
            after: 'Goodbye',
            words: [
              { kind: 'removed', text: 'End' },
              { kind: 'added', text: 'Goodbye' },
            ],
          },
        ],
      },
    ]);
    expect(body.lines).toEqual([]);
  });

  it.each([
    ['from=1.0', 400, 10000002],
    ['from=1.0&to=two', 400, 10000002],
    ['from=1.0&to=9.9', 404, 10000003],
  ])('refuses %s with %i', async (query, status, errorCode) => {
    await createFlow(admin, `asked-${errorCode}-${query.length}`);
    const reply = await admin.send('GET', `/flows/asked-${errorCode}-${query.length}/diff?${query}`);
    expect(reply).toMatchObject({ status, body: { errorCode } });
  });

  it('does not exist for another tenant', async () => {
    await createFlow(admin, 'mine');
    const stranger = await app.signIn('admin', 'other');
    const reply = await stranger.send('GET', '/flows/mine/diff?from=1.0&to=1.0');
    expect(reply).toMatchObject({ status: 404, body: { errorCode: 10000003 } });
  });
});

describe('a release', () => {
  it('keeps on record what it changed against the official version', async () => {
    await liveWithDraft('recorded');
    await release('recorded', '1.1', { kind: 'gray', grayRule: { percentage: 5 } });
    const [gray, first] = await records('recorded');
    expect(gray).toMatchObject({
      action: 'release',
      kind: 'gray',
      grayRule: { percentage: 5 },
      changes: { since: '1.0', added: 0, changed: 1, removed: 0, variables: 0 },
    });
    expect(first).toMatchObject({ kind: 'official', changes: { since: null, added: 2, changed: 0 } });
  });

  it('refuses what was saved after it was looked at, and says by whom', async () => {
    await liveWithDraft('seen');
    const stale = await act('seen/versions/1.1/release', {}, { 'if-match': '"1"' });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000008,
        details: [{ yourRevision: 1, currentRevision: 2, changedBy: { id: admin.userId } }],
      },
    });
    expect((await admin.send('GET', '/flows/seen/versions/1.1')).body).toMatchObject({ state: 'draft' });
    expect((await act('seen/versions/1.1/release', {}, { 'if-match': '"2"' })).status).toBe(200);
  });

  it('is of the very document that was looked at, though somebody saves in the same instant: 30 rounds', async () => {
    const document = await createFlow(admin, 'instant');
    await release('instant');
    for (let round = 1; round <= 30; round++) {
      await act(`instant/versions/1.0/upgrade`);
      const version = `1.${round}`;
      const [saved, released] = await Promise.all([
        save('instant', version, { ...document, description: `round ${round}` }, 1),
        act(`instant/versions/${version}/release`, {}, { 'if-match': '"1"' }),
      ]);
      const { body } = await admin.send<VersionDetail>('GET', `/flows/instant/versions/${version}`);
      if (released.status === 200) {
        expect(saved).toMatchObject({ status: 409, body: { errorCode: 20000001 } });
        expect(body).toMatchObject({ state: 'released', document: { description: '' } });
      } else {
        expect(released).toMatchObject({ status: 409, body: { errorCode: 20000008 } });
        expect(body).toMatchObject({ state: 'draft', revision: 2 });
      }
    }
  }, 60_000);

  it('of an earlier version is a rollback, with what it takes back', async () => {
    await liveWithDraft('back');
    await release('back', '1.1');
    await release('back', '1.0', { note: 'callers hung up' });
    const [rollback] = await records('back');
    expect(rollback).toMatchObject({
      action: 'rollback',
      version: '1.0',
      note: 'callers hung up',
      changes: { since: '1.1', changed: 1 },
    });
  });
});

describe('two people who release at once, officially and to some: 100 rounds', () => {
  it('leave at most one release of each kind, and a record of every one', { timeout: 120_000 }, async () => {
    await createFlow(admin, 'duel');
    await release('duel');
    for (let i = 0; i < 3; i++) await act('duel/versions/1.0/upgrade');
    let done = 0;
    for (let round = 0; round < 100; round++) {
      const gray = { kind: 'gray', grayRule: { percentage: (round % 100) + 1 } };
      const [one, other] = [`1.${round % 4}`, `1.${(round + 1 + (round % 3)) % 4}`];
      const replies = await Promise.all([
        release('duel', one),
        release('duel', other, gray),
        ...(round % 4 === 0 ? [release('duel', one, gray)] : []),
        ...(round % 7 === 0 ? [act(`duel/versions/${other}/offline`)] : []),
      ]);
      for (const { status } of replies) expect([200, 400, 409]).toContain(status);
      done += replies.filter(({ status }) => status === 200).length;
      const live = await app.prisma.flowVersion.groupBy({
        by: ['releaseKind'],
        where: { flow: { code: 'duel' }, state: 'released' },
        _count: true,
      });
      for (const { _count } of live) expect(_count).toBe(1);
    }
    const kept = await app.prisma.releaseRecord.count({
      where: { flowCode: 'duel', action: { in: ['release', 'rollback'] } },
    });
    const byHand = await app.prisma.auditEntry.count({
      where: { subjectId: { startsWith: 'duel@' }, action: { in: ['version.release', 'version.rollback'] } },
    });
    expect(kept).toBe(byHand);
    expect(done).toBeGreaterThan(100);
  });
});

describe('the exception flow', () => {
  beforeAll(async () => {
    await createFlow(admin, 'rescue', { kind: 'exception' });
  });

  it('must be released before a flow that names it can be', async () => {
    const document = await createFlow(admin, 'needy');
    await save('needy', '1.0', jumpTo(document, 'rescue'), 1);
    const early = await release('needy');
    expect(early).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(early.body['details']).toContainEqual(
      expect.objectContaining({ code: 'flow.notReleased', node: 'n_jump' }),
    );
    await release('rescue');
    expect((await release('needy')).status).toBe(200);
    await act('needy/versions/1.0/offline');
  });

  it('cannot go off the air while released flows name it; the places are listed', async () => {
    await release('rescue');
    const document = await createFlow(admin, 'caught');
    await save('caught', '1.0', jumpTo(document, 'rescue'), 1);
    await release('caught');
    expect(await act('rescue/versions/1.0/offline')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000003,
        details: [
          { flowCode: 'caught', version: '1.0', nodeId: 'n_jump', nodeName: 'Jump', path: 'params.flow' },
        ],
      },
    });
    await act('caught/versions/1.0/offline');
    expect((await act('rescue/versions/1.0/offline')).status).toBe(200);
  });

  it('is never off the air under a released flow, whoever acts in the same instant: 60 rounds', async () => {
    const document = await createFlow(admin, 'house');
    await save('house', '1.0', jumpTo(document, 'rescue'), 1);
    for (let round = 0; round < 60; round++) {
      await release('rescue');
      await act('house/versions/1.0/offline');
      const replies = await Promise.all([release('house'), act('rescue/versions/1.0/offline')]);
      for (const { status } of replies) expect([200, 400, 409]).toContain(status);
      const live = await app.prisma.flow.findMany({
        where: { code: { in: ['rescue', 'house'] }, versions: { some: { state: 'released' } } },
        select: { code: true },
      });
      const codes = live.map(({ code }) => code);
      if (codes.includes('house')) expect(codes).toContain('rescue');
    }
  }, 60_000);
});

describe.each([
  ['main', 'a main flow'],
  ['exception', 'an exception flow'],
])('a flow of kind %s', (kind, called) => {
  it('is one per tenant, also for people who create one in the same instant', async () => {
    const person = await app.signIn('admin', `one-${kind}`);
    const create = (actor: Actor, code: string) =>
      actor.send('POST', '/flows', { code, name: `Flow ${code}`, kind });
    const stranger = await app.signIn('admin', `other-${kind}`);
    expect((await create(stranger, 'one-0')).status).toBe(201);
    const replies = await Promise.all(Array.from({ length: 8 }, (_, i) => create(person, `one-${i}`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    const errorMsg = `The tenant already has ${called}`;
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
      errorCode: 10000004,
      errorMsg,
      details: [{ path: 'kind', message: errorMsg }],
    });
  });
});

describe('the release record', () => {
  it('is searched by note and by who acted, and read from the oldest on', async () => {
    await createFlow(admin, 'searched');
    await release('searched', '1.0', { note: 'Spring 100% offer' });
    await act('searched/versions/1.0/offline');
    await release('searched', '1.0', { note: 'Once more' });
    const found = async (query: string) =>
      (await admin.send<ReleasePage>('GET', `/flows/searched/releases?${query}`)).body;
    expect(await found('search=100%25')).toMatchObject({ total: 1, items: [{ note: 'Spring 100% offer' }] });
    expect(await found('search=admin-')).toMatchObject({ total: 3 });
    expect(await found('search=nobody')).toEqual({ total: 0, items: [] });
    const oldest = await found('sort=at&limit=1');
    expect(oldest.items).toMatchObject([{ action: 'release' }]);
    expect((await found(`sort=at&limit=1&cursor=${oldest.nextCursor}`)).items).toMatchObject([
      { action: 'offline' },
    ]);
    expect((await found('limit=1')).items).toMatchObject([{ action: 'rollback' }]);
  });
});

describe('a draft that nobody wants', () => {
  const discard = (code: string, version: string, headers: Record<string, string> = {}) =>
    admin.send('DELETE', `/flows/${code}/versions/${version}`, undefined, headers);

  it('goes, with what it named; the versions that are history stay', async () => {
    await liveWithDraft('discarded');
    expect((await discard('discarded', '1.1', { 'if-match': '"2"' })).status).toBe(204);
    expect((await discard('discarded', '1.1')).body).toMatchObject({ errorCode: 10000003 });
    expect(await discard('discarded', '1.0')).toMatchObject({ status: 409, body: { errorCode: 20000001 } });
    await act('discarded/versions/1.0/offline');
    expect(await discard('discarded', '1.0')).toMatchObject({ status: 409, body: { errorCode: 20000001 } });
  });

  it('stays where it is the only version, or has been saved meanwhile', async () => {
    await createFlow(admin, 'only-one');
    expect(await discard('only-one', '1.0')).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    await liveWithDraft('saved-meanwhile');
    expect(await discard('saved-meanwhile', '1.1', { 'if-match': '"1"' })).toMatchObject({
      status: 409,
      body: { errorCode: 20000008, details: [{ yourRevision: 1, currentRevision: 2 }] },
    });
  });

  it('stays while another flow jumps to a node that only it has', async () => {
    const document = await createFlow(admin, 'with-node');
    await release('with-node');
    await act('with-node/versions/1.0/upgrade');
    const extra = { ...document.nodes.at(-1), id: 'n_only_here' };
    await save('with-node', '1.1', { ...document, nodes: [...document.nodes, extra] }, 1);
    const jump = jumpTo(await createFlow(admin, 'jumps-there'), 'with-node');
    const nodes = jump.nodes.map((node) =>
      node.id === 'n_jump' ? { ...node, params: { ...node.params, node: 'n_only_here' } } : node,
    );
    await save('jumps-there', '1.0', { ...jump, nodes }, 1);
    expect(await discard('with-node', '1.1')).toMatchObject({
      status: 409,
      body: { errorCode: 20000003, details: [{ flowCode: 'jumps-there', nodeId: 'n_jump' }] },
    });
    const { body } = await admin.send('GET', '/flows/with-node/uses');
    const place = { kind: 'flow', flowCode: 'jumps-there', version: '1.0', nodeId: 'n_jump' };
    expect(body).toMatchObject({
      items: [
        { ...place, path: 'params.flow' },
        { ...place, path: 'params.node' },
      ],
    });
  });
});

describe('an archived version', () => {
  it('lets go of what it names, and takes hold of it again when it is released', async () => {
    await admin.send('POST', '/variables', { name: 'oldOne', type: 'string' });
    const document = assigning(await createFlow(admin, 'archived'), 'GLOBAL.oldOne', "'x'");
    await save('archived', '1.0', document, 1);
    expect((await release('archived')).status).toBe(200);
    expect(await act('archived/versions/1.0/archive')).toMatchObject({ body: { errorCode: 20000001 } });
    await act('archived/versions/1.0/offline');
    const remove = () => admin.send('DELETE', '/variables/oldOne');
    expect(await remove()).toMatchObject({ body: { errorCode: 20000004 } });
    const { body: named } = await admin.send('GET', '/flows/archived/versions/1.0/references');
    expect(named).toMatchObject({
      items: [
        {
          kind: 'globalVariable',
          name: 'oldOne',
          nodeId: 'n_assign',
          path: 'params.assignments[0].variable',
        },
      ],
    });

    const archived = await act('archived/versions/1.0/archive');
    expect(archived).toMatchObject({ status: 200, body: { archivedAt: expect.any(String) as string } });
    expect(await act('archived/versions/1.0/archive')).toMatchObject({ body: { errorCode: 10000002 } });
    expect((await admin.send('GET', '/variables/oldOne/uses')).body).toEqual({ items: [], total: 0 });

    expect(await release('archived')).toMatchObject({ status: 200, body: { archivedAt: null } });
    expect(await remove()).toMatchObject({ body: { errorCode: 20000004 } });
    await act('archived/versions/1.0/offline');
    await act('archived/versions/1.0/archive');
    expect((await remove()).status).toBe(204);
    expect(await release('archived')).toMatchObject({ body: { errorCode: 10000002 } });
  });
});
