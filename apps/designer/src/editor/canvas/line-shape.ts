/** How the end of a line is drawn. */
import type { Point } from './lanes/geometry';

/** The stroke ends inside the arrow, so that its tip stays sharp. */
export function shortened(points: readonly Point[]): Point[] {
  const last = points.at(-1);
  return last ? [...points.slice(0, -1), { x: last.x - 5, y: last.y }] : [];
}

export function arrowAt(tip: Point | undefined): string {
  return tip ? `M${tip.x} ${tip.y}l-7 -4.5v9z` : '';
}
