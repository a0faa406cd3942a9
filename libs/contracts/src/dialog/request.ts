/**
 * Bodies of `POST /oifde/rest/crs/process` (seed 000 outer table, seed 002 inaction 9, interfaces reference 2.3 to 2.4).
 * Unknown members are ignored; numbers are read as text where an optional text is expected.
 */
import { z } from 'zod';

/** Mandatory text of at most `max` characters. */
const mandatory = (max: number) => z.string().min(1).max(max);

/** Optional text; numbers and booleans are read as text, null as absent. */
const optional = (max: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? undefined),
    z.string().max(max).optional(),
  );

const common = {
  call_id: mandatory(64),
  call_dst_id: mandatory(20),
  auth_token: optional(1_024),
  mediaType: optional(64),
  call_media_type: optional(16),
  channelType: optional(64),
};

const interaction = {
  recordFileName: optional(512),
  inter_idx: optional(16),
  begin_play: optional(32),
  end_play: optional(32),
  result_time: optional(32),
  inter_no: optional(64),
  IACmd: optional(32),
  TextSource: optional(64),
  feedback: optional(16),
  feedbackContent: optional(1_024),
  refeedbackContentcordFileName: optional(512),
};

/** inparams of inaction 8 (reference table 2.3). */
export const InitParams = z.looseObject({
  ...common,
  call_sor_id: mandatory(64),
  real_callee: optional(32),
  cti_callid: optional(32),
  suilu_region_id: optional(64),
  entrance_id: optional(64),
  responseStyle: optional(64),
});

/** inparams of inaction 9 (seed 002). `input` may be empty text: the customer said nothing that could be read. */
export const InteractionParams = z.looseObject({
  ...common,
  ...interaction,
  flow_result_type: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), mandatory(8)),
  input: z.string().max(1_024),
});

/** inparams of inaction 11 (reference 2.4). */
export const TransferParams = z.looseObject({
  ...common,
  begin_trans: mandatory(32),
  end_trans: mandatory(32),
  trans_result: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), mandatory(16)),
  record_result: optional(16),
  input: optional(1_024),
  inter_idx: optional(16),
});

/** inparams of inaction 12, the answer to a query. */
export const QueryParams = z.looseObject({
  ...common,
  ...interaction,
  flow_result_type: optional(8),
  input: optional(1_024),
});

/** extparams, spelled `ExtParams` in some headings; both are read. */
export const ExtParams = z.looseObject({
  transin_data: optional(65_536),
  locationid: optional(64),
  mediaability: optional(16),
  ieValue: optional(4_096),
  release_reason: optional(16),
  queueIndex: optional(32),
  agentCount: optional(32),
  estimateTime: optional(32),
  idleAgentCount: optional(32),
});

/** Outer members. `inaction` may be a number or a numeric text. */
export const DialogEnvelope = z.looseObject({
  userid: mandatory(64),
  inaction: z.preprocess(
    (v) => (typeof v === 'string' && /^\d{1,2}$/.test(v) ? Number(v) : v),
    z.literal([8, 9, 11, 12]),
  ),
  seat: z.preprocess((v) => (v === '' ? undefined : (v ?? undefined)), z.enum(['vir', 'ass']).optional()),
  inparams: z.looseObject({}),
});

/** Schema of the inparams of each inaction. */
export const INPARAMS = { 8: InitParams, 9: InteractionParams, 11: TransferParams, 12: QueryParams } as const;
export type InAction = keyof typeof INPARAMS;

/** A request of one inaction, as the interface describes it; a numeric text is read as its number. */
const requestOf = <Params extends z.ZodType>(inaction: InAction, inparams: Params) =>
  z.looseObject({
    userid: mandatory(64),
    inaction: z.literal(inaction),
    /** vir: virtual agent; ass: agent assistant */
    seat: z.enum(['vir', 'ass']).default('vir'),
    inparams,
    extparams: ExtParams.optional(),
  });

/** Initialization: the first request of a call. */
export const InitRequest = requestOf(8, InitParams);
/** After an interaction. */
export const InteractionRequest = requestOf(9, InteractionParams);
/** After a transfer. */
export const TransferRequest = requestOf(11, TransferParams);
/** The answer to a query. */
export const QueryRequest = requestOf(12, QueryParams);

/** Body of `POST /oifde/rest/crs/process`. */
export const TurnRequest = z.union([InitRequest, InteractionRequest, TransferRequest, QueryRequest]);
