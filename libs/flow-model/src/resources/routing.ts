/**
 * Custom routing: which skill queue a transfer goes to, by shares or by the caller's number. Used by nodes that say it
 * themselves, by transfer policies, and by whoever checks either before it is used.
 */
import type { Accumulation, NumberSegment, QueueShare } from '@parley/contracts';

/** Something that is wrong with a routing: where, which row (from 0) where one row is meant, and what. */
export interface RoutingProblem {
  code: 'shares' | 'queue' | 'segment' | 'overlap';
  list: 'shares' | 'segments';
  row?: number;
  params: Record<string, string>;
  message: string;
}

/**
 * The queue that chance chooses, each by its share.
 *
 * @param chance in [0, 1)
 * @returns undefined where no share is above 0
 */
export function queueByChance(shares: readonly QueueShare[], chance: number): string | undefined {
  let below = chance * totalOf(shares);
  for (const { queue, percent } of shares) {
    if (below < percent) return queue;
    below -= percent;
  }
  return undefined;
}

/**
 * The queue that is furthest behind its share: the one whose next transfer is due first. Counted from nothing, every
 * queue is within one transfer of its share after each transfer (Tijdeman's rule; the simpler "largest lag" drifts
 * further with many queues). Counts that other shares have left behind are caught up with.
 *
 * @param counts transfers so far by queue; queues without a share do not count
 * @returns undefined where no share is above 0
 */
export function queueByCount(
  shares: readonly QueueShare[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const queues = joined(shares);
  const total = totalOf(queues);
  const next = queues.reduce((sum, { queue }) => sum + (counts.get(queue) ?? 0), 1);
  const parts = Math.max(1, 2 * queues.length - 2);
  let chosen: string | undefined;
  let earliest = Infinity;
  for (const { queue, percent } of queues) {
    const lag = parts * (percent * next - total * (counts.get(queue) ?? 0));
    if (lag < total) continue;
    const due = ((parts - 1) * total - lag) / percent;
    if (due >= earliest) continue;
    earliest = due;
    chosen = queue;
  }
  return chosen;
}

/** Segments compare digit by digit, as numbers of the same length do. */
export function queueByNumber(
  { segments, otherQueue }: { segments: readonly NumberSegment[]; otherQueue: string },
  caller: string,
): string | undefined {
  const hit = segments.find((s) => caller.length === s.start.length && caller >= s.start && caller <= s.end);
  return (hit?.queue ?? otherQueue) || undefined;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const MONDAY_MS = 4 * DAY_MS;
const LENGTHS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS };

/**
 * When the period of a moment began, by the clock on the wall: written as if that clock showed UTC, so that a day stays
 * one period although its clock is changed. An hour that the clock repeats counts as one.
 *
 * @param now epoch milliseconds
 * @param utcOffset minutes east of UTC
 * @returns milliseconds
 */
export function periodStart(
  accumulation: Exclude<Accumulation, 'none'>,
  now: number,
  utcOffset: number,
): number {
  const wall = now + utcOffset * 60_000;
  const shift = accumulation === 'week' ? MONDAY_MS : 0;
  const length = LENGTHS[accumulation];
  return Math.floor((wall - shift) / length) * length + shift;
}

/** Queues are named, and their shares add up to 100. */
export function shareProblems(shares: readonly QueueShare[]): RoutingProblem[] {
  const total = totalOf(shares);
  const sum: RoutingProblem = {
    code: 'shares',
    list: 'shares',
    params: { total: String(total) },
    message: `The shares add up to ${total} %, not to 100 %`,
  };
  return [...(total === 100 ? [] : [sum]), ...queueProblems('shares', shares)];
}

/** Every segment is two numbers of the same length in their order, and none begins within another. */
export function segmentProblems(segments: readonly NumberSegment[]): RoutingProblem[] {
  const wrong = segments.flatMap((segment, row): RoutingProblem[] => {
    if (isSegment(segment)) return [];
    const message = `Number segment ${row + 1} needs two numbers of the same length, the first not above the second`;
    return [{ code: 'segment', list: 'segments', row, params: { row: String(row + 1) }, message }];
  });
  return [...wrong, ...overlaps(segments), ...queueProblems('segments', segments)];
}

function isSegment({ start, end }: NumberSegment): boolean {
  return /^\d{1,32}$/.test(start) && /^\d+$/.test(end) && start.length === end.length && start <= end;
}

function overlaps(segments: readonly NumberSegment[]): RoutingProblem[] {
  const sorted = segments
    .map((segment, row) => ({ ...segment, row }))
    .filter(isSegment)
    .sort((a, b) => a.start.length - b.start.length || (a.start < b.start ? -1 : 1));
  const problems: RoutingProblem[] = [];
  let last: (typeof sorted)[number] | undefined;
  for (const segment of sorted) {
    const meets = last && last.start.length === segment.start.length && segment.start <= last.end;
    if (last && meets) problems.push(overlap(last.row, segment.row));
    if (!last || !meets || segment.end > last.end) last = segment;
  }
  return problems;
}

function overlap(a: number, b: number): RoutingProblem {
  const [other, row] = a < b ? [a, b] : [b, a];
  const message = `Number segment ${row + 1} overlaps number segment ${other + 1}`;
  const params = { row: String(row + 1), other: String(other + 1) };
  return { code: 'overlap', list: 'segments', row, params, message };
}

function queueProblems(list: RoutingProblem['list'], rows: readonly { queue: string }[]): RoutingProblem[] {
  return rows.flatMap(({ queue }, row): RoutingProblem[] => {
    if (queue.trim() !== '') return [];
    const message = `Row ${row + 1} names no skill queue`;
    return [{ code: 'queue', list, row, params: { row: String(row + 1) }, message }];
  });
}

/** A queue that stands twice has both shares; one without a share has none. */
function joined(shares: readonly QueueShare[]): QueueShare[] {
  const byQueue = new Map<string, number>();
  for (const { queue, percent } of shares) byQueue.set(queue, (byQueue.get(queue) ?? 0) + percent);
  return [...byQueue].filter(([, percent]) => percent > 0).map(([queue, percent]) => ({ queue, percent }));
}

function totalOf(shares: readonly QueueShare[]): number {
  return shares.reduce((sum, { percent }) => sum + percent, 0);
}
