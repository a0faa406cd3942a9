import { beforeEach, expect, it } from 'vitest';
import { ApiFabricTokens, type ApiFabricAccess } from './api-fabric-tokens';
import type { HttpAnswer, HttpCall } from './http-call';

const ACCESS: ApiFabricAccess = { url: 'https://fabric.example/token', accessKey: 'ak', secretKey: 'sk' };
let asked: HttpCall[];
let answer: HttpAnswer;
let tokens: ApiFabricTokens;

beforeEach(() => {
  asked = [];
  answer = { status: 200, text: '{"AccessToken":"t1","ExpiresIn":600}' };
  tokens = new ApiFabricTokens({
    call: async (call) => {
      asked.push(call);
      return Promise.resolve(answer);
    },
  });
});

const get = (now: number, apiFabric: ApiFabricAccess | undefined = ACCESS, tenantId = 'demo') =>
  tokens.get({ tenantId, apiFabric, allowedHosts: [] }, now);

it('asks with access key and secret key', async () => {
  expect(await get(0)).toEqual({ token: 't1', expiresAt: 600_000 });
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: new URL(ACCESS.url),
    body: '{"app_key":"ak","app_secret":"sk"}',
  });
});

it('keeps a token until shortly before it expires', async () => {
  await get(0);
  answer = { status: 200, text: '{"access_token":"t2","expires_in":"600"}' };
  expect(await get(569_999)).toMatchObject({ token: 't1' });
  expect(await get(570_000)).toMatchObject({ token: 't2', expiresAt: 1_170_000 });
  expect(asked).toHaveLength(2);
});

it('keeps it where the keys are changed or taken away meanwhile', async () => {
  await get(0);
  expect(await get(1, { ...ACCESS, secretKey: 'other' })).toMatchObject({ token: 't1' });
  expect(await tokens.get({ tenantId: 'demo', apiFabric: undefined, allowedHosts: [] }, 2)).toMatchObject({
    token: 't1',
  });
});

it('keeps one for each tenant', async () => {
  await get(0);
  await get(0, ACCESS, 'other');
  expect(asked).toHaveLength(2);
});

it('asks once where many want it at once', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => get(0)));
  expect(new Set(all.map(({ token }) => token))).toEqual(new Set(['t1']));
  expect(asked).toHaveLength(1);
});

it.each([
  [500, '{"AccessToken":"t"}', 'The answer has status 500'],
  [200, 'hello', 'The answer is not JSON'],
  [200, '{"AccessToken":""}', 'The answer holds no AccessToken'],
])('fails for status %d with %s, and asks anew', async (status, text, message) => {
  answer = { status, text };
  await expect(get(0)).rejects.toThrow(message);
  answer = { status: 200, text: '{"AccessToken":"t3","ExpiresIn":600}' };
  expect(await get(0)).toMatchObject({ token: 't3' });
});

it('does not keep a token that says nothing of its life', async () => {
  answer = { status: 200, text: '{"AccessToken":"t1"}' };
  await get(0);
  await get(0);
  expect(asked).toHaveLength(2);
});

it('fails where nothing is set', async () => {
  await expect(tokens.get({ tenantId: 'demo', apiFabric: undefined, allowedHosts: [] }, 0)).rejects.toThrow(
    'APIFABRIC_URL',
  );
});
