/** `POST /oifde/rest/api/gettoken` (interfaces reference, section 1). */
import { z } from 'zod';

export const TokenRequest = z.looseObject({
  /** tenant id or machine account */
  appKey: z.string().min(1).max(64),
  appSecret: z.string().min(1).max(256),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenReply = z.object({
  /** 0 success */
  errorCode: z.int(),
  /** empty on success */
  errorMsg: z.string(),
  /** 32 characters; absent on failure */
  authToken: z.string().optional(),
  /** seconds; absent on failure */
  expireTime: z.int().optional(),
});
export type TokenReply = z.infer<typeof TokenReply>;
