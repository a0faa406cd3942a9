/** Every text that the designer shows exists, in every language. */
import { WARNING_CODES } from '@parley/expression';
import { TEXT_FAULT_CODES } from '@parley/simulator';
import { describe, expect, it } from 'vitest';
import { catalogues, LANGUAGES, type TextTree } from './catalogues';

const sources = import.meta.glob<string>(
  ['../../**/*.{ts,tsx}', '!../../**/*.spec.{ts,tsx}', '!../../i18n/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** Endings that i18next adds by number or context: languages differ in which they need. */
const ENDING = /_(zero|one|two|few|many|other)$/;

function flatten(tree: TextTree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

function textsOf(language: (typeof LANGUAGES)[number]): Map<string, string> {
  return new Map(
    Object.entries(catalogues[language]).flatMap(([namespace, tree]) => flatten(tree, `${namespace}:`)),
  );
}

const withoutEnding = (key: string) => key.replace(ENDING, '');
const english = textsOf('en');
const known = new Set([...english.keys()].flatMap((key) => [key, withoutEnding(key)]));

interface Use {
  file: string;
  /** with `*` where the key is put together at run time */
  key: string;
}

/** Calls of `t('…')`, `` t(`…`) `` and `i18nKey="…"`, with the namespace that the file's `useTranslation` gives. */
function usesIn(file: string, source: string): Use[] {
  const namespaces = [...source.matchAll(/useTranslation\(\s*\[?\s*'(\w+)'/g)].map(([, name]) => name);
  const found = [
    ...source.matchAll(/(?<![\w.])(?:i18n\.|i18next\.)?t\(\s*'([^'\n]+)'/g),
    ...source.matchAll(/(?<![\w.])(?:i18n\.|i18next\.)?t\(\s*`([^`\n]+)`/g),
    ...source.matchAll(/i18nKey="([^"\n]+)"/g),
  ].map(([, key]) => (key ?? '').replace(/\$\{[^}]*\}/g, '*'));
  const names = namespaces.length === 0 ? ['common'] : [...new Set(namespaces)];
  return found.flatMap((key) =>
    key.includes(':') ? [{ file, key }] : [{ file, key: names.map((name) => `${name}:${key}`).join('|') }],
  );
}

function isKnown(key: string): boolean {
  return key.split('|').some((candidate) => {
    if (!candidate.includes('*')) return known.has(candidate);
    const pattern = candidate.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const matcher = new RegExp(`^${pattern.join('.+')}$`);
    return [...known].some((text) => matcher.test(text));
  });
}

describe('texts', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s has the same keys as English',
    (language) => {
      const keys = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(withoutEnding))].sort();
      expect(keys(textsOf(language))).toEqual(keys(english));
    },
  );

  it.each(LANGUAGES)('%s has no empty text', (language) => {
    expect([...textsOf(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s fills in no place that English lacks',
    (language) => {
      const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
      const wrong = [...textsOf(language)].filter(([key, text]) => {
        const base = withoutEnding(key);
        const allowed = new Set([
          'count',
          ...[key, base, `${base}_other`].flatMap((k) => places(english.get(k) ?? '')),
        ]);
        return places(text).some((name) => !allowed.has(name));
      });
      expect(wrong).toEqual([]);
    },
  );

  it('exist for every warning of a text and every fault of a test case', () => {
    const asked = [
      ...WARNING_CODES.map((code) => `resources:warnings.${code}`),
      ...TEXT_FAULT_CODES.map((code) => `tests:faults.${code}`),
    ];
    expect(asked.filter((key) => !english.has(key))).toEqual([]);
  });

  it('say what is wrong with a test case without a sentence of another language in them', () => {
    const borrowed = [...textsOf('zh')].filter(
      ([key, text]) => key.startsWith('tests:faults.') && text.includes('{{message}}'),
    );
    expect(borrowed).toEqual([]);
  });

  it('exist for every key that a component asks for', () => {
    const uses = Object.entries(sources).flatMap(([file, source]) => usesIn(file, source));
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.filter(({ key }) => !isKnown(key))).toEqual([]);
  });
});
