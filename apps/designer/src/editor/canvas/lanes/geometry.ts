/** Points, boxes and polylines of the canvas, in its pixels; y grows downwards. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line's ends: where it leaves an exit, and where its arrow points. */
export interface Wire {
  id: string;
  source: string;
  target: string;
  from: Point;
  to: Point;
}

/** SVG path along right angles, corners rounded by `radius` where both sides have room. */
export function roundedPath(points: readonly Point[], radius = 12): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${num(first.x)} ${num(first.y)}`;
  rest.forEach((point, i) => {
    const before = points[i];
    const after = rest[i + 1];
    if (!before || !after) {
      path += `L${num(point.x)} ${num(point.y)}`;
      return;
    }
    const r = Math.min(radius, length(before, point) / 2, length(point, after) / 2);
    const into = towards(point, before, r);
    const out = towards(point, after, r);
    path += `L${num(into.x)} ${num(into.y)}Q${num(point.x)} ${num(point.y)} ${num(out.x)} ${num(out.y)}`;
  });
  return path;
}

/** The point half way along a polyline. */
export function middleOf(points: readonly Point[]): Point {
  const total = segments(points).reduce((sum, [a, b]) => sum + length(a, b), 0);
  let left = total / 2;
  for (const [a, b] of segments(points)) {
    const step = length(a, b);
    if (step >= left) return towards(a, b, left);
    left -= step;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

/** Smallest distance from a point to a polyline. */
export function distanceTo(points: readonly Point[], p: Point): number {
  return Math.min(
    Infinity,
    ...segments(points).map(([a, b]) => {
      const x = Math.max(Math.min(a.x, b.x), Math.min(p.x, Math.max(a.x, b.x)));
      const y = Math.max(Math.min(a.y, b.y), Math.min(p.y, Math.max(a.y, b.y)));
      return Math.hypot(p.x - x, p.y - y);
    }),
  );
}

/** True where two ranges share more than `margin`. */
export function overlaps(a1: number, a2: number, b1: number, b2: number, margin = 0): boolean {
  return Math.min(a1, a2) < Math.max(b1, b2) + margin && Math.min(b1, b2) < Math.max(a1, a2) + margin;
}

function segments(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, i) => [points[i] ?? point, point]);
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  const whole = length(from, to);
  if (whole === 0) return from;
  const share = distance / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
