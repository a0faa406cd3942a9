/** Decides the shape of a line: straight, one vertical piece, or out, along a channel and in. */
import type { BoxIndex } from './box-index';
import type { Box, Wire } from './geometry';

/** A line that goes back leaves its exit by this much, and enters by `ENTRY` before the node's edge. */
export const STUB = 14;
export const ENTRY = 18;
/** Arrow tips stand this far before the node's edge: half the input bar and 4 of air. */
export const TIP = 7;
/** Kept free around nodes. */
const CLEAR = 8;
/** A gap is not taken for wider than this, so that lanes stay near a node. */
const GAP = 70;
/** Room for two corners: below it a line cannot turn between its ends. */
const NARROW = 24;

/** Where a vertical piece may stand. */
export interface Gap {
  left: number;
  right: number;
}

export type Plan =
  | { shape: 'straight' }
  | { shape: 'lane'; gap: Gap }
  /** `isBack`: leaves and enters at fixed distances */
  | { shape: 'channel'; out: Gap; in: Gap; y: number; isBack: boolean };

export function planWire(wire: Wire, index: BoxIndex): Plan {
  const { from, to } = wire;
  if (to.x - from.x < NARROW) return backPlan(wire, index);
  const isFree = (y: number, left: number, right: number) =>
    obstacles(wire, index, { left, right, top: y - CLEAR, bottom: y + CLEAR }).length === 0;
  if (Math.abs(from.y - to.y) < 2 && isFree(from.y, from.x, to.x)) return { shape: 'straight' };

  const after = gapAfter(wire, index);
  const before = gapBefore(wire, index);
  const isBeforeFree = before.right - before.left >= NARROW && isFree(from.y, from.x, middle(before));
  if (isBeforeFree) return { shape: 'lane', gap: before };
  const isAfterFree = after.right - after.left >= NARROW && isFree(to.y, middle(after), to.x);
  if (isAfterFree) return { shape: 'lane', gap: after };
  const out = { left: from.x, right: Math.min(from.x + 54, to.x) };
  const into = { left: Math.max(to.x - 54, from.x), right: to.x };
  const y = channelY(index, middle(out), middle(into), (from.y + to.y) / 2);
  return { shape: 'channel', out, in: into, y, isBack: false };
}

function backPlan(wire: Wire, index: BoxIndex): Plan {
  const { from, to } = wire;
  const out = { left: from.x, right: from.x + 54 };
  const into = { left: to.x - 54, right: to.x };
  const source = index.find(wire.source);
  const target = index.find(wire.target);
  const y = channelY(index, to.x - ENTRY, from.x + STUB, between(source, target) ?? (from.y + to.y) / 2);
  return { shape: 'channel', out, in: into, y, isBack: true };
}

/** Half way between two nodes that stand above each other; otherwise 24 below the lower one. */
function between(a: Box | undefined, b: Box | undefined): number | undefined {
  if (!a || !b) return undefined;
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const room = lower.y - (upper.y + upper.height);
  if (room >= 2 * CLEAR) return upper.y + upper.height + room / 2;
  return Math.max(a.y + a.height, b.y + b.height) + 24;
}

/** The height nearest to the wanted one at which nothing stands between two places. */
function channelY(index: BoxIndex, x1: number, x2: number, wanted: number): number {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const isFree = (y: number) => index.within(left, y - CLEAR, right, y + CLEAR).length === 0;
  if (isFree(wanted)) return wanted;
  const near = index.within(left, wanted - 900, right, wanted + 900);
  const candidates = near
    .flatMap((box) => [box.y - STUB, box.y + box.height + STUB])
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return candidates.find(isFree) ?? wanted;
}

function gapAfter(wire: Wire, index: BoxIndex): Gap {
  const { from, to } = wire;
  const limit = Math.min(to.x, from.x + GAP);
  const blocking = obstacles(wire, index, { left: from.x, right: limit, ...span(wire) });
  return { left: from.x, right: Math.min(limit, ...blocking.map((box) => box.x)) };
}

function gapBefore(wire: Wire, index: BoxIndex): Gap {
  const { from, to } = wire;
  const limit = Math.max(from.x, to.x - GAP);
  const blocking = obstacles(wire, index, { left: limit, right: to.x, ...span(wire) });
  return { left: Math.max(limit, ...blocking.map((box) => box.x + box.width)), right: to.x };
}

function span({ from, to }: Wire) {
  return { top: Math.min(from.y, to.y) - CLEAR, bottom: Math.max(from.y, to.y) + CLEAR };
}

function obstacles(
  wire: Wire,
  index: BoxIndex,
  area: { left: number; right: number; top: number; bottom: number },
): Box[] {
  return index
    .within(area.left, area.top, area.right, area.bottom)
    .filter((box) => box.id !== wire.source && box.id !== wire.target);
}

export function middle(gap: Gap): number {
  return (gap.left + gap.right) / 2;
}
