import { describe, expect, it } from 'vitest';
import { sampleValue, templateFaults, toTemplateForm, toTemplateRequest } from './templateForm';

describe('the form of a template', () => {
  it('begins with one language, whose text is missing', () => {
    const form = toTemplateForm(undefined, 'zh_CN');
    expect(templateFaults(form)).toEqual({ isNameMissing: true, empty: ['zh_CN'] });
  });

  it('finds every language that has no text', () => {
    const form = { ...toTemplateForm(undefined, 'en_US'), name: 'a', content: { en_US: 'Hi', ar: ' ' } };
    expect(templateFaults(form)).toEqual({ isNameMissing: false, empty: ['ar'] });
  });

  it('sends the name without blanks around it', () => {
    expect(toTemplateRequest({ ...toTemplateForm(undefined, 'ar'), name: ' a ' }).name).toBe('a');
  });

  it.each([
    ['12.50', 'float', 12.5],
    ['12.50', undefined, '12.50'],
    ['0123', 'string', '0123'],
    ['x', 'integer', 'x'],
    ['', 'integer', ''],
    ['true', 'boolean', true],
    ['yes', 'boolean', 'yes'],
    ['[1, "b"]', 'list', [1, 'b']],
    ['{"a": 1}', 'object', { a: 1 }],
    ['{"a": 1}', 'list', '{"a": 1}'],
    ['[1', 'list', '[1'],
  ])('takes the sample %s of type %s as %s', (text, type, value) => {
    expect(sampleValue(text, type)).toEqual(value);
  });
});
