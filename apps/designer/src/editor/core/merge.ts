/**
 * Two documents made from one, put together node by node. A node goes with its parameters, its place and the lines that
 * leave it; what belongs to no node (variables, notes, groups) is kept from both sides.
 */
import type { FlowDocument, FlowNode, Line } from '@parley/flow-model';

export type Side = 'mine' | 'theirs';

export interface NodeDifference {
  id: string;
  /** as it is called where it still stands */
  name: string;
  mine: 'there' | 'removed';
  theirs: 'there' | 'removed';
  /** who changed it since both were the same; unknown: both may have */
  changedBy: Side | 'both' | 'unknown';
}

export interface Versions {
  mine: FlowDocument;
  theirs: FlowDocument;
  /** what both were made from; undefined where nobody knows it any more */
  base: FlowDocument | undefined;
}

/** Nodes that are not the same on both sides, in the order in which they are drawn. */
export function nodeDifferences({ mine, theirs, base }: Versions): NodeDifference[] {
  const ids = new Set([...theirs.nodes, ...mine.nodes].map(({ id }) => id));
  return [...ids].flatMap((id): NodeDifference[] => {
    const [own, other] = [partOf(mine, id), partOf(theirs, id)];
    if (textOf(own) === textOf(other)) return [];
    return [
      {
        id,
        name: (own ?? other)?.node.name ?? id,
        mine: own ? 'there' : 'removed',
        theirs: other ? 'there' : 'removed',
        changedBy: base === undefined ? 'unknown' : whoChanged(textOf(partOf(base, id)), own, other),
      },
    ];
  });
}

/** Whose node is taken unless somebody says otherwise: that of who changed it, mine where both did. */
export function usualSide({ changedBy }: NodeDifference): Side {
  return changedBy === 'theirs' ? 'theirs' : 'mine';
}

/** The document in which each node that differs is as the chosen side has it. Lines to nodes that are gone go too. */
export function mergeDocuments(
  { mine, theirs }: Pick<Versions, 'mine' | 'theirs'>,
  sides: ReadonlyMap<string, Side>,
): FlowDocument {
  const sideOf = (id: string): FlowDocument => (sides.get(id) === 'mine' ? mine : theirs);
  const ids = [...new Set([...theirs.nodes, ...mine.nodes].map(({ id }) => id))];
  const parts = ids.flatMap((id) => partOf(sideOf(id), id) ?? []);
  const there = new Set(parts.map(({ node }) => node.id));
  const names = new Set(theirs.variables.map(({ name }) => name));
  const noteIds = new Set(theirs.notes.map(({ id }) => id));
  const notes = [...theirs.notes, ...mine.notes.filter(({ id }) => !noteIds.has(id))];
  return {
    ...theirs,
    variables: [...theirs.variables, ...mine.variables.filter(({ name }) => !names.has(name))],
    nodes: parts.map(({ node }) => node),
    lines: uniqueLines(parts.flatMap(({ lines }) => lines).filter(({ target }) => there.has(target))),
    notes: notes.map(({ attachedTo, ...note }) =>
      attachedTo !== undefined && there.has(attachedTo) ? { ...note, attachedTo } : note,
    ),
    groups: mergeGroups(mine, theirs, there),
  };
}

interface NodePart {
  node: FlowNode;
  lines: Line[];
}

function partOf(document: FlowDocument, id: string): NodePart | undefined {
  const node = document.nodes.find((n) => n.id === id);
  return node && { node, lines: document.lines.filter((line) => line.source === id) };
}

function textOf(part: NodePart | undefined): string {
  if (!part) return '';
  const lines = part.lines.map(({ branch, target }) => `${branch} ${target}`).sort();
  return JSON.stringify([part.node, lines]);
}

function whoChanged(base: string, own: NodePart | undefined, other: NodePart | undefined): Side | 'both' {
  const [isMine, isTheirs] = [textOf(own) !== base, textOf(other) !== base];
  if (isMine && isTheirs) return 'both';
  return isMine ? 'mine' : 'theirs';
}

/** A line that was hung on another node by one side may come from both: it stays once. */
function uniqueLines(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Groups of both; a node that both have put into a group is in theirs. */
function mergeGroups(
  mine: FlowDocument,
  theirs: FlowDocument,
  there: ReadonlySet<string>,
): FlowDocument['groups'] {
  const known = new Set(theirs.groups.map(({ id }) => id));
  const taken = new Set<string>();
  return [...theirs.groups, ...mine.groups.filter(({ id }) => !known.has(id))].flatMap((group) => {
    const nodes = group.nodes.filter((id) => there.has(id) && !taken.has(id));
    nodes.forEach((id) => taken.add(id));
    return nodes.length === 0 ? [] : [{ ...group, nodes }];
  });
}
