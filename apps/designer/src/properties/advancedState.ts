import { isShown, joinPath, type AnyField } from '@parley/flow-model';
import { partsOf } from './sections';
import { asRecord } from './values';

export interface SwitchState {
  path: string;
  isOn: boolean;
}

/** The shown switches of the advanced section, in order: what the section says while it is closed. */
export function advancedSwitches(
  fields: readonly (readonly [string, AnyField])[],
  values: Record<string, unknown>,
  path = '',
): SwitchState[] {
  return fields.flatMap(([name, field]): SwitchState[] => {
    if (!isShown(field, values)) return [];
    const value = values[name];
    const place = joinPath(path, name);
    if (field.control.kind === 'toggle') {
      return field.section === 'advanced' ? [{ path: place, isOn: value === true }] : [];
    }
    return advancedSwitches(Object.entries(partsOf(field, value)), asRecord(value), place);
  });
}
