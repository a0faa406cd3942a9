import { type ContentLanguage } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { type TemplateForm, templateFaults } from './templateForm';

/** What to say at the name and at each text of a template, and the failure where none of them can say it. */
export function useTemplateErrors(form: TemplateForm, isChecked: boolean, failure: unknown) {
  const { t } = useTranslation();
  const { isNameMissing, empty } = templateFaults(form);
  const said = fieldMessages(failure);
  const isTaken = isRefusal(failure, 'alreadyExists');
  const isAtField = isTaken || (isRefusal(failure, 'parameterIncorrect') && Object.keys(said).length > 0);
  const nameError = isTaken
    ? t('resources:nameTaken', { name: form.name.trim() })
    : isChecked && isNameMissing
      ? t('resources:templates.nameMissing')
      : said['name'];
  const textError = (language: ContentLanguage) =>
    isChecked && empty.includes(language)
      ? t('resources:templates.textMissing')
      : said[`content.${language}`];
  return { nameError, textError, otherFailure: isAtField ? null : failure };
}
