import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ApiFailure, fieldMessages, isRefusal } from '../../app/api/failure';
import { type InterfaceForm } from './interfaceForm';

const Duplicate = z.object({ path: z.string(), name: z.string() });
const DUPLICATES = ['duplicateInput', 'duplicateOutput', 'duplicateHeader'] as const;

/** What to say at each field and row of an interface, and the failure where none of them can say it. */
export function useInterfaceErrors(form: InterfaceForm, isChecked: boolean, failure: unknown) {
  const { t } = useTranslation();
  const said = fieldMessages(failure);
  const isDuplicate = DUPLICATES.some((name) => isRefusal(failure, name));
  if (isDuplicate && failure instanceof ApiFailure) {
    for (const detail of failure.details) {
      const found = Duplicate.safeParse(detail);
      if (found.success) said[found.data.path] = t('resources:interfaces.twice', { name: found.data.name });
    }
  }
  const isTaken = isRefusal(failure, 'alreadyExists');
  const name = form.name.trim();
  const nameError = isTaken
    ? t('resources:nameTaken', { name })
    : isChecked && name === ''
      ? t('resources:interfaces.nameMissing')
      : said['name'];
  const isAtField =
    isTaken || isDuplicate || (isRefusal(failure, 'parameterIncorrect') && Object.keys(said).some(isShown));
  return { said, nameError, otherFailure: isAtField ? null : failure };
}

/** Places that show what is said about them. */
function isShown(path: string): boolean {
  return /^(name|url|path|timeoutMs|headers\[\d+\]\.(name|value)|(inputs|outputs)\[\d+\]\.name)$/.test(path);
}
