import { describe, expect, it } from 'vitest';
import { edgePan } from './edge-pan';

const canvas = { left: 200, top: 50, right: 1_000, bottom: 650 };

describe('the view while a line is drawn', () => {
  it('stands still away from the edges', () => {
    expect(edgePan({ x: 600, y: 300 }, canvas)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: 240, y: 90 }, canvas)).toEqual({ x: 0, y: 0 });
  });

  it('brings what is beyond the edge into sight, faster the nearer the pointer is', () => {
    expect(edgePan({ x: 220, y: 300 }, canvas)).toEqual({ x: 7, y: 0 });
    expect(edgePan({ x: 1_000, y: 650 }, canvas)).toEqual({ x: -14, y: -14 });
    expect(edgePan({ x: 1_400, y: 0 }, canvas)).toEqual({ x: -14, y: 14 });
  });
});
