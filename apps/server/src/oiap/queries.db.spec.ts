import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlow } from '../app/application.fixture';
import { oiapApplication, releaseFlow, whole, type OiapApplication } from './oiap.fixture';

let app: OiapApplication;
beforeAll(async () => {
  app = await oiapApplication();
  const { admin } = app;
  await releaseFlow(admin, 'sorry', { name: 'Sorry 100%', kind: 'exception' });
  await createFlow(admin, 'drawn', { name: 'Drawn', kind: 'subflow', description: 'Not on the air' });
  await releaseFlow(app.other.admin, 'theirs');
});
afterAll(() => app.close());

const codesOf = async (query: object) => {
  const { text } = await app.ask('queryflows', query);
  const { total, flowList } = JSON.parse(text) as { total: number; flowList: { flowCode: string }[] };
  return [total, flowList.map((flow) => flow.flowCode)];
};
const flowIdOf = async (code: string) => {
  const flow = await app.prisma.flow.findFirstOrThrow({ where: { tenantId: 'demo', code } });
  return flow.flowNumber;
};

describe('queryflows', () => {
  it('answers every flow of the tenant', async () => {
    expect(await codesOf({})).toEqual([4, ['call-fee', 'chat-service', 'sorry', 'drawn']]);
  });

  it('answers the members of its table, and no errorCode', async () => {
    const stored = (code: string) =>
      app.prisma.flow.findFirstOrThrow({ where: { tenantId: 'demo', code }, include: { versions: true } });
    const sorry = await stored('sorry');
    const drawn = await stored('drawn');
    expect(whole(await app.ask('queryflows', { flowCode: 'sorry' }))).toEqual([
      200,
      {
        total: 1,
        flowList: [
          {
            tenantId: 'demo',
            flowId: sorry.flowNumber,
            flowCode: 'sorry',
            flowName: 'Sorry 100%',
            scenarioType: 'SYS_ERROR_DEFAULT',
            createDate: sorry.createdAt.getTime(),
            status: 'VALID',
            statusDate: Math.max(sorry.changedAt.getTime(), sorry.versions[0]?.releasedAt?.getTime() ?? 0),
            flowStartNode: 'n_start',
            flowEndNode: 'n_end',
            logSwitch: '0',
            isDefault: '0',
            version: '1.0',
            workMode: 0,
          },
        ],
      },
    ]);
    expect(whole(await app.ask('queryflows', { flowCode: 'drawn' }))).toEqual([
      200,
      {
        total: 1,
        flowList: [
          {
            tenantId: 'demo',
            flowId: drawn.flowNumber,
            flowCode: 'drawn',
            flowName: 'Drawn',
            flowDesc: 'Not on the air',
            scenarioType: 'subFlow',
            createDate: drawn.createdAt.getTime(),
            status: 'INITIAL',
            statusDate: Math.max(drawn.changedAt.getTime(), drawn.versions[0]?.editedAt.getTime() ?? 0),
            flowStartNode: 'n_start',
            flowEndNode: 'n_end',
            logSwitch: '0',
            isDefault: '0',
            version: '1.0',
            workMode: 0,
          },
        ],
      },
    ]);
  });

  it('tells the official release, not a newer draft or a gray release; and the main flow', async () => {
    const { admin } = app;
    const versions = '/flows/chat-service/versions';
    await admin.send('POST', `${versions}/1.0/upgrade`);
    await admin.send('POST', `${versions}/1.1/release`, { workMode: 'insertion' });
    await admin.send('POST', `${versions}/1.1/upgrade`);
    const gray = { kind: 'gray', workMode: 'monitoring', grayRule: { percentage: 50 } };
    expect(await admin.send('POST', `${versions}/1.2/release`, gray)).toMatchObject({ status: 200 });
    const shown = async (flowCode: string) =>
      (JSON.parse((await app.ask('queryflows', { flowCode })).text) as { flowList: object[] }).flowList;
    expect(await shown('chat-service')).toMatchObject([
      { scenarioType: 'subFlow', isDefault: '0', status: 'VALID', version: '1.1', workMode: 2 },
    ]);
    expect(await shown('call-fee')).toMatchObject([
      { scenarioType: 'Default', isDefault: '1', status: 'VALID', version: '1.0', workMode: 0 },
    ]);
  });

  it('tells the gray rule that the gray release follows', async () => {
    const { admin } = app;
    await releaseFlow(admin, 'ruled');
    const shown = async () => {
      const { text } = await app.ask('queryflows', { flowCode: 'ruled' });
      return (JSON.parse(text) as { flowList: { ruleId?: string }[] }).flowList[0]?.ruleId;
    };
    await admin.send('POST', '/gray-rules', { name: 'pilot', rule: { percentage: 1 } });
    await admin.send('POST', '/flows/ruled/versions/1.0/upgrade');
    expect(await shown()).toBeUndefined();
    const gray = { kind: 'gray', grayRuleName: 'pilot' };
    expect((await admin.send('POST', '/flows/ruled/versions/1.1/release', gray)).status).toBe(200);
    const rule = await app.prisma.grayRule.findFirstOrThrow({ where: { name: 'pilot' } });
    expect(await shown()).toBe(rule.id);
    await admin.send('POST', '/flows/ruled/versions/1.1/offline', {});
    expect(await shown()).toBeUndefined();
    await admin.send('POST', '/flows/ruled/versions/1.0/offline', {});
    expect((await admin.send('DELETE', '/flows/ruled')).status).toBe(204);
  });

  it('tells whether the tenant keeps session records', async () => {
    const shown = async () => {
      const { text } = await app.ask('queryflows', { flowCode: 'drawn' });
      return (JSON.parse(text) as { flowList: { logSwitch: string }[] }).flowList[0]?.logSwitch;
    };
    await app.admin.send('PUT', '/parameters/FLOWRECORDFLAG', { value: 'true' });
    expect(await shown()).toBe('1');
    await app.admin.send('PUT', '/parameters/FLOWRECORDFLAG', { value: 'false' });
    expect(await shown()).toBe('0');
  });

  it('filters by id, code, and part of the name as it is written', async () => {
    expect(await codesOf({ flowId: await flowIdOf('sorry') })).toEqual([1, ['sorry']]);
    expect(await codesOf({ flowId: String(await flowIdOf('sorry')), flowCode: 'drawn' })).toEqual([0, []]);
    expect(await codesOf({ flowId: '99999999999' })).toEqual([0, []]);
    expect(await codesOf({ flowId: 'sorry' })).toEqual([0, []]);
    expect(await codesOf({ flowCode: 'sorr' })).toEqual([0, []]);
    expect(await codesOf({ flowCode: 'theirs' })).toEqual([0, []]);
    expect(await codesOf({ flowName: 'sorry' })).toEqual([1, ['sorry']]);
    expect(await codesOf({ flowName: '%' })).toEqual([1, ['sorry']]);
    expect(await codesOf({ flowName: '_' })).toEqual([0, []]);
    for (const source of ['IVR', 'OIFDE', '']) expect((await codesOf({ source }))[0]).toBe(4);
  });

  it('answers by pages where they are asked for', async () => {
    expect(await codesOf({ pageNum: 2, pageSize: 3 })).toEqual([4, ['drawn']]);
    expect(await codesOf({ pageNum: '1', pageSize: '1' })).toEqual([4, ['call-fee']]);
    expect(await codesOf({ pageSize: 2 })).toEqual([4, ['call-fee', 'chat-service']]);
    expect(await codesOf({ pageNum: 2147483647, pageSize: 1000 })).toEqual([4, []]);
  });

  it.each([
    ['pageNum', { pageNum: 0 }],
    ['pageNum', { pageNum: 1.5 }],
    ['pageSize', { pageSize: -1 }],
    ['pageSize', { pageSize: 'ten' }],
    ['flowName', { flowName: { like: '%' } }],
    ['flowCode', { flowCode: 'x'.repeat(65) }],
    ['source', { source: 'ivr' }],
    ['tenantId', { tenantId: null }],
  ])('names %s in %j', async (field, body) => {
    expect(whole(await app.ask('queryflows', body))).toEqual([
      400,
      { errorCode: 10000002, errorMsg: expect.stringMatching(new RegExp(`^${field}: `)) as string },
    ]);
  });
});

describe('querydomaininfo', () => {
  it('answers no domain, with the errorCode of its table', async () => {
    for (const language of [undefined, '', 'zh_CN', 'ar']) {
      expect(whole(await app.ask('querydomaininfo', { language }))).toEqual([
        200,
        { errorCode: 0, domains: [] },
      ]);
    }
  });

  it('names a language that there is not', async () => {
    const reply = await app.ask('querydomaininfo', { language: 'xx' });
    expect(whole(reply)).toEqual([
      400,
      { errorCode: 10000002, errorMsg: 'language: must be one of zh_CN, en_US, es_ES, ar, fr_FR' },
    ]);
  });
});
