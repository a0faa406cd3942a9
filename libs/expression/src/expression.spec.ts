import { describe, expect, it } from 'vitest';
import { compileExpression } from './expression';
import { evaluate, scopeOf, warningsOf } from './testing';
import type { Value } from './value';

const variables: Record<string, Value> = {
  'FLOW.account': '1001',
  'FLOW.count': 5,
  'FLOW.price': 2.5,
  'FLOW.vip': true,
  'FLOW.zero': 0,
  'FLOW.none': [],
  'FLOW.list': ['a', { k: 'v' }, ['x', 'y']],
  'FLOW.order': { items: [{ price: 7 }], 'two words': 1, 名称: '票' },
  'GLOBAL.limit': 10,
  'SYS.systemTime': '120000',
  'IVRREQUEST.input': '2',
  'IVRREQUEST.false': 'false',
  'IVRREQUEST.transin_data': '{"data":{"test":"hello"},"list":[1,2]}',
  'TOC.ChatBotResponse': { intents: [{ simQuestions: ['q1'] }] },
};

function table(rows: [string, Value][]): void {
  it.each(rows)('%s', (source, expected) => {
    expect(evaluate(source, variables)).toEqual(expected);
  });
}

describe('literals', () => {
  table([
    ['1', 1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['true', true],
    ['null', null],
    [`'single "inside"'`, 'single "inside"'],
    [`"double 'inside'"`, "double 'inside'"],
    [`'it\\'s'`, "it's"],
    [`'a\\nb\\\\c\\u0041'`, 'a\nb\\cA'],
    [`'\\d+'`, '\\d+'],
    ['[]', []],
    ["[1, 'a', [true]]", [1, 'a', [true]]],
    ['[null, FLOW.missing]', [null, null]],
    ["''", ''],
    ['007', 7],
    ['5.', 5],
    ["'票😀'", '票😀'],
    [`"say \\"x\\""`, 'say "x"'],
    ['  1\n+\t2 ', 3],
    ['1\u00a0+\u30001', 2],
  ]);
});

describe('paths', () => {
  table([
    ['FLOW.account', '1001'],
    ["FLOW['account']", '1001'],
    ['FLOW . account', '1001'],
    ['FLOW.missing', null],
    ['FLOW.missing.a.b[0].c', null],
    ['FLOW.list[0]', 'a'],
    ['FLOW.list[1].k', 'v'],
    ['FLOW.list[2][1]', 'y'],
    ['FLOW.list[9]', null],
    ['FLOW.list[-1]', null],
    ['FLOW.list[0.5]', null],
    ["FLOW.list['0']", 'a'],
    ['FLOW.list[FLOW.count - 5]', 'a'],
    ['FLOW.order.items[0].price', 7],
    ["FLOW.order['two words']", 1],
    ['FLOW.order.名称', '票'],
    ['TOC.ChatBotResponse.intents[0].simQuestions[0]', 'q1'],
    ['IVRREQUEST.transin_data.data.test', 'hello'],
    ['IVRREQUEST.transin_data.list[1]', 2],
    ['FLOW.account.a', null],
    ['[1, 2][1]', 2],
    ['FLOW.count.x', null],
    ['FLOW.order[FLOW.missing]', null],
    ['FLOW.missing[0]', null],
    ["FLOW.order['items'][0].price", 7],
    ['IVRREQUEST.transin_data.no.such[3].path', null],
    ['IVRREQUEST.nothing.a[0]', null],
    ['TOC.missing.x[1]', null],
    ['FLOW.list[FLOW.account]', null],
    ['FLOW.order.items[0].price + FLOW.order.items[0].price', 14],
  ]);

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'length',
    'prototype',
  ])('never finds %s on a prototype', (name) => {
    expect(evaluate(`FLOW.order.${name}`, variables)).toBeNull();
    expect(evaluate(`FLOW.order['${name}']`, variables)).toBeNull();
    expect(evaluate(`FLOW.list.${name}`, variables)).toBeNull();
    expect(evaluate(`FLOW.account.${name}`, variables)).toBeNull();
  });
});

describe('arithmetic', () => {
  table([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 / 2', 3.5],
    ['7 % 4 - 10', -7],
    ['100 / 10 / 2', 5],
    ['2 * 3 % 4', 2],
    ['2 + 3 % 2', 3],
    ['-7 % 4', -3],
    ['6 / 2', 3],
    ['-2 * -3', 6],
    ['(FLOW.count + 1) * FLOW.count', 30],
    ["FLOW.count + ''", '5'],
    ['IVRREQUEST.input + 1', '21'],
    ['1 + 2 + IVRREQUEST.input', '32'],
    ['IVRREQUEST.input * 1 + 1', 3],
    ["' 12 ' * 1", 12],
    ["'0042' * 1", 42],
    ["'-7' - 0", -7],
    ["'' + (0.1 + 0.2)", '0.3'],
    ["'' + 1e21", '1000000000000000000000'],
    ["'' + 1.50", '1.5'],
    ["'' + FLOW.missing", ''],
    ["FLOW.missing + 'x'", 'x'],
    ['FLOW.none + [1]', [1]],
    ['2 - 3 - 4', -5],
    ['FLOW.count * FLOW.price', 12.5],
    ['-FLOW.count', -5],
    ['- -1', 1],
    ['5--3', 8],
    ['+FLOW.account', 1001],
    ["'7' * '6'", 42],
    ["'10' - 1", 9],
    ["'1' + 2", '12'],
    ["1 + '2'", '12'],
    ["'fee: ' + 19.9 * 3", 'fee: 59.7'],
    ["'vip: ' + FLOW.vip", 'vip: true'],
    ["'a' + [1]", 'a[1]'],
    ["FLOW.list + ['z'] == null", false],
    ["[1] + ['z']", [1, 'z']],
    ["'x' + FLOW.missing", 'x'],
  ]);

  it.each([
    '1 / 0',
    '1 % 0',
    "1 / 'zero'",
    "1 - 'a'",
    '1 + FLOW.missing',
    'true + 1',
    '[] * 2',
    '1e308 * 10',
    "-'a'",
    '-FLOW.missing',
    "'1e3' * 1",
    "'' * 1",
    "'1,000' * 1",
    'FLOW.missing - 1',
    'FLOW.count / FLOW.zero',
    'FLOW.count % FLOW.zero',
    '1 + [2]',
  ])('%s is null, with a warning', (source) => {
    expect(evaluate(source, variables)).toBeNull();
    expect(warningsOf(source, variables)).toHaveLength(1);
  });

  it('cuts text over 65,536 characters, with a warning', () => {
    const text = 'x'.repeat(40_000);
    expect(evaluate('FLOW.text + FLOW.text', { 'FLOW.text': text })).toHaveLength(65_536);
    expect(warningsOf('FLOW.text + FLOW.text', { 'FLOW.text': text })).toHaveLength(1);
  });

  it('cuts a list over 10,000 items, with a warning', () => {
    const list = Array.from({ length: 6_000 }, () => 1);
    expect(evaluate('FLOW.list + FLOW.list', { 'FLOW.list': list })).toHaveLength(10_000);
    expect(warningsOf('FLOW.list + FLOW.list', { 'FLOW.list': list })).toHaveLength(1);
  });
});

describe('relations', () => {
  table([
    ["(SYS.systemTime > '110000') && (SYS.systemTime < '220000')", true],
    ["FLOW.account == '1001'", true],
    ['FLOW.account == "1002"', false],
    ['FLOW.account == 1001', true],
    ['1001 == FLOW.account', true],
    ["FLOW.count == '5'", true],
    ['FLOW.count >= 5', true],
    ['FLOW.count < 5', false],
    ['4 < FLOW.count', true],
    ['6 <= FLOW.count', false],
    ['FLOW.count <= GLOBAL.limit', true],
    ["FLOW.vip == 'true'", true],
    ['FLOW.missing == null', true],
    ['FLOW.account != null', true],
    ["FLOW.missing == 'x'", false],
    ["FLOW.missing != 'x'", true],
    ['FLOW.missing > 0', false],
    ['FLOW.missing <= 0', false],
    ['FLOW.missing < FLOW.count', false],
    ['FLOW.list == null', false],
    ['FLOW.list == FLOW.list', false],
    ['FLOW.none == null', false],
    ['FLOW.missing == FLOW.missing', true],
    ['null == FLOW.missing', true],
    ['null != FLOW.account', true],
    ['FLOW.missing >= FLOW.missing', false],
    ['FLOW.missing < FLOW.missing', false],
    ['null <= null', false],
    ['FLOW.missing == 0', false],
    ["FLOW.missing == ''", false],
    ['FLOW.missing == false', false],
    ["'' == null", false],
    ["'9' < '10'", true],
    ["'Z' < 'a'", true],
    ["'' < 'a'", true],
    ["'a' < 'ab'", true],
    ["'abc' > 5", true],
    ["FLOW.count == '5.0'", true],
    ["'3.5' >= 3.5", true],
    ["'-7' < 0", true],
    ['IVRREQUEST.false == false', true],
    ['IVRREQUEST.input != 2', false],
    ["'票' > 'z'", true],
    ["SYS.systemTime >= '120000' && SYS.systemTime <= '120000'", true],
    ['1 + 1 == 2', true],
    ['2 > 1 == true', true],
    ['1 < 2 == true', true],
  ]);
});

describe('logic and choice', () => {
  table([
    ['true || false && false', true],
    ['(true || false) && false', false],
    ['FLOW.account && FLOW.count', true],
    ['FLOW.missing || 0', false],
    ['!FLOW.missing', true],
    ['!!FLOW.account', true],
    ["!FLOW.account.startsWith('1')", false],
    ['!(1 > 2)', true],
    ["FLOW.count > 3 ? 'many' : 'few'", 'many'],
    ['FLOW.missing ? 1 : FLOW.vip ? 2 : 3', 2],
    ['FLOW.vip ? FLOW.missing ? 1 : 2 : 3', 2],
    ['FLOW.vip?.5:1', 0.5],
    ['false && true || true', true],
    ['false && (true || true)', false],
    ['!true || true', true],
    ['FLOW.zero && true', false],
    ["FLOW.zero || 'x'", true],
    ["'' || false", false],
    ['FLOW.none || false', false],
    ['FLOW.list && true', true],
    ['IVRREQUEST.false && true', false],
    ["FLOW.zero ? 'some' : 'none'", 'none'],
    ["true ? 'a' : 'b' + 'c'", 'a'],
    ["(true ? 'a' : 'b') + 'c'", 'ac'],
    ['1 > 2 ? 1 : 1 + 1', 2],
    ['FLOW.count > 3 && FLOW.count < 9 ? FLOW.account : FLOW.price', '1001'],
    ['true ? false ? 1 : 2 : 3', 2],
    ['false && FLOW.count', false],
    ['true && FLOW.count', true],
    ['true || FLOW.count', true],
    ['false || FLOW.missing', false],
  ]);

  it('does not evaluate what cannot matter', () => {
    expect(warningsOf('FLOW.vip || 1 / 0 > 1', variables)).toEqual([]);
    expect(warningsOf('FLOW.missing && 1 / 0 > 1', variables)).toEqual([]);
    expect(warningsOf('FLOW.vip ? 1 : 1 / 0', variables)).toEqual([]);
  });
});

describe('calls', () => {
  table([
    ["FLOW.account.substring(0,1)=='1'", true],
    ["length(FLOW.account.substring(1).divideString(1, '0'))", 0],
    ["('a' + 'b').toUpperCase()", 'AB'],
    ["'a,b'.split(',')[1]", 'b'],
    ["FLOW.list[0].toUpperCase() + 'c'.toUpperCase()", 'AC'],
    ['FLOW.missing.length() > 0', false],
    ['FLOW.missing.trim().length()', null],
    ["FLOW.missing.contains('a')", null],
    ["FLOW.missing.contains('a') || true", true],
    ["FLOW.missing.substring(0,1) == 'd'", false],
    ["FLOW.missing.split(',')[0]", null],
    ['FLOW.missing.size() == 0', false],
    ["'票😀x'.length()", 4],
    ['FLOW.list[1].k.toUpperCase()', 'V'],
    ["'95,22714,0,,1'.divideString(2, ',')", '22714'],
    ["'95,22714,0,,1'.divideString(4, ',')", ''],
    ["'a$b'.divideString(2, '[$]')", 'b'],
    ["'a*b'.divideString(2, '[*]')", 'b'],
    ["'hello'.startsWith('')", true],
    ['FLOW.count.toString() + 1', '51'],
    ["'42'.toInt() + 1", 43],
    ["formatDate('20260301093005', 'HH:mm:ss')", '09:30:05'],
    ["addDays('20240228', 1)", '20240229'],
    ["addDays('20260228', 1)", '20260301'],
    ["addDays('20260101', -1)", '20251231'],
    ["formatDate(now(), 'yyyyMMdd') == '20260301'", true],
  ]);
});

describe('references', () => {
  it('lists every mention with its place and constant path', () => {
    const source = "FLOW.order.items[0].price > GLOBAL['limit'] && FLOW.list[FLOW.i].k.size() > 0";
    expect(compileExpression(source).references).toEqual([
      { root: 'FLOW', name: 'order', path: ['items', '0', 'price'], start: 0, end: 10 },
      { root: 'GLOBAL', name: 'limit', path: [], start: 28, end: 43 },
      { root: 'FLOW', name: 'list', path: [], start: 47, end: 56 },
      { root: 'FLOW', name: 'i', path: [], start: 57, end: 63 },
    ]);
  });

  it('finds none in text', () => {
    expect(compileExpression("'FLOW.x' + [1].join('FLOW.y')").references).toEqual([]);
  });

  it('keeps mentions that constants make irrelevant', () => {
    expect(compileExpression('false && FLOW.x').references).toHaveLength(1);
  });
});

describe('constants', () => {
  it('are computed once and cannot be changed by whoever gets them', () => {
    const compiled = compileExpression("'a,b'.split(',')");
    const first = compiled.evaluate(scopeOf());
    expect(compiled.evaluate(scopeOf())).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });

  it('warn in every evaluation', () => {
    const compiled = compileExpression('1 / 0');
    const scope = scopeOf();
    compiled.evaluate(scope);
    compiled.evaluate(scope);
    expect(scope.warnings).toHaveLength(2);
  });

  it('do not include the clock', () => {
    const compiled = compileExpression('now()');
    expect(compiled.evaluate({ ...scopeOf(), now: 1 })).toBe(1);
    expect(compiled.evaluate({ ...scopeOf(), now: 2 })).toBe(2);
  });
});
