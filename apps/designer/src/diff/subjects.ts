/**
 * A diff as people read it: one row a change, in the order in which a call meets the nodes; what is gone stands after
 * what it came from. Layout is left out.
 */
import type { FlowDiff, FlowDocument, LineChange, NodeFacts, ValueChange } from '@parley/flow-model';
import { takeConditions } from './conditions';

export type ChangeKind = 'added' | 'changed' | 'removed';

/** A parameter, an exit's line, a member of the node, the node as a whole, or something of the flow itself. */
export type ChangedPart =
  | { kind: 'node' }
  | { kind: 'member'; name: string }
  | { kind: 'param'; path: string }
  | { kind: 'line'; branch: string }
  | { kind: 'variable'; name: string }
  | { kind: 'flow'; name: string };

export interface Change {
  kind: ChangeKind;
  part: ChangedPart;
  /** as text; absent where there was or is nothing */
  before?: string;
  after?: string;
}

/** What changed of one node, or of the flow itself. */
export interface Subject {
  /** id of the node; absent: the flow itself */
  node: NodeFacts | undefined;
  kind: ChangeKind;
  changes: Change[];
}

interface Documents {
  before: FlowDocument;
  after: FlowDocument;
  /** ids of nodes in reading order, of both documents */
  order: readonly string[];
}

/** @returns the subjects of the diff: nodes in reading order, then the flow itself */
export function subjectsOf(diff: FlowDiff, { before, after, order }: Documents): Subject[] {
  const names = namesOf(before, after);
  const subjects = new Map<string, Subject>();
  const facts = new Map(
    [...before.nodes, ...after.nodes].map(({ id, name, element }) => [id, { id, name, element }]),
  );
  const whole = (node: NodeFacts, kind: 'added' | 'removed') => {
    const document = kind === 'added' ? after : before;
    const text = targetsOf(document, node.id, names);
    const change: Change = { kind, part: { kind: 'node' }, [kind === 'added' ? 'after' : 'before']: text };
    subjects.set(node.id, { node, kind, changes: [change] });
  };
  for (const node of diff.nodes.added) whole(node, 'added');
  for (const node of diff.nodes.removed) whole(node, 'removed');
  for (const { changes, ...node } of diff.nodes.changed) {
    const { conditions, rest } = takeConditions(changes, nodeOf(before, node.id), nodeOf(after, node.id));
    const told = conditions.map(({ exit, ...texts }): Change => {
      return { kind: 'changed', part: { kind: 'line', branch: exit }, ...texts };
    });
    subjects.set(node.id, { node, kind: 'changed', changes: [...told, ...rest.map(valueChange)] });
  }
  for (const line of diff.lines) {
    const subject = subjects.get(line.source) ?? {
      node: facts.get(line.source),
      kind: 'changed',
      changes: [],
    };
    if (subject.kind !== 'changed') continue;
    subjects.set(line.source, { ...subject, changes: withLine(subject.changes, line, names) });
  }
  const place = new Map(order.map((id, index) => [id, index]));
  const ordered = [...subjects.values()].sort(
    (a, b) => (place.get(a.node?.id ?? '') ?? order.length) - (place.get(b.node?.id ?? '') ?? order.length),
  );
  const own = flowChanges(diff);
  return own.length === 0 ? ordered : [...ordered, { node: undefined, kind: 'changed', changes: own }];
}

function flowChanges({ variables, flow }: FlowDiff): Change[] {
  const variable = (name: string): ChangedPart => ({ kind: 'variable', name });
  return [
    ...variables.added.map((name): Change => ({
      kind: 'added',
      part: variable(name),
      after: `FLOW.${name}`,
    })),
    ...variables.removed.map((name): Change => ({
      kind: 'removed',
      part: variable(name),
      before: `FLOW.${name}`,
    })),
    ...variables.changed.flatMap(({ name, changes }) =>
      changes.map((change): Change => ({ ...texts(change, `${change.path} `), part: variable(name) })),
    ),
    ...flow.map((change): Change => ({ ...texts(change), part: { kind: 'flow', name: change.path } })),
  ];
}

function valueChange(change: ValueChange): Change {
  const member = change.path.startsWith('#');
  const part: ChangedPart = member
    ? { kind: 'member', name: change.path.slice(1) }
    : { kind: 'param', path: change.path };
  return { ...texts(change), part };
}

function texts({ before, after }: ValueChange, prefix = ''): Omit<Change, 'part'> {
  const was = before === undefined ? '' : sayValue(before);
  const is = after === undefined ? '' : sayValue(after);
  return {
    kind: was === '' ? 'added' : is === '' ? 'removed' : 'changed',
    ...(was === '' ? {} : { before: prefix + was }),
    ...(is === '' ? {} : { after: prefix + is }),
  };
}

/** A new exit and its line are one change: `2 Bill by SMS → Send bill by SMS`. */
function withLine(changes: readonly Change[], line: LineChange, names: Names): Change[] {
  const target = (id: string) => names.get(id) ?? id;
  if (line.kind !== 'rehung') {
    const side = line.kind === 'added' ? 'after' : 'before';
    const at = changes.findIndex(
      ({ kind, part, [side]: text }) =>
        kind === line.kind && part.kind === 'param' && text?.split(' ').includes(line.branch),
    );
    const item = changes[at];
    const leadsTo = target(line.kind === 'added' ? line.after : line.before);
    if (item) return changes.with(at, { ...item, [side]: `${item[side]} → ${leadsTo}` });
    return [...changes, { kind: line.kind, part: { kind: 'line', branch: line.branch }, [side]: leadsTo }];
  }
  const part: ChangedPart = { kind: 'line', branch: line.branch };
  return [...changes, { kind: 'changed', part, before: target(line.before), after: target(line.after) }];
}

function nodeOf({ nodes }: FlowDocument, id: string) {
  return nodes.find((node) => node.id === id);
}

type Names = ReadonlyMap<string, string>;

function namesOf(before: FlowDocument, after: FlowDocument): Names {
  return new Map([...before.nodes, ...after.nodes].map(({ id, name }) => [id, name]));
}

/** Names of the nodes that a node leads to, once each. */
function targetsOf({ lines }: FlowDocument, id: string, names: Names): string {
  const targets = lines
    .filter(({ source }) => source === id)
    .map(({ target }) => names.get(target) ?? target);
  return [...new Set(targets)].join(', ');
}

/** What a person would read aloud of a value: the texts and numbers in it; `false` and nothing say nothing. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return joined(value);
  if (typeof value === 'object') return joined(Object.values(value));
  return String(value as string | number | boolean);
}

function joined(values: readonly unknown[]): string {
  return values
    .map(sayValue)
    .filter((text) => text !== '')
    .join(' ');
}
