/** Which inputs and outputs of a business interface a document relies on. */
import type { FlowDocument } from '../document/flow.schema';
import type { ElementRegistry } from '../element/element';
import { parseParams } from '../element/params';
import type { FieldSet } from '../fields/field';

export interface InterfaceUsage {
  nodeId: string;
  /** inputs that the node fills */
  inputs: string[];
  /** names that the node reads as `TOC.name` */
  outputs: string[];
}

/** The nodes of a document that call this interface, with what they fill and read. */
export function interfaceUsage(
  document: FlowDocument,
  registry: ElementRegistry,
  interfaceName: string,
): InterfaceUsage[] {
  return document.nodes.flatMap((node) => {
    const element = registry.find(node.element);
    const params = element && parseParams(element, node.params);
    if (!element || !params?.success) return [];
    const inputs = filledInputs(element.params, params.data, interfaceName);
    return inputs ? [{ nodeId: node.id, inputs, outputs: readOutputs(params.data) }] : [];
  });
}

/** Undefined where the node does not call the interface. */
function filledInputs(
  fields: FieldSet,
  values: Record<string, unknown>,
  interfaceName: string,
): string[] | undefined {
  const calling = Object.keys(fields).filter(
    (name) => fields[name]?.control.kind === 'interfaceRef' && values[name] === interfaceName,
  );
  if (calling.length === 0) return undefined;
  return Object.entries(fields).flatMap(([name, { control }]) => {
    const isFilled = control.kind === 'map' && control.keysFrom === 'interfaceInputs';
    if (!isFilled || !calling.includes(control.refParam)) return [];
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
