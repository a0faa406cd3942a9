import { describe, expect, it } from 'vitest';
import { renameVariable } from './rename';
import { errorOf } from './testing';

describe('renameVariable in an expression', () => {
  it.each([
    ['FLOW.a + FLOW.a', 'FLOW.b + FLOW.b'],
    ['FLOW.ab + GLOBAL.a + FLOW.c.a', 'FLOW.ab + GLOBAL.a + FLOW.c.a'],
    ["'FLOW.a' + FLOW.a", "'FLOW.a' + FLOW.b"],
    ["FLOW['a'].x", 'FLOW.b.x'],
    ['FLOW . a', 'FLOW.b'],
    ['FLOW.list[FLOW.a]  >  length( FLOW.a )', 'FLOW.list[FLOW.b]  >  length( FLOW.b )'],
    ['FLOW.a.a[0].a', 'FLOW.b.a[0].a'],
    ['(FLOW.a)?FLOW.a:-FLOW.a', '(FLOW.b)?FLOW.b:-FLOW.b'],
  ])('%s', (source, expected) => {
    expect(renameVariable(source, 'FLOW', 'a', 'b', 'expression')).toBe(expected);
  });

  it('fails when the source cannot be parsed, because a mention could be missed', () => {
    expect(errorOf(() => renameVariable('FLOW.a +', 'FLOW', 'a', 'b', 'expression')).code).toBe(
      'expression.syntax',
    );
  });

  it('quotes a name that cannot stand after a dot', () => {
    expect(renameVariable('FLOW.a.x', 'FLOW', 'a', "b c's", 'expression')).toBe("FLOW['b c\\'s'].x");
  });
});

describe('renameVariable in a template', () => {
  it.each([
    ['Hi ${FLOW.a}, FLOW.a', 'Hi ${FLOW.b}, FLOW.a'],
    ['\\${FLOW.a} ${FLOW.a}', '\\${FLOW.a} ${FLOW.b}'],
    ["${'}' + FLOW.a}${FLOW.a}", "${'}' + FLOW.b}${FLOW.b}"],
    ['no places', 'no places'],
  ])('%s', (source, expected) => {
    expect(renameVariable(source, 'FLOW', 'a', 'b', 'template')).toBe(expected);
  });
});
