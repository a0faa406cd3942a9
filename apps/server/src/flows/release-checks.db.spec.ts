/** What a release refuses beside a document with errors. */
import type { FlowDocument } from '@parley/flow-model';
import type { FlowDetail, ReleasePage, VersionDetail } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type Actor, type TestApplication } from '../app/application.fixture';
import { between, playing, save } from '../resources/resources.fixture';

let app: TestApplication;
let admin: Actor;
beforeAll(async () => {
  app = await testApplication();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const release = (code: string, version = '1.0', body: object = {}, by = admin) =>
  by.send('POST', `/flows/${code}/versions/${version}/release`, body);
const offline = (code: string, version: string) =>
  admin.send('POST', `/flows/${code}/versions/${version}/offline`);
const upgrade = (code: string, version: string) =>
  admin.send('POST', `/flows/${code}/versions/${version}/upgrade`);
const documentOf = async (code: string, version: string) => {
  const { body } = await admin.send<VersionDetail>('GET', `/flows/${code}/versions/${version}`);
  return body.document as FlowDocument;
};

/** A node of its own that others may jump to. */
const withNode = (document: FlowDocument, id = 'n_desk') =>
  between(document, { id, element: 'errorClear', params: {} });

function jumpingTo(document: FlowDocument, flow: string, node: string): FlowDocument {
  const jump = { id: 'n_jump', element: 'subflow', params: { mode: 'flow', flow, node } };
  const placed = between(document, jump);
  return { ...placed, lines: placed.lines.filter(({ source }) => source !== 'n_jump') };
}

/** Flow `code` is official without the node n_desk in 1.0 and with it in 1.1. */
async function deskSince11(code: string): Promise<void> {
  await createFlow(admin, code);
  await release(code);
  await upgrade(code, '1.0');
  await save(admin, code, withNode(await documentOf(code, '1.1')), '"1"', '1.1');
  expect((await release(code, '1.1')).status).toBe(200);
}

async function caller(code: string, flow: string, node = 'n_desk'): Promise<void> {
  const saved = await save(admin, code, jumpingTo(await createFlow(admin, code), flow, node));
  expect(saved.status).toBe(200);
}

describe('nodes to which other flows jump', () => {
  it('are not lost by a rollback: the places are listed', async () => {
    await deskSince11('bank');
    await caller('reception', 'bank');
    expect((await release('reception')).status).toBe(200);
    expect(await release('bank', '1.0')).toMatchObject({
      status: 409,
      body: {
        errorCode: 20000003,
        details: [
          {
            flowCode: 'reception',
            version: '1.0',
            nodeId: 'n_jump',
            nodeName: 'n_jump',
            path: 'params.node',
          },
        ],
      },
    });
    await offline('reception', '1.0');
    expect((await release('bank', '1.0')).status).toBe(200);
  });

  it('must be there in a version that is released again', async () => {
    await deskSince11('shop');
    await caller('porter', 'shop');
    await release('porter');
    await offline('porter', '1.0');
    await release('shop', '1.0');
    const again = await release('porter');
    expect(again).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(again.body['details']).toEqual([
      expect.objectContaining({ code: 'flowNode.unknown', node: 'n_jump', path: 'node' }),
    ]);
  });

  it('must be there in the gray release too', async () => {
    await deskSince11('grey');
    await release('grey', '1.0', { kind: 'gray', grayRule: { percentage: 1 } });
    await caller('doorman', 'grey');
    expect(await release('doorman')).toMatchObject({
      status: 400,
      body: { errorCode: 10000002, errorMsg: expect.stringContaining('gray release 1.0 of flow grey') },
    });
    await offline('grey', '1.0');
    expect((await release('doorman')).status).toBe(200);
    const gray = await release('grey', '1.0', { kind: 'gray', grayRule: { percentage: 1 } });
    expect(gray).toMatchObject({ status: 409, body: { errorCode: 20000003 } });
  });

  it('are a finding of a draft when they have been dropped', async () => {
    const blank = await createFlow(admin, 'dropped');
    await save(admin, 'dropped', withNode(blank));
    await save(admin, 'dropped', blank, '"2"');
    await caller('late', 'dropped');
    const { body } = await admin.send<VersionDetail>('GET', '/flows/late/versions/1.0');
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'flowNode.unknown', severity: 'error', node: 'n_jump' }),
    );
    expect((await release('late')).status).toBe(400);
  });

  it('never vanish under a released flow, though one drops what another begins to name: 40 rounds', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const [target, source] = [`target-${round}`, `source-${round}`];
      const blank = await createFlow(admin, target);
      await save(admin, target, withNode(blank));
      await release(target);
      await upgrade(target, '1.0');
      const jumping = jumpingTo(await createFlow(admin, source), target, 'n_desk');
      const drop = async () => {
        const saved = await save(admin, target, blank, '"1"', '1.1');
        return [saved.status, (await release(target, '1.1')).status].join();
      };
      const name = async () => {
        const saved = await save(admin, source, jumping);
        return [saved.status, (await release(source)).status].join();
      };
      const acts = round % 2 === 0 ? [drop(), name()] : [name(), drop()];
      outcomes.add((await Promise.all(acts)).sort().join(' '));
      expect(await danglingJumps()).toEqual([]);
    }
    for (const outcome of outcomes) expect(outcome).toMatch(/^(200|400|409),(200|400|409) \d+,\d+$/);
    expect(outcomes.size).toBeGreaterThan(1);
  }, 120_000);
});

/** Jumps of released versions to nodes that a released version of the other flow does not have. */
const danglingJumps = () => app.prisma.$queryRaw<unknown[]>`
  SELECT r.path FROM reference r
  JOIN flow_version jumping ON jumping.id = r.source_version_id AND jumping.state = 'released'
  JOIN flow_version meant ON meant.flow_id = r.target_flow_id AND meant.state = 'released'
  WHERE r.target_node_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(meant.document -> 'nodes') n WHERE n ->> 'id' = r.target_node_id)`;

describe('a template that says variables of the flow', () => {
  it('keeps a flow without them off the air', async () => {
    const content = { zh_CN: 'You owe ${FLOW.fee} to ${GLOBAL.voiceName}' };
    await admin.send('POST', '/templates', { name: 'Bill', kind: 'tts', content });
    const document = playing(await createFlow(admin, 'debtor'), 'Bill');
    await save(admin, 'debtor', document);
    const refused = await release('debtor');
    expect(refused).toMatchObject({ status: 400, body: { errorCode: 10000002 } });
    expect(refused.body['details']).toContainEqual(
      expect.objectContaining({
        code: 'template.flowVariable',
        node: 'n_play',
        path: 'prompt.template',
        params: { name: 'Bill', variable: 'FLOW.fee' },
      }),
    );
    const fee = { name: 'fee', type: 'float', encrypted: false, input: false, description: '' };
    await save(admin, 'debtor', { ...document, variables: [fee] }, '"2"');
    expect((await release('debtor')).status).toBe(200);
  });
});

describe('a flow that asks for approval', () => {
  const ask = (code: string, by = admin) =>
    by.send<FlowDetail>('PUT', `/flows/${code}/policy`, { approval: true });
  const refusal = { status: 403, body: { errorCode: 10000009, details: [{ policy: 'approval' }] } };

  it('is released by nobody who has edited the version, not even before others did', async () => {
    const [first, second, third] = [
      await app.signIn('releaser'),
      await app.signIn('releaser'),
      await app.signIn('releaser'),
    ];
    const document = await createFlow(first, 'careful');
    expect((await ask('careful', second)).body.policy).toEqual({ approval: true, tests: false });
    await save(second, 'careful', { ...document, description: 'changed' });
    expect(await release('careful', '1.0', {}, first)).toMatchObject(refusal);
    expect(await release('careful', '1.0', {}, second)).toMatchObject(refusal);
    expect((await release('careful', '1.0', {}, third)).status).toBe(200);

    const { items } = (await admin.send<ReleasePage>('GET', '/flows/careful/releases')).body;
    expect(items[0]).toMatchObject({ by: { id: third.userId } });
    expect(items[0]?.editors?.map(({ id }) => id).sort()).toEqual([first.userId, second.userId].sort());
  });

  it('is rolled back by nobody who has edited the version that returns', async () => {
    const [editor, other] = [await app.signIn('releaser'), await app.signIn('releaser')];
    await createFlow(editor, 'returning');
    await ask('returning');
    await release('returning', '1.0', {}, other);
    await upgrade('returning', '1.0');
    await release('returning', '1.1', {}, editor);
    expect(await release('returning', '1.0', {}, editor)).toMatchObject(refusal);
    expect((await release('returning', '1.0', {}, other)).status).toBe(200);
  });

  it('asks for it only while the policy says so', async () => {
    const editor = await app.signIn('releaser');
    await createFlow(editor, 'eased');
    await ask('eased');
    expect(await release('eased', '1.0', {}, editor)).toMatchObject(refusal);
    await admin.send('PUT', '/flows/eased/policy', { approval: false });
    expect((await release('eased', '1.0', {}, editor)).status).toBe(200);
  });
});
