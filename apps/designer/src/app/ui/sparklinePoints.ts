/** Where a curve of counts by the hour runs. */

export const SPARKLINE = { width: 92, height: 20 };
/** Room for half the width of the line, and for the dot at its end, px. */
const INSET = 2;
const HOURS = 24;

/**
 * @param counts one number an hour from midnight on, as far as the day has come
 * @returns points in px from the left top, the whole width being a whole day; the highest count touches the top
 */
export function sparklinePoints(counts: readonly number[]): { x: number; y: number }[] {
  const most = Math.max(...counts, 1);
  const width = SPARKLINE.width - 2 * INSET;
  const height = SPARKLINE.height - 2 * INSET;
  const round = (value: number) => Math.round(value * 10) / 10;
  return counts.map((count, hour) => ({
    x: round(INSET + (width * hour) / (HOURS - 1)),
    y: round(INSET + height * (1 - count / most)),
  }));
}
