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
export interface DomainInfo {
  tenantId: string;
  domainId: number;
  domainName: string;
  language: string;
}

/** Reply to `querydomaininfo`, the one of these interfaces whose success has an errorCode. */
export interface DomainReply {
  errorCode: 0;
  domains: DomainInfo[];
}
