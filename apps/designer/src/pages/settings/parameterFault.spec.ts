import { describe, expect, it } from 'vitest';
import { parameterFault } from './parameterFault';

describe('a value of a system parameter', () => {
  const seconds = { type: 'integer', min: 10, max: 100 } as const;
  const words = { type: 'text', min: 1, max: 5 } as const;

  it.each([
    ['10', undefined],
    [' 100 ', undefined],
    ['9', 'number'],
    ['101', 'number'],
    ['', 'number'],
    ['1e1', 'number'],
    ['-20', 'number'],
  ])('as a number from 10 to 100: %j', (value, expected) => {
    expect(parameterFault(seconds, value)).toBe(expected);
  });

  it.each([
    ['Sorry', undefined],
    ['   ', 'length'],
    ['Sorry!', 'length'],
  ])('as a text of 1 to 5 characters: %j', (value, expected) => {
    expect(parameterFault(words, value)).toBe(expected);
  });
});
