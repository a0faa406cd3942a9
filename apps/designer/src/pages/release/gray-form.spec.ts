import { describe, expect, it } from 'vitest';
import { callsTaken, EMPTY_GRAY_FORM, readRange, tidyRange, toGrayForm, toGrayRule } from './gray-form';

const form = (part: object) => ({ ...EMPTY_GRAY_FORM, ...part });

describe('a number range', () => {
  it.each([
    ['13500000000-13509999999', { start: '13500000000', end: '13509999999' }],
    [' 13500000000 – 13509999999 ', { start: '13500000000', end: '13509999999' }],
    ['10086', { start: '10086', end: '10086' }],
    ['20-10', undefined],
    ['9-10', undefined],
    ['135x', undefined],
    ['', undefined],
    ['1'.repeat(33), undefined],
  ])('%s is read', (text, range) => {
    expect(readRange(text)).toEqual(range);
  });

  it('is shown tidily, and as it was typed where it is wrong', () => {
    expect(['100-199', '7', ' 9-10 '].map(tidyRange)).toEqual(['100 – 199', '7', '9-10']);
  });
});

describe('a gray rule', () => {
  it('takes a share by itself, also all callers', () => {
    expect(toGrayRule(form({ share: 100 }))).toEqual({ numberRanges: [], vdnIds: [], percentage: 100 });
  });

  it('has no share where all callers of a range are meant', () => {
    const rule = toGrayRule(form({ share: 100, ranges: ['100-199'] }));
    expect(rule).toEqual({ numberRanges: [{ start: '100', end: '199' }], vdnIds: [], percentage: null });
  });

  it('is none while a range is wrong', () => {
    expect(toGrayRule(form({ ranges: ['100-199', '9-10'] }))).toBeUndefined();
  });

  it('comes back as it went', () => {
    const rule = { numberRanges: [{ start: '1', end: '1' }], vdnIds: ['7'], percentage: 25 };
    expect(toGrayRule(toGrayForm(rule))).toEqual(rule);
  });

  it('is weighed by the calls of today where only the share decides', () => {
    const rule = toGrayRule(form({ share: 10 }));
    expect(callsTaken(rule, 3_105)).toBe(311);
    expect(callsTaken(rule, 0)).toBeUndefined();
    expect(callsTaken(toGrayRule(form({ vdnIds: ['7'] })), 3_105)).toBeUndefined();
  });
});
