/**
 * Which new calls a gray release takes. The criteria of a rule must all hold; a rule without criteria takes none, so
 * that an empty form never sends every caller to an untried version.
 */
import type { GrayRule } from '@parley/contracts';

/** What of a new call a gray rule looks at. */
export interface GrayCandidate {
  /** the number that calls, as the access party gave it */
  caller: string;
  /** id of the virtual call centre; only version 2 of the interface names it */
  vdnId?: string | undefined;
}

/**
 * @returns whether the gray release takes this call. The same caller gets the same answer every time; raising the
 * percentage only ever adds callers.
 */
export function takesGrayRelease(rule: GrayRule, call: GrayCandidate): boolean {
  const { numberRanges, vdnIds, percentage } = rule;
  if (numberRanges.length === 0 && vdnIds.length === 0 && percentage === null) return false;
  if (numberRanges.length > 0 && !numberRanges.some((range) => isInRange(call.caller, range))) return false;
  if (vdnIds.length > 0 && (call.vdnId === undefined || !vdnIds.includes(call.vdnId))) return false;
  return percentage === null || shareOf(call.caller) < percentage;
}

/** Ranges compare digits of the same length, so that 0100 and 100 stay different numbers; no arithmetic, no rounding. */
function isInRange(caller: string, range: { start: string; end: string }): boolean {
  return caller.length === range.start.length && caller >= range.start && caller <= range.end;
}

/**
 * @returns the caller's fixed place between 0 and 100 (excluded), in steps of 0.01: the FNV-1a hash of the number,
 * mixed once more because numbers that differ in the last digit only would lie side by side.
 */
export function shareOf(caller: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < caller.length; i++) hash = Math.imul(hash ^ caller.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % 10_000) / 100;
}
