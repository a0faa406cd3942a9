/** What stands at a place of the canvas. */
import type { Position } from '@parley/flow-model';
import type { ExitView } from '../core/exits';
import { exitY, type NodeView } from '../core/node-view';
import type { Scene } from '../core/scene';
import { distanceTo, type Point } from './lanes/geometry';
import type { Routes } from './lanes/route-lines';

/** Pointers hit a node this far before its edge, so that the input bar counts as the node. */
const MARGIN = 10;
/** A dragged node is taken in by a line this near to its header. */
const REACH = 18;

/** The node at a place; of overlapping ones the one drawn last. */
export function nodeAt(scene: Scene, at: Point): NodeView | undefined {
  let found: NodeView | undefined;
  for (const view of scene.views.values()) {
    const { x, y } = view.node.position;
    const isInside =
      at.x >= x - MARGIN && at.x <= x + view.width + MARGIN && at.y >= y - 4 && at.y <= y + view.height + 4;
    if (isInside) found = view;
  }
  return found;
}

/** The exit whose row is at a place of this node. */
export function exitAt(view: NodeView, at: Point): ExitView | undefined {
  return view.exits.find((_, i) => Math.abs(view.node.position.y + exitY(view, i) - at.y) <= 12);
}

/** The line that would take a node in that is dragged to `position`; lines of the node itself never do. */
export function lineUnder(
  scene: Scene,
  routes: Routes,
  dragged: { id?: string; position: Position; width: number },
): string | undefined {
  const header = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((share) => ({
    x: dragged.position.x + dragged.width * share,
    y: dragged.position.y + 20,
  }));
  let nearest: { id: string; distance: number } | undefined;
  for (const line of scene.document.lines) {
    if (line.source === dragged.id || line.target === dragged.id) continue;
    const route = routes.get(line.id) ?? [];
    const distance = Math.min(...header.map((point) => distanceTo(route, point)));
    if (distance < REACH && distance < (nearest?.distance ?? Infinity)) nearest = { id: line.id, distance };
  }
  return nearest?.id;
}
