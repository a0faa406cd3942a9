import { describe, expect, it } from 'vitest';
import { distanceTo, middleOf, roundedPath, type Box, type Point, type Wire } from './geometry';
import { routeLines } from './route-lines';

const box = (id: string, x: number, y: number, height = 100): Box => ({ id, x, y, width: 188, height });

/** A line from an exit `at` below the top of its node to the header of the target. */
function wire(id: string, source: Box, at: number, target: Box): Wire {
  return {
    id,
    source: source.id,
    target: target.id,
    from: { x: source.x + source.width, y: source.y + at },
    to: { x: target.x - 7, y: target.y + 20 },
  };
}

const corners = (points: readonly Point[] | undefined) => (points ?? []).map(({ x, y }) => [x, y]);
const laneOf = (points: readonly Point[] | undefined) => points?.[1]?.x ?? Number.NaN;

function isRightAngled(points: readonly Point[]): boolean {
  return points.slice(1).every((p, i) => p.x === points[i]!.x || p.y === points[i]!.y);
}

describe('routeLines', () => {
  const a = box('a', 0, 0, 160);
  const b = box('b', 242, 200);
  const c = box('c', 242, 400);

  it('goes straight where both ends are less than 2 px apart', () => {
    const level = { ...b, y: 51 };
    expect(corners(routeLines([a, level], [wire('l', a, 70, level)]).get('l'))).toEqual([
      [188, 70],
      [235, 70],
    ]);
  });

  it('turns in the middle of the gap between two columns', () => {
    expect(corners(routeLines([a, b], [wire('l', a, 70, b)]).get('l'))).toEqual([
      [188, 70],
      [211.5, 70],
      [211.5, 220],
      [235, 220],
    ]);
  });

  it('gives every line its own lane, 11 px apart, the lowest exit next to the node', () => {
    const routes = routeLines([a, b, c], [wire('upper', a, 70, b), wire('lower', a, 94, c)]);
    expect(laneOf(routes.get('upper')) - laneOf(routes.get('lower'))).toBe(11);
  });

  it('gives lines that go up the opposite order, so that they do not cross', () => {
    const low = box('low', 0, 600, 160);
    const routes = routeLines([low, b, c], [wire('upper', low, 70, b), wire('lower', low, 94, c)]);
    expect(laneOf(routes.get('lower')) - laneOf(routes.get('upper'))).toBe(11);
  });

  it('shares one lane between lines that never meet', () => {
    const far = box('far', 0, 2_000, 160);
    const under = box('under', 242, 2_200);
    const routes = routeLines([a, b, far, under], [wire('one', a, 70, b), wire('two', far, 70, under)]);
    expect(laneOf(routes.get('one'))).toBe(laneOf(routes.get('two')));
  });

  it('lets a line that goes back leave by 14, pass between the nodes and enter by 18', () => {
    const below = box('below', 0, 240);
    expect(corners(routeLines([a, below], [wire('l', a, 70, below)]).get('l'))).toEqual([
      [188, 70],
      [202, 70],
      [202, 200],
      [-18, 200],
      [-18, 260],
      [-7, 260],
    ]);
  });

  it('passes 24 below the lower node where nothing separates the two', () => {
    const left = box('left', -300, 20, 100);
    const route = routeLines([a, left], [wire('l', a, 70, left)]).get('l') ?? [];
    expect(route[2]?.y).toBe(160 + 24);
  });

  it('crosses no node on its way to a far column', () => {
    const between = [box('m1', 242, 0, 300), box('m2', 242, 320, 300)];
    const far = box('far', 484, 100);
    const route = routeLines([a, ...between, far], [wire('l', a, 70, far)]).get('l') ?? [];
    expect(isRightAngled(route)).toBe(true);
    const crossed = between.filter((box) =>
      route.slice(1).some((p, i) => {
        const q = route[i]!;
        return (
          Math.min(p.x, q.x) < box.x + box.width &&
          Math.max(p.x, q.x) > box.x &&
          Math.min(p.y, q.y) < box.y + box.height &&
          Math.max(p.y, q.y) > box.y
        );
      }),
    );
    expect(crossed).toEqual([]);
  });

  it('leads a node back to itself', () => {
    const route = routeLines([a], [wire('l', a, 70, a)]).get('l') ?? [];
    expect(isRightAngled(route)).toBe(true);
    expect(route[2]?.y).toBe(184);
  });

  it('routes 3,000 lines among 1,000 nodes in time for a frame or two', () => {
    const boxes = Array.from({ length: 1_000 }, (_, i) =>
      box(`n${i}`, (i % 40) * 242, Math.floor(i / 40) * 150),
    );
    const wires = boxes.flatMap((source, i) =>
      [1, 41, 79].map((step, k) => wire(`${i} ${k}`, source, 50 + 24 * k, boxes[(i + step) % 1_000]!)),
    );
    const start = performance.now();
    expect(routeLines(boxes, wires).size).toBe(3_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('geometry of routes', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 100 },
  ];

  it('rounds corners by 12, or by half of a short side', () => {
    expect(roundedPath(corner)).toBe('M0 0L28 0Q40 0 40 12L40 100');
    expect(roundedPath([corner[0]!, { x: 10, y: 0 }, { x: 10, y: 100 }])).toBe('M0 0L5 0Q10 0 10 5L10 100');
  });

  it('finds the middle and the distance', () => {
    expect(middleOf(corner)).toEqual({ x: 40, y: 30 });
    expect(distanceTo(corner, { x: 50, y: 50 })).toBe(10);
  });
});
