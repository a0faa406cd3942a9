import { describe, expect, it } from 'vitest';
import { createApiClient } from './index';

function recorded(reply: Response) {
  const seen: Request[] = [];
  const fetch = (request: Request) => {
    seen.push(request);
    return Promise.resolve(reply);
  };
  return { seen, fetch };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('the client', () => {
  it('sends the token, and the guard header with writes only', async () => {
    const { seen, fetch } = recorded(json({}));
    const client = createApiClient({ baseUrl: 'http://parley.test', token: 'secret', fetch });
    await client.GET('/api/v1/flows/{code}', { params: { path: { code: 'a/b?c' } } });
    expect(seen[0]?.url).toBe('http://parley.test/api/v1/flows/a%2Fb%3Fc');
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer secret');
    expect(seen[0]?.headers.has('x-parley-request')).toBe(false);
  });

  it('guards writes', async () => {
    const { seen, fetch } = recorded(json({}));
    const client = createApiClient({ baseUrl: 'http://parley.test', fetch });
    await client.POST('/api/v1/flows', { body: { code: 'a', name: 'A' } });
    expect(seen[0]?.headers.get('x-parley-request')).toBe('1');
    expect(seen[0]?.headers.has('authorization')).toBe(false);
    expect(await seen[0]?.json()).toEqual({ code: 'a', name: 'A' });
  });

  it('hands over what the server refuses with', async () => {
    const failure = { errorCode: 10000003, errorMsg: 'There is no flow "x"', details: [] };
    const { fetch } = recorded(json(failure, 404));
    const client = createApiClient({ baseUrl: 'http://parley.test', fetch });
    const { data, error, response } = await client.GET('/api/v1/flows/{code}', {
      params: { path: { code: 'x' } },
    });
    expect([data, error, response.status]).toEqual([undefined, failure, 404]);
  });

  it.each(['ftp://parley.test', 'javascript:alert(1)', 'parley'])('refuses the address %s', (baseUrl) => {
    expect(() => createApiClient({ baseUrl })).toThrow(TypeError);
  });
});
