import type { GrayRule } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { shareOf, takesGrayRelease } from './gray-rule';

const rule = (part: Partial<GrayRule>): GrayRule => ({
  numberRanges: [],
  vdnIds: [],
  percentage: null,
  ...part,
});
const callers = Array.from({ length: 10_000 }, (_, i) => `135${String(i).padStart(8, '0')}`);

describe('gray rule', () => {
  it('takes nobody where it names no criterion', () => {
    expect(takesGrayRelease(rule({}), { caller: '13500000001' })).toBe(false);
  });

  it.each([
    ['13500000000', true],
    ['13500000099', true],
    ['13500000100', false],
    ['13499999999', false],
    ['0013500000000', false],
    ['1350000005', false],
    ['', false],
  ])('takes %s from the range 13500000000 to 13500000099: %s', (caller, taken) => {
    const numberRanges = [{ start: '13500000000', end: '13500000099' }];
    expect(takesGrayRelease(rule({ numberRanges }), { caller })).toBe(taken);
  });

  it('compares numbers longer than a double holds', () => {
    const numberRanges = [
      { start: '90071992547409920000000000000001', end: '90071992547409920000000000000001' },
    ];
    expect(takesGrayRelease(rule({ numberRanges }), { caller: '90071992547409920000000000000001' })).toBe(
      true,
    );
    expect(takesGrayRelease(rule({ numberRanges }), { caller: '90071992547409920000000000000002' })).toBe(
      false,
    );
  });

  it('takes only the named virtual call centres', () => {
    expect(takesGrayRelease(rule({ vdnIds: ['7'] }), { caller: '1', vdnId: '7' })).toBe(true);
    expect(takesGrayRelease(rule({ vdnIds: ['7'] }), { caller: '1', vdnId: '8' })).toBe(false);
    expect(takesGrayRelease(rule({ vdnIds: ['7'] }), { caller: '1' })).toBe(false);
  });

  it('needs every criterion that is given', () => {
    const both = rule({ numberRanges: [{ start: '1', end: '5' }], vdnIds: ['7'] });
    expect(takesGrayRelease(both, { caller: '3', vdnId: '7' })).toBe(true);
    expect(takesGrayRelease(both, { caller: '3', vdnId: '8' })).toBe(false);
    expect(takesGrayRelease(both, { caller: '6', vdnId: '7' })).toBe(false);
  });

  it('takes its share of the callers, sticky, and only more when it is raised', () => {
    const taken = (percentage: number) =>
      new Set(callers.filter((caller) => takesGrayRelease(rule({ percentage }), { caller })));
    const [ten, twenty] = [taken(10), taken(20)];
    expect(ten.size / callers.length).toBeCloseTo(0.1, 1);
    expect(twenty.size / callers.length).toBeCloseTo(0.2, 1);
    expect([...ten].every((caller) => twenty.has(caller))).toBe(true);
    expect(taken(0).size).toBe(0);
    expect(taken(100).size).toBe(callers.length);
  });

  it('keeps the place of a caller for good', () => {
    expect(['13500000001', '13500000002', ''].map(shareOf)).toEqual([98.2, 12.16, 89.23]);
    expect(callers.every((caller) => shareOf(caller) >= 0 && shareOf(caller) < 100)).toBe(true);
  });
});
