/** Where nodes stand in relation to what is seen of a drawing. */
import type { Viewport } from '@xyflow/react';
import type { NodeView } from '../editor/core/node-view';
import type { Scene } from '../editor/core/scene';

/** Below this nobody reads a name, so a node counts as not seen. */
const SMALLEST = 0.35;
const MARGIN = 16;

export function boundsOf({ views }: Scene): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { node, width, height } of views.values()) {
    left = Math.min(left, node.position.x);
    top = Math.min(top, node.position.y);
    right = Math.max(right, node.position.x + width);
    bottom = Math.max(bottom, node.position.y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** True where the node is in the window as a whole, and large enough to be read. */
export function isInView(
  view: Pick<NodeView, 'width' | 'height'> & { node: Pick<NodeView['node'], 'position'> },
  { x, y, zoom }: Viewport,
  size: { width: number; height: number },
): boolean {
  if (zoom < SMALLEST) return false;
  const left = view.node.position.x * zoom + x;
  const top = view.node.position.y * zoom + y;
  return (
    left >= MARGIN &&
    top >= MARGIN &&
    left + view.width * zoom <= size.width - MARGIN &&
    top + view.height * zoom <= size.height - MARGIN
  );
}
