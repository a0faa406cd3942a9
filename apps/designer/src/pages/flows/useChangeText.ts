import { useTranslation } from 'react-i18next';

/**
 * @returns a function that says what was done to a flow in the language shown. The server says it in English
 *   (`edited 1.4`); what is not known here stays as it came.
 */
export function useChangeText(): (what: string) => string {
  const { t } = useTranslation();
  return (what) => {
    const [, verb, version] = /^(edited|released) ([\d.]+)$/.exec(what) ?? [];
    if (verb === 'edited') return t('flows:changes.edited', { version });
    if (verb === 'released') return t('flows:changes.released', { version });
    return what === 'changed the flow' ? t('flows:changes.flow') : what;
  };
}
