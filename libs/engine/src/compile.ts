import { defaultOf } from '@parley/expression';
import {
  compileFields,
  parseParams,
  type AnyElement,
  type ElementRegistry,
  type FlowDocument,
  type FlowNode,
} from '@parley/flow-model';
import type { Program, ProgramNode, ProgramVariable, TakenField } from './program';

/** A document that cannot run. Only documents that were never validated bring it about. */
export class CompileError extends Error {
  constructor(
    readonly nodeId: string | undefined,
    message: string,
  ) {
    super(message);
    this.name = 'CompileError';
  }
}

/**
 * Compiles a document once for all its calls. Linear in nodes and lines.
 * @param key names the version: `<flow code>@<version>`
 * @throws CompileError for an unknown element, parameters that do not fit, a text that does not parse, a line to
 *   nowhere, no Start: everything that `validate` reports as an error and that would leave no program
 */
export function compile(document: FlowDocument, registry: ElementRegistry, key: string): Program {
  const indices = new Map(document.nodes.map((node, index) => [node.id, index]));
  const exits = exitsOf(document, indices);
  const nodes = document.nodes.map((node, index) =>
    compileNode(node, index, registry, exits[index] ?? new Map()),
  );
  const start = nodes.findIndex((node) => node.element.role === 'start');
  if (start < 0) throw new CompileError(undefined, `Flow ${document.code} has no Start`);
  return {
    key,
    code: document.code,
    channel: document.channel,
    isException: document.kind === 'exception',
    nodes,
    start,
    pins: { [document.code]: key },
    hangupEnd: hangupEnd(nodes),
    variables: variablesOf(document),
    resources: null,
    taken: takenFields(nodes),
    inputs: document.variables.filter((v) => v.input).map((v) => v.name),
    indexOf: (nodeId) => indices.get(nodeId),
  };
}

function exitsOf(document: FlowDocument, indices: Map<string, number>): Map<string, number>[] {
  const exits = document.nodes.map(() => new Map<string, number>());
  for (const line of document.lines) {
    const source = exits[indices.get(line.source) ?? -1];
    const target = indices.get(line.target);
    if (!source || target === undefined) throw new CompileError(line.source, `Line ${line.id} leads nowhere`);
    if (!source.has(line.branch)) source.set(line.branch, target);
  }
  return exits;
}

function compileNode(
  node: FlowNode,
  index: number,
  registry: ElementRegistry,
  exits: ReadonlyMap<string, number>,
): ProgramNode {
  const element = registry.find(node.element);
  if (!element) throw new CompileError(node.id, `Element ${node.element} is not known`);
  const params = compileParams(node, element);
  return {
    index,
    id: node.id,
    name: node.name,
    element,
    params,
    exits,
    defaultExit: exits.get('default') ?? -1,
  };
}

function compileParams(node: FlowNode, element: AnyElement): ProgramNode['params'] {
  const parsed = parseParams(element, node.params);
  if (!parsed.success)
    throw new CompileError(node.id, `The parameters of ${node.id} do not fit ${element.id}`);
  try {
    const compiled = compileFields(element.params, parsed.data);
    return element.compile ? element.compile(compiled) : compiled;
  } catch (error) {
    throw new CompileError(node.id, error instanceof Error ? error.message : String(error));
  }
}

function variablesOf(document: FlowDocument): Map<string, ProgramVariable> {
  return new Map(
    document.variables.map(({ name, type, default: value, encrypted }) => [
      name,
      { type, default: value ?? defaultOf(type), encrypted, label: `FLOW.${name}` },
    ]),
  );
}

function takenFields(nodes: readonly ProgramNode[]): TakenField[] {
  const rows = nodes.flatMap(({ element, params }) => element.sets?.(params) ?? []);
  return rows.flatMap(({ target: into, value }) => {
    if (!into || !value) return [];
    const read = value.references.filter(({ root }) => root === 'IVRREQUEST');
    return read.map(({ name: field }) => ({ field, into }));
  });
}

/** Of several Ends the one that does something on hang-up; among these the one with the smallest id. */
function hangupEnd(nodes: readonly ProgramNode[]): number {
  const ends = nodes.filter((node) => node.element.role === 'end' && node.element.onHangup);
  const active = ends.filter((node) => node.element.actsOnHangup?.(node.params));
  const [chosen] = active.sort((a, b) => (a.id < b.id ? -1 : 1));
  return chosen?.index ?? -1;
}
