/** `/oifde/rest/api/querydomaininfo` (interfaces reference 3.1). */
import { z } from 'zod';
import { COMMON, optionalChoice } from './fields';

export const DomainQuery = z.object({
  ...COMMON,
  /** absent: all languages */
  language: optionalChoice(['zh_CN', 'en_US', 'es_ES', 'ar', 'fr_FR']),
});
export type DomainQuery = z.infer<typeof DomainQuery>;

/** An activated domain. */
export const DomainInfo = z.object({
  tenantId: z.string(),
  domainId: z.int(),
  domainName: z.string(),
  language: z.string(),
});
export type DomainInfo = z.infer<typeof DomainInfo>;

/** Reply to `querydomaininfo`, the one of these interfaces whose success has an errorCode. */
export const DomainReply = z.object({ errorCode: z.literal(0), domains: z.array(DomainInfo) });
export type DomainReply = z.infer<typeof DomainReply>;
