/** Shapes of the names and ids that a document holds. */
import { z } from 'zod';

/**
 * Names that every JavaScript object inherits. A variable with such a name would be found where nothing was stored,
 * so the schema refuses them and the interpreter needs no own-property check on its hot path.
 */
const INHERITED_NAMES = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** True for a name that a FLOW or GLOBAL variable may have: `[A-Za-z_][A-Za-z0-9_]{0,63}`, not inherited by objects. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) && !INHERITED_NAMES.has(name);
}

export const VariableName = z
  .string()
  .refine(isVariableName, 'A variable name is a letter or _ followed by at most 63 letters, digits or _');

/** Ids of nodes, lines, notes and groups. Unique within their list of the document. */
export const NodeId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id is 1 to 64 letters, digits, _ or -')
  .refine((id) => !INHERITED_NAMES.has(id), 'This id is reserved');

export const ElementId = z.string().regex(/^[a-zA-Z][A-Za-z0-9]{0,63}$/);
