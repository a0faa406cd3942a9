/** Export and import of flows with all they need, copies, flow templates, and the check over all flows. */
import { z } from 'zod';
import { ListQuery, page } from './common';
import {
  DataTableRequest,
  InterfaceRequest,
  StoredProcedureRequest,
  TemplateRequest,
  TransferPolicyRequest,
  Use,
  VariableRequest,
} from './resources';

export const ItemKind = z.enum([
  'flow',
  'variable',
  'template',
  'interface',
  'dataTable',
  'transferPolicy',
  'storedProcedure',
  'grayRule',
  'accessCode',
  'testCase',
]);
export type ItemKind = z.infer<typeof ItemKind>;

/** `POST /api/v1/export`: a zip with one JSON per item. Everything that the flows need comes along. */
export const ExportRequest = z.object({
  /** codes; absent: every flow, resource and gray rule of the tenant */
  flows: z.array(z.string().min(1).max(64)).min(1).max(1_000).optional(),
  /** which versions: the live ones and the newest draft, or all */
  versions: z.enum(['current', 'all']).default('current'),
  /** access codes that lead to the exported flows too; of everything: also those that lead nowhere */
  accessCodes: z.boolean().default(false),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** What an import would do, or did, with one item. */
export const ImportItem = z.object({
  kind: ItemKind,
  /** of a test case: code of its flow, a slash and its own name */
  name: z.string(),
  /** new; same: nothing to do; changed: will be replaced; conflict: cannot be applied */
  state: z.enum(['new', 'same', 'changed', 'conflict']),
  /** why there is a conflict, or what changes */
  message: z.string(),
  /** members that get another value, such as `description` or `content.en_US` */
  changes: z.array(z.string()).optional(),
  errorCode: z.int().optional(),
});
export type ImportItem = z.infer<typeof ImportItem>;

/** Query of `POST /api/v1/import`. */
export const ImportQuery = z.object({
  /** false: only the report */
  apply: z.enum(['true', 'false']).default('false'),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/**
 * Reply to `POST /api/v1/import?apply=false|true` (body: the zip). With `apply=true` everything is applied in one
 * transaction or, where an item is in conflict, nothing.
 */
export const ImportReport = z.object({ applied: z.boolean(), items: z.array(ImportItem) });
export type ImportReport = z.infer<typeof ImportReport>;

/** Most items of a file of resources. */
const MOST_ITEMS = 10_000;

const resourceFile = <Format extends string, Item extends z.ZodType>(format: Format, item: Item) =>
  z.object({
    format: z.literal(format, `This is no file of this kind, or a newer one: its format must be "${format}"`),
    items: z.array(item).max(MOST_ITEMS),
  });

/**
 * Resources of one kind as a file: reply to `POST /api/v1/{kind}/export` and body of `POST /api/v1/{kind}/import`. It
 * holds no secret: a default that nobody may see is absent, the fixed value of a header that carries credentials reads
 * `******`. An import keeps what is here in their place.
 */
export const VariableFile = resourceFile('parley.variables/1', VariableRequest);
export const TemplateFile = resourceFile('parley.templates/1', TemplateRequest);
export const InterfaceFile = resourceFile('parley.interfaces/1', InterfaceRequest);
/** Without the rows. */
export const DataTableFile = resourceFile('parley.data-tables/1', DataTableRequest);
export const TransferPolicyFile = resourceFile('parley.transfer-policies/1', TransferPolicyRequest);
export const StoredProcedureFile = resourceFile('parley.stored-procedures/1', StoredProcedureRequest);

/** Body of `POST /api/v1/{kind}/export`. */
export const ResourceExportRequest = z.object({
  /** absent: all of them */
  names: z.array(z.string().min(1).max(128)).min(1).max(MOST_ITEMS).optional(),
});
export type ResourceExportRequest = z.infer<typeof ResourceExportRequest>;

/** `POST /api/v1/flows/{code}/versions/{version}/save-as`: the document as draft 1.0 of a new flow. */
export const SaveAsRequest = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,64}$/, 'A flow code is 1 to 64 lower-case letters, digits or hyphens'),
  name: z.string().trim().min(1).max(128),
});
export type SaveAsRequest = z.infer<typeof SaveAsRequest>;

/**
 * `POST /api/v1/flows/{code}/versions/{version}/copy-to`: the document, and what it needs, to another tenant. The header
 * `X-Parley-Target-Token` holds a personal API token of that tenant. Reply: an ImportReport.
 */
export const CopyToRequest = SaveAsRequest.extend({ tenant: z.string().min(1).max(64) });
export type CopyToRequest = z.infer<typeof CopyToRequest>;

/** One entry of `GET /api/v1/flow-templates`. */
export const FlowTemplate = z.object({
  id: z.string(),
  channel: z.enum(['voice', 'chat', 'multimedia']),
  kind: z.enum(['main', 'subflow', 'exception']),
  /** by language: en, zh */
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  nodes: z.int(),
});
export type FlowTemplate = z.infer<typeof FlowTemplate>;
export const FlowTemplateList = z.object({ items: z.array(FlowTemplate) });
export type FlowTemplateList = z.infer<typeof FlowTemplateList>;

export const CheckedKind = z.enum([
  'flow',
  'flowVariable',
  'globalVariable',
  'template',
  'interface',
  'dataTable',
  'storedProcedure',
  'transferPolicy',
  'grayRule',
  'accessCode',
]);
export type CheckedKind = z.infer<typeof CheckedKind>;

/** Places that one item of the flow check tells. */
export const MOST_PLACES = 100;

/** One item of `GET /api/v1/flow-check`, with the places that use it. */
export const CheckedItem = z.object({
  kind: CheckedKind,
  name: z.string(),
  /** for FLOW variables: the flow that declares it */
  flow: z.string().optional(),
  /** for flows: what leads calls to them */
  accessCodes: z.array(z.string()).optional(),
  /** the first ones */
  uses: z.array(Use).max(MOST_PLACES),
  /** how many places there are */
  places: z.int(),
});
export type CheckedItem = z.infer<typeof CheckedItem>;

/** Query of `GET /api/v1/flow-check`: by kind, then name; the search looks at names, and at the flow that declares a variable. */
export const FlowCheckQuery = ListQuery.extend({
  kind: CheckedKind.optional(),
  /** only what nothing uses and no access code leads to */
  unused: z.enum(['true', 'false']).default('false'),
  sort: z.enum(['kind', '-kind']).optional(),
});
export type FlowCheckQuery = z.infer<typeof FlowCheckQuery>;
export const FlowCheck = page(CheckedItem).extend({
  /** of the items that match, how many nothing uses */
  unused: z.int(),
  /** items that match whatever their kind; kinds without any are absent */
  counts: z.partialRecord(CheckedKind, z.int()),
});
export type FlowCheck = z.infer<typeof FlowCheck>;
