import { describe, expect, it } from 'vitest';
import { compareValues, relationTo, type RelationOperator } from './relations';
import type { Value } from './value';

const OPERATORS: RelationOperator[] = ['==', '!=', '<', '<=', '>', '>='];

/** The operators that hold between two values. */
function holding(left: Value, right: Value): string {
  return OPERATORS.filter((operator) => compareValues(operator, left, right)).join(' ');
}

describe('compareValues', () => {
  it.each<[string, Value, Value, string]>([
    ['numbers', 1, 2, '!= < <='],
    ['equal numbers', 2, 2, '== <= >='],
    ['a number and its text', 10, '10', '== <= >='],
    ['a number and its text with zeros', 10, '010.0', '== <= >='],
    ['a number and a word', 10, 'abc', '!= < <='],
    ['numeric texts by number', '9', '10', '!= < <='],
    ['times of the day', '093000', '110000', '!= < <='],
    ['words by code point', 'Zebra', 'apple', '!= < <='],
    ['a word and a longer one', 'app', 'apple', '!= < <='],
    ['characters beyond 16 bits by code point', '！', '😀', '!= < <='],
    ['card numbers of 19 digits exactly', '6222020000000000001', '6222020000000000002', '!= < <='],
    ['negative numerals', '-5', '+3', '!= < <='],
    ['null and null', null, null, '=='],
    ['null and text', null, 'a', '!='],
    ['null and zero', null, 0, '!='],
    ['null and false', null, false, '!='],
    ['booleans', true, true, '=='],
    ['different booleans', true, false, '!='],
    ['a boolean and its text', true, 'true', '=='],
    ['a boolean and a number', true, 1, '!='],
    ['lists', [1], [1], '!='],
    ['an object and null', {}, null, '!='],
    ['the empty text and zero', '', 0, '!= < <='],
  ])('%s: %j and %j', (_name, left, right, expected) => {
    expect(holding(left, right)).toBe(expected);
  });

  it('tells texts apart that spell the same number, because a PIN is not a number', () => {
    expect(compareValues('==', '0012', '12')).toBe(false);
  });

  it('finds no order with a number that is none', () => {
    expect(holding(Number.NaN, 1)).toBe('!=');
  });
});

describe('relationTo', () => {
  const values: Value[] = [null, true, false, 0, 5, -1, '', '5', '05', 'a', 'true', [], [1], {}, { a: 1 }];

  it.each(OPERATORS)('agrees with compareValues for %s', (operator) => {
    for (const constant of values) {
      const test = relationTo(operator, constant);
      for (const value of values) expect(test(value)).toBe(compareValues(operator, value, constant));
    }
  });
});
