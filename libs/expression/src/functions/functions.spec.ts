import { describe, expect, it } from 'vitest';
import { evaluate, warningsOf } from '../testing';
import type { Value } from '../value';
import { FUNCTIONS } from './catalogue';

const variables: Record<string, Value> = {
  'FLOW.phone': '13500000001',
  'FLOW.sum': '1+2+3',
  'FLOW.list': ['a', 'b', 3],
  'FLOW.object': { name: 'Ann', age: 30 },
  'FLOW.count': 42,
  'SYS.systemDate': '20260301',
};

/** Every function has its examples here; a test below checks that none is missing. */
const EXAMPLES: [string, Value][] = [
  ['FLOW.phone.length()', 11],
  ['length(FLOW.list)', 3],
  ["''.length()", 0],
  ['FLOW.list.size()', 3],
  ['FLOW.object.size()', 2],
  ["'hello'.substring(1, 3)", 'el'],
  ["'hello'.substring(3)", 'lo'],
  ["'hello'.substring(-5, 99)", 'hello'],
  ["'hello'.substring(3, 1)", ''],
  ["'hello'.substring(9)", ''],
  ["substring('hello', '1', '2')", 'e'],
  ["FLOW.phone.substring(0,1)=='1'", true],
  ["FLOW.phone.startsWith('135')", true],
  ["FLOW.phone.startsWith('136')", false],
  ["FLOW.phone.endsWith('01')", true],
  ["FLOW.phone.contains('3500')", true],
  ["FLOW.phone.contains('9')", false],
  ["FLOW.list.contains('3')", true],
  ["FLOW.object.contains('name')", true],
  ["FLOW.object.contains('toString')", false],
  ['FLOW.sum.divideString(1, "[+]")', '1'],
  ['FLOW.sum.divideString(3, "[+]")', '3'],
  ['FLOW.sum.divideString(2, "+")', '2'],
  ["'a||b||c'.divideString(2, '[|][|]')", 'b'],
  ["'a.b'.divideString(2, '.')", 'b'],
  ["'a,,b'.divideString(2, ',')", ''],
  ["'abc'.divideString(1, ',')", 'abc'],
  ["'abc'.toUpperCase()", 'ABC'],
  ["'ABC'.toLowerCase()", 'abc'],
  ["'hello'.indexOf('l')", 2],
  ["'hello'.indexOf('z')", -1],
  ['FLOW.list.indexOf(3)', 2],
  ["'hello'.lastIndexOf('l')", 3],
  ["'hello'.charAt(4)", 'o'],
  ["'hello'.charAt(9)", ''],
  ["'  a b '.trim()", 'a b'],
  ["'a.b.c'.replace('.', '-')", 'a-b-c'],
  ["'aaa'.replace('a', '$&')", '$&$&$&'],
  ["'abc'.replace('', 'x')", 'abc'],
  ["FLOW.phone.matches('1[3-9]\\d{9}')", true],
  ["FLOW.phone.matches('1[3-9]\\d{8}')", false],
  ["'x'.matches('(?i)X')", true],
  ["'1+2'.split('+')", ['1', '2']],
  ["'ab'.split('')", ['a', 'b']],
  ["''.split(',')", ['']],
  ["FLOW.list.join('-')", 'a-b-3'],
  ['join([1, 2])', '1, 2'],
  ['[].join()', ''],
  ['isEmpty(FLOW.missing)', true],
  ["isEmpty('')", true],
  ["isEmpty(' ')", false],
  ['FLOW.list.isEmpty()', false],
  ['[].isEmpty()', true],
  ['isEmpty(0)', false],
  ["FLOW.missing.orElse('nobody')", 'nobody'],
  ["''.orElse('nobody')", 'nobody'],
  ['orElse(0, 1)', 0],
  ["'42.9'.toInt()", 42],
  ['toInt(-1.5)', -1],
  ["'1.5'.toFloat()", 1.5],
  ['FLOW.count.toString()', '42'],
  ['toString(FLOW.missing)', ''],
  ["toString([1, 'a'])", '[1,"a"]'],
  ["FLOW.phone.equals('13500000001')", true],
  ['equals(null, null)', true],
  ["'Yes'.equalsIgnoreCase('yES')", true],
  ['abs(-2.5)', 2.5],
  ['floor(-1.5)', -2],
  ['ceil(1.2)', 2],
  ['round(2.5)', 3],
  ['round(-2.5)', -3],
  ['round(1.005, 2)', 1.01],
  ["round('19.999', 1)", 20],
  ['min(3, 2)', 2],
  ["max('3', 20)", 20],
  ['now()', 1_772_355_600_000],
  ["formatDate(now(), 'yyyy-MM-dd HH:mm')", '2026-03-01 17:00'],
  ["SYS.systemDate.formatDate('dd.MM.yyyy')", '01.03.2026'],
  ["parseDate('2026-03-01', 'yyyy-MM-dd')", 1_772_294_400_000],
  ['addDays(SYS.systemDate, -1)', '20260228'],
  ["addDays('20261231235959', 1)", '20270101235959'],
  ['addDays(now(), 1) - now()', 86_400_000],
];

describe('functions', () => {
  it.each(EXAMPLES)('%s', (source, expected) => {
    expect(evaluate(source, variables)).toEqual(expected);
  });

  it.each(FUNCTIONS.map((known) => known.name))('%s has an example', (name) => {
    expect(EXAMPLES.filter(([source]) => source.includes(`${name}(`))).not.toEqual([]);
  });

  it.each(
    FUNCTIONS.filter((known) => known.parameters.length > 0).map((known) => [
      known.name,
      known.parameters.length,
    ]),
  )('%s answers null or a plain result for missing values', (name, count) => {
    const nulls = Array.from({ length: Number(count) }, () => 'FLOW.missing').join(', ');
    expect([null, true, '']).toContainEqual(evaluate(`${name}(${nulls})`));
  });
});

describe('unusable arguments give null and a warning', () => {
  it.each([
    "FLOW.sum.divideString(4, '+')",
    "FLOW.sum.divideString(0, '+')",
    "FLOW.sum.divideString(1, '')",
    "FLOW.sum.divideString('x', '+')",
    'FLOW.list.toUpperCase()',
    "FLOW.phone.substring('a')",
    "'abc'.toInt()",
    "'abc'.join()",
    "formatDate('2026', 'yyyy')",
    "formatDate('20260230', 'yyyy')",
    "addDays('99991231', 1)",
    "parseDate('x', 'yyyy')",
    'FLOW.phone.matches(FLOW.list)',
    'min(1, FLOW.missing)',
    'FLOW.phone.startsWith(FLOW.missing)',
  ])('%s', (source) => {
    expect(evaluate(source, variables)).toBeNull();
    expect(warningsOf(source, variables)).toHaveLength(1);
  });

  it('never puts a value into a warning', () => {
    const secret = 'hunter2';
    const warnings = warningsOf("FLOW.pin * 1 + FLOW.pin.toInt() + FLOW.pin.divideString(9, '-')", {
      'FLOW.pin': secret,
    });
    expect(warnings.join()).not.toContain(secret);
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('bounds', () => {
  it('cuts what replace makes', () => {
    const text = 'a'.repeat(60_000);
    const source = "FLOW.text.replace('a', FLOW.text)";
    expect(evaluate(source, { 'FLOW.text': text })).toHaveLength(65_536);
    expect(warningsOf(source, { 'FLOW.text': text })).toHaveLength(1);
  });

  it('cuts what split makes to 10,000 items', () => {
    expect(evaluate("FLOW.text.split(',').size()", { 'FLOW.text': ','.repeat(20_000) })).toBe(10_000);
  });

  it('cuts what join makes', () => {
    const list = Array.from({ length: 1_000 }, () => 'x'.repeat(1_000));
    expect(evaluate('FLOW.list.join()', { 'FLOW.list': list })).toHaveLength(65_536);
  });

  it('refuses a pattern from a variable that cannot be compiled, with a warning', () => {
    expect(evaluate("'a'.matches(FLOW.pattern)", { 'FLOW.pattern': '(' })).toBeNull();
    expect(warningsOf("'a'.matches(FLOW.pattern)", { 'FLOW.pattern': '(' })).toHaveLength(1);
  });

  it('refuses a match that would take too long, with a warning', () => {
    const source = "FLOW.text.matches('(?:a?){600}a{600}')";
    expect(warningsOf(source, { 'FLOW.text': 'a'.repeat(65_536) })).toHaveLength(1);
  });

  it.each(['(a|aa)+$', '(a*)*b', '(\\w+\\s?)*$', '(a|b|ab)*c'])('matches %s in linear time', (pattern) => {
    const text = `${'a'.repeat(50_000)}!`;
    expect(evaluate('FLOW.text.matches(FLOW.pattern)', { 'FLOW.text': text, 'FLOW.pattern': pattern })).toBe(
      false,
    );
  });
});

describe('the catalogue', () => {
  it('shows how each function is written', () => {
    const signatures = FUNCTIONS.map((known) => known.signature);
    expect(signatures).toContain('text.substring(begin, end?)');
    expect(signatures).toContain('min(number, other)');
    expect(signatures).toContain('now()');
  });

  it('has every function of the reference and of the design', () => {
    const names = FUNCTIONS.map((known) => known.name);
    const required =
      'length size substring startsWith endsWith contains divideString toUpperCase toLowerCase indexOf trim replace matches split join isEmpty toInt toFloat toString now formatDate addDays';
    expect(names).toEqual(expect.arrayContaining(required.split(' ')));
  });

  it('explains each in a sentence', () => {
    for (const known of FUNCTIONS) expect(known.help).toMatch(/^[A-Z].*\.$/);
  });
});
