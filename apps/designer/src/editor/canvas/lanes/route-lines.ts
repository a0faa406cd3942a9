/**
 * Routes all lines of a flow at right angles: pure, so that it runs in specs and anywhere else. Every line has its own
 * lane in the gap between two columns; only the last stretch into a node is shared.
 */
import { allotLanes, LANE, type Vertical } from './allot-lanes';
import { boxIndex } from './box-index';
import { overlaps, type Box, type Point, type Wire } from './geometry';
import { ENTRY, planWire, STUB, TIP, type Plan } from './plan';

/** Corners of each line, ends included, by the line's id. */
export type Routes = ReadonlyMap<string, readonly Point[]>;

/** Routes the wires around the boxes. Wires whose ends are not among the boxes are routed just the same. */
export function routeLines(boxes: readonly Box[], wires: readonly Wire[]): Routes {
  const index = boxIndex(boxes);
  const planned = wires.map((wire) => ({ wire, plan: planWire(wire, index) }));
  const verticals = planned.flatMap(({ wire, plan }) => verticalsOf(wire, plan));
  const xs = new Map<string, number>();
  allotLanes(verticals).forEach((x, i) => {
    const vertical = verticals[i];
    if (vertical) xs.set(vertical.wire, x);
  });
  const placed = verticals.map((v) => ({ x: xs.get(v.wire) ?? 0, from: v.from, to: v.to }));
  const channels: { y: number; left: number; right: number }[] = [];

  const routes = new Map<string, readonly Point[]>();
  for (const { wire, plan } of planned) {
    if (plan.shape !== 'channel') {
      routes.set(wire.id, simpleRoute(wire, plan, xs.get(wire.id) ?? wire.from.x));
      continue;
    }
    const y = freeHeight(channels, plan.y, wire);
    const [out, into] = plan.isBack
      ? [
          freeX(placed, { at: wire.from.x + STUB, step: LANE, from: wire.from.y, to: y }),
          freeX(placed, { at: wire.to.x + TIP - ENTRY, step: -LANE, from: y, to: wire.to.y }),
        ]
      : [xs.get(`${wire.id} out`) ?? wire.from.x, xs.get(`${wire.id} in`) ?? wire.to.x];
    routes.set(wire.id, [
      wire.from,
      { x: out, y: wire.from.y },
      { x: out, y },
      { x: into, y },
      { x: into, y: wire.to.y },
      wire.to,
    ]);
  }
  return routes;
}

function verticalsOf(wire: Wire, plan: Plan): Vertical[] {
  switch (plan.shape) {
    case 'straight':
      return [];
    case 'lane':
      return [{ wire: wire.id, gap: plan.gap, from: wire.from.y, to: wire.to.y }];
    case 'channel':
      if (plan.isBack) return [];
      return [
        { wire: `${wire.id} out`, gap: plan.out, from: wire.from.y, to: plan.y },
        { wire: `${wire.id} in`, gap: plan.in, from: plan.y, to: wire.to.y },
      ];
  }
}

function simpleRoute({ from, to }: Wire, plan: Plan, x: number): Point[] {
  if (plan.shape === 'straight') return [from, { x: to.x, y: from.y }];
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** The wanted height, or the next lane below it that no other channel uses there. */
function freeHeight(
  channels: { y: number; left: number; right: number }[],
  wanted: number,
  { from, to }: Wire,
): number {
  const [left, right] = [Math.min(from.x, to.x) - ENTRY, Math.max(from.x, to.x) + ENTRY];
  for (const offset of [0, 10, -10, 20, -20, 30]) {
    const y = wanted + offset;
    const isTaken = channels.some((c) => Math.abs(c.y - y) < 9 && overlaps(c.left, c.right, left, right));
    if (isTaken) continue;
    channels.push({ y, left, right });
    return y;
  }
  return wanted;
}

/** The wanted place, or a lane farther from the node that no other piece uses at these heights. */
function freeX(
  placed: { x: number; from: number; to: number }[],
  wanted: { at: number; step: number; from: number; to: number },
): number {
  for (let lane = 0; lane < 4; lane++) {
    const x = wanted.at + lane * wanted.step;
    const isTaken = placed.some(
      (p) => Math.abs(p.x - x) < 9 && overlaps(p.from, p.to, wanted.from, wanted.to),
    );
    if (isTaken) continue;
    placed.push({ x, from: wanted.from, to: wanted.to });
    return x;
  }
  return wanted.at;
}
