import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { onSignedOut, path, request } from './client';
import { useConnection } from './connection';
import { fieldMessages, isRefusal, UnreachableFailure } from './failure';

const Anything = z.unknown();
const asked: Request[] = [];

function answer(status: number, body: string): void {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(new Request(`http://parley.test${url}`, init));
    return new Response(body, { status });
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('requests to the management API', () => {
  it('carry the guard header and the revision on a write', async () => {
    answer(200, '{}');
    await request({ method: 'PUT', path: '/flows/a', body: {}, ifMatch: 7 }, Anything);
    expect(asked[0]?.headers.get('x-parley-request')).toBe('1');
    expect(asked[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('leave out what was not asked for in the query', async () => {
    answer(200, '{}');
    await request({ path: '/flows', query: { search: 'a b', state: undefined, kind: '' } }, Anything);
    expect(asked[0]?.url).toBe('http://parley.test/api/v1/flows?search=a+b');
  });

  it('keep a value inside its segment', () => {
    expect(path`/flows/${'../me'}/versions/${'1.0'}`).toBe('/flows/..%2Fme/versions/1.0');
  });

  it('fail with the catalogue code that the server gave', async () => {
    answer(409, JSON.stringify({ errorCode: 20000002, errorMsg: 'Taken', details: [] }));
    const failure = await request({ path: '/flows' }, Anything).catch((error: unknown) => error);
    expect(isRefusal(failure, 'flowNameTaken')).toBe(true);
    expect(isRefusal(failure, 'staleRevision')).toBe(false);
  });

  it('say which field is wrong', async () => {
    const details = [{ path: 'code', message: 'too long' }, { path: '', message: 'body' }, 3];
    answer(400, JSON.stringify({ errorCode: 10000002, errorMsg: 'code: too long', details }));
    const failure = await request({ path: '/flows' }, Anything).catch((error: unknown) => error);
    expect(fieldMessages(failure)).toEqual({ code: 'too long' });
  });

  it('turn the page of a proxy into "not available"', async () => {
    answer(502, '<html>Bad gateway</html>');
    const failure = await request({ path: '/flows' }, Anything).catch((error: unknown) => error);
    expect(isRefusal(failure, 'unavailable')).toBe(true);
  });

  it('note a server that gives no answer, and that it is back', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    await expect(request({ path: '/me' }, Anything)).rejects.toBeInstanceOf(UnreachableFailure);
    expect(useConnection.getState().isReachable).toBe(false);
    answer(200, '{}');
    await request({ path: '/me' }, Anything);
    expect(useConnection.getState().isReachable).toBe(true);
  });

  it('tell when nobody is signed in, but not for a wrong password', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    answer(401, JSON.stringify({ errorCode: 200800002, errorMsg: 'Wrong', details: [] }));
    await request({ path: '/sign-in' }, Anything).catch(() => undefined);
    expect(told).not.toHaveBeenCalled();
    answer(401, JSON.stringify({ errorCode: 900001, errorMsg: 'Gone', details: [] }));
    await request({ path: '/me' }, Anything).catch(() => undefined);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });
});
