/** Routes of every line of a drawing, also of two that leave by the same exit: the earlier one and the later. */
import type { Line } from '@parley/flow-model';
import type { ExitView } from '../editor/core/exits';
import { exitY, NODE, type NodeView } from '../editor/core/node-view';
import type { Scene } from '../editor/core/scene';
import type { Box, Wire } from '../editor/canvas/lanes/geometry';
import { TIP } from '../editor/canvas/lanes/plan';
import { routeLines, type Routes } from '../editor/canvas/lanes/route-lines';

export function routesOf({ document, views }: Scene): Routes {
  const boxes: Box[] = [...views.values()].map(({ id, node, width, height }) => ({
    ...node.position,
    id,
    width,
    height,
  }));
  const wires = document.lines.flatMap((line): Wire[] => {
    const source = views.get(line.source);
    const target = views.get(line.target);
    const exit = source?.exits.findIndex((one) => isExitOf(line, one, source)) ?? -1;
    if (!source || !target || exit < 0) return [];
    const { x, y } = source.node.position;
    const to = target.node.position;
    return [
      {
        id: line.id,
        source: source.id,
        target: target.id,
        from: { x: x + source.width, y: y + exitY(source, exit) },
        to: { x: to.x - TIP, y: to.y + NODE.inputY },
      },
    ];
  });
  return routeLines(boxes, wires);
}

/** The exits of a collapsed group have names of their own, but each has the one line that leaves by it. */
function isExitOf(line: Line, exit: ExitView, source: NodeView): boolean {
  return source.collapsed ? exit.line === line.id : exit.branch === line.branch;
}
