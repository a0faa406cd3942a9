/** Fields that name something outside the document. */
import { z } from 'zod';
import type { ReferenceKind } from '../document/references';
import type { CheckContext } from '../element/element';
import { finding, type Finding } from '../validation/finding';
import { nearestName } from '../validation/nearest-name';
import { fieldBase, type Control, type Field, type FieldOptions } from './field';

interface NamedParts {
  control: Control;
  kind: ReferenceKind;
  /** names that exist; undefined where the catalogue does not know them */
  known?: (context: CheckContext) => string[];
  what: string;
}

function named(options: FieldOptions, parts: NamedParts): Field<string, string> {
  return {
    ...fieldBase(options),
    control: parts.control,
    schema: z.string().max(256).default(''),
    initial: '',
    compile: (value) => value,
    references: (value, path) => (value === '' ? [] : [{ kind: parts.kind, name: value, path }]),
    check(value, path, context) {
      const known = parts.known?.(context);
      if (value === '' || !known || known.includes(value)) return [];
      return [unknownName(parts, value, path, known)];
    },
    isEmpty: (value) => value === '',
  };
}

function unknownName(parts: NamedParts, value: string, path: string, known: string[]): Finding {
  const nearest = nearestName(value, known);
  const hint = nearest ? `. The nearest name is ${nearest}` : '';
  return finding(`${parts.kind}.unknown`, `${parts.what} ${value} does not exist${hint}`, {
    path,
    params: { name: value, ...(nearest ? { nearest } : {}) },
  });
}

/** Name of a business interface. */
export function interfaceRef(options: FieldOptions = {}): Field<string, string> {
  return named(options, {
    control: { kind: 'interfaceRef' },
    kind: 'interface',
    known: (context) => context.catalogue.interfaces.map((i) => i.name),
    what: 'Interface',
  });
}

/** Name of a data table. */
export function tableRef(options: FieldOptions = {}): Field<string, string> {
  return named(options, {
    control: { kind: 'tableRef' },
    kind: 'dataTable',
    known: (context) => context.catalogue.tables.map((t) => t.name),
    what: 'Data table',
  });
}

/** Name of a transfer policy. */
export function policyRef(options: FieldOptions = {}): Field<string, string> {
  return named(options, {
    control: { kind: 'policyRef' },
    kind: 'transferPolicy',
    known: (context) => context.catalogue.policies.map((p) => p.name),
    what: 'Transfer policy',
  });
}

/** Name of a stored procedure. */
export function procedureRef(options: FieldOptions = {}): Field<string, string> {
  return named(options, {
    control: { kind: 'procedureRef' },
    kind: 'storedProcedure',
    known: (context) => context.catalogue.procedures.map((p) => p.name),
    what: 'Stored procedure',
  });
}

/** Name of a resource template, of these kinds only where given. */
export function templateRef(
  options: FieldOptions & { kinds?: readonly string[] } = {},
): Field<string, string> {
  const { kinds } = options;
  const field = named(options, {
    control: { kind: 'templateRef', ...(kinds ? { kinds } : {}) },
    kind: 'template',
    known: (context) =>
      context.catalogue.templates.filter((t) => !kinds || kinds.includes(t.kind)).map((t) => t.name),
    what: 'Template',
  });
  return {
    ...field,
    check: (value, path, context) => [
      ...field.check(value, path, context),
      ...undeclaredPlaces(value, path, context),
    ],
  };
}

/** Texts of a template say variables of the flow that uses it: one that it does not have would be empty. */
function undeclaredPlaces(name: string, path: string, { catalogue, variables }: CheckContext): Finding[] {
  const places = catalogue.templates.find((template) => template.name === name)?.flowPlaces ?? [];
  const missing = places.filter((place) => !variables.some((variable) => variable.name === place));
  return missing.map((place) => {
    const variable = `FLOW.${place}`;
    const message = `Template ${name} says ${variable}, which this flow does not have`;
    return finding('template.flowVariable', message, { path, params: { name, variable } });
  });
}

/** Code of a flow. An exception flow can be named once it has an official release. */
export function flowRef(options: FieldOptions = {}): Field<string, string> {
  const field = named(options, {
    control: { kind: 'flowRef' },
    kind: 'flow',
    known: (context) => context.catalogue.flows.map((f) => f.code),
    what: 'Flow',
  });
  return {
    ...field,
    check(value, path, context) {
      const flow = context.catalogue.flows.find((f) => f.code === value);
      if (flow?.kind !== 'exception' || flow.isReleased !== false) return field.check(value, path, context);
      const message = `Exception flow ${value} has no official release yet`;
      return [finding('flow.notReleased', message, { path, params: { name: value } })];
    },
  };
}

/**
 * Id of a node in the flow that the sibling parameter `flowParam` names. Its reference is made by the element's
 * owner of both values (see `flowTarget`), because one value alone does not say which flow is meant.
 */
export function nodeRef(options: FieldOptions & { flowParam: string }): Field<string, string> {
  return {
    ...named(options, {
      control: { kind: 'nodeRef', flowParam: options.flowParam },
      kind: 'flowNode',
      what: 'Node',
    }),
    references: () => [],
  };
}

/** A voice or video file: a path or name that the access party can play. */
export function mediaRef(options: FieldOptions & { media: 'voice' | 'video' }): Field<string, string> {
  return named(options, {
    control: { kind: 'mediaRef', media: options.media },
    kind: 'media',
    what: options.media === 'voice' ? 'Voice file' : 'Video file',
  });
}
