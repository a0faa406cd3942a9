import { describe, expect, it } from 'vitest';
import { percentOf } from './share';

describe('a share', () => {
  it.each([
    [{ covered: 199, total: 200 }, 99],
    [{ covered: 2, total: 3 }, 66],
    [{ covered: 0, total: 4 }, 0],
    [{ covered: 0, total: 0 }, 100],
  ])('of %j is %i percent', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });
});
