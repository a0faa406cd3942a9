/** What differs between two documents of a flow, said by node: the list beside the release button. Layout is left out. */
import { type FlowDocument, type FlowNode, type FlowVariable } from '@parley/flow-model';

export type ChangeKind = 'added' | 'changed' | 'removed';

/** A parameter's leaf, an exit's line, a name, the node as a whole, or a FLOW variable. */
export type ChangedPart =
  | { kind: 'node' }
  | { kind: 'name' }
  | { kind: 'param'; path: string }
  | { kind: 'line'; branch: string }
  | { kind: 'variable'; name: string };

export interface Change {
  kind: ChangeKind;
  /** absent: a change of the flow itself */
  node: Pick<FlowNode, 'id' | 'name' | 'element'> | undefined;
  part: ChangedPart;
  /** as text; absent where there was or is nothing */
  before?: string;
  after?: string;
}

/** @returns changes in the order of the newer document, then what is gone */
export function changesBetween(before: FlowDocument, after: FlowDocument): Change[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map(({ id }) => id));
  const exits = { before: exitsOf(before), after: exitsOf(after) };
  const present = after.nodes.flatMap((node) => {
    const was = old.get(node.id);
    return was === undefined
      ? [{ kind: 'added' as const, node, part: { kind: 'node' as const } }]
      : [...nodeChanges(was, node), ...exitChanges(node, exits)];
  });
  const gone = before.nodes
    .filter(({ id }) => !kept.has(id))
    .map((node): Change => ({ kind: 'removed', node, part: { kind: 'node' } }));
  return [...present, ...gone, ...variableChanges(before.variables, after.variables)];
}

/** @returns how many nodes (and variables) were added, changed, removed */
export function countChanges(changes: readonly Change[]): Record<ChangeKind, number> {
  const seen: Record<ChangeKind, Set<string>> = { added: new Set(), changed: new Set(), removed: new Set() };
  for (const { kind, node, part } of changes) {
    const isWhole = part.kind === 'node' || part.kind === 'variable';
    const subject = node?.id ?? (part.kind === 'variable' ? `variable ${part.name}` : '');
    seen[isWhole ? kind : 'changed'].add(subject);
  }
  return { added: seen.added.size, changed: seen.changed.size, removed: seen.removed.size };
}

function nodeChanges(was: FlowNode, is: FlowNode): Change[] {
  const changes: Change[] = [];
  if (was.name !== is.name) {
    changes.push({ kind: 'changed', node: is, part: { kind: 'name' }, before: was.name, after: is.name });
  }
  const before = leavesOf(was.params);
  const after = leavesOf(is.params);
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const change = changeOf(before.get(path), after.get(path));
    if (change !== undefined) changes.push({ ...change, node: is, part: { kind: 'param', path } });
  }
  return changes;
}

type Exits = Map<string, Map<string, string>>;

function exitChanges(node: FlowNode, exits: { before: Exits; after: Exits }): Change[] {
  const before = exits.before.get(node.id) ?? new Map<string, string>();
  const after = exits.after.get(node.id) ?? new Map<string, string>();
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((branch) => {
    const change = changeOf(before.get(branch), after.get(branch));
    return change === undefined ? [] : [{ ...change, node, part: { kind: 'line' as const, branch } }];
  });
}

/** node -> exit -> name of the node that it leads to */
function exitsOf(document: FlowDocument): Exits {
  const names = new Map(document.nodes.map((node) => [node.id, node.name]));
  const exits: Exits = new Map();
  for (const { source, branch, target } of document.lines) {
    const own = exits.get(source) ?? new Map<string, string>();
    own.set(branch, names.get(target) ?? target);
    exits.set(source, own);
  }
  return exits;
}

function variableChanges(before: readonly FlowVariable[], after: readonly FlowVariable[]): Change[] {
  const was = new Map(before.map((variable) => [variable.name, describeVariable(variable)]));
  const is = new Map(after.map((variable) => [variable.name, describeVariable(variable)]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const change = changeOf(was.get(name), is.get(name));
    return change === undefined
      ? []
      : [{ ...change, node: undefined, part: { kind: 'variable' as const, name } }];
  });
}

function describeVariable({ name: _, description: __, ...rest }: FlowVariable): string {
  const { type, default: initial, input, encrypted } = rest;
  const start = initial === undefined ? '' : ` = ${JSON.stringify(initial)}`;
  return `${type}${start}${input ? ', input' : ''}${encrypted ? ', encrypted' : ''}`;
}

function changeOf(before: string | undefined, after: string | undefined) {
  if (before === after) return undefined;
  if (before === undefined) return { kind: 'added' as const, after: after ?? '' };
  if (after === undefined) return { kind: 'removed' as const, before };
  return { kind: 'changed' as const, before, after };
}

/** Every value inside, by its path: `keys[0].label` -> `Agent`. Nothing, null and the empty text are all the same. */
function leavesOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === '') return found;
  if (Array.isArray(value)) {
    value.forEach((item, index) => leavesOf(item, `${path}[${index}]`, found));
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value))
      leavesOf(item, path === '' ? key : `${path}.${key}`, found);
  } else {
    found.set(path, String(value));
  }
  return found;
}
