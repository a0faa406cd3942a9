/** What a tenant has said about a function of a database that its flows may call. */
import { StoredProcedureRequest } from '@parley/contracts';
import { z } from 'zod';

/** A row of `stored_procedure`. */
export const ProcedureDefinition = StoredProcedureRequest.pick({
  host: true,
  port: true,
  database: true,
  user: true,
  tls: true,
  function: true,
  inputs: true,
  timeoutSeconds: true,
}).extend({ sealedPassword: z.string().nullable() });
export type ProcedureDefinition = z.infer<typeof ProcedureDefinition>;
