/** Parameters of a node, read through the fields of its element. */
import type { z } from 'zod';
import { fieldSetSchema } from '../fields/composite.fields';
import type { AnyElement } from './element';

const schemas = new WeakMap<AnyElement, z.ZodType<Record<string, unknown>>>();

/** Schema of an element's parameters; built once per definition. Absent parameters take their initial values. */
export function paramsSchema(element: AnyElement): z.ZodType<Record<string, unknown>> {
  let schema = schemas.get(element);
  if (!schema) {
    schema = fieldSetSchema(element.params);
    schemas.set(element, schema);
  }
  return schema;
}

/** Reads the parameters of a node. Ill-typed ones give the issues of the schema. */
export function parseParams(element: AnyElement, params: unknown) {
  return paramsSchema(element).safeParse(params);
}
