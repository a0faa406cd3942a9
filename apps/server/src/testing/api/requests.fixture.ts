/** One good request for every operation, about things that were made for it. */
import { createFlow, type Actor, type TestApplication } from '../../app/application.fixture';

/** In which a request is made ready. */
export interface Scene {
  /** of the tenant whose things the request is about */
  admin: Actor;
  /** who will send the request, where that is somebody of the same tenant; otherwise the admin */
  owner: Actor;
  /** the password of `owner` */
  password: string;
  /** @returns a name that nothing has yet */
  fresh(): string;
  /** @returns the code of a flow whose version 1.0 is a draft, on the air, or no longer */
  flow(state: 'draft' | 'released' | 'offline'): Promise<string>;
  /** @returns the id of a callback that a call has asked for */
  callback(): Promise<string>;
}

export interface ReadyRequest {
  /** below /api/v1 */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

type MakeReady = (scene: Scene) => Promise<ReadyRequest>;

const IF_MATCH = { 'if-match': '"1"' };
const RULE = { numberRanges: [], vdnIds: [], percentage: 10 };

/** A flow of its own for each request; `prefix` marks whose it is. */
export function newFlow(admin: Actor, fresh: () => string): Scene['flow'] {
  return async (state) => {
    const code = fresh();
    await createFlow(admin, code);
    const version = `/flows/${code}/versions/1.0`;
    if (state !== 'draft') await made(admin, 'POST', `${version}/release`, {});
    if (state === 'offline') await made(admin, 'POST', `${version}/offline`, {});
    return code;
  };
}

/** A callback of the tenant demo for each request. */
export function newCallback(
  { prisma }: Pick<TestApplication, 'prisma'>,
  fresh: () => string,
): Scene['callback'] {
  return async () => {
    const place = { tenantId: 'demo', at: new Date(), callId: fresh(), origin: fresh() };
    const from = { flowCode: 'call-fee', flowVersion: '1.0', nodeId: 'n1', sealed: [] };
    const task = await prisma.callbackTask.create({ data: { ...place, ...from, number: '1350', note: '' } });
    return task.id;
  };
}

async function made<T = { id: string }>(
  by: Actor,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<T> {
  const reply = await by.send<T>(method, path, body);
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

const plain =
  (path: string, body?: (scene: Scene) => unknown): MakeReady =>
  (scene) =>
    Promise.resolve({ path, ...(body ? { body: body(scene) } : {}) });

const aboutFlow =
  (state: 'draft' | 'released' | 'offline', rest: string, body?: unknown): MakeReady =>
  async (scene) => ({
    path: `/flows/${await scene.flow(state)}${rest}`,
    ...(body === undefined ? {} : { body }),
  });

/** The body of a resource by its name. */
const RESOURCES = {
  variables: (name: string) => ({ name, type: 'string', default: 'x' }),
  templates: (name: string) => ({ name, kind: 'tts', content: { en_US: 'Hello' } }),
  interfaces: (name: string) => ({ name, url: 'https://example.com/x' }),
  'data-tables': (name: string) => ({ name, columns: [{ name: 'caller' }] }),
  'transfer-policies': (name: string) => ({
    name,
    kind: 'percentage',
    shares: [{ queue: 'q', percent: 100 }],
  }),
  'stored-procedures': (name: string) => ({
    name,
    host: 'db.example',
    database: 'crm',
    user: 'parley',
    function: 'public.save_call',
  }),
  'gray-rules': (name: string) => ({ name, rule: RULE }),
};
type Resource = keyof typeof RESOURCES;

const nameOf = (scene: Scene) => scene.fresh().replaceAll('-', '_');

async function resource(scene: Scene, kind: Resource): Promise<{ name: string; path: string }> {
  const name = nameOf(scene);
  await made(scene.admin, 'POST', `/${kind}`, RESOURCES[kind](name));
  return { name, path: `/${kind}/${name}` };
}

function resourceRequests(kind: Resource): Record<string, MakeReady> {
  const one = `/${kind}/{name}`;
  const requests: Record<string, MakeReady> = {
    [`GET /${kind}`]: plain(`/${kind}`),
    [`POST /${kind}`]: plain(`/${kind}`, (scene) => RESOURCES[kind](nameOf(scene))),
    [`GET ${one}`]: async (scene) => ({ path: (await resource(scene, kind)).path }),
    [`PUT ${one}`]: async (scene) => {
      const { name, path } = await resource(scene, kind);
      return { path, headers: IF_MATCH, body: { ...RESOURCES[kind](name), description: 'Changed' } };
    },
    [`DELETE ${one}`]: async (scene) => ({ path: (await resource(scene, kind)).path, headers: IF_MATCH }),
  };
  const named: Record<string, MakeReady> = {
    [`POST /${kind}/export`]: plain(`/${kind}/export`, () => ({})),
    [`POST /${kind}/import`]: plain(`/${kind}/import?apply=true`, (scene) => ({
      format: `parley.${kind}/1`,
      items: [RESOURCES[kind](nameOf(scene))],
    })),
    [`GET ${one}/uses`]: async (scene) => ({ path: `${(await resource(scene, kind)).path}/uses` }),
  };
  return {
    ...requests,
    ...(kind === 'gray-rules' ? {} : named),
    [`GET ${one}/revisions`]: async (scene) => ({ path: `${(await resource(scene, kind)).path}/revisions` }),
    [`POST ${one}/revert`]: async (scene) => ({
      path: `${(await resource(scene, kind)).path}/revert`,
      headers: IF_MATCH,
      body: { revision: 1 },
    }),
  };
}

/** Of a flow that ends at once. */
const TEST_CASE = {
  name: 'Hangs up',
  definition: { caller: '1350', turns: [{ call: {}, out: { outaction: 10 } }] },
};

async function testCase(scene: Scene): Promise<string> {
  const path = `/flows/${await scene.flow('draft')}/test-cases`;
  const reply = await scene.admin.send('GET', `${path}/${encodeURIComponent(TEST_CASE.name)}`);
  if (reply.status === 404) await made(scene.admin, 'POST', path, TEST_CASE);
  return `${path}/${encodeURIComponent(TEST_CASE.name)}`;
}

async function accessCode(scene: Scene): Promise<string> {
  const code = scene.fresh().replace(/\D/g, '').padStart(6, '9');
  await made(scene.admin, 'PUT', `/access-codes/${code}`, { flowCode: await scene.flow('draft') });
  return `/access-codes/${code}`;
}

const newUser = (scene: Scene) => ({
  userName: scene.fresh(),
  role: 'designer',
  password: 'correct horse',
});

/** By the key of the operation. */
export const REQUESTS: Readonly<Record<string, MakeReady>> = {
  'POST /sign-in': async (scene) => {
    const { userName, password } = newUser(scene);
    await made(scene.admin, 'POST', '/users', { userName, password, role: 'auditor' });
    return { path: '/sign-in', body: { tenant: 'demo', userName, password } };
  },
  'POST /sign-out': plain('/sign-out'),
  'GET /me': plain('/me'),
  'POST /me/password': plain('/me/password', ({ password }) => ({ current: password, next: 'new horse!' })),

  'GET /flows': plain('/flows'),
  'POST /flows': plain('/flows', (scene) => {
    const code = scene.fresh();
    return { code, name: `Flow ${code}` };
  }),
  'GET /flows/{code}': aboutFlow('draft', ''),
  'PATCH /flows/{code}': aboutFlow('draft', '', { description: 'Changed' }),
  'PUT /flows/{code}/policy': aboutFlow('draft', '/policy', { approval: true }),
  'DELETE /flows/{code}': aboutFlow('draft', ''),
  'GET /flows/{code}/versions/{version}': aboutFlow('draft', '/versions/1.0'),
  'PUT /flows/{code}/versions/{version}/document': async (scene) => {
    const code = await scene.flow('draft');
    const version = await scene.admin.send<{ document: { variables: unknown[] } }>(
      'GET',
      `/flows/${code}/versions/1.0`,
    );
    const { document } = version.body;
    const variables = [...document.variables, { name: 'added', type: 'string' }];
    return {
      path: `/flows/${code}/versions/1.0/document`,
      headers: IF_MATCH,
      body: { ...document, variables },
    };
  },
  'DELETE /flows/{code}/versions/{version}': async (scene) => {
    const code = await scene.flow('released');
    await made(scene.admin, 'POST', `/flows/${code}/versions/1.0/upgrade`, {});
    return { path: `/flows/${code}/versions/1.1`, headers: IF_MATCH };
  },
  'GET /flows/{code}/versions/{version}/references': aboutFlow('draft', '/versions/1.0/references'),
  'GET /flows/{code}/versions/{version}/export': aboutFlow('draft', '/versions/1.0/export'),
  'POST /flows/{code}/versions/{version}/archive': aboutFlow('offline', '/versions/1.0/archive'),
  'GET /flows/{code}/uses': aboutFlow('draft', '/uses'),
  'POST /flows/{code}/versions/{version}/validate': aboutFlow('draft', '/versions/1.0/validate'),
  'POST /flows/{code}/versions/{version}/release': aboutFlow('draft', '/versions/1.0/release', {}),
  'POST /flows/{code}/versions/{version}/offline': aboutFlow('released', '/versions/1.0/offline'),
  'POST /flows/{code}/versions/{version}/upgrade': aboutFlow('released', '/versions/1.0/upgrade'),
  'GET /flows/{code}/releases': aboutFlow('draft', '/releases'),
  'GET /flows/{code}/diff': aboutFlow('draft', '/diff?from=1.0&to=1.0'),

  'GET /flows/{code}/test-cases': aboutFlow('draft', '/test-cases'),
  'POST /flows/{code}/test-cases': aboutFlow('draft', '/test-cases', TEST_CASE),
  'GET /flows/{code}/test-cases/{name}': async (scene) => ({ path: await testCase(scene) }),
  'PUT /flows/{code}/test-cases/{name}': async (scene) => ({
    path: await testCase(scene),
    headers: IF_MATCH,
    body: { ...TEST_CASE, description: 'Changed' },
  }),
  'DELETE /flows/{code}/test-cases/{name}': async (scene) => ({ path: await testCase(scene) }),
  'POST /flows/{code}/versions/{version}/test-run': async (scene) => {
    const path = await testCase(scene);
    return { path: path.replace(/test-cases.*/, 'versions/1.0/test-run'), body: { cases: [TEST_CASE.name] } };
  },

  'GET /access-codes': plain('/access-codes'),
  'PUT /access-codes/{accessCode}': async (scene) => ({
    path: await accessCode(scene),
    body: { flowCode: await scene.flow('draft') },
  }),
  'DELETE /access-codes/{accessCode}': async (scene) => ({ path: await accessCode(scene) }),
  'GET /catalogue': plain('/catalogue'),

  ...resourceRequests('variables'),
  ...resourceRequests('templates'),
  ...resourceRequests('interfaces'),
  ...resourceRequests('data-tables'),
  ...resourceRequests('transfer-policies'),
  'GET /data-tables/{name}/rows': async (scene) => ({
    path: `${(await resource(scene, 'data-tables')).path}/rows`,
  }),
  'POST /data-tables/{name}/rows': async (scene) => ({
    path: `${(await resource(scene, 'data-tables')).path}/rows`,
    body: { values: { caller: '1350' } },
  }),
  'DELETE /data-tables/{name}/rows/{row}': async (scene) => {
    const { path } = await resource(scene, 'data-tables');
    const { id } = await made(scene.admin, 'POST', `${path}/rows`, { values: { caller: '1350' } });
    return { path: `${path}/rows/${id}` };
  },
  ...resourceRequests('stored-procedures'),
  ...resourceRequests('gray-rules'),
  'POST /templates/preview': plain('/templates/preview', () => ({ content: 'Hello' })),

  'POST /flows/{code}/versions/{version}/save-as': async (scene) => {
    const code = scene.fresh();
    const path = `/flows/${await scene.flow('draft')}/versions/1.0/save-as`;
    return { path, body: { code, name: `Flow ${code}` } };
  },
  'POST /flows/{code}/versions/{version}/copy-to': async (scene) => {
    const code = scene.fresh();
    const path = `/flows/${await scene.flow('draft')}/versions/1.0/copy-to`;
    return {
      path,
      headers: { 'x-parley-target-token': 'parley_unknown' },
      body: { tenant: 'elsewhere', code, name: `Flow ${code}` },
    };
  },
  'POST /export': plain('/export', () => ({})),
  'POST /import': () =>
    Promise.resolve({
      path: '/import?apply=true',
      headers: { 'content-type': 'application/zip' },
      body: 'no zip',
    }),
  'GET /flow-templates': plain('/flow-templates'),
  'GET /flow-check': plain('/flow-check'),

  'GET /users': plain('/users'),
  'POST /users': plain('/users', newUser),
  'GET /users/{id}': async (scene) => {
    const { id } = await made(scene.admin, 'POST', '/users', newUser(scene));
    return { path: `/users/${id}` };
  },
  'PATCH /users/{id}': async (scene) => {
    const { id } = await made(scene.admin, 'POST', '/users', newUser(scene));
    return { path: `/users/${id}`, body: { name: 'Changed', disabled: true } };
  },
  'GET /tokens': plain('/tokens'),
  'POST /tokens': plain('/tokens', () => ({ name: 'New', scopes: ['read'] })),
  'DELETE /tokens/{id}': async (scene) => {
    const { id } = await made(scene.owner, 'POST', '/tokens', { name: 'Old', scopes: ['read'] });
    return { path: `/tokens/${id}` };
  },
  'GET /audit': plain('/audit'),
  'GET /qa-records': plain('/qa-records?limit=1&flow=call-fee'),
  'GET /callback-tasks': plain('/callback-tasks?state=open'),
  'PATCH /callback-tasks/{id}': async (scene) => ({
    path: `/callback-tasks/${await scene.callback()}`,
    body: { state: 'done' },
  }),
  'GET /parameters': plain('/parameters'),
  'PUT /parameters/{name}': plain('/parameters/FLOWRECORDFLAG', () => ({ value: 'true' })),
  'GET /outbound-hosts': plain('/outbound-hosts'),
  'POST /outbound-hosts': plain('/outbound-hosts', (scene) => ({ host: `${scene.fresh()}.example` })),
  'DELETE /outbound-hosts/{host}/{port}': async (scene) => {
    const host = `${scene.fresh()}.example`;
    await made(scene.admin, 'POST', '/outbound-hosts', { host });
    return { path: `/outbound-hosts/${host}/0` };
  },
  'PUT /api-password': plain('/api-password', () => ({ secret: 'a new secret' })),
};
