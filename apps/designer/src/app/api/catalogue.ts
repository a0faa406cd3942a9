/** What an editor needs to know of everything outside its document. */
import { DataTableColumn, ProcedureInput, TransferPolicyKind } from '@parley/contracts';
import { type Catalogue, FlowKind, VariableType } from '@parley/flow-model';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './client';
import { keys } from './keys';

const CatalogueReply: z.ZodType<Catalogue> = z.object({
  globals: z.array(z.object({ name: z.string(), type: VariableType, encrypted: z.boolean() })),
  templates: z.array(
    z.object({ name: z.string(), kind: z.string(), flowPlaces: z.array(z.string()).optional() }),
  ),
  flows: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: FlowKind,
      isReleased: z.boolean().optional(),
      nodes: z.array(z.object({ id: z.string(), name: z.string() })),
      inputs: z.array(z.object({ name: z.string(), type: VariableType })),
    }),
  ),
  interfaces: z.array(
    z.object({
      name: z.string(),
      request: z.object({ method: z.string(), path: z.string() }).optional(),
      inputs: z.array(z.object({ name: z.string(), required: z.boolean() })),
      outputs: z.array(z.object({ name: z.string(), type: VariableType })),
    }),
  ),
  procedures: z.array(z.object({ name: z.string(), inputs: z.array(ProcedureInput) })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(DataTableColumn) })),
  policies: z.array(z.object({ name: z.string(), kind: TransferPolicyKind })),
});

/** The names that a document may use: global variables, templates, flows, interfaces, data tables, transfer policies, stored procedures. */
export function useCatalogue() {
  return useQuery({
    queryKey: keys.catalogue,
    queryFn: ({ signal }) => request('GET /catalogue', CatalogueReply, { signal }),
    staleTime: 30_000,
  });
}
