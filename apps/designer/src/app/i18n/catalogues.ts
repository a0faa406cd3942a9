/**
 * Every text of the designer. One file per area in `src/i18n/<language>/<area>.ts`, whose default export is a tree
 * of strings; the file's name is the namespace.
 */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface TextTree {
  readonly [key: string]: string | TextTree;
}

const files = import.meta.glob<TextTree>('../../i18n/*/*.ts', { eager: true, import: 'default' });

/** language -> namespace -> texts */
export const catalogues: Record<Language, Record<string, TextTree>> = { en: {}, zh: {} };

for (const [path, texts] of Object.entries(files)) {
  const [, language, namespace] = /\/i18n\/(\w+)\/(\w+)\.ts$/.exec(path) ?? [];
  if (language === undefined || namespace === undefined || !isLanguage(language)) continue;
  catalogues[language][namespace] = texts;
}

/** @returns whether the designer speaks this language */
export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}
