/** Routes of every line of a drawing, also of two that leave by the same exit: the earlier one and the later. */
import { exitY, NODE } from '../editor/core/node-view';
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
    const exit = source?.exits.findIndex(({ branch }) => branch === line.branch) ?? -1;
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
