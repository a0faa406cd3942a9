/** `POST /oifde/rest/api/gettoken` (interfaces reference, section 1). */
import { z } from 'zod';

export const TokenRequest = z.looseObject({
  /** tenant id or machine account */
  appKey: z.string().min(1).max(64),
  appSecret: z.string().min(1).max(256),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

export interface TokenReply {
  /** 0 success */
  errorCode: number;
  /** empty on success */
  errorMsg: string;
  /** 32 characters; absent on failure */
  authToken?: string;
  /** seconds; absent on failure */
  expireTime?: number;
}
