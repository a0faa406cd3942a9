/** What a tenant has said about how transfers are shared out. */
import { TransferPolicyRequest } from '@parley/contracts';
import { z } from 'zod';

/** The JSON of `transfer_policy.definition`, with the id under which its transfers are counted. */
export const PolicyDefinition = TransferPolicyRequest.omit({ name: true, description: true }).extend({
  id: z.uuid(),
});
export type PolicyDefinition = z.infer<typeof PolicyDefinition>;
