/** Checks of the drawing as a graph: where it begins, where it ends, what is never reached, what never ends. */
import { finding, type Finding } from './finding';
import type { IndexedDocument, IndexedNode } from './indexed-document';

export function startFindings({ nodes }: IndexedDocument): Finding[] {
  const starts = nodes.filter((n) => n.element?.role === 'start');
  if (starts.length === 1) return [];
  if (starts.length === 0) return [finding('start.missing', 'The flow has no Start')];
  return starts
    .slice(1)
    .map((n) => finding('start.duplicate', 'The flow has more than one Start', { node: n.node.id }));
}

/** A flow needs an End, and a way from Start to a node at which a call can end. */
export function endFindings(indexed: IndexedDocument): Finding[] {
  const { nodes } = indexed;
  if (!nodes.some((n) => n.element?.role === 'end'))
    return [finding('end.missing', 'The flow has no Call ending')];
  if (!nodes.some((n) => n.element?.role === 'start')) return [];
  const reached = reachable(indexed);
  if (nodes.some((n) => reached.has(n.node.id) && endsHere(n))) return [];
  return [finding('end.unreachable', 'No way from Start leads to the end of the call')];
}

/** A node without an exit that must have a line: End, a jump, a transfer. */
function endsHere({ element, branches }: IndexedNode): boolean {
  return element !== undefined && !branches.some((b) => b.optional !== true) && element.role !== 'start';
}

/** Nodes that no call can reach. An End without lines is the one that runs when the customer hangs up. */
export function reachabilityFindings(indexed: IndexedDocument): Finding[] {
  if (!indexed.nodes.some((n) => n.element?.role === 'start')) return [];
  const reached = reachable(indexed);
  return indexed.nodes
    .filter((n) => !reached.has(n.node.id) && n.element?.role !== 'end')
    .map((n) => {
      const message = `No line leads to ${n.node.name || n.node.id}`;
      return finding('node.unreachable', message, { node: n.node.id, params: { name: n.node.name } });
    });
}

function reachable({ nodes, byId }: IndexedDocument): Set<string> {
  const seen = new Set<string>();
  const pending = nodes.filter((n) => n.element?.role === 'start').map((n) => n.node.id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const line of byId.get(id)?.lines ?? []) if (byId.has(line.target)) pending.push(line.target);
  }
  return seen;
}

/**
 * Cycles in which nobody is waited for: a call that enters one never answers. Nodes that wait for the access party, and
 * loop elements, end the search.
 */
export function loopFindings(indexed: IndexedDocument): Finding[] {
  const onCycle = nodesOnCycles(indexed);
  return onCycle.map((n) => {
    const message = `${n.node.name || n.node.id} stands in a loop that never waits for the customer`;
    return finding('loop.endless', message, { node: n.node.id, params: { name: n.node.name } });
  });
}

/** Removes nodes without a way in or out until only cycles, and what lies between them, are left. */
function nodesOnCycles({ nodes, byId }: IndexedDocument): IndexedNode[] {
  const silent = nodes.filter((n) => n.element && !n.element.resume && !n.element.endsCycles);
  const alive = new Set(silent.map((n) => n.node.id));
  const targets = new Map(
    silent.map((n) => [n.node.id, n.lines.map((l) => l.target).filter((t) => alive.has(t))] as const),
  );
  const sources = new Map<string, string[]>();
  for (const [id, next] of targets) for (const t of next) sources.set(t, [...(sources.get(t) ?? []), id]);
  prune(alive, targets, sources);
  prune(alive, sources, targets);
  return [...alive].flatMap((id) => byId.get(id) ?? []);
}

/** Takes away, again and again, every node from which `edges` lead to no living node. */
function prune(alive: Set<string>, edges: Map<string, string[]>, reverse: Map<string, string[]>): void {
  const degree = new Map(
    [...alive].map((id) => [id, (edges.get(id) ?? []).filter((t) => alive.has(t)).length]),
  );
  const pending = [...alive].filter((id) => degree.get(id) === 0);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (!alive.delete(id)) continue;
    for (const before of reverse.get(id) ?? []) {
      const left = (degree.get(before) ?? 0) - 1;
      degree.set(before, left);
      if (left === 0) pending.push(before);
    }
  }
}
