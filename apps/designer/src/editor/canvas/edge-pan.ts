/** How far the view moves in a frame while something is held at the edge of the canvas. */
import type { Point } from './lanes/geometry';

/** This near to an edge the view begins to move, px of the window. */
const REACH = 40;
/** At the edge itself and beyond, px a frame. */
const FASTEST = 14;

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The movement of the view, px of the window: faster the nearer the pointer is to an edge, none away from them. */
export function edgePan(pointer: Point, canvas: Area): Point {
  return {
    x: pull(pointer.x - canvas.left) - pull(canvas.right - pointer.x),
    y: pull(pointer.y - canvas.top) - pull(canvas.bottom - pointer.y),
  };
}

function pull(distance: number): number {
  const share = Math.min(1, Math.max(0, (REACH - distance) / REACH));
  return Math.round(share * FASTEST);
}
