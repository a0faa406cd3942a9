import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, isLanguage, type Language, LANGUAGES } from './catalogues';

const STORED = 'parley.language';

/** Starts i18next with every catalogue: nothing is loaded later, so no text ever flickers. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources: catalogues,
    lng: preferredLanguage(),
    fallbackLng: 'en',
    supportedLngs: LANGUAGES,
    defaultNS: 'common',
    ns: Object.keys(catalogues.en),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** @returns the language now shown */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

/** Shows the designer in another language, now and at the next visit. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // storage is forbidden: the choice lasts for this visit
  }
}

function preferredLanguage(): Language {
  const stored = readStored();
  if (stored !== undefined) return stored;
  for (const wanted of navigator.languages) {
    const language = wanted.slice(0, 2);
    if (isLanguage(language)) return language;
  }
  return 'en';
}

function readStored(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORED);
    return stored !== null && isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
