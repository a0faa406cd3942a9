/** The figures of repeated measurements. */

/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number[]} values at least one
 * @returns {{ median: number, min: number, max: number }}
 */
export function summarize(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Ratios of two series, round by round: what slows the machine in one round slows both sides of it. */
export function ratios(above, below) {
  return above.map((value, i) => value / below[i]);
}
