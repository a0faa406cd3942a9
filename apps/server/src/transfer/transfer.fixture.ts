/** Tenants full of things to export, and zips to import. For database specs. */
import { createToken, hashToken } from '../auth/passwords';
import { createFlow, type Actor, type TestApplication } from '../app/application.fixture';
import { assigning, between, calling, playing, save, writing } from '../resources/resources.fixture';
import { readZip, writeZip } from './zip';
import type { BundleFile } from '@parley/flow-model';
import type { ImportReport } from '@parley/contracts';

/** A person of a tenant, who can send and receive zips. */
export interface Carrier {
  actor: Actor;
  /** a personal token with all scopes */
  token: string;
  export(request?: object): Promise<Buffer>;
  exportVersion(code: string, version: string): Promise<Buffer>;
  import<T = ImportReport>(zip: Buffer, apply?: boolean): Promise<{ status: number; body: T }>;
}

export async function carrier(
  app: TestApplication,
  tenantId: string,
  role: 'admin' | 'designer' = 'admin',
): Promise<Carrier> {
  const actor = await app.signIn(role, tenantId);
  const token = createToken();
  await app.prisma.apiToken.create({
    data: {
      tenantId,
      userId: actor.userId,
      name: 'carrier',
      tokenHash: hashToken(token),
      scopes: ['read', 'edit', 'release', 'administer'],
    },
  });
  const fastify = app.nest.getHttpAdapter().getInstance();
  const authorization = `Bearer ${token}`;
  return {
    actor,
    token,
    async export(request = {}) {
      const reply = await fastify.inject({
        method: 'POST',
        url: '/api/v1/export',
        headers: { authorization, 'content-type': 'application/json' },
        payload: JSON.stringify(request),
      });
      if (reply.statusCode !== 200) throw new Error(`export: ${reply.body}`);
      return reply.rawPayload;
    },
    async exportVersion(code, version) {
      const url = `/api/v1/flows/${code}/versions/${version}/export`;
      const reply = await fastify.inject({ url, headers: { authorization } });
      if (reply.statusCode !== 200) throw new Error(`export: ${reply.body}`);
      return reply.rawPayload;
    },
    async import<T>(zip: Buffer, apply = true) {
      const reply = await fastify.inject({
        method: 'POST',
        url: `/api/v1/import?apply=${apply}`,
        headers: { authorization, 'content-type': 'application/zip' },
        payload: zip,
      });
      return { status: reply.statusCode, body: JSON.parse(reply.body) as T };
    },
  };
}

/** Two flows that need a template, an interface, a data table and variables, and a third that nobody needs. */
export async function furnish(actor: Actor): Promise<void> {
  await actor.send('POST', '/variables', { name: 'Greeting', type: 'string', default: 'Good day' });
  await actor.send('POST', '/variables', { name: 'limit', type: 'integer', default: 7 });
  await actor.send('POST', '/variables', { name: 'greeting', type: 'list', default: [{ b: 1, a: [2] }] });
  const secret = { name: 'secret', type: 'string', default: 'hush', encryption: 'shown' };
  await actor.send('POST', '/variables', secret);
  await actor.send('POST', '/templates', {
    name: 'Welcome / 欢迎',
    kind: 'tts',
    content: { en_US: '${GLOBAL.Greeting}', zh_CN: '你好' },
  });
  await actor.send('POST', '/interfaces', {
    name: 'balance',
    url: 'https://bank.example/{id}',
    headers: [
      { name: 'X-Key', value: '${GLOBAL.secret}' },
      { name: 'Authorization', value: 'Bearer hush' },
    ],
    inputs: [{ name: 'id', in: 'path', required: true }],
    outputs: [{ name: 'sum', path: 'a.b', type: 'float' }],
  });
  await actor.send('POST', '/data-tables', {
    name: 'calls',
    columns: [{ name: 'caller', required: true }],
  });
  await actor.send('POST', '/data-tables/calls/rows', { values: { caller: 'hush' } });
  const helper = await createFlow(actor, 'helper', { description: 'Helps' });
  await save(actor, 'helper', assigning(helper, 'GLOBAL.voiceName', 'GLOBAL.limit'));
  const entry = await createFlow(actor, 'entry', { kind: 'main' });
  const used = calling(playing(entry, 'Welcome / 欢迎'), 'balance', { id: "'1'" });
  const jump = {
    id: 'n_jump',
    element: 'subflow',
    name: 'Jump',
    description: '',
    position: { x: 1.5, y: -2 },
    params: { mode: 'flow', flow: 'helper', node: 'n_end' },
  };
  const rows = [{ left: 'SYS.language', relation: '==', right: "'en_US'", join: 'and' }];
  const conditions = [{ name: 'Help', mode: 'simple', rows }];
  const asked = between(used, { id: 'n_which', element: 'branch', params: { conditions } });
  const jumping = {
    ...asked,
    nodes: [...asked.nodes, jump],
    lines: [...asked.lines, { id: 'l_help', source: 'n_which', branch: 'Help', target: 'n_jump' }],
  };
  const saved = await save(actor, 'entry', writing(jumping, 'calls', { caller: 'SYS.callingNumber' }));
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  await createFlow(actor, 'alone', { channel: 'chat', template: 'chat-faq', name: 'Lonely "chat"' });
  await actor.send('PUT', '/access-codes/10086', {
    flowCode: 'entry',
    dialogType: 2,
    description: 'Hotline',
  });
}

/** Paths and texts of a zip. */
export const filesOf = (zip: Buffer): Promise<BundleFile[]> => readZip(zip);

/** The zip with one file changed, added, or left out (undefined). */
export async function withFile(
  zip: Buffer,
  path: string,
  change: (text: string) => string | undefined,
): Promise<Buffer> {
  const files = new Map((await readZip(zip)).map((file) => [file.path, file.text]));
  const text = change(files.get(path) ?? '');
  if (text === undefined) files.delete(path);
  else files.set(path, text);
  return writeZip([...files].map(([name, content]) => ({ path: name, text: content })));
}

/** Everything that a tenant holds, in one text: nothing has changed where it is the same. */
export async function stateOf(app: TestApplication, tenantId: string): Promise<string> {
  const where = { tenantId };
  const { prisma } = app;
  const rows = [
    await prisma.flow.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.flowVersion.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.globalVariable.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.template.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.businessInterface.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.dataTable.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.dataTableRow.count({ where }),
    await prisma.accessCode.findMany({ where, orderBy: { id: 'asc' } }),
    await prisma.resourceRevision.count({ where }),
    await prisma.auditEntry.count({ where }),
    await prisma.reference.count({ where }),
  ];
  return JSON.stringify(rows);
}
