/** Renaming a FLOW variable rewrites every place that names it, whatever element holds it. */
import { ExpressionError, renameVariable } from '@parley/expression';
import type { AnyElement, ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import { parseVariable } from '../fields/variable.field';
import type { AnyField, FieldSet } from '../fields/field';
import type { FlowDocument, FlowNode } from './flow.schema';

export interface VariableRename {
  from: string;
  to: string;
}

/**
 * The document with FLOW variable `from` called `to`, in its definition and in all parameters that mention it. Texts
 * that do not parse stay as they are (their finding says why), and so do nodes of unknown elements. Untouched nodes keep
 * their identity. The caller makes sure that `to` is a variable name and not taken.
 */
export function renameFlowVariable(
  document: FlowDocument,
  names: VariableRename,
  registry: ElementRegistry,
): FlowDocument {
  return {
    ...document,
    variables: document.variables.map((v) => (v.name === names.from ? { ...v, name: names.to } : v)),
    nodes: document.nodes.map((node) => {
      const element = registry.find(node.element);
      return element ? renameInNode(node, element, names) : node;
    }),
  };
}

function renameInNode(node: FlowNode, element: AnyElement, names: VariableRename): FlowNode {
  const parsed = parseParams(element, node.params);
  if (!parsed.success) return node;
  const params = renameInSet(element.params, parsed.data, names);
  return params === parsed.data ? node : { ...node, params: params as FlowNode['params'] };
}

/** The same object where nothing in it mentions the variable. */
function renameInSet(
  fields: FieldSet,
  values: Record<string, unknown>,
  names: VariableRename,
): Record<string, unknown> {
  let result = values;
  for (const [name, field] of Object.entries(fields)) {
    const renamed = renameInField(field, values[name], names);
    if (renamed !== values[name]) result = { ...result, [name]: renamed };
  }
  return result;
}

function renameInField(field: AnyField, value: unknown, names: VariableRename): unknown {
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return mentions(field, value, names) ? renameInSource(value, names, 'template') : value;
    case 'expression':
      return renameInSource(value, names, 'expression');
    case 'variable':
      return renameTarget(value, names);
    case 'object':
      return isObject(value) ? renameInSet(control.fields, value, names) : value;
    case 'variant': {
      if (!isObject(value)) return value;
      const fields = control.cases[String(value[control.tag])];
      return fields ? renameInSet(fields, value, names) : value;
    }
    case 'list':
      return Array.isArray(value) ? renameInList(control.item, value, names) : value;
    case 'map':
      return isObject(value) ? renameInMap(control.value, value, names) : value;
    case 'number':
    case 'choice':
    case 'toggle':
    case 'time':
    case 'flowRef':
    case 'nodeRef':
    case 'interfaceRef':
    case 'tableRef':
    case 'policyRef':
    case 'procedureRef':
    case 'templateRef':
    case 'mediaRef':
      return value;
  }
}

/** A plain text has the control of a template but refers to nothing: its `FLOW.x` is only characters. */
function mentions(field: AnyField, value: unknown, names: VariableRename): boolean {
  return field.references(value, '').some((r) => r.kind === 'flowVariable' && r.name === names.from);
}

function renameInSource(value: unknown, names: VariableRename, kind: 'template' | 'expression'): unknown {
  if (typeof value !== 'string' || !value.includes(names.from)) return value;
  try {
    return renameVariable(value, 'FLOW', names.from, names.to, kind);
  } catch (error) {
    if (error instanceof ExpressionError) return value;
    throw error;
  }
}

function renameTarget(value: unknown, names: VariableRename): unknown {
  if (typeof value !== 'string') return value;
  const target = parseVariable(value.trim());
  return target?.root === 'FLOW' && target.name === names.from ? `FLOW.${names.to}` : value;
}

function renameInList(item: AnyField, values: unknown[], names: VariableRename): unknown[] {
  const renamed = values.map((value) => renameInField(item, value, names));
  return renamed.some((value, i) => value !== values[i]) ? renamed : values;
}

function renameInMap(field: AnyField, values: Record<string, unknown>, names: VariableRename) {
  const fields = Object.fromEntries(Object.keys(values).map((name) => [name, field]));
  return renameInSet(fields, values, names);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
