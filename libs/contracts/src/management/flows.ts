/** Flows, versions, releases, access codes: bodies of `/api/v1`. Documents are checked by flow-model, not here. */
import { z } from 'zod';
import { DIALOG_SOURCES } from '../oiap/fields';
import { ListQuery, page, PersonRef, Timestamp } from './common';
import { ReleaseTests } from './test-cases';

export const VersionState = z.enum(['draft', 'released', 'offline']);
export type VersionState = z.infer<typeof VersionState>;
export const ReleaseKind = z.enum(['official', 'gray']);
export type ReleaseKind = z.infer<typeof ReleaseKind>;
export const WorkMode = z.enum(['common', 'monitoring', 'insertion']);
export type WorkMode = z.infer<typeof WorkMode>;
const Kind = z.enum(['main', 'subflow', 'exception']);
const Channel = z.enum(['voice', 'chat', 'multimedia']);

const RangeEnd = z.string().regex(/^\d{1,32}$/, 'An end of a number range is 1 to 32 digits');

/** Which calls a gray release takes. Criteria that are given must all hold. */
export const GrayRule = z.object({
  numberRanges: z
    .array(
      z
        .object({ start: RangeEnd, end: RangeEnd })
        .refine(({ start, end }) => start.length === end.length && start <= end, {
          message: 'The end of a number range has as many digits as its start and is not below it',
          path: ['end'],
        }),
    )
    .max(100)
    .default([]),
  vdnIds: z.array(z.string().min(1).max(64)).max(100).default([]),
  /** share of callers, sticky by number; null: no share */
  percentage: z.number().min(0).max(100).nullable().default(null),
});
export type GrayRule = z.infer<typeof GrayRule>;

/** A version without its document. */
export const VersionSummary = z.object({
  /** `1.4`; with the flow's code it names the version everywhere */
  version: z.string(),
  state: VersionState,
  releaseKind: ReleaseKind.nullable(),
  workMode: WorkMode,
  /** which calls it takes, while it is a gray release */
  grayRule: GrayRule.nullable(),
  /** the named rule that the gray release follows, if any */
  grayRuleName: z.string().nullable(),
  /** counts saves of the draft; quoted in If-Match */
  revision: z.int(),
  contentHash: z.string(),
  createdAt: Timestamp,
  changedAt: Timestamp,
  changedBy: PersonRef.nullable(),
  releasedAt: Timestamp.nullable(),
  releasedBy: PersonRef.nullable(),
  /** since when the version keeps the resources that it names as they were; null: it follows every edit */
  frozenAt: Timestamp.nullable(),
  /** since when an offline version no longer holds on to what it names; null: it does */
  archivedAt: Timestamp.nullable(),
  /** ids of everybody who has saved the version or brought its document: where the flow asks for approval, none of them releases it */
  editorIds: z.array(z.string()),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** What must hold before a version of the flow is released, beside its being without errors. */
export const FlowPolicy = z.object({
  /** who releases a version is nobody who has edited it */
  approval: z.boolean().default(false),
  /** the flow has test cases, and all of them pass */
  tests: z.boolean().default(false),
});
export type FlowPolicy = z.infer<typeof FlowPolicy>;

export const FlowSummary = z.object({
  code: z.string(),
  name: z.string(),
  kind: Kind,
  channel: Channel,
  description: z.string(),
  policy: FlowPolicy,
  /** official and gray releases, and drafts newer than those; of a flow without any, the newest offline version */
  versions: z.array(VersionSummary),
  accessCodes: z.array(z.string()),
  /** calls begun since midnight in the tenant's zone */
  callsToday: z.int(),
  /** the same by the hour, from midnight to the present one; empty where there are none */
  callsByHour: z.array(z.int()),
  /** what: `edited 1.4`, `released 1.4`, `released 1.4 to gray`, `rolled back to 1.3`, `took 1.3 offline` or `changed the flow` */
  lastChange: z.object({ at: Timestamp, by: PersonRef.nullable(), what: z.string() }),
});
export type FlowSummary = z.infer<typeof FlowSummary>;
/** `GET /api/v1/flows?search&state&kind&cursor&limit` */
export const FlowPage = page(FlowSummary).extend({
  /** flows of each state, whatever the filter */
  counts: z.object({ all: z.int(), live: z.int(), gray: z.int(), draft: z.int(), offline: z.int() }),
});
export type FlowPage = z.infer<typeof FlowPage>;

/** `POST /api/v1/flows`: a new flow with a draft 1.0 from a template; absent: Start and End only. */
export const CreateFlowRequest = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,64}$/, 'A flow code is 1 to 64 lower-case letters, digits or hyphens'),
  name: z.string().trim().min(1).max(128),
  /** absent: a subflow, or an exception flow where the template is one */
  kind: Kind.optional(),
  /** absent: the template's */
  channel: Channel.optional(),
  description: z.string().max(1_024).default(''),
  /** an id of `GET /api/v1/flow-templates` */
  template: z.string().min(1).max(64).optional(),
});
export type CreateFlowRequest = z.infer<typeof CreateFlowRequest>;

/** `GET /api/v1/flows/{code}`: the flow with every version, newest first. */
export const FlowDetail = FlowSummary.extend({ allVersions: z.array(VersionSummary) });
export type FlowDetail = z.infer<typeof FlowDetail>;

/** A finding as flow-model's validation gives it. */
export const FindingBody = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.string()),
  message: z.string(),
  node: z.string().optional(),
  line: z.string().optional(),
  path: z.string().optional(),
});
export type FindingBody = z.infer<typeof FindingBody>;

/** `GET /api/v1/flows/{code}/versions/{version}`; header ETag holds the revision. */
export const VersionDetail = VersionSummary.extend({
  flow: z.object({ code: z.string(), name: z.string(), kind: Kind, channel: Channel }),
  document: z.looseObject({}),
  findings: z.array(FindingBody),
});
export type VersionDetail = z.infer<typeof VersionDetail>;

/** Reply to `PUT /api/v1/flows/{code}/versions/{version}/document` (body: the document; header If-Match: revision). */
export const SavedDocument = z.object({
  revision: z.int(),
  contentHash: z.string(),
  changedAt: Timestamp,
  findings: z.array(FindingBody),
});
export type SavedDocument = z.infer<typeof SavedDocument>;

/** `details[0]` of 20000008. */
export const StaleRevision = z.object({
  yourRevision: z.int(),
  currentRevision: z.int(),
  changedBy: PersonRef.nullable(),
  changedAt: Timestamp,
});
export type StaleRevision = z.infer<typeof StaleRevision>;

/** A rule without criteria would take no call. */
export function hasCriterion({ numberRanges, vdnIds, percentage }: GrayRule): boolean {
  return numberRanges.length > 0 || vdnIds.length > 0 || percentage !== null;
}

/** `POST /api/v1/flows/{code}/versions/{version}/release`; the header If-Match may quote the revision that was looked at. */
export const ReleaseRequest = z
  .object({
    kind: ReleaseKind.default('official'),
    workMode: WorkMode.default('common'),
    note: z.string().max(2_048).default(''),
    /**
     * Keeps templates, GLOBAL variables, interfaces, transfer policies and stored procedures as they are at this moment
     * for all calls of this version. For good: a version that was frozen once stays so, also when it is released again.
     */
    freezeResources: z.boolean().default(false),
    /** for a gray release: a rule of its own, with at least one criterion */
    grayRule: GrayRule.optional(),
    /** for a gray release: the named rule that it follows, instead of one of its own */
    grayRuleName: z.string().min(1).max(128).optional(),
  })
  .refine(({ grayRule, grayRuleName }) => grayRule === undefined || grayRuleName === undefined, {
    message: 'A gray release has a rule of its own or follows a named one, not both',
    path: ['grayRuleName'],
  })
  .refine(
    ({ kind, grayRule, grayRuleName }) =>
      kind === 'official' || grayRuleName !== undefined || (grayRule !== undefined && hasCriterion(grayRule)),
    { message: 'A gray release needs a rule with number ranges, vdnIds or a percentage', path: ['grayRule'] },
  );
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

/** Something that the document of a version names. */
export const VersionReference = z.object({
  /** `flowVariable`, `globalVariable`, `template`, `flow`, `flowNode`, `interface`, ... */
  kind: z.string(),
  name: z.string(),
  /** of `flowNode`: the node of that flow */
  targetNode: z.string().optional(),
  nodeId: z.string(),
  nodeName: z.string(),
  /** where the node names it, such as `params.prompt.template` */
  path: z.string(),
});
export type VersionReference = z.infer<typeof VersionReference>;
/** `GET /api/v1/flows/{code}/versions/{version}/references` */
export const VersionReferenceList = z.object({ items: z.array(VersionReference) });
export type VersionReferenceList = z.infer<typeof VersionReferenceList>;

/** `GET /api/v1/flows/{code}/diff?from=1.3&to=1.4`: the reply is flow-model's FlowDiff. */
const VersionText = z.string().regex(/^\d{1,6}\.\d{1,6}$/, 'A version is two numbers, such as 1.4');
export const DiffQuery = z.object({ from: VersionText, to: VersionText });
export type DiffQuery = z.infer<typeof DiffQuery>;

/** Reply to release, offline, upgrade. */
export const VersionReply = VersionSummary;
export type VersionReply = z.infer<typeof VersionReply>;

/** What a release changed for callers: nodes, and exits and variables by number. */
export const ReleaseChanges = z.object({
  /** the official version at that moment; null: the flow had none */
  since: z.string().nullable(),
  added: z.int(),
  /** nodes of which a parameter, the name or an exit differs */
  changed: z.int(),
  removed: z.int(),
  variables: z.int(),
});
export type ReleaseChanges = z.infer<typeof ReleaseChanges>;

/** One entry of `GET /api/v1/flows/{code}/releases`, newest first. */
export const ReleaseRecord = z.object({
  id: z.string(),
  action: z.enum(['release', 'offline', 'rollback']),
  version: z.string(),
  kind: ReleaseKind.nullable(),
  workMode: WorkMode,
  note: z.string(),
  contentHash: z.string(),
  /** the rule that a gray release began with */
  grayRule: GrayRule.nullable(),
  /** null where nothing was put on the air */
  changes: ReleaseChanges.nullable(),
  /** what the test cases of the flow said; null: it had none, or nothing was put on the air */
  tests: ReleaseTests.nullable(),
  /** since when the version kept the resources as they were; null: it followed every edit */
  frozenAt: Timestamp.nullable(),
  /** who had edited the version that was put on the air; null: not known, or nothing was put on the air */
  editors: z.array(PersonRef).nullable(),
  at: Timestamp,
  by: PersonRef.nullable(),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;
export const ReleasePage = page(ReleaseRecord);
export type ReleasePage = z.infer<typeof ReleasePage>;

/** Dialog type of a binding: 1 voice navigation, 2 outbound call, 3 chatbot, 4 IVR flow (interfaces reference 3.2). */
export const DialogType = z.literal([1, 2, 3, 4]);

/** What a call arrives on: a called number, or the name of a chat entrance. */
export const AccessCodeName = z
  .string()
  .regex(/^[A-Za-z0-9_*#+.-]{1,20}$/, 'An access code is 1 to 20 letters, digits or _ * # + . -');

export const AccessCode = z.object({
  accessCode: z.string(),
  flowCode: z.string().nullable(),
  flowName: z.string().nullable(),
  dialogType: DialogType,
  description: z.string(),
  /** IVR: a traditional IVR flow; OIFDE: an intelligent flow configured here. Set by the OIAP interfaces */
  source: z.enum(DIALOG_SOURCES),
  /** whether calls may be recorded by the external recorder */
  usingRecordService: z.boolean(),
});
export type AccessCode = z.infer<typeof AccessCode>;
export const AccessCodePage = page(AccessCode);
export type AccessCodePage = z.infer<typeof AccessCodePage>;

/** Query of `GET /api/v1/access-codes`; `-` before the member: downwards. */
export const AccessCodeQuery = ListQuery.extend({
  sort: z.enum(['accessCode', '-accessCode', 'changedAt', '-changedAt']).optional(),
});
export type AccessCodeQuery = z.infer<typeof AccessCodeQuery>;

/** `PUT /api/v1/access-codes/{accessCode}`: binds the code to a flow, or re-binds it. */
export const BindAccessCodeRequest = z.object({
  flowCode: z.string().min(1).max(64),
  dialogType: DialogType.default(1),
  description: z.string().max(50).default(''),
});
export type BindAccessCodeRequest = z.infer<typeof BindAccessCodeRequest>;

/** `PATCH /api/v1/flows/{code}`: renames a flow of which nothing is released, or describes a flow anew. Its drafts take the new name with their next save. */
export const UpdateFlowRequest = z
  .object({
    name: z.string().trim().min(1).max(128).optional(),
    description: z.string().max(1_024).optional(),
  })
  .refine((body) => body.name !== undefined || body.description !== undefined, 'Nothing to change');
export type UpdateFlowRequest = z.infer<typeof UpdateFlowRequest>;

/** Filter of the flow list: `live` has an official release, `gray` a gray one, `draft` a draft, `offline` only offline versions. */
export const FlowState = z.enum(['live', 'gray', 'draft', 'offline']);
export type FlowState = z.infer<typeof FlowState>;

/** Order of the flow list: by code, by name, or by the last change; `-` before it: downwards. */
export const FlowSort = z.enum(['code', '-code', 'name', '-name', 'changedAt', '-changedAt']);
export type FlowSort = z.infer<typeof FlowSort>;

/** Query of `GET /api/v1/flows`; the search looks at name, code and what the nodes say. */
export const FlowQuery = ListQuery.extend({
  state: FlowState.optional(),
  kind: Kind.optional(),
  sort: FlowSort.default('code'),
});
export type FlowQuery = z.infer<typeof FlowQuery>;

/** Reply to `POST .../validate`. */
export const ValidationReply = z.object({ findings: z.array(FindingBody) });
export type ValidationReply = z.infer<typeof ValidationReply>;

/** One entry of `details` of 20000001 to 20000005 where something is referenced. */
export const ReferenceDetail = z.object({
  flowCode: z.string(),
  flowName: z.string(),
  version: z.string(),
  nodeId: z.string(),
  nodeName: z.string(),
  path: z.string(),
});
export type ReferenceDetail = z.infer<typeof ReferenceDetail>;

/** One entry of `details` of 20000001 where what is on the air stands in the way. */
export const ReleaseDetail = z.object({ flowCode: z.string(), flowName: z.string(), version: z.string() });
export type ReleaseDetail = z.infer<typeof ReleaseDetail>;

/** One entry of `details` of 20000003 where an access code leads to a flow. */
export const AccessCodeDetail = z.object({ accessCode: z.string() });
export type AccessCodeDetail = z.infer<typeof AccessCodeDetail>;
