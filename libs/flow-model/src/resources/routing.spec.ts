import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  periodStart,
  queueByChance,
  queueByCount,
  queueByNumber,
  segmentProblems,
  shareProblems,
} from './routing';

const sharing = (...percents: number[]) => percents.map((percent, n) => ({ queue: `q${n}`, percent }));

function counted(shares: { queue: string; percent: number }[], transfers: number) {
  const counts = new Map<string, number>();
  for (let n = 0; n < transfers; n++) {
    const queue = queueByCount(shares, counts) ?? '';
    counts.set(queue, (counts.get(queue) ?? 0) + 1);
  }
  return counts;
}

describe('shares that are counted', () => {
  it('are met exactly after a hundred transfers', () => {
    expect(Object.fromEntries(counted(sharing(70, 20, 10), 100))).toEqual({ q0: 70, q1: 20, q2: 10 });
  });

  it('are within one transfer after every transfer, whatever they are', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(percents, (list) => {
        const shares = sharing(...list);
        const total = list.reduce((sum, percent) => sum + percent, 0);
        fc.pre(total > 0);
        const counts = new Map<string, number>();
        for (let n = 1; n <= 250; n++) {
          const queue = queueByCount(shares, counts) ?? '';
          counts.set(queue, (counts.get(queue) ?? 0) + 1);
          for (const share of shares) {
            const ideal = (n * share.percent) / total;
            expect(Math.abs((counts.get(share.queue) ?? 0) - ideal)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that are changed meanwhile are caught up with', () => {
    const counts = counted(sharing(100, 0), 10);
    for (let n = 0; n < 10; n++) {
      const queue = queueByCount(sharing(50, 50), counts) ?? '';
      counts.set(queue, (counts.get(queue) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ q0: 10, q1: 10 });
  });

  it('choose nobody where nobody has a share', () => {
    expect(queueByCount(sharing(0, 0), new Map())).toBeUndefined();
    expect(queueByChance([], 0.5)).toBeUndefined();
  });
});

describe('the period of a moment', () => {
  const start = (period: 'hour' | 'day' | 'week', now: string, offset = 0) =>
    new Date(periodStart(period, Date.parse(now), offset)).toISOString();

  it.each([
    ['hour', '2026-03-01T09:59:59Z', 0, '2026-03-01T09:00:00.000Z'],
    ['hour', '2026-03-01T09:10:00Z', 330, '2026-03-01T14:00:00.000Z'],
    ['day', '2026-03-01T17:00:00Z', 480, '2026-03-02T00:00:00.000Z'],
    ['week', '2026-03-01T23:00:00Z', 0, '2026-02-23T00:00:00.000Z'],
    ['week', '2026-03-01T23:00:00Z', 60, '2026-03-02T00:00:00.000Z'],
  ] as const)('%s of %s at %i minutes', (period, now, offset, expected) => {
    expect(start(period, now, offset)).toBe(expected);
  });
});

describe('number segments', () => {
  const segment = (start: string, end: string, queue = 'q') => ({ start, end, queue });

  it('choose by the number, else the queue for the others', () => {
    const policy = { segments: [segment('100', '199', 'low')], otherQueue: 'rest' };
    expect(queueByNumber(policy, '150')).toBe('low');
    expect(queueByNumber(policy, '1500')).toBe('rest');
    expect(queueByNumber({ ...policy, otherQueue: '' }, '200')).toBeUndefined();
  });

  it.each([
    ['two lengths', [segment('1', '20')], 'segment'],
    ['no number', [segment('1a', '1b')], 'segment'],
    ['the wrong order', [segment('20', '10')], 'segment'],
    [
      'a number in two of them',
      [segment('100', '199'), segment('10', '19'), segment('199', '250')],
      'overlap',
    ],
    ['one within another', [segment('100', '900'), segment('200', '300'), segment('850', '860')], 'overlap'],
    ['no queue', [segment('1', '2', ' ')], 'queue'],
  ])('are wrong with %s', (_what, segments, code) => {
    expect(segmentProblems(segments).map((problem) => problem.code)).toContain(code);
  });

  it('of different lengths never overlap', () => {
    expect(segmentProblems([segment('10', '19'), segment('100', '199'), segment('200', '299')])).toEqual([]);
  });
});

describe('shares', () => {
  it('add up to 100', () => {
    expect(shareProblems(sharing(60, 30))).toMatchObject([{ code: 'shares', params: { total: '90' } }]);
    expect(shareProblems(sharing(60, 40))).toEqual([]);
  });
});
