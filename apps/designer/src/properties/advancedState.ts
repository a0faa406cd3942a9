/** What the advanced section says about itself while it is closed. */
import { isShown, joinPath, type AnyField } from '@parley/flow-model';
import { partsOf, sectionOf } from './sections';
import { asRecord } from './values';

export interface SwitchState {
  path: string;
  isOn: boolean;
}

interface AdvancedPart {
  path: string;
  field: AnyField;
  value: unknown;
}

type Entries = readonly (readonly [string, AnyField])[];

/** The shown parts of the advanced section that hold a value of their own, in order. */
function advancedParts(
  fields: Entries,
  values: Record<string, unknown>,
  outer: { path: string; isIn: boolean },
): AdvancedPart[] {
  return fields.flatMap(([name, field]): AdvancedPart[] => {
    if (!isShown(field, values)) return [];
    const value = values[name];
    const path = joinPath(outer.path, name);
    const isIn = sectionOf(field, outer.isIn ? 'advanced' : 'main') === 'advanced';
    const parts = Object.entries(partsOf(field, value));
    if (parts.length > 0) return advancedParts(parts, asRecord(value), { path, isIn });
    return isIn ? [{ path, field, value }] : [];
  });
}

/** Its switches, with their paths. */
export function advancedSwitches(fields: Entries, values: Record<string, unknown>): SwitchState[] {
  return advancedParts(fields, values, { path: '', isIn: false })
    .filter(({ field }) => field.control.kind === 'toggle')
    .map(({ path, value }) => ({ path, isOn: value === true }));
}

/** How many of its values differ from those of a new node. */
export function changedParts(fields: Entries, values: Record<string, unknown>): number {
  return advancedParts(fields, values, { path: '', isIn: false }).filter(
    ({ field, value }) => JSON.stringify(value) !== JSON.stringify(field.initial),
  ).length;
}
