/**
 * Resources that flows name and that stay editable while released flows use them: GLOBAL variables, templates, business
 * interfaces, data tables, transfer policies, named gray rules. Every edit makes a revision; If-Match quotes the one it started from.
 */
import { z } from 'zod';
import { ReferenceDetail } from './flows';
import { ListQuery, page, PersonRef, Timestamp } from './common';

/** Languages of texts, as the protocol of recognition names them. */
export const ContentLanguage = z.enum(['zh_CN', 'en_US', 'es_ES', 'ar', 'th_TH', 'pt_BR', 'fr_FR']);
export type ContentLanguage = z.infer<typeof ContentLanguage>;

export const VariableType = z.enum(['integer', 'string', 'long', 'float', 'boolean', 'list', 'object']);
const Description = z.string().max(1_024).default('');

/** Who changed a resource last, and how often it was changed. */
const Revised = z.object({ revision: z.int(), changedAt: Timestamp, changedBy: PersonRef.nullable() });

/** none; stored: sealed in the database, readable by who may read; shown: sealed, and masked in every view */
export const Encryption = z.enum(['none', 'stored', 'shown']);
export type Encryption = z.infer<typeof Encryption>;

export const VariableName = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,63}$/,
    'A name is a letter or _ followed by at most 63 letters, digits or _',
  );

/** Body of `POST /api/v1/variables` and `PUT /api/v1/variables/{name}` (If-Match). */
export const VariableRequest = z.object({
  name: VariableName,
  type: VariableType,
  /** absent: the default of the type */
  default: z.json().optional(),
  encryption: Encryption.default('none'),
  description: Description,
});
export type VariableRequest = z.infer<typeof VariableRequest>;

/** `GET /api/v1/variables/{name}`. A default that is sealed and shown masked reads `******`. */
export const Variable = VariableRequest.extend({
  builtin: z.boolean(),
  /** how many versions, templates and interfaces name it */
  uses: z.int(),
}).extend(Revised.shape);
export type Variable = z.infer<typeof Variable>;
export const VariablePage = page(Variable);
export type VariablePage = z.infer<typeof VariablePage>;

export const TemplateKind = z.enum([
  'voice',
  'tts',
  'text',
  'video',
  'multimedia',
  'card',
  'quickReply',
  'script',
]);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** Body of `POST /api/v1/templates` and `PUT /api/v1/templates/{name}` (If-Match). */
export const TemplateRequest = z.object({
  name: z.string().trim().min(1).max(128),
  kind: TemplateKind,
  /** one text per language, with `${}` places; at least one */
  content: z
    .partialRecord(ContentLanguage, z.string().max(4_096))
    .refine((content) => Object.keys(content).length > 0, 'A template needs a text in at least one language'),
  description: Description,
});
export type TemplateRequest = z.infer<typeof TemplateRequest>;

export const Template = TemplateRequest.extend({ uses: z.int() }).extend(Revised.shape);
export type Template = z.infer<typeof Template>;
export const TemplatePage = page(Template);
export type TemplatePage = z.infer<typeof TemplatePage>;

/** `POST /api/v1/templates/preview`: what a text becomes with sample values. */
export const PreviewRequest = z.object({
  content: z.string().max(4_096),
  /** by name with root: `FLOW.balance` */
  values: z.record(z.string().max(80), z.json()).default({}),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;
export const PreviewReply = z.object({
  text: z.string(),
  warnings: z.array(
    z.object({
      /** what it is, for a wording of one's own */
      code: z.string(),
      /** one English sentence */
      message: z.string(),
      /** what a wording needs: `place`, or the function or operator that is the `owner` */
      params: z.record(z.string(), z.string()),
    }),
  ),
  /** variables that the text names */
  variables: z.array(z.string()),
});
export type PreviewReply = z.infer<typeof PreviewReply>;

const ParameterName = z.string().min(1).max(128);

export const InterfaceInput = z.object({
  name: ParameterName,
  type: VariableType.default('string'),
  required: z.boolean().default(false),
  in: z.enum(['path', 'query', 'header', 'body']).default('body'),
});
export const InterfaceOutput = z.object({
  name: ParameterName,
  type: VariableType.default('string'),
  /** into the JSON reply: `data.items[0].name`; empty: the whole reply */
  path: z.string().max(512),
});
export const InterfaceHeader = z.object({
  name: z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/, 'Not the name of a header'),
  /** with `${GLOBAL.x}` and `${SYS.x}` places */
  value: z.string().max(4_096),
});

/**
 * Body of `POST /api/v1/interfaces` and `PUT /api/v1/interfaces/{name}` (If-Match). Names that stand twice give 10000006
 * (inputs), 10000007 (outputs), 10000008 (headers, whatever the case). The fixed value of a header that carries
 * credentials is shown to nobody: it reads `******`, and sent so it stays what it is, as long as the server that is called
 * stays too.
 */
export const InterfaceRequest = z
  .object({
    name: ParameterName,
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
    /** absolute; `{name}` stands for an input with `in: path` */
    url: z.string().min(1).max(2_048).optional(),
    /** on this server: the demo's own back end, below /demo/ */
    path: z.string().startsWith('/demo/').max(2_048).optional(),
    headers: z.array(InterfaceHeader).max(100).default([]),
    inputs: z.array(InterfaceInput).max(200).default([]),
    outputs: z.array(InterfaceOutput).max(200).default([]),
    timeoutMs: z.int().min(1).max(60_000).default(5_000),
    description: Description,
  })
  .refine((body) => (body.url === undefined) !== (body.path === undefined), {
    message: 'An interface has either a url or a path',
    path: ['url'],
  });
export type InterfaceRequest = z.infer<typeof InterfaceRequest>;

export const BusinessInterface = z.object({ ...InterfaceRequest.shape, uses: z.int(), ...Revised.shape });
export type BusinessInterface = z.infer<typeof BusinessInterface>;
export const InterfacePage = page(BusinessInterface);
export type InterfacePage = z.infer<typeof InterfacePage>;

/** integer: whole, within 32 bits; date: a moment, kept as milliseconds since 1970 */
export const ColumnType = z.enum(['string', 'integer', 'date']);
export type ColumnType = z.infer<typeof ColumnType>;

export const DataTableColumn = z.object({
  name: z
    .string()
    .regex(
      /^[A-Za-z_][A-Za-z0-9_]{0,63}$/,
      'A column is a letter or _ followed by at most 63 letters, digits or _',
    ),
  type: ColumnType.default('string'),
  /** a row without a value for it is refused */
  required: z.boolean().default(false),
});
export type DataTableColumn = z.infer<typeof DataTableColumn>;

/**
 * Body of `POST /api/v1/data-tables` and `PUT /api/v1/data-tables/{name}` (If-Match). A column that stands twice gives
 * 10000002. The type of a column stays as it is while the table has rows.
 */
export const DataTableRequest = z.object({
  name: ParameterName,
  columns: z.array(DataTableColumn).min(1).max(64),
  description: Description,
});
export type DataTableRequest = z.infer<typeof DataTableRequest>;

export const DataTable = DataTableRequest.extend({ uses: z.int() }).extend(Revised.shape);
export type DataTable = z.infer<typeof DataTable>;
export const DataTablePage = page(DataTable);
export type DataTablePage = z.infer<typeof DataTablePage>;

/** By column; a date as milliseconds since 1970. Columns without a value are missing. */
const RowValues = z.record(z.string().max(64), z.union([z.string(), z.number()]));

/**
 * Body of `POST /api/v1/data-tables/{name}/rows`. A date may also be written as `2026-03-01`, `20260301`,
 * `20260301170000` or `2026-03-01T17:00:00Z`; without a zone it is meant in that of the tenant.
 */
export const RowRequest = z.object({ values: RowValues });
export type RowRequest = z.infer<typeof RowRequest>;

/** One entry of `GET /api/v1/data-tables/{name}/rows`, newest first. */
export const DataTableRow = z.object({ id: z.uuid(), createdAt: Timestamp, values: RowValues });
export type DataTableRow = z.infer<typeof DataTableRow>;
export const DataTableRowPage = page(DataTableRow);
export type DataTableRowPage = z.infer<typeof DataTableRowPage>;

/** The window over which shares are counted, in the tenant's time zone; none: every transfer goes by chance */
export const Accumulation = z.enum(['none', 'hour', 'day', 'week']);
export type Accumulation = z.infer<typeof Accumulation>;

const Queue = z.string().trim().min(1).max(128);

/** How much of all transfers goes to a skill queue. */
export const QueueShare = z.object({ queue: Queue, percent: z.int().min(0).max(100) });
export type QueueShare = z.infer<typeof QueueShare>;

/** Callers whose number has as many digits as both ends and lies between them. */
export const NumberSegment = z.object({ start: z.string().max(32), end: z.string().max(32), queue: Queue });
export type NumberSegment = z.infer<typeof NumberSegment>;

export const TransferPolicyKind = z.enum(['percentage', 'segment']);
export type TransferPolicyKind = z.infer<typeof TransferPolicyKind>;

/**
 * Body of `POST /api/v1/transfer-policies` and `PUT /api/v1/transfer-policies/{name}` (If-Match). Shares that do not add
 * up to 100 and segments that are none, or overlap, give 10000002; only the list of its kind is looked at.
 */
export const TransferPolicyRequest = z.object({
  name: ParameterName,
  kind: TransferPolicyKind,
  shares: z.array(QueueShare).max(50).default([]),
  accumulation: Accumulation.default('none'),
  segments: z.array(NumberSegment).max(200).default([]),
  /** for callers in no segment; empty: they cannot be transferred */
  otherQueue: z.string().trim().max(128).default(''),
  description: Description,
});
export type TransferPolicyRequest = z.infer<typeof TransferPolicyRequest>;

export const TransferPolicy = TransferPolicyRequest.extend({ uses: z.int() }).extend(Revised.shape);
export type TransferPolicy = z.infer<typeof TransferPolicy>;
export const TransferPolicyPage = page(TransferPolicy);
export type TransferPolicyPage = z.infer<typeof TransferPolicyPage>;
const Identifier = '[A-Za-z_][A-Za-z0-9_]{0,62}';

export const ProcedureInput = z.object({
  name: VariableName,
  type: VariableType.default('string'),
  /** a call without a value for it fails */
  required: z.boolean().default(false),
});
export type ProcedureInput = z.infer<typeof ProcedureInput>;

/**
 * Body of `POST /api/v1/stored-procedures` and `PUT /api/v1/stored-procedures/{name}` (If-Match): a function of a
 * Postgres database that flows may call. Its inputs are handed over in their order. The host must be on the list of
 * outbound hosts when it is called. An input that stands twice gives 10000006.
 */
export const StoredProcedureRequest = z.object({
  name: ParameterName,
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'A host is a name or an address, without a port'),
  port: z.int().min(1).max(65_535).default(5_432),
  database: z.string().min(1).max(63),
  user: z.string().min(1).max(63),
  /** kept sealed and never shown; absent: the one that is there stays */
  password: z.string().min(1).max(256).optional(),
  /** whether the connection is encrypted, with a certificate that names the host */
  tls: z.boolean().default(false),
  function: z
    .string()
    .regex(
      new RegExp(`^${Identifier}\\.${Identifier}$`),
      'A function is written with its schema: public.save_call',
    ),
  inputs: z.array(ProcedureInput).max(50).default([]),
  timeoutSeconds: z.int().min(1).max(30).default(5),
  description: Description,
});
export type StoredProcedureRequest = z.infer<typeof StoredProcedureRequest>;

/** The password is never shown; whether there is one is. */
export const StoredProcedure = StoredProcedureRequest.omit({ password: true })
  .extend({ hasPassword: z.boolean(), uses: z.int() })
  .extend(Revised.shape);
export type StoredProcedure = z.infer<typeof StoredProcedure>;
export const StoredProcedurePage = page(StoredProcedure);
export type StoredProcedurePage = z.infer<typeof StoredProcedurePage>;

export const ResourceKind = z.enum([
  'variables',
  'templates',
  'interfaces',
  'data-tables',
  'transfer-policies',
  'stored-procedures',
]);
export type ResourceKind = z.infer<typeof ResourceKind>;

/** One use of a resource: in a flow version, a template or an interface. */
export const Use = z.discriminatedUnion('kind', [
  ReferenceDetail.extend({ kind: z.literal('flow') }),
  z.object({ kind: z.enum(['template', 'interface']), name: z.string(), path: z.string() }),
]);
export type Use = z.infer<typeof Use>;

/** `GET /api/v1/{kind}/{name}/uses`: flow versions first, then templates, then interfaces; the search looks at their names and at the place. */
export const UseQuery = ListQuery.extend({ sort: z.enum(['place', '-place']).optional() });
export type UseQuery = z.infer<typeof UseQuery>;
export const UsePage = page(Use);
export type UsePage = z.infer<typeof UsePage>;

/** One entry of `GET /api/v1/{kind}/{name}/revisions`, newest first. */
export const ResourceRevision = z.object({
  revision: z.int(),
  at: Timestamp,
  by: PersonRef.nullable(),
  /** null: it was deleted */
  content: z.json().nullable(),
});
export type ResourceRevision = z.infer<typeof ResourceRevision>;
export const ResourceRevisionPage = page(ResourceRevision);
export type ResourceRevisionPage = z.infer<typeof ResourceRevisionPage>;

/** `POST /api/v1/{kind}/{name}/revert`: the content of an earlier revision as a new one. */
export const RevertRequest = z.object({ revision: z.int().min(1) });
export type RevertRequest = z.infer<typeof RevertRequest>;
