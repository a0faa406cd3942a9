/** What an OIAP interface answers where it fails (interfaces reference, section 0). */
import { z } from 'zod';

export const OiapFailure = z.object({ errorCode: z.int(), errorMsg: z.string() });
export type OiapFailure = z.infer<typeof OiapFailure>;
