import { describe, expect, it } from 'vitest';
import { FLOW_CODE, suggestCode } from './suggestCode';

describe('the code suggested for a name', () => {
  it.each([
    ['Call fee query', 'call-fee-query'],
    ['  Gebühr – Übersicht (alt) ', 'gebuhr-ubersicht-alt'],
    ['话费查询 2', '2'],
    ['话费查询', ''],
    ['--', ''],
  ])('%s', (name, code) => {
    expect(suggestCode(name)).toBe(code);
  });

  it('is one that the server takes, however long the name', () => {
    expect(suggestCode('a b '.repeat(60))).toMatch(FLOW_CODE);
    expect(suggestCode(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
  });
});
