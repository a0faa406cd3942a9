import type { Value } from './value';
import type { WarningDetail } from './warnings';

/** Where a variable lives; every variable is written `ROOT.name`. */
export type VariableRoot = 'FLOW' | 'GLOBAL' | 'SYS' | 'IVRREQUEST' | 'TOC';

/** The roots in the order in which an editor offers them. */
export const VARIABLE_ROOTS: readonly VariableRoot[] = ['FLOW', 'GLOBAL', 'SYS', 'IVRREQUEST', 'TOC'];

/** @returns whether `name` is one of the five variable roots (upper case). */
export function isVariableRoot(name: string): name is VariableRoot {
  return (VARIABLE_ROOTS as readonly string[]).includes(name);
}

/** What evaluation may see of the world. */
export interface Scope {
  /** Value of e.g. `FLOW.account`; null when unknown. */
  variable(root: VariableRoot, name: string): Value;
  /** Epoch milliseconds, the turn's fixed clock. */
  now: number;
  /** Minutes east of UTC of the tenant's zone at `now`. */
  utcOffset: number;
  /** A warning for the trace. Its text names variables and functions, never their values: those may be secret. */
  warn(message: string, detail: WarningDetail): void;
}
