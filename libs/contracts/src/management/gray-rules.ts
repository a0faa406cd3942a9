/** Named gray rules: which calls the gray releases that follow them take. */
import { z } from 'zod';
import { page, PersonRef, Timestamp } from './common';
import { GrayRule, hasCriterion, ReleaseDetail } from './flows';

/** Body of `POST /api/v1/gray-rules` and `PUT /api/v1/gray-rules/{name}` (If-Match). */
export const GrayRuleRequest = z.object({
  name: z.string().trim().min(1).max(128),
  rule: GrayRule.refine(hasCriterion, 'A rule needs number ranges, vdnIds or a percentage'),
});
export type GrayRuleRequest = z.infer<typeof GrayRuleRequest>;

/** A gray release that follows a rule. */
export const GrayRuleUse = ReleaseDetail;
export type GrayRuleUse = z.infer<typeof GrayRuleUse>;

/** `GET /api/v1/gray-rules/{name}` */
export const NamedGrayRule = z.object({
  name: z.string(),
  rule: GrayRule,
  revision: z.int(),
  changedAt: Timestamp,
  changedBy: PersonRef.nullable(),
  usedBy: z.array(GrayRuleUse),
});
export type NamedGrayRule = z.infer<typeof NamedGrayRule>;
export const GrayRulePage = page(NamedGrayRule);
export type GrayRulePage = z.infer<typeof GrayRulePage>;
