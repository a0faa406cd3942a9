/**
 * Fields carry the knowledge, elements only compose them. Each kind of field defines once: its schema, how it compiles,
 * which references it holds, how it is checked, which form control edits it. Compilation, references, validation, diff
 * and the property panel walk the fields generically.
 */
import type { z } from 'zod';
import type { FieldReference } from '../document/references';
import type { CheckContext } from '../element/element';
import type { Finding } from '../validation/finding';

/** Whose members the entries of a map are named after. */
export type MapKeys =
  'interfaceInputs' | 'interfaceOutputs' | 'flowInputs' | 'tableColumns' | 'procedureInputs';

/** Which form control edits a field. Closed: a new kind breaks the property panel's exhaustive switch. */
export type Control =
  | { kind: 'text'; multiline: boolean; maxLength: number; mono?: boolean }
  | { kind: 'expression'; expected: string; maxLength: number }
  | { kind: 'variable'; write: boolean; types?: readonly string[] }
  | { kind: 'number'; min: number; max: number; unit?: 'seconds' | 'days' | 'ms' }
  | { kind: 'choice'; options: readonly string[]; look: 'select' | 'segmented' }
  | { kind: 'toggle' }
  | { kind: 'time' }
  | { kind: 'flowRef' }
  | { kind: 'nodeRef'; flowParam: string }
  | { kind: 'interfaceRef' }
  | { kind: 'tableRef' }
  | { kind: 'policyRef' }
  | { kind: 'procedureRef' }
  | { kind: 'templateRef'; kinds?: readonly string[] }
  | { kind: 'mediaRef'; media: 'voice' | 'video' }
  | { kind: 'object'; fields: FieldSet; look?: 'prompt' | 'conditionRows' }
  | {
      kind: 'list';
      item: AnyField;
      min: number;
      max: number;
      look: 'rows' | 'keys' | 'conditions' | 'assignments';
    }
  | { kind: 'variant'; tag: string; cases: Record<string, FieldSet>; look: 'select' | 'segmented' }
  | {
      kind: 'map';
      value: AnyField;
      keysFrom: MapKeys;
      refParam: string;
    };

/** Shown only while another parameter of the same object holds one of these values. */
export interface ShownWhile {
  param: string;
  is: readonly (string | boolean)[];
}

/** Where a field stands in the property panel. `rare` sections are closed at first. */
export type FieldSection = 'main' | 'retries' | 'errors' | 'advanced';

export interface Field<V, C> {
  readonly control: Control;
  /** accepts what a document may hold; yields the default where the parameter is absent */
  readonly schema: z.ZodType<V>;
  /** value of a new node */
  readonly initial: V;
  /** an empty value is an error (`param.required`) */
  readonly required: boolean;
  readonly section: FieldSection;
  /** all of them must hold */
  readonly shownWhile?: ShownWhile | readonly ShownWhile[];
  /** once per version: turns the value into what runs. Throws ExpressionError where a text does not parse. */
  compile(value: V): C;
  references(value: V, path: string): FieldReference[];
  /** findings with `path`; the node is added by the caller */
  check(value: V, path: string, context: CheckContext): Finding[];
  isEmpty(value: V): boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a set of fields holds fields of every type
export type AnyField = Field<any, any>;
export type FieldSet = Record<string, AnyField>;

export type FieldValues<P extends FieldSet> = {
  [K in keyof P]: P[K] extends Field<infer V, infer _C> ? V : never;
};
export type CompiledFields<P extends FieldSet> = {
  [K in keyof P]: P[K] extends Field<infer _V, infer C> ? C : never;
};

/** What every kind of field lets its user choose. */
export interface FieldOptions {
  required?: boolean;
  section?: FieldSection;
  shownWhile?: ShownWhile | readonly ShownWhile[];
}

/** The common part of a field, from its options. */
export function fieldBase(options: FieldOptions): Pick<AnyField, 'required' | 'section' | 'shownWhile'> {
  return {
    required: options.required ?? false,
    section: options.section ?? 'main',
    ...(options.shownWhile ? { shownWhile: options.shownWhile } : {}),
  };
}

/** True where `shownWhile` holds for the sibling values, or the field has none. */
export function isShown(field: AnyField, siblings: Record<string, unknown>): boolean {
  if (!field.shownWhile) return true;
  return [field.shownWhile].flat().every(({ param, is }) => is.some((wanted) => wanted === siblings[param]));
}

/** Joins a path inside params: `a` + `b` = `a.b`, `a` + `[0]` = `a[0]`. */
export function joinPath(path: string, part: string): string {
  if (path === '' || part.startsWith('[')) return path + part;
  return `${path}.${part}`;
}
