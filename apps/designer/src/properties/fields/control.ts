import type { AnyField, FieldSection } from '@parley/flow-model';

/**
 * Reports a new value. With `coalesceKey` (a path) changes in a row become one undo step, as for typing; without it
 * the change is a step of its own, as for adding a row.
 */
export type ChangeHandler = (value: unknown, coalesceKey?: string) => void;

/** What every control of the panel takes. */
export interface ControlProps<K extends AnyField['control']['kind'] = AnyField['control']['kind']> {
  control: Extract<AnyField['control'], { kind: K }>;
  value: unknown;
  /** inside the node's params, with indices */
  path: string;
  /** values beside this one in the same object */
  siblings: Record<string, unknown>;
  onChange: ChangeHandler;
  /** of the element that edits the value, for the label */
  id: string;
  /** ids of help and findings */
  describedBy?: string | undefined;
  invalid: boolean;
  label: string;
  /** a cell of a row: smaller */
  compact: boolean;
  /** a label stands above; without one the control names itself for screen readers */
  labelled: boolean;
}

/** How a field is shown by what holds it. */
export interface FieldPlace {
  section: FieldSection;
  outer: FieldSection;
}
