/** Latencies are recorded in whole microseconds and shown in milliseconds. */

/** @param {import('node:perf_hooks').RecordableHistogram} histogram @param {number} latencyMs */
export function recordLatency(histogram, latencyMs) {
  histogram.record(Math.max(1, Math.round(latencyMs * 1_000)));
}

/**
 * @param {import('node:perf_hooks').Histogram} histogram of microseconds
 * @returns {{ p50: number, p95: number, p99: number, max: number }} milliseconds; 0 where nothing was recorded
 */
export function toLatency(histogram) {
  const ms = (microseconds) => microseconds / 1_000;
  return {
    p50: ms(histogram.percentile(50)),
    p95: ms(histogram.percentile(95)),
    p99: ms(histogram.percentile(99)),
    max: ms(histogram.max),
  };
}
