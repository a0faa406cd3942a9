import { type ResourceKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ApiFailure, fieldMessages, isRefusal } from '../../app/api/failure';

const Duplicate = z.object({ path: z.string(), name: z.string() });
const DUPLICATES = ['duplicateInput', 'duplicateOutput', 'duplicateHeader'] as const;

interface Options {
  kind: Exclude<ResourceKind, 'variables' | 'templates'>;
  /** as it is typed */
  name: string;
  /** it was tried to save it: what is missing is said from then on */
  isChecked: boolean;
  /** why it was not saved; null: it was */
  failure: unknown;
  /** whether the form has a place that shows what is said about this path, beside the name */
  isShown: (path: string) => boolean;
}

/** What to say at each field and row of a resource, and the failure where none of them can say it. */
export function useFieldErrors({ kind, name, isChecked, failure, isShown }: Options) {
  const { t } = useTranslation();
  const said = fieldMessages(failure);
  const isDuplicate = DUPLICATES.some((duplicate) => isRefusal(failure, duplicate));
  if (isDuplicate && failure instanceof ApiFailure) {
    for (const detail of failure.details) {
      const found = Duplicate.safeParse(detail);
      if (found.success) said[found.data.path] = t('resources:interfaces.twice', { name: found.data.name });
    }
  }
  const isTaken = isRefusal(failure, 'alreadyExists');
  const trimmed = name.trim();
  const nameError = isTaken
    ? t('resources:nameTaken', { name: trimmed })
    : isChecked && trimmed === ''
      ? t(`resources:${kind}.nameMissing`)
      : said['name'];
  const isSaid = Object.keys(said).some((path) => path === 'name' || isShown(path));
  const isAtField = isTaken || isDuplicate || (isRefusal(failure, 'parameterIncorrect') && isSaid);
  return { said, nameError, otherFailure: isAtField ? null : failure };
}
