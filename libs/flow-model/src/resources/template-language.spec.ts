import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOrder, toContentLanguage } from './template-language';

describe('the language that a text names', () => {
  it.each([
    ['zh_CN', 'zh_CN'],
    ['Chinese', 'zh_CN'],
    ['english', 'en_US'],
    ['en-us', 'en_US'],
    ['en_GB', 'en_US'],
    ['pt', 'pt_BR'],
    ['ar_EG', 'ar'],
    ['1', 'en_US'],
    [' French ', 'fr_FR'],
  ])('%s is %s', (text, language) => {
    expect(toContentLanguage(text)).toBe(language);
  });

  it.each(['', '  ', 'Klingon', 'constructor', '_'])('%j is none', (text) => {
    expect(toContentLanguage(text)).toBeUndefined();
  });
});

describe('a template', () => {
  it('speaks the language of the call where it has a text in it', () => {
    expect(chooseLanguage(['zh_CN', 'en_US'], 'en_US', 'Chinese')).toBe('en_US');
  });
  it('speaks the same language of another country before any other language', () => {
    expect(chooseLanguage(['zh_CN', 'en_US'], 'en_GB', 'Chinese')).toBe('en_US');
  });
  it("falls back to the tenant's language", () => {
    expect(chooseLanguage(['zh_CN', 'en_US', 'fr_FR'], 'th_TH', 'French')).toBe('fr_FR');
  });
  it('falls back to the first of the order that it has', () => {
    expect(chooseLanguage(['fr_FR', 'es_ES'], 'th_TH', 'Chinese')).toBe('es_ES');
  });
  it('has a language whatever is wanted, as long as it has a text', () => {
    expect(chooseLanguage(['ar'], '', '')).toBe('ar');
    expect(chooseLanguage([], 'en_US', 'en_US')).toBeUndefined();
  });
});

describe('the order', () => {
  it('holds every language once', () => {
    expect(languageOrder('French', 'Arabic')).toEqual([
      'fr_FR',
      'ar',
      'zh_CN',
      'en_US',
      'es_ES',
      'th_TH',
      'pt_BR',
    ]);
  });
});
