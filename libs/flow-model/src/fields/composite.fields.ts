/** Fields made of fields. They delegate everything to their parts, with the path of each. */
import { z } from 'zod';
import type { CheckContext } from '../element/element';
import { finding, type Finding } from '../validation/finding';
import type { FieldReference } from '../document/references';
import {
  fieldBase,
  isShown,
  joinPath,
  type AnyField,
  type CompiledFields,
  type Field,
  type FieldOptions,
  type FieldSet,
  type FieldValues,
  type MapKeys,
} from './field';

/** Schema of an object whose members are fields. Unknown members are kept out. */
export function fieldSetSchema<P extends FieldSet>(fields: P): z.ZodType<FieldValues<P>> {
  return z.object(schemaShape(fields)) as z.ZodType<FieldValues<P>>;
}

/** Values of a new object. */
export function initialValues<P extends FieldSet>(fields: P): FieldValues<P> {
  return mapFields(fields, (field) => field.initial) as FieldValues<P>;
}

export function compileFields<P extends FieldSet>(fields: P, values: FieldValues<P>): CompiledFields<P> {
  return mapFields(fields, (field, name) => field.compile(values[name])) as CompiledFields<P>;
}

/** References of all shown members. A hidden one keeps its value, so it still refers to what it names. */
export function fieldSetReferences(
  fields: FieldSet,
  values: Record<string, unknown>,
  path: string,
): FieldReference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.references(values[name], joinPath(path, name)),
  );
}

/** Findings of all shown members, `param.required` for empty required ones included. */
export function fieldSetFindings(
  fields: FieldSet,
  values: Record<string, unknown>,
  path: string,
  context: CheckContext,
): Finding[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isShown(field, values)) return [];
    const place = joinPath(path, name);
    return [...requiredFinding(field, values[name], place), ...field.check(values[name], place, context)];
  });
}

function requiredFinding(field: AnyField, value: unknown, path: string): Finding[] {
  if (!field.required || !field.isEmpty(value)) return [];
  return [finding('param.required', `Parameter ${path} must be filled in`, { path, params: { path } })];
}

function mapFields(
  fields: FieldSet,
  map: (field: AnyField, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, map(field, name)]));
}

/** An object of fields. */
export function object<P extends FieldSet>(
  fields: P,
  options: FieldOptions & { initial?: Partial<FieldValues<P>>; look?: 'prompt' | 'conditionRows' } = {},
): Field<FieldValues<P>, CompiledFields<P>> {
  const initial = { ...initialValues(fields), ...options.initial } as FieldValues<P>;
  return {
    ...fieldBase(options),
    control: { kind: 'object', fields, ...(options.look ? { look: options.look } : {}) },
    schema: z.preprocess((value) => value ?? initial, fieldSetSchema(fields)),
    initial,
    compile: (value) => compileFields(fields, value),
    references: (value, path) => fieldSetReferences(fields, value, path),
    check: (value, path, context) => fieldSetFindings(fields, value, path, context),
    isEmpty: () => false,
  };
}

export interface ListOptions<V> extends FieldOptions {
  min?: number;
  max: number;
  initial?: NoInfer<V>[];
  look?: 'rows' | 'keys' | 'conditions' | 'assignments';
}

/** An ordered list of items of one field. */
export function list<V, C>(item: Field<V, C>, options: ListOptions<V>): Field<V[], C[]> {
  const min = options.min ?? 0;
  const initial = options.initial ?? [];
  return {
    ...fieldBase(options),
    required: options.required ?? min > 0,
    control: { kind: 'list', item, min, max: options.max, look: options.look ?? 'rows' },
    schema: z.array(item.schema).max(options.max).default(initial),
    initial,
    compile: (values) => values.map((value) => item.compile(value)),
    references: (values, path) =>
      values.flatMap((value, i) => item.references(value, joinPath(path, `[${i}]`))),
    check: (values, path, context) =>
      values.flatMap((value, i) => item.check(value, joinPath(path, `[${i}]`), context)),
    isEmpty: (values) => values.length === 0,
  };
}

/** Values of a variant: the tag and the members of its case. */
export type VariantValue<T extends string, Cases extends Record<string, FieldSet>> = {
  [K in keyof Cases & string]: { [Tag in T]: K } & FieldValues<Cases[K]>;
}[keyof Cases & string];

export type CompiledVariant<T extends string, Cases extends Record<string, FieldSet>> = {
  [K in keyof Cases & string]: { [Tag in T]: K } & CompiledFields<Cases[K]>;
}[keyof Cases & string];

export interface VariantOptions<K extends string> extends FieldOptions {
  initial: K;
  look?: 'select' | 'segmented';
}

/** One of several objects, told apart by the member `tag`. */
export function variant<T extends string, Cases extends Record<string, FieldSet>>(
  tag: T,
  cases: Cases,
  options: VariantOptions<keyof Cases & string>,
): Field<VariantValue<T, Cases>, CompiledVariant<T, Cases>> {
  type V = VariantValue<T, Cases>;
  type C = CompiledVariant<T, Cases>;
  const initial = { [tag]: options.initial, ...initialValues(cases[options.initial] ?? {}) } as V;
  const fieldsOf = (value: V): FieldSet => cases[(value as Record<string, string>)[tag] ?? ''] ?? {};
  const shapes = Object.entries(cases).map(([name, fields]) =>
    z.object({ [tag]: z.literal(name), ...schemaShape(fields) }),
  );
  return {
    ...fieldBase(options),
    control: { kind: 'variant', tag, cases, look: options.look ?? 'select' },
    schema: z.discriminatedUnion(tag, shapes as never).default(initial as never) as unknown as z.ZodType<V>,
    initial,
    compile: (value) => ({ ...value, ...compileFields(fieldsOf(value), value) }) as C,
    references: (value, path) => fieldSetReferences(fieldsOf(value), value as never, path),
    check: (value, path, context) => fieldSetFindings(fieldsOf(value), value as never, path, context),
    isEmpty: (value) =>
      Object.entries(fieldsOf(value)).some(
        ([name, field]) => field.required && field.isEmpty((value as Record<string, unknown>)[name]),
      ),
  };
}

function schemaShape(fields: FieldSet): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
}

export interface MapOptions extends FieldOptions {
  keysFrom: MapKeys;
  /** sibling parameter that names the interface, flow or table whose members are listed */
  refParam: string;
}

/** Values by name, the names given by what a sibling parameter refers to. Compiles to a list of entries. */
export function map<V, C>(
  value: Field<V, C>,
  options: MapOptions,
): Field<Record<string, V>, { name: string; value: C }[]> {
  return {
    ...fieldBase(options),
    control: { kind: 'map', value, keysFrom: options.keysFrom, refParam: options.refParam },
    schema: z.record(z.string().max(128), value.schema).default({}),
    initial: {},
    compile: (values) => Object.entries(values).map(([name, v]) => ({ name, value: value.compile(v) })),
    references: (values, path) =>
      Object.entries(values).flatMap(([name, v]) => value.references(v, joinPath(path, name))),
    check: (values, path, context) =>
      Object.entries(values).flatMap(([name, v]) => value.check(v, joinPath(path, name), context)),
    isEmpty: (values) => Object.keys(values).length === 0,
  };
}
