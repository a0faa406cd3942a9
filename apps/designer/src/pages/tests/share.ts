import { type CoverageShare } from '@parley/contracts';

/** @returns whole percent, rounded down so that 100 means all; of nothing, all is covered */
export function percentOf({ covered, total }: CoverageShare): number {
  return total === 0 ? 100 : Math.floor((covered / total) * 100);
}
