/** The dialog interface over a real connection: what stands before Fastify, and what it leaves to Fastify. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogApplication, type DialogApplication } from './dialog.fixture';

let app: DialogApplication;
let base: string;

beforeAll(async () => {
  app = await dialogApplication();
  base = await app.nest.listen(0, '127.0.0.1').then(() => app.nest.getUrl());
});
afterAll(() => app.close());

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const reply = await fetch(base + path, { method: 'POST', body, headers });
  return {
    status: reply.status,
    body: (await reply.json()) as Record<string, unknown>,
    headers: reply.headers,
  };
}

describe('a turn over a connection', () => {
  it('is read whatever content type it has, on both addresses', async () => {
    for (const path of [
      '/oifde/rest/crs/process',
      '/oifde/rest/v2/crs/process/vdn-1',
      '/oifde/rest/crs/process?x=1',
    ]) {
      const reply = await post(path, '{"userid":"u","inaction":8}', { 'Content-Type': 'text/plain' });
      expect([path, reply.status, reply.body['ret']]).toEqual([path, 400, 10000002]);
    }
  });

  it('is refused in the protocol where it is not JSON', async () => {
    const reply = await post('/oifde/rest/crs/process', '{"userid":');
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ ret: 10000002, outaction: 10, outparams: { release_reason: '1' } });
  });

  it('is refused above 256 KiB, announced or not', async () => {
    const tooLong = JSON.stringify({ userid: 'u', junk: 'x'.repeat(256 * 1024) });
    expect((await post('/oifde/rest/crs/process', tooLong)).status).toBe(413);
    expect(await postInPieces(tooLong)).toBe(413);
  });

  it('is refused where it is compressed, in a sentence that says so', async () => {
    const reply = await post('/oifde/rest/crs/process', 'zipped', { 'Content-Encoding': 'gzip' });
    expect([reply.status, reply.body['ret']]).toEqual([400, 10000002]);
    expect(reply.body['errorMsg']).toMatch(/Content-Encoding gzip/);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'says to %s that it takes POST',
    async (method) => {
      for (const path of ['crs/process', 'v2/crs/process/vdn-1', 'api/gettoken', 'api/queryflows']) {
        const reply = await fetch(`${base}/oifde/rest/${path}`, {
          method,
          headers: { 'Content-Type': 'application/json' },
        });
        expect([path, reply.status, reply.headers.get('allow')]).toEqual([path, 405, 'POST']);
      }
    },
  );

  it('is refused at an address that does not exist', async () => {
    for (const path of ['crs/processes', 'api/nothing']) {
      const reply = await post(`/oifde/rest/${path}`, '{}');
      expect([reply.status, reply.body['errorMsg']]).toEqual([
        400,
        `There is no POST /oifde/rest/${path} here`,
      ]);
    }
  });

  it('gives tokens with and without a slash at the end', async () => {
    for (const slash of ['', '/']) {
      const reply = await post(`/oifde/rest/api/gettoken${slash}`, '{"appKey":"nobody","appSecret":"x"}');
      expect([reply.status, reply.body['errorCode']]).toEqual([401, 200800001]);
    }
  });

  it('leaves other addresses to the server', async () => {
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });
});

/** Without a Content-Length, so that only counting can tell. */
function postInPieces(body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}/oifde/rest/crs/process`, { method: 'POST' }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 50_000) request.write(body.slice(at, at + 50_000));
    request.end();
  });
}
