import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_RESOURCES } from '@parley/engine';
import type { TenantContext } from '../dialog/tenant-context';
import { InterfaceDefinition, type AllowedHost } from './business-interface';
import { HttpCaller } from './http-call';
import { HttpEffects } from './http-effects';

let server: Server;
let port: number;
let heard: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
const caller = new HttpCaller();

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await caller.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const url = request.url ?? '';
  heard.push({ method: request.method ?? '', url, headers: request.headers, body });
  const json = (value: unknown) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  if (url.startsWith('/fee')) return void json({ fee: '100', data: { items: [{ name: 'a' }] }, deep: null });
  if (url === '/list') return void json([1]);
  if (url === '/text') return void response.end('hello');
  if (url === '/failing') return void response.writeHead(500).end('{}');
  if (url === '/huge') return void response.end(`{"x":"${'x'.repeat(1_100_000)}"}`);
  if (url === '/endless') return void response.write('{');
  if (url === '/broken') return void response.socket?.destroy();
  if (url.startsWith('/hop/')) {
    const left = Number(url.slice(5));
    const location = left === 0 ? '/fee' : `/hop/${left - 1}`;
    return void response.writeHead(302, { location }).end();
  }
  if (url.startsWith('/to?'))
    return void response.writeHead(307, { location: decodeURIComponent(url.slice(4)) }).end();
  /* any other path is never answered */
}

const listed = (more: Partial<AllowedHost> = {}): AllowedHost[] => [
  { host: '127.0.0.1', port: 0, allowPrivate: true, ...more },
];

const GLOBALS = new Map([
  ['key', { type: 'string' as const, default: 'k-1', encrypted: false }],
  ['language', { type: 'string' as const, default: 'French', encrypted: false }],
]);

function perform(
  definition: Record<string, unknown>,
  inputs = {},
  allowedHosts = listed(),
  timeout?: number,
  called: Record<string, string> = {},
) {
  heard = [];
  const tenant: TenantContext = {
    tenantId: 'demo',
    timeZone: 'UTC',
    vdnIds: [],
    accessCodes: new Set(),
    sessionTimeoutMs: 1_000,
    resources: { ...NO_RESOURCES, globals: GLOBALS },
    resourcesHash: '',
    errorPrompt: '',
    interfaces: new Map([['account', InterfaceDefinition.parse({ timeoutMs: 300, ...definition })]]),
    tables: new Map(),
    policies: new Map(),
    procedures: new Map(),
    allowedHosts,
    apiFabric: undefined,
  };
  const neverDue = { claim: () => Promise.resolve(false), giveBack: () => Promise.resolve() };
  const effects = new HttpEffects(caller, neverDue, ({ path }) =>
    Promise.resolve({ status: 200, text: JSON.stringify({ path }) }),
  );
  const effect = { kind: 'http' as const, interface: 'account', inputs, ...(timeout ? { timeout } : {}) };
  const info = { id: 'c1', tenant: 'demo', caller: '1350', accessCode: '10086', startedAt: 0, init: {} };
  const call = { ...info, seat: 'vir' as const };
  const session = {
    pins: {},
    call,
    program: 'account@1.0',
    node: 0,
    visits: 1,
    global: called,
    language: null,
  };
  const sealer = { seal: (text: string) => text, unseal: (text: string) => text };
  return effects.perform(effect, {
    tenant,
    session,
    nodeId: 'n1',
    sealer,
    caller: { caller: '1350' },
    now: 0,
  });
}

const at = (path: string) => ({ method: 'GET', url: `http://127.0.0.1:${port}${path}` });

describe('a call of a business interface', () => {
  it('puts the inputs where they belong and reads the outputs', async () => {
    const result = await perform(
      {
        method: 'POST',
        url: `http://127.0.0.1:${port}/fee/{account}`,
        headers: { 'x-fixed': '1' },
        inputs: [
          { name: 'account', in: 'path' },
          { name: 'month', in: 'query', type: 'integer' },
          { name: 'x-caller', in: 'header' },
          { name: 'amount', in: 'body', type: 'float' },
        ],
        outputs: [
          { name: 'fee', type: 'integer', path: 'fee' },
          { name: 'first', type: 'string', path: 'data.items[0].name' },
          { name: 'none', type: 'string', path: 'data.items[7].name' },
        ],
      },
      { account: 'a/../b', month: '7', 'x-caller': 'me', amount: '1.5' },
    );
    expect(result).toMatchObject({ ok: true, status: 200, outputs: { fee: 100, first: 'a', none: null } });
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: '/fee/a%2F..%2Fb?month=7',
      body: '{"amount":1.5}',
    });
    expect(heard[0]?.headers).toMatchObject({ 'x-fixed': '1', 'x-caller': 'me' });
  });

  it.each([
    ['a status of failure', '/failing', /status 500/],
    ['text', '/text', /not a JSON object/],
    ['a list', '/list', /not a JSON object/],
    ['more than 1 MiB', '/huge', /larger than 1 MiB/],
    ['silence', '/silent', /within 300 ms/],
    ['a body without end', '/endless', /within 300 ms/],
    ['a broken connection', '/broken', /failed/],
    ['more than three redirects', '/hop/3', /More than 3 redirects/],
    [
      'a redirect to a host that is not listed',
      '/to?http%3A%2F%2Fexample.com%2F',
      /example.com is not on the allow/,
    ],
    ['a redirect to another protocol', '/to?file%3A%2F%2F%2Fetc%2Fpasswd', /not HTTP/],
  ])('fails for %s', async (_name, path, reason) => {
    const result = await perform(at(path));
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
  });

  it('follows three redirects', async () => {
    expect(await perform(at('/hop/2'))).toMatchObject({ ok: true, status: 200 });
  });

  it('fails where no interface has the name, an input is missing, or the address is none', async () => {
    const inputs = [{ name: 'account', in: 'path', required: true }];
    expect(await perform({ ...at('/fee/{account}'), inputs })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/account is empty/) as string,
    });
    expect(await perform({ url: 'nowhere' })).toMatchObject({ ok: false });
    expect(heard).toEqual([]);
  });

  it('calls this server for a path of the demo, and nothing else of it', async () => {
    const inputs = [{ name: 'account', in: 'path' }];
    const demo = {
      method: 'GET',
      path: '/demo/accounts/{account}',
      inputs,
      outputs: [{ name: 'path', path: 'path' }],
    };
    expect(await perform(demo, { account: '7' })).toMatchObject({ outputs: { path: '/demo/accounts/7' } });
    expect(await perform(demo, { account: '..' })).toMatchObject({ ok: false });
    expect(await perform({ ...demo, path: '/demo/../api/v1/flows' })).toMatchObject({ ok: false });
  });
});

describe('the allow list', () => {
  it.each([
    ['127.0.0.1'],
    ['2130706433'],
    ['0x7f.1'],
    ['[::1]'],
    ['[::ffff:127.0.0.1]'],
    ['localhost'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['[fd00::1]'],
    ['[64:ff9b::7f00:1]'],
    ['0.0.0.0'],
  ])('does not open the private address %s by its name alone', async (host) => {
    const url = `http://${host}:${port}/fee`;
    const bare = new URL(url).hostname.replace(/^\[|\]$/g, '');
    const result = await perform({ method: 'GET', url }, {}, listed({ host: bare, allowPrivate: false }));
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/private address/) as string });
    expect(heard).toEqual([]);
  });

  it('holds for host and port', async () => {
    expect(await perform(at('/fee'), {}, [])).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/not on the allow list/) as string,
    });
    expect(await perform(at('/fee'), {}, listed({ port: port + 1 }))).toMatchObject({ ok: false });
    expect(await perform(at('/fee'), {}, listed({ port }))).toMatchObject({ ok: true });
  });
});

describe('headers', () => {
  const headers = [
    { name: 'X-Key', value: 'Key ${GLOBAL.key}' },
    { name: 'X-Call', value: '${SYS.callId} ${SYS.callingNumber} ${SYS.language} ${SYS.currentTime}' },
    { name: 'Accept', value: 'text/plain' },
  ];
  const fee = () => ({ method: 'GET', url: `http://127.0.0.1:${port}/fee`, headers });

  it('name GLOBAL and SYS variables', async () => {
    expect(await perform(fee())).toMatchObject({ ok: true });
    expect(heard[0]?.headers).toMatchObject({
      'x-key': 'Key k-1',
      'x-call': 'c1 1350 French 19700101000000',
      accept: 'text/plain',
    });
  });

  it('take what the call has set', async () => {
    await perform(fee(), {}, listed(), undefined, { key: 'k-2' });
    expect(heard[0]?.headers['x-key']).toBe('Key k-2');
  });

  it('never hold a line break', async () => {
    const result = await perform(fee(), {}, listed(), undefined, { key: 'a\r\nx-admin: 1' });
    expect(result).toMatchObject({ ok: false });
    expect(heard).toEqual([]);
  });
});
