/** What a tenant has said about a data table that its flows may write into. */
import { DataTableColumn } from '@parley/contracts';
import { z } from 'zod';

/** A row of `data_table`, without its name. */
export const TableDefinition = z.object({ id: z.uuid(), columns: z.array(DataTableColumn) });
export type TableDefinition = z.infer<typeof TableDefinition>;
