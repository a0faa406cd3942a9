import { describe, expect, it } from 'vitest';
import { sparklinePoints } from './sparklinePoints';

describe('the curve of a day', () => {
  it('stands on the ground where there is nothing and touches the top at its highest', () => {
    expect(sparklinePoints([0, 5, 10])).toEqual([
      { x: 2, y: 18 },
      { x: 5.8, y: 10 },
      { x: 9.7, y: 2 },
    ]);
  });

  it('reaches the right edge at the last hour, and stays flat without any count', () => {
    const points = sparklinePoints(Array.from({ length: 24 }, () => 0));
    expect(points.at(-1)).toEqual({ x: 90, y: 18 });
  });
});
