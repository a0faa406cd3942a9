/** Reply of `POST /oifde/rest/crs/process` (seed 000, Response). */
import { z } from 'zod';

export const DialogReply = z.object({
  /** 0 success, otherwise a code of the error catalogue */
  ret: z.int(),
  userid: z.string(),
  /** 9 interaction, 10 hang-up, 11 transfer, 12 query */
  outaction: z.int(),
  /** by outaction (seed 002, interfaces reference 2.5) */
  outparams: z.record(z.string(), z.union([z.string(), z.int()])),
  /** only on failure */
  errorMsg: z.string().optional(),
});
export type DialogReply = z.infer<typeof DialogReply>;
