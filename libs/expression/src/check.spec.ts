import { describe, expect, it } from 'vitest';
import { checkExpression, checkTemplate } from './check';
import type { TypeLookup } from './infer';
import type { ValueType } from './value';

const TYPES: Record<string, ValueType | 'any'> = {
  'FLOW.text': 'string',
  'FLOW.count': 'integer',
  'FLOW.big': 'long',
  'FLOW.price': 'float',
  'FLOW.flag': 'boolean',
  'FLOW.list': 'list',
  'FLOW.object': 'object',
  'TOC.any': 'any',
};
const types: TypeLookup = (root, name) => TYPES[`${root}.${name}`];

/** Findings as `severity code@position`. */
function check(source: string, expected?: ValueType | 'any'): string[] {
  return checkExpression(source, types, expected).map(
    ({ severity, code, position }) => `${severity} ${code}@${position}`,
  );
}

describe('well-formed expressions have no findings', () => {
  it.each<[string, (ValueType | 'any')?]>([
    ["FLOW.text == 'a' && FLOW.count > 3", 'boolean'],
    ['FLOW.text.length() > 0', 'boolean'],
    ['TOC.any', 'boolean'],
    ['FLOW.flag ? FLOW.flag : false', 'boolean'],
    ["FLOW.flag == 'true'", 'boolean'],
    ['FLOW.text > 5', 'boolean'],
    ['FLOW.list == null', 'boolean'],
    ['FLOW.count + 1', 'integer'],
    ['FLOW.text', 'integer'],
    ["'12'", 'integer'],
    ['FLOW.text * 2', 'integer'],
    ['max(FLOW.count, 3)', 'integer'],
    ['FLOW.count', 'string'],
    ['FLOW.count / 2', 'string'],
    ['null', 'integer'],
    ['FLOW.list + [1]', 'list'],
    ["FLOW.text.split(',')", 'list'],
    ['FLOW.text', 'object'],
    ['FLOW.object.a.b[0] + 1', 'any'],
    ['FLOW.list[0].x', 'string'],
    ["'n: ' + FLOW.list", 'string'],
  ])('%s', (source, expected) => {
    expect(check(source, expected)).toEqual([]);
  });
});

describe('findings', () => {
  it.each<[string, (ValueType | 'any') | undefined, string[]]>([
    ['FLOW.nothing', undefined, ['error variable.unknown@0']],
    ['FLOW.x == 1 && SYS.y == 2', undefined, ['error variable.unknown@0', 'error variable.unknown@15']],
    ['FLOW.text ==', undefined, ['error expression.syntax@12']],
    ["FLOW.text.matches('(')", undefined, ['error expression.pattern@18']],
    ['FLOW.text', 'boolean', ['error expression.type@0']],
    ['FLOW.count + 1', 'boolean', ['error expression.type@0']],
    ['FLOW.flag', 'integer', ['error expression.type@0']],
    ["'abc'", 'integer', ['error expression.type@0']],
    ['1.5', 'integer', ['warning expression.suspicious@0']],
    ['FLOW.count / 2', 'integer', ['warning expression.suspicious@0']],
    ['FLOW.list', 'object', ['error expression.type@0']],
    ['FLOW.count', 'list', ['error expression.type@0']],
    ['FLOW.list * 2', undefined, ['error expression.type@0']],
    ["FLOW.count - 'a'", undefined, ['error expression.type@13']],
    ['-FLOW.flag', undefined, ['error expression.type@1']],
    ['FLOW.flag + 1', undefined, ['error expression.type@10']],
    ['FLOW.count / 0', undefined, ['error expression.type@11']],
    ['FLOW.list == FLOW.object', undefined, ['error expression.type@10']],
    ['FLOW.list > 1', undefined, ['error expression.type@10']],
    ['FLOW.flag > false', undefined, ['error expression.type@10']],
    ['FLOW.text > null', undefined, ['error expression.type@10']],
    ["FLOW.count == 'abc'", undefined, ['warning expression.suspicious@11']],
    ["FLOW.flag == 'yes'", undefined, ['warning expression.suspicious@10']],
    ['FLOW.flag != 1', undefined, ['warning expression.suspicious@10']],
    ['FLOW.list.toUpperCase()', undefined, ['error expression.type@0']],
    ["FLOW.text.substring('x')", undefined, ['error expression.type@20']],
    ['FLOW.text.join()', undefined, ['error expression.type@0']],
    ['FLOW.flag.length()', undefined, ['error expression.type@0']],
    ['FLOW.count.x', undefined, ['error expression.type@11']],
    ['FLOW.count[0]', undefined, ['error expression.type@0']],
    ['FLOW.text.length > 3', undefined, ['warning expression.suspicious@10']],
    ['FLOW.list.size == 3', undefined, ['warning expression.suspicious@10']],
    ['FLOW.big == 6222020000000000001', undefined, ['warning expression.suspicious@12']],
  ])('%s as %s', (source, expected, findings) => {
    expect(check(source, expected)).toEqual(findings);
  });

  it('carry a sentence and the parts of it', () => {
    expect(checkExpression('FLOW.nothing', types)).toEqual([
      {
        code: 'variable.unknown',
        severity: 'error',
        position: 0,
        message: 'There is no variable FLOW.nothing.',
        params: { root: 'FLOW', name: 'nothing' },
      },
    ]);
  });
});

describe('checkTemplate', () => {
  it('places findings of every place in the template', () => {
    const findings = checkTemplate('a ${FLOW.text} ${FLOW.x} ${1 +} ${SYS.y}', types);
    expect(findings.map(({ code, position }) => `${code}@${position}`)).toEqual([
      'variable.unknown@17',
      'expression.syntax@30',
      'variable.unknown@34',
    ]);
  });

  it('finds a place that is not closed', () => {
    expect(checkTemplate('a ${FLOW.text', types)).toMatchObject([{ code: 'expression.syntax', position: 2 }]);
  });

  it('takes any type in a place', () => {
    expect(checkTemplate('${FLOW.list} ${FLOW.flag} ${FLOW.count}', types)).toEqual([]);
  });
});
