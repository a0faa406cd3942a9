/** In which language a template speaks: one rule for the runtime, the preview and the page that shows it. */
import { ContentLanguage } from '@parley/contracts';

/** What SYS.language may hold beside the codes themselves: the names that the reference gives the languages. */
const NAMES: ReadonlyMap<string, ContentLanguage> = new Map([
  ['chinese', 'zh_CN'],
  ['english', 'en_US'],
  ['spanish', 'es_ES'],
  ['arabic', 'ar'],
  ['thai', 'th_TH'],
  ['portuguese', 'pt_BR'],
  ['french', 'fr_FR'],
  ['0', 'zh_CN'],
  ['1', 'en_US'],
]);

/** `en_GB`, `en-us` and `EN` all begin with the same base. */
const baseOf = (language: string): string => language.toLowerCase().split(/[_-]/, 1)[0] ?? '';

/**
 * The language that a text names: a code (`en_US`, `en-us`), a name (`English`), an id of the protocol (`1`) or
 * another country's code of the same base (`en_GB` is `en_US`). Undefined where it names none of ours.
 */
export function toContentLanguage(text: string): ContentLanguage | undefined {
  const wanted = text.trim().toLowerCase().replace('-', '_');
  if (wanted === '') return undefined;
  const named = NAMES.get(wanted);
  if (named) return named;
  const { options } = ContentLanguage;
  return (
    options.find((language) => language.toLowerCase() === wanted) ??
    options.find((language) => baseOf(language) === baseOf(wanted))
  );
}

/**
 * All languages, in the order in which a template's texts are tried: the wanted one, then the tenant's default one,
 * then the order of the protocol.
 *
 * @param wanted SYS.language of the call
 * @param tenantDefault default of GLOBAL.language
 */
export function languageOrder(wanted: string, tenantDefault: string): ContentLanguage[] {
  const preferred = [toContentLanguage(wanted), toContentLanguage(tenantDefault)];
  const first = preferred.filter((language) => language !== undefined);
  return [...new Set([...first, ...ContentLanguage.options])];
}

/**
 * The language among `available` in which a template speaks. Undefined only where `available` is empty.
 *
 * @param available languages that the template has a text in
 */
export function chooseLanguage(
  available: readonly string[],
  wanted: string,
  tenantDefault: string,
): ContentLanguage | undefined {
  return languageOrder(wanted, tenantDefault).find((language) => available.includes(language));
}
