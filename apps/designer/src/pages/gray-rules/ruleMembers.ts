import { GrayRule } from '@parley/contracts';
import { z } from 'zod';

const Content = z.object({ name: z.string(), rule: GrayRule });

/** @returns what people compare of a revision of a gray rule, each criterion as a text; one that is not set is empty */
export function ruleMembers(content: unknown): Record<string, string> {
  const { name, rule } = Content.parse(content);
  const { percentage, numberRanges, vdnIds } = rule;
  return {
    name,
    percentage: percentage === null ? '' : `${percentage} %`,
    numberRanges: numberRanges.map(({ start, end }) => `${start} – ${end}`).join(', '),
    vdnIds: vdnIds.join(', '),
  };
}
