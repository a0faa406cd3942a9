import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TurnClaims } from './turn-claims';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('renews a claim before it runs out, as long as its turn lasts and no longer', async () => {
  const queries: [string, unknown[]][] = [];
  const query = (text: string, values: unknown[]) => {
    queries.push([text, values]);
    return Promise.resolve({ rowCount: 1 });
  };
  const claims = new TurnClaims({ query });
  const claim = await claims.claim({ tenantId: 'demo', callId: 'long' }, 7);
  const [, [, , , seconds]] = queries[0] ?? ['', []];
  await vi.advanceTimersByTimeAsync(Number(seconds) * 1_000 - 1);
  const renewals = queries.slice(1);
  expect(renewals.length).toBeGreaterThan(0);
  for (const [text, values] of renewals) {
    expect(text).toContain('UPDATE turn_claim SET expires_at');
    expect(values).toEqual(['demo', 'long', 7, seconds]);
  }
  claim.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queries.slice(1)).toEqual(renewals);
});
