import { type Variable } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { type VariableForm, variableFaults } from './variableForm';

/** What to say at each field of a variable, and the failure where no field can say it. */
export function useVariableErrors(
  form: VariableForm,
  saved: Variable | undefined,
  isChecked: boolean,
  failure: unknown,
) {
  const { t } = useTranslation();
  const faults = variableFaults(form, saved);
  const said = fieldMessages(failure);
  const isTaken = isRefusal(failure, 'alreadyExists');
  const word = (fault: string | undefined) =>
    fault === undefined ? undefined : t(`resources:variables.faults.${fault}`, { type: form.type });
  const isNameTyped = isChecked || form.name !== '';
  const errors = {
    name:
      (isNameTyped ? word(faults.name) : undefined) ??
      (isTaken ? t('resources:nameTaken', { name: form.name }) : said['name']),
    default: word(faults.default) ?? said['default'],
    encryption: said['encryption'] ?? said['type'],
  };
  const isAtField =
    isTaken ||
    (isRefusal(failure, 'parameterIncorrect') &&
      ['name', 'default', 'encryption', 'type'].some((field) => field in said));
  return { errors, otherFailure: isAtField ? null : failure };
}
