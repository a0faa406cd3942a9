import { describe, expect, it } from 'vitest';
import { readPanels, resized } from './panels';

const open = (size: number) => ({ isOpen: true, size });

describe('panels', () => {
  it('are open and as large as usual until somebody changes them', () => {
    expect(readPanels('{}')).toEqual({ palette: open(212), properties: open(324), drawer: open(136) });
  });

  it('keep what was stored, and nothing senseless', () => {
    const stored = { palette: { isOpen: false, size: 'wide' }, properties: open(400), drawer: open(9_000) };
    expect(readPanels(JSON.stringify(stored))).toEqual({
      palette: { isOpen: false, size: 212 },
      properties: open(400),
      drawer: open(136),
    });
    expect(readPanels('not JSON').properties).toEqual(open(324));
    expect(readPanels('null').properties).toEqual(open(324));
  });

  it('stay within their bounds', () => {
    expect(resized('properties', open(324), 100)).toEqual(open(280));
    expect(resized('properties', open(324), 900)).toEqual(open(480));
    expect(resized('drawer', open(136), 200.4)).toEqual(open(200));
  });

  it('close where they are made much smaller than they may be, and open again', () => {
    expect(resized('palette', open(230), 100)).toEqual({ isOpen: false, size: 230 });
    expect(resized('palette', { isOpen: false, size: 230 }, 150)).toEqual(open(180));
    expect(resized('drawer', open(136), 40)).toEqual({ isOpen: false, size: 136 });
  });
});
