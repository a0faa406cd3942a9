import { useTranslation } from 'react-i18next';

/** The sentences of the server (`edited 1.4`), each with the name of its text. */
const SENTENCES = [
  [/^edited ([\d.]+)$/, 'edited'],
  [/^released ([\d.]+)$/, 'released'],
  [/^released ([\d.]+) to gray$/, 'toGray'],
  [/^rolled back to ([\d.]+)$/, 'rolledBack'],
  [/^took ([\d.]+) offline$/, 'offline'],
  [/^changed the flow$/, 'flow'],
] as const;

/**
 * @returns a function that says what was done to a flow in the language shown. The server says it in English
 *   (`edited 1.4`); what is not known here stays as it came.
 */
export function useChangeText(): (what: string) => string {
  const { t } = useTranslation();
  return (what) => {
    for (const [sentence, text] of SENTENCES) {
      const [found, version] = sentence.exec(what) ?? [];
      if (found !== undefined) return t(`flows:changes.${text}`, { version });
    }
    return what;
  };
}
