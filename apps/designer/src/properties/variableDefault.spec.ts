import { describe, expect, it } from 'vitest';
import { defaultToText, freeVariableName, textToDefault } from './variableDefault';

describe('the default of a variable', () => {
  it.each([
    ['string', '12', '12'],
    ['integer', '-3', -3],
    ['float', '1.5', 1.5],
    ['boolean', 'true', true],
    ['list', '[1,"a"]', [1, 'a']],
    ['object', '{"a":1}', { a: 1 }],
  ] as const)('of type %s is read from %s', (type, text, value) => {
    expect(textToDefault(text, type)).toEqual({ value });
    expect(defaultToText(textToDefault(text, type)?.value)).toBe(text);
  });

  it.each([
    ['integer', '1.5'],
    ['integer', 'many'],
    ['float', '1e9'],
    ['boolean', 'yes'],
    ['list', '{}'],
    ['object', '[1]'],
    ['object', '{'],
  ] as const)('of type %s cannot be %s', (type, text) => {
    expect(textToDefault(text, type)).toBeUndefined();
  });

  it('is that of the type where nothing is written', () => {
    expect(textToDefault('', 'integer')).toEqual({ value: undefined });
  });
});

describe('freeVariableName', () => {
  it('counts on from the names that are taken', () => {
    const variables = ['variable', 'variable2'].map((name) => ({
      name,
      type: 'string' as const,
      input: false,
      encrypted: false,
      description: '',
    }));
    expect(freeVariableName(variables)).toBe('variable3');
  });
});
