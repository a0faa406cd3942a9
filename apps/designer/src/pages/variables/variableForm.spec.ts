import { type Variable } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { MASK, toVariableForm, toVariableRequest, variableFaults, withType } from './variableForm';

const saved: Variable = {
  name: 'limit',
  type: 'integer',
  default: 5,
  encryption: 'none',
  description: '',
  builtin: false,
  uses: 0,
  revision: 1,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: null,
};

describe('the form of a variable', () => {
  it('sends back what it was filled with', () => {
    for (const [type, value] of [
      ['integer', 5],
      ['string', 'Hi'],
      ['boolean', false],
      ['list', [1, 'a']],
      ['object', { a: { b: 1 } }],
      ['float', -1.5],
    ] as const) {
      const variable = { ...saved, type, default: value as NonNullable<Variable['default']> };
      const form = toVariableForm(variable);
      expect(variableFaults(form, variable)).toEqual({});
      expect(toVariableRequest(form, variable)).toMatchObject({ type, default: value });
    }
  });

  it('sends no default where none is given', () => {
    expect(toVariableRequest({ ...toVariableForm(saved), default: '' }, saved)).not.toHaveProperty('default');
  });

  it.each([
    ['integer', '1.5'],
    ['integer', 'abc'],
    ['float', '1,5'],
    ['boolean', 'yes'],
    ['list', '{}'],
    ['object', '[]'],
    ['object', '{'],
  ] as const)('finds that %s cannot be %s', (type, text) => {
    expect(variableFaults({ ...toVariableForm(saved), type, default: text }, saved)).toEqual({
      default: 'defaultWrong',
    });
  });

  it.each([
    ['', 'nameMissing'],
    ['1a', 'nameWrong'],
    ['a-b', 'nameWrong'],
    ['constructor', 'nameWrong'],
  ])('finds that the name "%s" cannot be', (name, fault) => {
    expect(variableFaults({ ...toVariableForm(saved), name }, saved).name).toBe(fault);
  });

  it('leaves a masked secret as it is, and wants a new one where type or encryption change', () => {
    const secret: Variable = { ...saved, encryption: 'shown', default: MASK };
    const form = toVariableForm(secret);
    expect(variableFaults(form, secret)).toEqual({});
    expect(toVariableRequest(form, secret).default).toBe(MASK);
    expect(variableFaults({ ...form, encryption: 'none' }, secret).default).toBe('maskedDefault');
    expect(variableFaults({ ...form, type: 'string' }, secret).default).toBe('maskedDefault');
    expect(toVariableRequest({ ...form, default: '7' }, secret).default).toBe(7);
  });

  it('keeps the default through a change of type only where it fits', () => {
    expect(withType(toVariableForm(saved), 'float').default).toBe('5');
    expect(withType(toVariableForm(saved), 'boolean').default).toBe('');
  });
});
