import { describe, expect, it } from 'vitest';
import {
  coerce,
  cutText,
  defaultOf,
  looksNumeric,
  toText,
  truthy,
  typeOf,
  type Value,
  type ValueType,
} from './value';

describe('truthy', () => {
  it.each<[Value, boolean]>([
    [null, false],
    [true, true],
    [false, false],
    [0, false],
    [-1, true],
    [Number.NaN, false],
    ['', false],
    ['0', true],
    ['false', false],
    ['False', false],
    ['no', true],
    [[], false],
    [[null], true],
    [{}, false],
    [{ a: null }, true],
  ])('%j is %s', (value, expected) => {
    expect(truthy(value)).toBe(expected);
  });
});

describe('toText', () => {
  it.each<[Value, string]>([
    [null, ''],
    [true, 'true'],
    [7, '7'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [19.9 * 3, '59.7'],
    [1e21, '1000000000000000000000'],
    [0.0000001, '0.0000001'],
    [-2.5, '-2.5'],
    [9007199254740991, '9007199254740991'],
    [Number.POSITIVE_INFINITY, ''],
    ['text', 'text'],
    [[1, 'a', null], '[1,"a",null]'],
    [{ a: { b: [] } }, '{"a":{"b":[]}}'],
  ])('%j is "%s"', (value, expected) => {
    expect(toText(value)).toBe(expected);
  });

  it('gives up on nesting that exceeds the stack instead of throwing', () => {
    let deep: Value = [];
    for (let i = 0; i < 200_000; i++) deep = [deep];
    expect(typeof toText(deep)).toBe('string');
  });
});

describe('cutText', () => {
  it('keeps 65,536 characters', () => {
    expect(cutText('x'.repeat(65_537))).toHaveLength(65_536);
  });

  it('does not leave half a character at the end', () => {
    expect(cutText(`${'x'.repeat(65_535)}😀`)).toBe('x'.repeat(65_535));
  });
});

describe('looksNumeric', () => {
  it.each(['0', '007', '-1.5', '+86', '.5', '5.'])('accepts %s', (text) => {
    expect(looksNumeric(text)).toBe(true);
  });

  it.each(['', ' ', '1e5', '0x10', '1,000', ' 1', '1 ', '-', '.', '１', 'Infinity', '1'.repeat(41)])(
    'refuses "%s"',
    (text) => {
      expect(looksNumeric(text)).toBe(false);
    },
  );
});

describe('coerce', () => {
  it.each<[Value, ValueType, Value]>([
    [12, 'string', '12'],
    [[1], 'string', '[1]'],
    ['12', 'integer', 12],
    [' 12 ', 'integer', 12],
    ['12.0', 'integer', 12],
    [2147483648, 'long', 2147483648],
    ['1.5', 'float', 1.5],
    ['true', 'boolean', true],
    ['FALSE', 'boolean', false],
    ['[1,2]', 'list', [1, 2]],
    [['a'], 'list', ['a']],
    ['{"a":1}', 'object', { a: 1 }],
    [null, 'integer', 0],
    [null, 'string', null],
    [null, 'list', []],
  ])('%j as %s is %j', (value, type, expected) => {
    expect(coerce(value, type)).toEqual({ ok: true, value: expected });
  });

  it.each<[Value, ValueType]>([
    [1.5, 'integer'],
    [2147483648, 'integer'],
    [2 ** 53, 'long'],
    ['abc', 'integer'],
    ['', 'float'],
    [true, 'integer'],
    [1, 'boolean'],
    ['yes', 'boolean'],
    ['{"a":1}', 'list'],
    ['[1', 'list'],
    [[1], 'object'],
    [Array.from({ length: 10_001 }, () => 0), 'list'],
  ])('refuses %j as %s', (value, type) => {
    expect(coerce(value, type)).toEqual({ ok: false });
  });
});

describe('defaultOf', () => {
  it('gives the documented default of every type', () => {
    const types: ValueType[] = ['string', 'integer', 'long', 'float', 'boolean', 'list', 'object'];
    expect(types.map(defaultOf)).toEqual([null, 0, 0, 0, false, [], {}]);
  });

  it('gives a new list each time', () => {
    expect(defaultOf('list')).not.toBe(defaultOf('list'));
  });
});

describe('typeOf', () => {
  it.each<[Value, ValueType | 'null']>([
    [null, 'null'],
    ['', 'string'],
    [true, 'boolean'],
    [1, 'integer'],
    [-2147483649, 'long'],
    [1.5, 'float'],
    [[], 'list'],
    [{}, 'object'],
  ])('%j is %s', (value, expected) => {
    expect(typeOf(value)).toBe(expected);
  });
});
