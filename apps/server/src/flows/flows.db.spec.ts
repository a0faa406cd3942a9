import type { FlowDocument } from '@parley/flow-model';
import type { FlowDetail, FlowPage, ReleasePage, VersionDetail } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const save = (actor: Actor, code: string, document: unknown, revision = '"1"', version = '1.0') =>
  actor.send('PUT', `/flows/${code}/versions/${version}/document`, document, { 'if-match': revision });
const release = (code: string, version = '1.0', body: object = {}) =>
  admin.send('POST', `/flows/${code}/versions/${version}/release`, body);
const upgrade = (code: string, version = '1.0') =>
  admin.send('POST', `/flows/${code}/versions/${version}/upgrade`);

/** A document that jumps to a node of another flow. */
function jumpTo(document: FlowDocument, flow: string, node: string): FlowDocument {
  const jump = {
    id: 'n_jump',
    element: 'subflow',
    name: 'Jump',
    description: '',
    position: { x: 300, y: 200 },
    params: { mode: 'flow', flow, node },
  };
  return {
    ...document,
    nodes: [...document.nodes, jump],
    lines: document.lines.map((line) => ({ ...line, target: 'n_jump' })),
  };
}

describe('a new flow', () => {
  it('is a draft 1.0 with Start and End that could be released as it is', async () => {
    await createFlow(admin, 'fresh', { channel: 'chat' });
    const { body } = await admin.send<VersionDetail>('GET', '/flows/fresh/versions/1.0');
    expect(body).toMatchObject({ version: '1.0', state: 'draft', revision: 1, flow: { channel: 'chat' } });
    expect(body.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('needs a code and a name of its own', async () => {
    await createFlow(admin, 'own');
    const sameCode = await admin.send('POST', '/flows', { code: 'own', name: 'Other' });
    expect(sameCode).toMatchObject({ status: 409, body: { errorCode: 10000004 } });
    const sameName = await admin.send('POST', '/flows', { code: 'other', name: 'Flow own' });
    expect(sameName).toMatchObject({ status: 409, body: { errorCode: 20000002 } });
    const bad = await admin.send('POST', '/flows', { code: 'Not A Code', name: '' });
    expect(bad).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(JSON.stringify(bad.body['details'])).toMatch(/code.*name/);
  });

  it('never reuses the version numbers of a deleted flow, on which calls may still run', async () => {
    await createFlow(admin, 'again');
    await release('again');
    await admin.send('POST', '/flows/again/versions/1.0/offline');
    expect((await admin.send('DELETE', '/flows/again')).status).toBe(204);
    const created = await admin.send<FlowDetail>('POST', '/flows', { code: 'again', name: 'Flow again' });
    expect(created.body.allVersions.map((version) => version.version)).toEqual(['2.0']);
  });
});

describe('the list', () => {
  it('finds flows by name, code and what their nodes say, page by page', async () => {
    for (const code of ['list-a', 'list-b', 'list-c']) await createFlow(admin, code);
    const document = await createFlow(admin, 'said');
    const note = {
      ...document,
      nodes: document.nodes.map((n) => ({ ...n, description: 'Ask 100% politely' })),
    };
    expect((await save(admin, 'said', note)).status).toBe(200);

    const find = async (query: string) => (await admin.send<FlowPage>('GET', `/flows?${query}`)).body;
    expect((await find('search=100%25 POLITE')).items.map((flow) => flow.code)).toEqual(['said']);
    const first = await find('search=list-&limit=2');
    expect(first).toMatchObject({ total: 3, items: [{ code: 'list-a' }, { code: 'list-b' }] });
    const second = await find(`search=list-&limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map((flow) => flow.code)).toEqual(['list-c']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('goes by the latest change or by name, page by page', async () => {
    for (const code of ['sort-a', 'sort-b', 'sort-c']) await createFlow(admin, code);
    await admin.send('PATCH', '/flows/sort-c', { name: 'Sort Ada' });
    await admin.send('PATCH', '/flows/sort-a', { name: 'sort Zoe' });
    await release('sort-b');

    const codesBy = async (sort: string) => {
      const codes: string[] = [];
      let cursor = '';
      do {
        const next: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await admin.send<FlowPage>('GET', `/flows?search=sort-&limit=1&sort=${sort}${next}`);
        codes.push(...body.items.map((flow) => flow.code));
        cursor = body.nextCursor ?? '';
      } while (cursor !== '');
      return codes;
    };
    expect(await codesBy('-changedAt')).toEqual(['sort-b', 'sort-a', 'sort-c']);
    expect(await codesBy('name')).toEqual(['sort-b', 'sort-c', 'sort-a']);
    expect(await admin.send('GET', '/flows?sort=name&cursor=sort-a')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'cursor' }] },
    });
  });

  it('says what was released last, also of a flow of which nothing runs any more', async () => {
    await createFlow(admin, 'retired');
    const summary = async () => (await admin.send<FlowDetail>('GET', '/flows/retired')).body;
    await release('retired');
    expect((await summary()).lastChange.what).toBe('released 1.0');
    await admin.send('POST', '/flows/retired/versions/1.0/offline');
    expect(await summary()).toMatchObject({
      versions: [{ version: '1.0', state: 'offline' }],
      lastChange: { what: 'took 1.0 offline', by: { id: admin.userId } },
    });
    await release('retired');
    expect((await summary()).lastChange.what).toBe('rolled back to 1.0');
    await upgrade('retired');
    await release('retired', '1.1', { kind: 'gray', grayRule: { percentage: 10 } });
    expect((await summary()).lastChange.what).toBe('released 1.1 to gray');
  });

  it('filters by state and counts the calls of today', async () => {
    await createFlow(admin, 'aired');
    await release('aired');
    const page = await admin.send<FlowPage>('GET', '/flows?state=live&search=aired');
    expect(page.body.items).toMatchObject([{ code: 'aired', callsToday: 0, versions: [{ version: '1.0' }] }]);
    expect(page.body.counts.live).toBeGreaterThan(0);
    expect((await admin.send<FlowPage>('GET', '/flows?state=draft&search=aired')).body.items).toEqual([]);
  });
});

describe('saving a draft', () => {
  it('counts revisions and answers the findings', async () => {
    const document = await createFlow(admin, 'saved');
    const reply = await save(admin, 'saved', { ...document, lines: [] });
    expect(reply).toMatchObject({ status: 200, body: { revision: 2 }, headers: { etag: '"2"' } });
    expect(JSON.stringify(reply.body['findings'])).toContain('error');
  });

  it('refuses a stale revision and says who has saved', async () => {
    const document = await createFlow(admin, 'stale');
    await save(admin, 'stale', document);
    const reply = await save(await app.signIn('designer'), 'stale', document);
    expect(reply).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000008,
        details: [{ yourRevision: 1, currentRevision: 2, changedBy: { id: admin.userId } }],
      },
    });
  });

  it('lets exactly one of two people who save at once through', async () => {
    const document = await createFlow(admin, 'duel');
    for (let round = 1; round <= 20; round++) {
      const replies = await Promise.all([1, 2].map(() => save(admin, 'duel', document, `"${round}"`)));
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    }
  });

  it('needs If-Match', async () => {
    const document = await createFlow(admin, 'match');
    const reply = await admin.send('PUT', '/flows/match/versions/1.0/document', document);
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
  });

  it('names the JSON path of what is wrong', async () => {
    const document = await createFlow(admin, 'paths');
    const nodes = document.nodes.map((node, n) =>
      n === 1 ? { ...node, position: { x: 'far', y: 0 } } : node,
    );
    const broken = { ...document, nodes };
    const reply = await save(admin, 'paths', broken);
    expect(reply).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, details: [{ path: 'nodes[1].position.x' }] },
    });
    const moved = await save(admin, 'paths', { ...document, code: 'elsewhere' });
    expect(moved).toMatchObject({ status: 400, body: { details: [{ path: 'code' }] } });
  });

  it('refuses to drop a node that another flow jumps to, and names the place', async () => {
    const target = await createFlow(admin, 'target');
    const extra = { ...target.nodes[1]!, id: 'n_extra' };
    await save(admin, 'target', { ...target, nodes: [...target.nodes, extra] });
    const source = await createFlow(admin, 'source');
    const jump = await save(admin, 'source', jumpTo(source, 'target', 'n_extra'));
    expect(jump.status).toBe(200);

    expect(await save(admin, 'target', target, '"2"')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000003,
        details: [{ flowCode: 'source', version: '1.0', nodeId: 'n_jump', nodeName: 'Jump' }],
      },
    });
    expect(await admin.send('DELETE', '/flows/target')).toMatchObject({
      status: 409,
      body: { errorCode: 20000003 },
    });
    await save(admin, 'source', source, '"2"');
    expect((await save(admin, 'target', target, '"2"')).status).toBe(200);
    await admin.send('PUT', '/access-codes/4040', { flowCode: 'target' });
    expect(await admin.send('DELETE', '/flows/target')).toMatchObject({
      status: 409,
      body: { errorCode: 20000003, details: [{ accessCode: '4040' }] },
    });
    await admin.send('DELETE', '/access-codes/4040');
    expect((await admin.send('DELETE', '/flows/target')).status).toBe(204);
  });
});

describe('renaming', () => {
  it('gives a name to exactly one of two flows that ask for it at once', async () => {
    for (const code of ['left', 'right']) await createFlow(admin, code);
    for (let round = 0; round < 20; round++) {
      const name = `Wanted ${round}`;
      const replies = await Promise.all(
        ['left', 'right'].map((code) => admin.send('PATCH', `/flows/${code}`, { name })),
      );
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
      expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ errorCode: 20000002 });
    }
  });
});

describe('releasing', () => {
  it('makes the version immutable by every route and by SQL', async () => {
    const document = await createFlow(admin, 'fixed');
    expect((await release('fixed')).body).toMatchObject({ state: 'released', releaseKind: 'official' });
    expect(await save(admin, 'fixed', document)).toMatchObject({
      status: 409,
      body: { errorCode: 20000001 },
    });
    const details = [{ flowCode: 'fixed', flowName: 'Flow fixed', version: '1.0' }];
    expect(await admin.send('DELETE', '/flows/fixed')).toMatchObject({
      body: { errorCode: 20000001, details },
    });
    expect(await release('fixed')).toMatchObject({ status: 409, body: { errorCode: 20000001 } });
    const change = app.prisma.$executeRaw`UPDATE flow_version SET document = '{}' WHERE state = 'released'`;
    await expect(change).rejects.toThrow(/cannot be changed/);
  });

  it('refuses a flow with errors and hands out the findings', async () => {
    const document = await createFlow(admin, 'faulty');
    await save(admin, 'faulty', { ...document, lines: [] });
    const reply = await release('faulty');
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(reply.body['details']).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect((await admin.send('GET', '/flows/faulty/versions/1.0')).body).toMatchObject({ state: 'draft' });
  });

  it('upgrades to the next number, takes the old version offline, and rolls back', async () => {
    await createFlow(admin, 'life');
    await release('life');
    expect((await upgrade('life')).body).toMatchObject({ version: '1.1', state: 'draft' });
    await release('life', '1.1', { note: 'better' });
    expect((await admin.send('GET', '/flows/life/versions/1.0')).body).toMatchObject({ state: 'offline' });
    await release('life', '1.0');
    const { body } = await admin.send<ReleasePage>('GET', '/flows/life/releases');
    expect(body.items.map(({ action, version }) => `${action} ${version}`)).toEqual([
      'rollback 1.0',
      'offline 1.1',
      'release 1.1',
      'offline 1.0',
      'release 1.0',
    ]);
    expect(body.items[2]).toMatchObject({ note: 'better', by: { id: admin.userId } });
    const page = await admin.send<ReleasePage>('GET', '/flows/life/releases?limit=2');
    const next = await admin.send<ReleasePage>('GET', `/flows/life/releases?cursor=${page.body.nextCursor}`);
    expect(next.body.items.map(({ version }) => version)).toEqual(['1.1', '1.0', '1.0']);
  });

  it('numbers upgrades that are asked for at once one after the other', async () => {
    await createFlow(admin, 'numbers');
    await release('numbers');
    const replies = await Promise.all(Array.from({ length: 8 }, () => upgrade('numbers')));
    expect(replies.map((reply) => reply.body['version']).sort()).toEqual(
      Array.from({ length: 8 }, (_, i) => `1.${i + 1}`),
    );
  });

  it('keeps gray and official releases apart, until the gray one becomes official', async () => {
    await createFlow(admin, 'shades');
    await release('shades');
    await upgrade('shades');
    const empty = await release('shades', '1.1', { kind: 'gray', grayRule: {} });
    expect(empty).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    const gray = await release('shades', '1.1', { kind: 'gray', grayRule: { percentage: 10 } });
    expect(gray.body).toMatchObject({ releaseKind: 'gray' });
    expect((await admin.send('GET', '/flows/shades/versions/1.0')).body).toMatchObject({ state: 'released' });
    expect((await release('shades', '1.1')).body).toMatchObject({ releaseKind: 'official' });
    expect((await admin.send('GET', '/flows/shades/versions/1.0')).body).toMatchObject({ state: 'offline' });
  });

  it('ends with exactly one official release, whoever releases in the same instant: 50 rounds', async () => {
    await createFlow(admin, 'race');
    await release('race');
    await upgrade('race');
    for (let round = 0; round < 50; round++) {
      const replies = await Promise.all([
        release('race', '1.0'),
        release('race', '1.1'),
        ...(round % 5 === 0 ? [admin.send('POST', '/flows/race/versions/1.0/offline')] : []),
      ]);
      for (const { status } of replies) expect([200, 400, 409]).toContain(status);
      const official = await app.prisma.flowVersion.count({
        where: { tenantId: 'demo', flow: { code: 'race' }, releaseKind: 'official' },
      });
      expect(official).toBeLessThanOrEqual(1);
    }
  }, 60_000);
});

describe('the audit', () => {
  it('tells who did what, with the content before and after', async () => {
    const document = await createFlow(admin, 'audited');
    await save(admin, 'audited', { ...document, description: 'changed' });
    const entries = await app.prisma.auditEntry.findMany({
      where: { tenantId: 'demo', subjectId: 'audited@1.0' },
    });
    expect(entries).toMatchObject([
      { action: 'version.save', actorId: admin.userId, remoteAddress: '127.0.0.1' },
    ]);
    expect(entries[0]?.beforeHash).not.toBe(entries[0]?.afterHash);
  });

  it('holds nothing of what was refused', async () => {
    const document = await createFlow(admin, 'refused');
    await save(admin, 'refused', document, '"7"');
    expect(await app.prisma.auditEntry.count({ where: { subjectId: 'refused@1.0' } })).toBe(0);
  });
});
