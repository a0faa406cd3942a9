import { FUNCTIONS } from '@parley/expression';
import { registry } from '@parley/elements';
import type { AnyElement, AnyField, FieldSet } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { branchTexts as branchesEn, fieldTexts as fieldsEn } from '../i18n/en/properties';
import { branchTexts as branchesZh, fieldTexts as fieldsZh } from '../i18n/zh/properties';
import { commonBranchLabels, findWording, withoutIndices } from './wording';

interface Worded {
  path: string;
  options: readonly string[];
}

/** Every path of an element's parameters that the panel words, with the options it offers there. */
function wordedPaths(fields: FieldSet, outer = ''): Worded[] {
  return Object.entries<AnyField>(fields).flatMap(([name, field]) =>
    pathsOf(field, outer === '' ? name : `${outer}.${name}`),
  );
}

function pathsOf({ control }: AnyField, path: string): Worded[] {
  switch (control.kind) {
    case 'object':
      return [{ path, options: [] }, ...wordedPaths(control.fields, path)];
    case 'list': {
      const item = control.item.control;
      return [{ path, options: [] }, ...(item.kind === 'object' ? wordedPaths(item.fields, path) : [])];
    }
    case 'variant':
      return [
        { path, options: Object.keys(control.cases) },
        ...Object.values(control.cases).flatMap((fields) => wordedPaths(fields, path)),
      ];
    case 'choice':
      return [{ path, options: control.options.filter(isWord) }];
    default:
      return [{ path, options: [] }];
  }
}

/** Keys and relations speak for themselves, and functions are called what is written. */
function isWord(option: string): boolean {
  return /[a-z]{2}/i.test(option) && !FUNCTIONS.some((f) => f.name === option);
}

const elements: [string, AnyElement][] = registry.list.map((element) => [element.id, element]);

describe.each(['en', 'zh'] as const)('every parameter has a label in %s', (language) => {
  it.each(elements)('%s', (_id, element) => {
    const paths = wordedPaths(element.params).map(({ path }) => path);
    expect(paths.filter((path) => findWording(element, language, path) === undefined)).toEqual([]);
  });

  it.each(elements)('and every option that is a word: %s', (_id, element) => {
    const missing = wordedPaths(element.params).flatMap(({ path, options }) => {
      const worded = findWording(element, language, path)?.options ?? {};
      return options.filter((option) => worded[option] === undefined).map((option) => `${path}: ${option}`);
    });
    expect(missing).toEqual([]);
  });

  it.each(elements)('and every exit: %s', (_id, element) => {
    const params = Object.fromEntries(
      Object.entries<AnyField>(element.params).map(([n, f]) => [n, f.initial]),
    );
    const names = element.branches(params).filter((branch) => branch.label === undefined);
    const worded = { ...commonBranchLabels(language), ...element.texts[language].branches };
    expect(names.filter(({ name }) => worded[name] === undefined)).toEqual([]);
  });
});

describe('wording', () => {
  const texts = { name: '', description: '', params: { prompt: { label: 'Own' } } };
  const element = { texts: { en: texts, zh: texts } };

  it('prefers what the element says and keeps the shared options', () => {
    const wording = findWording(element, 'en', 'prompt');
    expect([wording?.label, wording?.options?.['voice']]).toEqual([
      'Own',
      fieldsEn['prompt']?.options?.['voice'],
    ]);
  });

  it('finds a shared kind by the end of its path', () => {
    expect(findWording(element, 'en', 'retries.errorPrompt.speed')).toBe(fieldsEn['speed']);
  });

  it('drops the indices of list items', () => {
    expect(withoutIndices('conditions[1].rows[0].left')).toBe('conditions.rows.left');
  });

  it('knows nothing of an unknown path', () => {
    expect(findWording(element, 'en', 'nonsense')).toBeUndefined();
  });

  it('words the same kinds and exits in both languages', () => {
    expect(Object.keys(fieldsZh).sort()).toEqual(Object.keys(fieldsEn).sort());
    expect(Object.keys(branchesZh).sort()).toEqual(Object.keys(branchesEn).sort());
    for (const [path, wording] of Object.entries(fieldsEn)) {
      expect(Object.keys(fieldsZh[path]?.options ?? {})).toEqual(Object.keys(wording.options ?? {}));
    }
  });
});
