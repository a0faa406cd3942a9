/** A GLOBAL variable as a form holds it. */
import { type Encryption, type Variable, type VariableRequest } from '@parley/contracts';
import { isVariableName, type VariableType } from '@parley/flow-model';
import { defaultToText, textToDefault } from '../../properties/variableDefault';

/** What stands for a default that nobody may see; sent back, it means: as it is. */
export const MASK = '******';

export interface VariableForm {
  name: string;
  type: VariableType;
  default: string;
  encryption: Encryption;
  description: string;
}

/** @returns an empty form where there is no variable yet */
export function toVariableForm(variable: Variable | undefined): VariableForm {
  if (variable === undefined) {
    return { name: '', type: 'string', default: '', encryption: 'none', description: '' };
  }
  const { name, type, encryption, description } = variable;
  return { name, type, default: indented(variable), encryption, description };
}

/** Lists and objects over several lines, so that they can be read. */
function indented({ type, default: value }: Pick<Variable, 'type' | 'default'>): string {
  const isTree = (type === 'list' || type === 'object') && typeof value === 'object';
  return isTree ? JSON.stringify(value, null, 2) : defaultToText(value);
}

/** Keeps what was typed as the default where the new type can hold it. */
export function withType(form: VariableForm, type: VariableType): VariableForm {
  return { ...form, type, default: textToDefault(form.default, type) === undefined ? '' : form.default };
}

export type VariableFault = 'nameMissing' | 'nameWrong' | 'defaultWrong' | 'maskedDefault';

/** @returns what is wrong at each field; empty: it can be sent */
export function variableFaults(
  form: VariableForm,
  saved: Pick<Variable, 'type' | 'encryption'> | undefined,
): Partial<Record<'name' | 'default', VariableFault>> {
  const faults: Partial<Record<'name' | 'default', VariableFault>> = {};
  if (form.name === '') faults.name = 'nameMissing';
  else if (!isVariableName(form.name)) faults.name = 'nameWrong';
  if (isMasked(form, saved)) {
    if (form.encryption !== 'shown' || form.type !== saved?.type) faults.default = 'maskedDefault';
  } else if (textToDefault(form.default, form.type) === undefined) faults.default = 'defaultWrong';
  return faults;
}

/** @returns the body to send; only of a form without faults */
export function toVariableRequest(
  form: VariableForm,
  saved: Pick<Variable, 'type' | 'encryption'> | undefined,
): VariableRequest {
  const { default: text, ...rest } = form;
  const value = isMasked(form, saved) ? MASK : textToDefault(text, form.type)?.value;
  return { ...rest, ...(value === undefined ? {} : { default: value }) };
}

/** True while the secret of the saved variable stands untouched in the form. */
function isMasked(form: VariableForm, saved: Pick<Variable, 'encryption'> | undefined): boolean {
  return form.default === MASK && saved?.encryption === 'shown';
}
