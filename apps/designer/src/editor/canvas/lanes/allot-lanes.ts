/**
 * Gives each vertical piece of a line its own lane. Pieces whose gaps lie over each other and whose heights meet share
 * one bundle of lanes, 11 px apart and centred in the gap. The order avoids crossings: of lines that go down the lowest
 * exit takes the lane next to its node, of lines that go up the highest.
 */
import { overlaps } from './geometry';
import { middle, type Gap } from './plan';

export interface Vertical {
  wire: string;
  gap: Gap;
  /** height at which it begins (the side of the exit) and ends */
  from: number;
  to: number;
}

export const LANE = 11;
/** Kept free at both sides of a gap, for the corners. */
const SIDE = 9;
/** Pieces one below the other in one lane stay this far apart. */
const APART = 10;

/** The x of every vertical piece, in the order given. */
export function allotLanes(verticals: readonly Vertical[]): number[] {
  const xs = new Array<number>(verticals.length).fill(0);
  for (const bundle of bundles(verticals)) {
    const lanes = lanesOf(bundle.map(({ vertical }) => vertical));
    const left = Math.max(...bundle.map(({ vertical }) => vertical.gap.left));
    const right = Math.min(...bundle.map(({ vertical }) => vertical.gap.right));
    const room = Math.max(0, right - left - 2 * SIDE);
    const count = Math.max(...lanes) + 1;
    const spacing = count > 1 ? Math.min(LANE, Math.max(3, room / (count - 1))) : 0;
    const centre = right > left ? (left + right) / 2 : middle({ left, right });
    bundle.forEach(({ at }, i) => {
      xs[at] = Math.round((centre + ((lanes[i] ?? 0) - (count - 1) / 2) * spacing) * 2) / 2;
    });
  }
  return xs;
}

interface Placed {
  vertical: Vertical;
  at: number;
}

/** Groups pieces in the same gap whose heights are connected. Every group comes in the order of its lanes. */
function bundles(verticals: readonly Vertical[]): Placed[][] {
  const placed = verticals.map((vertical, at) => ({ vertical, at }));
  const columns: Placed[][] = [];
  for (const item of [...placed].sort((a, b) => middle(a.vertical.gap) - middle(b.vertical.gap))) {
    const column = columns.at(-1);
    const first = column?.[0];
    const isSameGap = first !== undefined && middle(item.vertical.gap) - middle(first.vertical.gap) < 20;
    if (column && isSameGap) column.push(item);
    else columns.push([item]);
  }
  return columns.flatMap(splitByHeight).map((bundle) => bundle.sort(inLaneOrder));
}

function splitByHeight(column: Placed[]): Placed[][] {
  const result: Placed[][] = [];
  let bottom = -Infinity;
  for (const item of [...column].sort((a, b) => top(a.vertical) - top(b.vertical))) {
    const current = result.at(-1);
    if (current && top(item.vertical) < bottom + APART) current.push(item);
    else result.push([item]);
    bottom = Math.max(bottom, item.vertical.from, item.vertical.to);
  }
  return result;
}

function inLaneOrder({ vertical: a }: Placed, { vertical: b }: Placed): number {
  const [aDown, bDown] = [a.to > a.from, b.to > b.from];
  if (aDown !== bDown) return aDown ? -1 : 1;
  return aDown ? b.from - a.from : a.from - b.from;
}

/** Index of the first lane in which each piece has room. */
function lanesOf(bundle: readonly Vertical[]): number[] {
  const lanes: Vertical[][] = [];
  return bundle.map((vertical) => {
    const isFree = (lane: Vertical[]) =>
      lane.every((other) => !overlaps(vertical.from, vertical.to, other.from, other.to, APART));
    const found = lanes.findIndex(isFree);
    if (found >= 0) {
      lanes[found]?.push(vertical);
      return found;
    }
    lanes.push([vertical]);
    return lanes.length - 1;
  });
}

function top(vertical: Vertical): number {
  return Math.min(vertical.from, vertical.to);
}
