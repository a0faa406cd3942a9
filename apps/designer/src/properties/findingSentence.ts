import type { Finding } from '@parley/flow-model';
import { useTranslation } from 'react-i18next';

/**
 * Words a finding in the language of the page; one whose code is not worded gives its English sentence. `field` is what
 * the parameter is called where the reader knows it by name.
 */
export function useFindingSentence(): (finding: Finding, field?: string) => string {
  const { t, i18n } = useTranslation('findings');
  return (found, field) => {
    if (!i18n.exists(`findings:${found.code}`)) return found.message;
    const { root, name, path = found.path ?? '' } = found.params;
    const variable = root === undefined ? '' : `${root}.${name ?? ''}`;
    const hint = found.params['nearest'];
    return t(found.code, {
      variable,
      ...found.params,
      field: field ?? path,
      message: found.message,
      ...(hint === undefined ? {} : { context: 'nearest' }),
    });
  };
}
