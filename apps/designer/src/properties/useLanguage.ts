import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../app/i18n/catalogues';

/** The language of the page, for texts that stand in element definitions. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
