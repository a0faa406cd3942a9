import type { Schema } from '@parley/api-client';

type Difference = Schema<'TestRun'>['cases'][number]['differences'][number];

/** A difference as a line. */
export function describe({ turn, place, expected, actual }: Difference): string {
  const came = actual ?? 'nothing';
  return expected === null
    ? `turn ${turn}: ${place}: not expected, got ${came}`
    : `turn ${turn}: ${place}: expected ${expected}, got ${came}`;
}
