/** The gray rule as a form holds it: text that people type, and what is wrong with it. */
import type { GrayRule } from '@parley/contracts';

export interface GrayForm {
  /** name of the rule to follow; empty: a rule of its own */
  named: string;
  /** share of the callers, 0 to 100 */
  share: number;
  /** `13500000000 – 13509999999`, or one number */
  ranges: string[];
  vdnIds: string[];
}

export const EMPTY_GRAY_FORM: GrayForm = { named: '', share: 10, ranges: [], vdnIds: [] };

const RANGE = /^(\d{1,32})(?:\s*[-–—~]\s*(\d{1,32}))?$/;

/** @returns undefined where the text is no range: digits, as many at the end as at the start, and the end not below */
export function readRange(text: string): { start: string; end: string } | undefined {
  const [, start, end = start] = RANGE.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return undefined;
  return start.length === end.length && start <= end ? { start, end } : undefined;
}

export function sayRange({ start, end }: { start: string; end: string }): string {
  return start === end ? start : `${start} – ${end}`;
}

/** A range as it is shown, or the text as it was typed where it is none. */
export function tidyRange(text: string): string {
  const range = readRange(text);
  return range ? sayRange(range) : text.trim();
}

export function wrongRanges({ ranges }: GrayForm): string[] {
  return ranges.filter((text) => readRange(text) === undefined);
}

/** @returns the rule; undefined while a range is wrong. A share of all callers is no share beside other criteria. */
export function toGrayRule(form: GrayForm): GrayRule | undefined {
  const numberRanges = form.ranges.flatMap((text) => readRange(text) ?? []);
  if (numberRanges.length < form.ranges.length) return undefined;
  const isNarrowed = numberRanges.length > 0 || form.vdnIds.length > 0;
  return {
    numberRanges,
    vdnIds: form.vdnIds,
    percentage: form.share === 100 && isNarrowed ? null : form.share,
  };
}

export function toGrayForm({ numberRanges, vdnIds, percentage }: GrayRule): GrayForm {
  return { named: '', share: percentage ?? 100, ranges: numberRanges.map(sayRange), vdnIds };
}

/** How many of the calls since midnight the share would have taken; undefined where numbers or vdnIds narrow it. */
export function callsTaken(rule: GrayRule | undefined, callsToday: number): number | undefined {
  if (!rule || rule.numberRanges.length > 0 || rule.vdnIds.length > 0 || callsToday === 0) return undefined;
  return Math.round((callsToday * (rule.percentage ?? 100)) / 100);
}
