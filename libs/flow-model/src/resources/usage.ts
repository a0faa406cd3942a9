/** Which inputs and outputs of a business interface, and which columns of a data table, a document relies on. */
import type { FlowDocument } from '../document/flow.schema';
import type { ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import type { Control, FieldSet, MapKeys } from '../fields/field';

export interface InterfaceUsage {
  nodeId: string;
  /** inputs that the node fills */
  inputs: string[];
  /** names that the node reads as `TOC.name` */
  outputs: string[];
}

/** A node that writes into a data table, and the columns that it fills. */
export interface TableUsage {
  nodeId: string;
  columns: string[];
}

/** The nodes of a document that call this interface, with what they fill and read. */
export function interfaceUsage(
  document: FlowDocument,
  registry: ElementRegistry,
  interfaceName: string,
): InterfaceUsage[] {
  const named: Filling = { ref: 'interfaceRef', keysFrom: 'interfaceInputs', name: interfaceName };
  return fillings(document, registry, named).map(({ nodeId, filled, values }) => ({
    nodeId,
    inputs: filled,
    outputs: readOutputs(values),
  }));
}

/** The nodes of a document that write into this data table, with the columns that they fill. */
export function tableUsage(document: FlowDocument, registry: ElementRegistry, table: string): TableUsage[] {
  const named: Filling = { ref: 'tableRef', keysFrom: 'tableColumns', name: table };
  return fillings(document, registry, named).map(({ nodeId, filled }) => ({ nodeId, columns: filled }));
}

/** The nodes of a document that call this stored procedure, with the inputs that they fill. */
export function procedureUsage(
  document: FlowDocument,
  registry: ElementRegistry,
  procedure: string,
): InterfaceUsage[] {
  const named: Filling = { ref: 'procedureRef', keysFrom: 'procedureInputs', name: procedure };
  return fillings(document, registry, named).map(({ nodeId, filled }) => ({
    nodeId,
    inputs: filled,
    outputs: [],
  }));
}

/** What is looked for: a field that names the resource, and the maps beside it that fill its members. */
interface Filling {
  ref: Control['kind'];
  keysFrom: MapKeys;
  name: string;
}

function fillings(document: FlowDocument, registry: ElementRegistry, wanted: Filling) {
  return document.nodes.flatMap((node) => {
    const element = registry.find(node.element);
    const params = element && parseParams(element, node.params);
    if (!element || !params?.success) return [];
    const filled = filledMembers(element.params, params.data, wanted);
    return filled ? [{ nodeId: node.id, filled, values: params.data }] : [];
  });
}

/** Undefined where the node does not name the resource. */
function filledMembers(
  fields: FieldSet,
  values: Record<string, unknown>,
  { ref, keysFrom, name: wanted }: Filling,
): string[] | undefined {
  const naming = Object.keys(fields).filter(
    (name) => fields[name]?.control.kind === ref && values[name] === wanted,
  );
  if (naming.length === 0) return undefined;
  return Object.entries(fields).flatMap(([name, { control }]) => {
    const isFilled = control.kind === 'map' && control.keysFrom === keysFrom;
    if (!isFilled || !naming.includes(control.refParam)) return [];
    return Object.keys(values[name] ?? {});
  });
}

/** Outputs live in the node that called, so every mention is somewhere in its parameters. */
function readOutputs(values: unknown): string[] {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [, name] of value.matchAll(/\bTOC\.([A-Za-z_][A-Za-z0-9_]*)/g)) if (name) names.add(name);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(values);
  return [...names].sort();
}
