/** Places for all nodes in columns, from the lines between them. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Position } from '@parley/flow-model';
import { COLUMN, ROW_GAP } from './intents';
import { NODE } from './node-view';
import { targetsOf } from './flow-order';
import type { Scene } from './scene';

/** A place for each node: columns 242 px apart, 48 between nodes. Start keeps its place, so that the view does not jump. */
export function tidyUp(scene: Scene): Map<string, Position> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: COLUMN - NODE.width, nodesep: ROW_GAP, edgesep: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const view of scene.views.values()) graph.setNode(view.id, { width: NODE.width, height: view.height });
  for (const id of scene.views.keys()) {
    for (const target of targetsOf(scene, id)) graph.setEdge(id, target);
  }
  layout(graph);
  const placed = new Map<string, Position>();
  for (const view of scene.views.values()) {
    const { x = 0, y = 0 } = graph.node(view.id) as { x?: number; y?: number };
    placed.set(view.id, { x: x - NODE.width / 2, y: y - view.height / 2 });
  }
  const [anchor] = [...scene.views.values()].sort((a, b) => rank(a.shape) - rank(b.shape));
  const from = anchor && placed.get(anchor.id);
  if (!anchor || !from) return placed;
  const shift = { x: anchor.node.position.x - from.x, y: anchor.node.position.y - from.y };
  for (const [id, p] of placed)
    placed.set(id, { x: Math.round(p.x + shift.x), y: Math.round(p.y + shift.y) });
  return placed;
}

function rank(shape: 'card' | 'start' | 'end'): number {
  return shape === 'start' ? 0 : 1;
}
