import { z } from 'zod';
import { DataTableColumn, ProcedureInput, TransferPolicyKind, VariableType } from './resources';

/** `GET /api/v1/catalogue`: what a document may name, as flow-model's `Catalogue`. */
export const CatalogueReply = z.object({
  globals: z.array(z.object({ name: z.string(), type: VariableType, encrypted: z.boolean() })),
  templates: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      /** FLOW variables that its texts name; absent: none */
      flowPlaces: z.array(z.string()).optional(),
    }),
  ),
  flows: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['main', 'subflow', 'exception']),
      isReleased: z.boolean().optional(),
      nodes: z.array(z.object({ id: z.string(), name: z.string() })),
      inputs: z.array(z.object({ name: z.string(), type: VariableType })),
    }),
  ),
  interfaces: z.array(
    z.object({
      name: z.string(),
      /** what it sends, as a node shows it: without the host and without what follows a `?`; absent: not known */
      request: z.object({ method: z.string(), path: z.string() }).optional(),
      inputs: z.array(z.object({ name: z.string(), required: z.boolean() })),
      outputs: z.array(z.object({ name: z.string(), type: VariableType })),
    }),
  ),
  tables: z.array(z.object({ name: z.string(), columns: z.array(DataTableColumn) })),
  policies: z.array(z.object({ name: z.string(), kind: TransferPolicyKind })),
  procedures: z.array(z.object({ name: z.string(), inputs: z.array(ProcedureInput) })),
});
export type CatalogueReply = z.infer<typeof CatalogueReply>;
