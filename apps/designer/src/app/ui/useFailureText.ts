import { useTranslation } from 'react-i18next';
import { ApiFailure, UnreachableFailure } from '../api/failure';

/**
 * @returns a function that says a failure in the language shown. The server's own sentence is in English and the more
 *   precise one, so it stands where English is shown.
 */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (error instanceof UnreachableFailure) return t('common:errors.unreachable');
    if (!(error instanceof ApiFailure)) return t('common:errors.unexpected');
    const key = `common:errors.${error.code}`;
    const isEnglish = i18n.language === 'en';
    return (isEnglish && error.message !== '') || !i18n.exists(key) ? error.message : t(key);
  };
}
