/** An export of everything is everything: into an empty database and out again, it is the same byte for byte. */
import type { FlowDetail, GrayRulePage, ImportReport } from '@parley/contracts';
import { FLOW_TEMPLATES } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow, testApplication, type TestApplication } from '../app/application.fixture';
import { SeedService } from '../seed/seed.service';
import { carrier, filesOf, furnish, withFile, type Carrier } from './transfer.fixture';

const ENV = { PARLEY_SECRET_KEY: 'cd'.repeat(32) };
const EVERYTHING = { versions: 'all', accessCodes: true };

let app: TestApplication;
let elsewhere: TestApplication;
let rich: Carrier;
beforeAll(async () => {
  app = await testApplication(ENV);
  elsewhere = await testApplication(ENV);
  await app.nest.get(SeedService).seed();
  rich = await carrier(app, 'rich');
  await furnish(rich.actor);
  await enrich(app, rich);
}, 120_000);
afterAll(async () => {
  await elsewhere.close();
  await app.close();
});

/** One of everything that a tenant can hold, with every member set, in every state. */
async function enrich({ prisma }: TestApplication, { actor }: Carrier): Promise<void> {
  const send = async (method: 'POST' | 'PUT', path: string, body: object, headers = {}) => {
    const reply = await actor.send<{ revision?: number }>(method, path, body, headers);
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
  };
  const defaults = {
    integer: 1,
    string: 'é "\\',
    long: 2,
    float: 0.1,
    boolean: true,
    list: [1],
    object: { b: 1, a: 2 },
  };
  for (const [type, value] of Object.entries(defaults)) {
    for (const encryption of ['none', 'stored', 'shown']) {
      const variable = { name: `${type}_${encryption}`, type, default: value, encryption, description: type };
      await send('POST', '/variables', variable);
    }
    await send('POST', '/variables', { name: `${type}_empty`, type });
  }
  const language = { name: 'language', type: 'string', default: 'zh_CN', description: 'Ours' };
  await send('PUT', '/variables/language', language, { 'if-match': '"1"' });
  for (const kind of ['voice', 'tts', 'text', 'video', 'multimedia', 'card', 'quickReply', 'script']) {
    const content = { fr_FR: 'Été', en_US: '${GLOBAL.string_none}', ar: 'مرحبا' };
    await send('POST', '/templates', { name: `Of kind ${kind}`, kind, content, description: kind });
  }
  await send('POST', '/interfaces', {
    name: 'everything / 全部',
    method: 'PUT',
    url: 'https://all.example/{id}',
    headers: [{ name: 'X-Key', value: '${GLOBAL.string_shown} ${SYS.callId}' }],
    inputs: ['path', 'query', 'header', 'body'].map((place) => ({
      name: place === 'path' ? 'id' : place,
      type: 'float',
      required: true,
      in: place,
    })),
    outputs: [{ name: 'all', type: 'object', path: '' }],
    timeoutMs: 59_999,
    description: 'Everything',
  });
  const rule = { numberRanges: [{ start: '100', end: '199' }], vdnIds: ['7'], percentage: 12.5 };
  await send('POST', '/gray-rules', { name: 'Pilot: 10 % / "x"', rule });
  await send('POST', '/gray-rules', { name: 'nobody', rule: { percentage: 0 } });

  for (const { id, channel, kind } of FLOW_TEMPLATES) {
    if (kind === 'main') continue;
    await createFlow(actor, `from-${id}`, { template: id, channel, kind, name: `From ${id}` });
  }
  await createFlow(actor, 'lived', { description: 'Has been through much' });
  const release = (version: string, body = {}) =>
    send('POST', `/flows/lived/versions/${version}/release`, body);
  const upgrade = (version: string) => send('POST', `/flows/lived/versions/${version}/upgrade`, {});
  await release('1.0');
  await upgrade('1.0');
  await release('1.1', { workMode: 'insertion', note: 'Better' });
  await upgrade('1.1');
  await release('1.2', { kind: 'gray', grayRuleName: 'Pilot: 10 % / "x"' });
  await upgrade('1.2');

  await send('POST', '/flows/lived/test-cases', {
    name: 'Ends / 结束',
    description: 'Every member',
    definition: {
      flows: ['lived'],
      now: '2026-03-01T09:00:00Z',
      globals: { limit: { type: 'integer', default: 1 } },
      mocks: [{ http: '*', body: { b: 1, a: [2] } }],
      turns: [{ call: { z: 1, a: true }, out: { outaction: 10 } }],
    },
  });
  await send('POST', '/flows/lived/test-cases', { name: 'ends', definition: { turns: [{ call: {} }] } });
  await send('PUT', '/flows/lived/policy', { approval: true, tests: true });
  await send('POST', '/data-tables', {
    name: 'calls / 全部',
    columns: ['string', 'integer', 'date'].map((type) => ({ name: `a_${type}`, type, required: true })),
    description: 'Every column',
  });
  await send('POST', '/transfer-policies', {
    name: 'Shares / 份额',
    kind: 'percentage',
    shares: [
      { queue: 'gold', percent: 70 },
      { queue: 'silver', percent: 30 },
    ],
    accumulation: 'week',
    description: 'Counted',
  });
  await send('POST', '/transfer-policies', {
    name: 'Numbers',
    kind: 'segment',
    segments: [{ start: '100', end: '199', queue: 'gold' }],
    otherQueue: 'silver',
  });
  await send('PUT', '/access-codes/4001', { flowCode: 'lived', dialogType: 3, description: 'Chat' });
  const oiap = { source: 'OIFDE', usingRecordService: true, domainId: 7, chatBotName: 'Bot / "1"' } as const;
  await prisma.accessCode.updateMany({ where: { code: '4001' }, data: oiap });
  await prisma.accessCode.create({ data: { tenantId: 'rich', code: '4002*#', dialogType: 4 } });
}

describe('an export of everything', () => {
  it.each(['rich', 'demo'])('of the tenant %s comes out of an empty database the same', async (tenant) => {
    const whole = await (await carrier(app, tenant)).export(EVERYTHING);
    const empty = await carrier(elsewhere, `empty-${tenant}`);
    const { body } = await empty.import(whole);
    expect(body.items.filter(({ state }) => state === 'conflict')).toEqual([]);
    expect(body.applied).toBe(true);
    const again = await empty.export(EVERYTHING);
    expect(await filesOf(again)).toEqual(await filesOf(whole));
    expect(again.equals(whole)).toBe(true);
    const second = await empty.import(whole);
    expect(second.body.items.filter(({ state }) => state !== 'same')).toEqual([]);
  });

  it('brings gray rules, access codes that lead nowhere, and what access parties have set', async () => {
    const empty = await carrier(elsewhere, 'looked-at');
    await empty.import(await rich.export(EVERYTHING));
    const rules = await empty.actor.send<GrayRulePage>('GET', '/gray-rules');
    expect(rules.body.items.map(({ name, rule }) => `${name} ${rule.percentage}`)).toEqual([
      'Pilot: 10 % / "x" 12.5',
      'nobody 0',
    ]);
    const codes = await elsewhere.prisma.accessCode.findMany({
      where: { tenantId: 'looked-at', code: { startsWith: '400' } },
      include: { flow: true },
      orderBy: { code: 'asc' },
    });
    expect(codes).toMatchObject([
      {
        code: '4001',
        flow: { code: 'lived' },
        dialogType: 3,
        source: 'OIFDE',
        usingRecordService: true,
        domainId: 7,
        chatBotName: 'Bot / "1"',
      },
      { code: '4002*#', flow: null, dialogType: 4, source: 'IVR', usingRecordService: false },
    ]);
  });

  it('holds no gray rule where only some flows are asked for', async () => {
    const files = await filesOf(await rich.export({ flows: ['lived'], ...EVERYTHING }));
    expect(files.map(({ path }) => path).filter((path) => /^(gray|access)/.test(path))).toEqual([
      'access-codes/4001.json',
    ]);
  });

  it('lets a designer change no gray rule', async () => {
    const whole = await rich.export(EVERYTHING);
    const designer = await carrier(elsewhere, 'ruled', 'designer');
    const report = await designer.import<ImportReport>(whole);
    const refused = report.body.items.filter(({ kind }) => kind === 'grayRule');
    expect(refused.map(({ state, errorCode }) => `${state} ${errorCode}`)).toEqual([
      'conflict 10000009',
      'conflict 10000009',
    ]);
    expect(report.body.applied).toBe(false);
  });

  it('brings the policy of a flow; changing one that is there is for who releases', async () => {
    const whole = await rich.export(EVERYTHING);
    const to = await carrier(elsewhere, 'policed');
    await to.import(whole);
    const policy = async () => (await to.actor.send<FlowDetail>('GET', '/flows/lived')).body.policy;
    expect(await policy()).toEqual({ approval: true, tests: true });
    const lax = await withFile(whole, 'manifest.json', (text) =>
      text.replaceAll('"approval": true', '"approval": false'),
    );
    const designer = await carrier(elsewhere, 'policed', 'designer');
    const { body } = await designer.import(lax);
    expect(body.items.filter(({ state }) => state !== 'same')).toMatchObject([
      { kind: 'flow', name: 'lived', state: 'conflict', errorCode: 10000009 },
    ]);
    expect(await policy()).toEqual({ approval: true, tests: true });
    expect((await to.import(lax)).body.applied).toBe(true);
    expect(await policy()).toEqual({ approval: false, tests: true });
    const older = await withFile(whole, 'manifest.json', (text) => text.replaceAll(/,\s*"tests": \w+/g, ''));
    expect((await to.import(older)).body.applied).toBe(true);
    expect(await policy()).toEqual({ approval: true, tests: true });
  });

  it('changes which calls a gray release takes, as an edit of its rule does', async () => {
    const whole = await rich.export(EVERYTHING);
    const to = await carrier(elsewhere, 'following');
    const other = { name: 'Pilot: 10 % / "x"', rule: { percentage: 99 } };
    await to.actor.send('POST', '/gray-rules', other);
    await createFlow(to.actor, 'follower');
    const release = { kind: 'gray', grayRuleName: other.name };
    await to.actor.send('POST', '/flows/follower/versions/1.0/release', release);
    await to.import(whole);
    const version = await to.actor.send('GET', '/flows/follower/versions/1.0');
    expect(version.body).toMatchObject({ grayRule: { percentage: 12.5, vdnIds: ['7'] } });
  });
});

/** What bundles carry of each table of a tenant, in its own name or as the file that holds it. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  flow: ['code', 'name', 'kind', 'channel', 'description', 'policy'],
  flow_version: ['major', 'minor', 'document'],
  global_variable: ['name', 'type', 'default_value', 'encryption', 'description'],
  template: ['name', 'kind', 'content', 'description'],
  business_interface: ['name', 'definition', 'description'],
  data_table: ['name', 'columns', 'description'],
  transfer_policy: ['name', 'definition', 'description'],
  stored_procedure: ['name', 'definition', 'description'],
  test_case: ['name', 'definition', 'description'],
  gray_rule: ['name', 'definition'],
  access_code: [
    ...['code', 'flow_id', 'dialog_type', 'description', 'source'],
    ...['using_record_service', 'domain_id', 'chat_bot_name'],
  ],
};

/** Columns that every place has of its own. */
const OWN = ['tenant_id', 'id', 'revision', 'changed_at', 'changed_by', 'created_at', 'created_by'];
const STAYS: Readonly<Record<string, readonly string[]>> = {
  flow: ['flow_number'],
  // what is on the air, and why, is decided where it is on the air
  flow_version: [
    ...['flow_id', 'state', 'release_kind', 'work_mode', 'gray_rule', 'gray_rule_id', 'frozen'],
    ...[
      'content_hash',
      'edited_at',
      'edited_by',
      'editor_ids',
      'frozen_at',
      'released_at',
      'released_by',
      'archived_at',
    ],
  ],
  // by the code of the flow
  test_case: ['flow_id'],
  global_variable: ['builtin'],
  access_code: ['access_number'],
  // a secret of the place
  stored_procedure: ['sealed_password'],
};

/** Tables that are no work of flow authors: people and secrets, settings of the place, history, calls. */
const STAYING_TABLES = [
  ...['api_token', 'app_user', 'dialog_account', 'dialog_token', 'sign_in_session'],
  ...['allow_list_host', 'system_parameter'],
  ...['audit_entry', 'deleted_flow_version', 'release_record', 'resource_revision'],
  ...['call', 'periodic_effect', 'replaced_call', 'resource_snapshot', 'turn', 'turn_claim'],
  // what calls have left behind
  ...['callback_task', 'data_table_row', 'qa_record', 'transfer_choice', 'transfer_count'],
  // written anew from the documents
  'reference',
];

describe('the tables of a tenant', () => {
  it('are carried column by column, or stay where they are for a reason that stands here', async () => {
    const { rows } = await app.database.pool.query<{ name: string; columns: string[] }>(`
      SELECT table_name AS name, array_agg(column_name::text ORDER BY column_name) AS columns
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN (
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'tenant_id')
      GROUP BY 1 ORDER BY 1`);
    const known = rows.map(({ name, columns }) => {
      if (STAYING_TABLES.includes(name)) return { name, columns };
      const told = [...(CARRIED[name] ?? []), ...(STAYS[name] ?? []), ...OWN];
      return { name, columns: columns.filter((column) => told.includes(column)) };
    });
    expect(rows).toEqual(known);
  });
});
