import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { command, download, onSignedOut, request } from './client';
import { useConnection } from './connection';
import { fieldMessages, isRefusal, UnreachableFailure } from './failure';

const Anything = z.unknown();
const asked: Request[] = [];

function answer(status: number, body: string): void {
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    return new Response(body, { status });
  });
}

beforeEach(() => vi.stubGlobal('location', new URL('http://parley.test/flows')));

afterEach(() => vi.unstubAllGlobals());

describe('requests to the management API', () => {
  it('carry the guard header and the revision on a write', async () => {
    answer(200, '{}');
    await request('PUT /gray-rules/{name}', Anything, {
      path: { name: 'a' },
      body: { name: 'a', rule: {} },
      ifMatch: 7,
    });
    expect(asked[0]?.headers.get('x-parley-request')).toBe('1');
    expect(asked[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('carry JSON as JSON, and a file as what it is', async () => {
    answer(200, '{}');
    await request('POST /flows', Anything, { body: { code: 'a', name: 'A' } });
    await request('POST /import', Anything, { body: new Blob(['PK'], { type: 'application/zip' }) });
    const types = asked.map(({ headers }) => headers.get('content-type'));
    expect(types).toEqual(['application/json', 'application/zip']);
    expect(await Promise.all(asked.map((each) => each.text()))).toEqual(['{"code":"a","name":"A"}', 'PK']);
  });

  it('carry no guard header and no body type when they only read', async () => {
    answer(200, '{}');
    await request('GET /flows', Anything, {});
    const names = ['x-parley-request', 'content-type', 'if-match', 'accept'];
    expect(names.map((name) => asked[0]?.headers.get(name))).toEqual([null, null, null, 'application/json']);
    expect(asked[0]?.credentials).toBe('same-origin');
  });

  it('hand over a file, and do without a body where none matters', async () => {
    answer(200, 'PK');
    expect(await (await download('POST /export', { body: {} })).text()).toBe('PK');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
    await expect(command('DELETE /flows/{code}', { path: { code: 'a' } })).resolves.toBeUndefined();
  });

  it('end when they are aborted, which says nothing about the server', async () => {
    answer(200, '{}');
    await request('GET /me', Anything, {});
    const aborting = new AbortController();
    const started = new Promise<void>((start) => {
      vi.stubGlobal('fetch', ({ signal }: Request) => {
        start();
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
      });
    });
    const failure = request('GET /flows', Anything, { signal: aborting.signal }).catch(
      (error: unknown) => error,
    );
    await started;
    aborting.abort(new Error('left the page'));
    expect(await failure).toEqual(new Error('left the page'));
    expect(useConnection.getState().isReachable).toBe(true);
  });

  it('leave out what was not asked for in the query', async () => {
    answer(200, '{}');
    await request('GET /flows', Anything, { query: { search: 'a b', state: undefined, cursor: '' } });
    expect(asked[0]?.url).toBe('http://parley.test/api/v1/flows?search=a+b');
  });

  it('keep a value inside its segment', async () => {
    answer(200, '{}');
    await request('GET /flows/{code}/versions/{version}', Anything, {
      path: { code: '../me', version: '1.0' },
    });
    expect(asked[0]?.url).toBe('http://parley.test/api/v1/flows/..%2Fme/versions/1.0');
  });

  it('fail with the catalogue code that the server gave', async () => {
    answer(409, JSON.stringify({ errorCode: 20000002, errorMsg: 'Taken', details: [] }));
    const failure = await request('GET /flows', Anything, {}).catch((error: unknown) => error);
    expect(isRefusal(failure, 'flowNameTaken')).toBe(true);
    expect(isRefusal(failure, 'staleRevision')).toBe(false);
  });

  it('say which field is wrong', async () => {
    const details = [{ path: 'code', message: 'too long' }, { path: '', message: 'body' }, 3];
    answer(400, JSON.stringify({ errorCode: 10000002, errorMsg: 'code: too long', details }));
    const failure = await request('GET /flows', Anything, {}).catch((error: unknown) => error);
    expect(fieldMessages(failure)).toEqual({ code: 'too long' });
  });

  it('turn the page of a proxy into "not available"', async () => {
    answer(502, '<html>Bad gateway</html>');
    const failure = await request('GET /flows', Anything, {}).catch((error: unknown) => error);
    expect(isRefusal(failure, 'unavailable')).toBe(true);
  });

  it('note a server that gives no answer, and that it is back', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    await expect(request('GET /me', Anything, {})).rejects.toBeInstanceOf(UnreachableFailure);
    expect(useConnection.getState().isReachable).toBe(false);
    answer(200, '{}');
    await request('GET /me', Anything, {});
    expect(useConnection.getState().isReachable).toBe(true);
  });

  it('tell when nobody is signed in, but not for a wrong password', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    answer(401, JSON.stringify({ errorCode: 200800002, errorMsg: 'Wrong', details: [] }));
    await request('GET /me', Anything, {}).catch(() => undefined);
    expect(told).not.toHaveBeenCalled();
    answer(401, JSON.stringify({ errorCode: 900001, errorMsg: 'Gone', details: [] }));
    await request('GET /me', Anything, {}).catch(() => undefined);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  it('tell nothing of that when the token of another tenant is refused', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    answer(401, JSON.stringify({ errorCode: 900002, errorMsg: 'Unknown', details: [] }));
    const copy = request('POST /flows/{code}/versions/{version}/copy-to', Anything, {
      path: { code: 'a', version: '1.0' },
      header: { 'X-Parley-Target-Token': 'wrong' },
      body: { tenant: 'other', code: 'a', name: 'A' },
    });
    expect(isRefusal(await copy.catch((error: unknown) => error), 'tokenInvalid')).toBe(true);
    expect(asked[0]?.headers.get('x-parley-target-token')).toBe('wrong');
    expect(told).not.toHaveBeenCalled();
    stop();
  });
});
