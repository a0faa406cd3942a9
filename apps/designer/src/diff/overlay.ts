/** Both documents of a diff as one drawing: what is gone stands where it stood. */
import type { FlowDiff, FlowDocument, FlowNode, Position } from '@parley/flow-model';
import type { ChangeKind } from './subjects';

export interface MarkedDocument {
  document: FlowDocument;
  /** nodes that changed; all others are unchanged */
  nodes: ReadonlyMap<string, ChangeKind>;
  /** lines that only one of the two has */
  lines: ReadonlyMap<string, 'added' | 'removed'>;
  /** unchanged and changed nodes that stand elsewhere, with their earlier place */
  moved: ReadonlyMap<string, Position>;
}

export interface Compared {
  before: FlowDocument;
  after: FlowDocument;
  diff: FlowDiff;
}

/** Ids of removed lines get this before them: the id may be in use again. */
const GONE = 'gone ';

export function overlay({ before, after, diff }: Compared): MarkedDocument {
  const removed = new Set(diff.nodes.removed.map(({ id }) => id));
  const exits = changedExits(diff);
  const gone = before.lines
    .filter(({ source, branch }) => exits.removed.has(exitOf(source, branch)))
    .map((line) => ({ ...line, id: GONE + line.id }));
  const added = after.lines.filter(({ source, branch }) => exits.added.has(exitOf(source, branch)));
  const places = new Map(before.nodes.map(({ id, position }) => [id, position]));
  return {
    document: {
      ...after,
      nodes: withGone(
        after.nodes,
        before.nodes.filter(({ id }) => removed.has(id)),
      ),
      lines: [...after.lines, ...gone],
    },
    nodes: marksOf(diff),
    lines: new Map([
      ...added.map(({ id }) => [id, 'added'] as const),
      ...gone.map(({ id }) => [id, 'removed'] as const),
    ]),
    moved: new Map(
      diff.layout.moved.flatMap((id) => {
        const place = places.get(id);
        return place ? [[id, place] as const] : [];
      }),
    ),
  };
}

/** A collapsed group opens where something in it changed, so that nothing that changed is out of sight. */
export function withChangesOpen({ document, nodes }: MarkedDocument): FlowDocument {
  const groups = document.groups.map((group) =>
    group.collapsed && group.nodes.some((id) => nodes.has(id)) ? { ...group, collapsed: false } : group,
  );
  return { ...document, groups };
}

/** Room of a node with a summary and two exits, with some air. */
const ROOM = { width: 204, height: 136 };

/** What is gone stands where it stood, or below what stands there now. */
function withGone(nodes: readonly FlowNode[], gone: readonly FlowNode[]): FlowNode[] {
  const placed = [...nodes];
  for (const node of gone) {
    const { x } = node.position;
    let { y } = node.position;
    const isTaken = ({ position }: FlowNode) =>
      Math.abs(position.x - x) < ROOM.width && Math.abs(position.y - y) < ROOM.height;
    for (let other = placed.find(isTaken); other; other = placed.find(isTaken)) {
      y = other.position.y + ROOM.height;
    }
    placed.push(y === node.position.y ? node : { ...node, position: { x, y } });
  }
  return placed;
}

/** The two documents apart, each with the marks that concern it. */
export function sides({ before, after, diff }: Compared): { before: MarkedDocument; after: MarkedDocument } {
  const marks = marksOf(diff);
  const exits = changedExits(diff);
  const only = (document: FlowDocument, kind: 'added' | 'removed'): MarkedDocument => {
    const there = new Set(document.nodes.map(({ id }) => id));
    const lines = document.lines.filter(({ source, branch }) => exits[kind].has(exitOf(source, branch)));
    return {
      document,
      nodes: new Map([...marks].filter(([id]) => there.has(id))),
      lines: new Map(lines.map(({ id }) => [id, kind])),
      moved: new Map(),
    };
  };
  return { before: only(before, 'removed'), after: only(after, 'added') };
}

/** An exit that leads elsewhere makes its node a changed one. */
function marksOf({ nodes, lines }: FlowDiff): Map<string, ChangeKind> {
  return new Map<string, ChangeKind>([
    ...lines.map(({ source }) => [source, 'changed'] as const),
    ...nodes.changed.map(({ id }) => [id, 'changed'] as const),
    ...nodes.added.map(({ id }) => [id, 'added'] as const),
    ...nodes.removed.map(({ id }) => [id, 'removed'] as const),
  ]);
}

function changedExits({ lines }: FlowDiff) {
  const added = new Set<string>();
  const removed = new Set<string>();
  for (const { kind, source, branch } of lines) {
    if (kind !== 'removed') added.add(exitOf(source, branch));
    if (kind !== 'added') removed.add(exitOf(source, branch));
  }
  return { added, removed };
}

const exitOf = (source: string, branch: string) => `${source} ${branch}`;
