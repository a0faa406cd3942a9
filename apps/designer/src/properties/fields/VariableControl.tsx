import { isVariableName, parseVariable, VariableType } from '@parley/flow-model';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asText } from '../values';
import type { ControlProps } from './control';
import { PickerInput } from './PickerInput';

/** The name of a variable, from those that may stand here; a FLOW variable that is missing can be created. */
export function VariableControl({ control, path, onChange, value, ...props }: ControlProps<'variable'>) {
  const { variables, createVariable, readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const options = variables
    .filter((v) => !control.write || isWritable(v.name))
    .filter((v) => !control.types || control.types.includes(v.detail))
    .map((v) => ({ value: v.name, detail: v.detail }));
  const type = VariableType.options.find((known) => control.types?.includes(known)) ?? 'string';
  return (
    <PickerInput
      {...props}
      value={asText(value)}
      options={options}
      onChange={(name) => onChange(name, path)}
      nothing={t('variable.none')}
      {...(createVariable && !readOnly
        ? {
            creation: {
              labelFor: (typed) => {
                const name = newFlowVariable(typed);
                return name !== undefined && !variables.some((v) => v.name === `FLOW.${name}`)
                  ? t('variable.create', { name: `FLOW.${name}` })
                  : undefined;
              },
              create: (typed) => {
                const name = newFlowVariable(typed);
                if (name === undefined) return;
                createVariable(name, type);
                onChange(`FLOW.${name}`);
              },
            },
          }
        : {})}
    />
  );
}

function isWritable(name: string): boolean {
  const root = parseVariable(name)?.root;
  return root === 'FLOW' || root === 'GLOBAL' || name === 'SYS.language';
}

/** `FLOW.a` and `a` ask for the variable a; names of other roots and bad names for none. */
function newFlowVariable(typed: string): string | undefined {
  const name = typed.trim().replace(/^FLOW\./, '');
  return isVariableName(name) ? name : undefined;
}
