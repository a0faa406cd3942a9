import { describe, expect, it } from 'vitest';
import { compileExpression } from './expression';
import { errorOf } from './testing';

function problem(source: string): [string, number, string | undefined] {
  const { code, position, expected } = errorOf(() => compileExpression(source));
  return [code, position, expected];
}

describe('errors name the place and what was expected', () => {
  it.each<[string, string, number, string?]>([
    ['', 'expression.empty', 0, 'a value'],
    ['  \n ', 'expression.empty', 0, 'a value'],
    ['1 +', 'expression.syntax', 3, 'a value'],
    ['* 2', 'expression.syntax', 0, 'a value'],
    ['1 + * 2', 'expression.syntax', 4, 'a value'],
    ['()', 'expression.syntax', 1, 'a value'],
    ['(1', 'expression.syntax', 0, ')'],
    ['1)', 'expression.syntax', 1],
    ['[1', 'expression.syntax', 0, ']'],
    ['[1)', 'expression.syntax', 0, ']'],
    ['[1,]', 'expression.syntax', 3, 'a value'],
    ['[,1]', 'expression.syntax', 1, 'a value'],
    ['[1 2]', 'expression.syntax', 3, 'an operator'],
    ['1 2', 'expression.syntax', 2, 'an operator'],
    ['1, 2', 'expression.syntax', 1, 'an operator'],
    ['FLOW.a FLOW.b', 'expression.syntax', 7, 'an operator'],
    ['FLOW.a and FLOW.b', 'expression.syntax', 7, '&&'],
    ['FLOW.a ? 1', 'expression.syntax', 7, ':'],
    ['FLOW.a : 1', 'expression.syntax', 7],
    ['FLOW.a ? : 1', 'expression.syntax', 9, 'a value'],
    ['FLOW', 'expression.syntax', 4, 'FLOW.name'],
    ['FLOW.', 'expression.syntax', 5, 'FLOW.name'],
    ['FLOW[0]', 'expression.syntax', 5, 'FLOW.name'],
    ['FLOW[FLOW.a]', 'expression.syntax', 5, 'FLOW.name'],
    ["FLOW['a'", 'expression.syntax', 5, 'FLOW.name'],
    ['(FLOW).a', 'expression.syntax', 5, 'FLOW.name'],
    ['FLOW()', 'expression.syntax', 4, 'FLOW.name'],
    ['FLOW.a()', 'expression.syntax', 0],
    ['FLOW.a.', 'expression.syntax', 7, 'a name'],
    ['FLOW.a.5', 'expression.syntax', 7, 'a name'],
    ['FLOW.a[]', 'expression.syntax', 7, 'a value'],
    ['(1)(2)', 'expression.syntax', 3, 'an operator'],
    ["'abc", 'expression.syntax', 0, "'"],
    ["'abc\\'", 'expression.syntax', 0, "'"],
    ['12ab', 'expression.syntax', 0, 'a number'],
    ['1.size()', 'expression.syntax', 0, 'a number'],
    ['1 .size()', 'expression.syntax', 2],
    ['1e999', 'expression.syntax', 0],
    ['FLOW.a === 1', 'expression.syntax', 7],
    ['FLOW.a & 1', 'expression.syntax', 7],
    ['FLOW.a?.b', 'expression.syntax', 6],
    ['{a: 1}', 'expression.syntax', 0],
    ['1; 2', 'expression.syntax', 1],
    ['‘a’', 'expression.syntax', 0],
    ['1\u0000', 'expression.syntax', 1],
    ['\ud800', 'expression.syntax', 0],
    ['#', 'expression.syntax', 0],
    ['`a`', 'expression.syntax', 0],
    ['FLOW.a = 1', 'expression.notAllowed', 7],
    ['FLOW.a += 1', 'expression.notAllowed', 7],
    ['FLOW.a++', 'expression.notAllowed', 6],
    ['new Date()', 'expression.notAllowed', 0],
    ['this', 'expression.notAllowed', 0],
    ['for (1)', 'expression.notAllowed', 0],
    ['function f()', 'expression.notAllowed', 0],
    ['x => x', 'expression.syntax', 2],
    ['account', 'expression.unknownName', 0, 'FLOW, GLOBAL, SYS, IVRREQUEST, TOC'],
    ['undefined', 'expression.unknownName', 0, 'FLOW, GLOBAL, SYS, IVRREQUEST, TOC'],
    ['eval("1")', 'expression.unknownFunction', 0],
    ['constructor()', 'expression.unknownFunction', 0],
    ['FLOW.a.lenght()', 'expression.unknownFunction', 7, 'length'],
    ['FLOW.a.touppercase()', 'expression.unknownFunction', 7, 'toUpperCase'],
    ["FLOW.a.__proto__('x')", 'expression.unknownFunction', 7],
    ['FLOW.a.substring()', 'expression.arguments', 7, 'text.substring(begin, end?)'],
    ['now(1)', 'expression.arguments', 0, 'now()'],
    ['FLOW.a.now()', 'expression.arguments', 7, 'now()'],
    ['length()', 'expression.arguments', 0, 'value.length()'],
    ["FLOW.a.matches('(')", 'expression.pattern', 15],
    [`FLOW.a.matches('${'a'.repeat(513)}')`, 'expression.pattern', 15],
    ["FLOW.a.matches('(?=a)')", 'expression.pattern', 15],
  ])('%j', (source, code, position, expected) => {
    expect(problem(source)).toEqual([code, position, expected]);
  });

  it('explains itself in one sentence', () => {
    expect(errorOf(() => compileExpression('account == 1')).message).toBe(
      `"account" is not known: write FLOW.account for a variable or 'account' for text.`,
    );
    expect(errorOf(() => compileExpression('FLOW.a = 1')).message).toBe(
      'An expression cannot assign ("="): use the assignment element, or == to compare.',
    );
    expect(errorOf(() => compileExpression('flow')).message).toBe('Write FLOW in capital letters.');
    expect(errorOf(() => compileExpression('now')).message).toBe(
      '"now" is a function: write now() with parentheses.',
    );
  });
});

describe('limits', () => {
  it('takes 4,096 characters, not one more', () => {
    const source = `'${'x'.repeat(4_094)}'`;
    expect(compileExpression(source).source).toBe(source);
    expect(problem(`${source} `)).toEqual(['expression.tooLong', 4_096, undefined]);
  });

  it('takes 200 operators, not one more', () => {
    const source = Array.from({ length: 201 }, () => '1').join('+');
    expect(compileExpression(source).source).toBe(source);
    expect(problem(`${source}+1`)[0]).toBe('expression.tooManyOperators');
    expect(problem('!'.repeat(300))[0]).toBe('expression.tooManyOperators');
  });

  it('takes 64 nesting levels, not one more', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(compileExpression(nested(64)).source).toBe(nested(64));
    expect(problem(nested(65))).toEqual(['expression.tooDeep', 64, undefined]);
  });

  it('refuses paths that go on for ever', () => {
    expect(problem(`FLOW.a${'.a'.repeat(2_000)}`)[0]).toBe('expression.tooDeep');
    expect(problem(`FLOW.a${'[0]'.repeat(1_300)}`)[0]).toBe('expression.tooDeep');
    expect(problem(`FLOW.a${'.trim()'.repeat(500)}`)[0]).toBe('expression.tooDeep');
  });

  it.each(['(', '[', 'trim(', '- ', '!', 'FLOW.a[', '1?', '[[', "'a'.trim(", '((-'])(
    'refuses "%s" a thousand times',
    (piece) => {
      expect(problem(piece.repeat(4_000 / piece.length))[0]).toMatch(/tooDeep|tooManyOperators/);
    },
  );
});
