/** The routes of a scene's lines, also while nodes are being dragged. */
import type { Position } from '@parley/flow-model';
import { exitY, NODE, type NodeView } from '../core/node-view';
import type { Scene } from '../core/scene';
import type { Box, Wire } from './lanes/geometry';
import { TIP } from './lanes/plan';
import { routeLines, type Routes } from './lanes/route-lines';

type Drag = ReadonlyMap<string, Position> | undefined;

/** Up to this many lines are all routed anew for every frame of a drag; beyond, only those of the dragged nodes. */
const ALL_LINES = 250;

/** Returns a function from scene and drag to routes, which remembers what it can. */
export function router(): (scene: Scene, drag: Drag) => Routes {
  let settled: { scene: Scene; routes: Routes } | undefined;
  return (scene, drag) => {
    const isRouted =
      settled?.scene.views === scene.views ||
      (settled?.scene.document.nodes === scene.document.nodes && settled.scene.linesFrom === scene.linesFrom);
    if (!settled || !isRouted) settled = { scene, routes: routeScene(scene, undefined, () => true) };
    if (!drag) return settled.routes;
    if (scene.document.lines.length <= ALL_LINES) return routeScene(scene, drag, () => true);
    const moved = routeScene(scene, drag, (wire) => drag.has(wire.source) || drag.has(wire.target));
    return new Map([...settled.routes, ...moved]);
  };
}

function routeScene(scene: Scene, drag: Drag, isRouted: (wire: Wire) => boolean): Routes {
  const place = (view: NodeView) => drag?.get(view.id) ?? view.node.position;
  const boxes: Box[] = [];
  const wires: Wire[] = [];
  for (const view of scene.views.values()) {
    const { x, y } = place(view);
    boxes.push({ id: view.id, x, y, width: view.width, height: view.height });
    const targets = new Map((scene.linesFrom.get(view.id) ?? []).map((line) => [line.id, line.target]));
    view.exits.forEach((exit, i) => {
      const target = scene.views.get(targets.get(exit.line ?? '') ?? '');
      if (exit.line === undefined || !target) return;
      const to = place(target);
      const wire = {
        id: exit.line,
        source: view.id,
        target: target.id,
        from: { x: x + view.width, y: y + exitY(view, i) },
        to: { x: to.x - TIP, y: to.y + NODE.inputY },
      };
      if (isRouted(wire)) wires.push(wire);
    });
  }
  return routeLines(boxes, wires);
}
