/**
 * How parameters are called. An element words what is its own; kinds of fields that many elements share are worded
 * once, by the end of their path (`retries.errorPrompt.text` is found as `text`).
 */
import type { AnyElement, ElementTexts, TextLanguage } from '@parley/flow-model';
import { branchTexts as branchesEn, fieldTexts as fieldsEn } from '../i18n/en/properties';
import { branchTexts as branchesZh, fieldTexts as fieldsZh } from '../i18n/zh/properties';

export type FieldTexts = ElementTexts['params'];
export type FieldWording = FieldTexts[string];

const SHARED: Record<TextLanguage, FieldTexts> = { en: fieldsEn, zh: fieldsZh };
const BRANCHES: Record<TextLanguage, Record<string, string>> = { en: branchesEn, zh: branchesZh };

/** `assignments[0].variable` as `assignments.variable`. */
export function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** What a parameter is called in a language; undefined where neither the element nor the shared table words it. */
export function findWording(
  element: Pick<AnyElement, 'texts'>,
  language: TextLanguage,
  path: string,
): FieldWording | undefined {
  const plain = withoutIndices(path);
  const own = element.texts[language].params[plain];
  const shared = findShared(SHARED[language], plain);
  if (!own || !shared) return own ?? shared;
  return { ...own, options: { ...shared.options, ...own.options } };
}

function findShared(texts: FieldTexts, path: string): FieldWording | undefined {
  const parts = path.split('.');
  for (let i = 0; i < parts.length; i++) {
    const wording = texts[parts.slice(i).join('.')];
    if (wording) return wording;
  }
  return undefined;
}

/** What exits are called that no element words itself, by branch name. */
export function commonBranchLabels(language: TextLanguage): Readonly<Record<string, string>> {
  return BRANCHES[language];
}
