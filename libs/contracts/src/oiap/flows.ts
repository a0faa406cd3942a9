/** `/oifde/rest/api/queryflows` (interfaces reference 3.6). */
import { z } from 'zod';
import { COMMON, DIALOG_SOURCES, optionalChoice, optionalInteger, optionalText } from './fields';

/** Filters must all hold: id and code are compared whole, the name may be a part in any case. */
export const FlowListQuery = z.object({
  ...COMMON,
  flowId: optionalText(64),
  flowName: optionalText(128),
  flowCode: optionalText(64),
  source: optionalChoice(DIALOG_SOURCES),
  /** 1-based; absent: the first page */
  pageNum: optionalInteger(1),
  /** absent: 100 where a page is asked for, otherwise all flows */
  pageSize: optionalInteger(1, 1_000),
});
export type FlowListQuery = z.infer<typeof FlowListQuery>;

/** Flow of the reply. What is said of a version is said of the official release, or of the newest version without one. */
export const OiapFlow = z.object({
  tenantId: z.string(),
  /** internal number */
  flowId: z.int(),
  flowCode: z.string(),
  flowName: z.string(),
  /** absent where empty */
  flowDesc: z.string().optional(),
  /** main flow, subflow, exception flow */
  scenarioType: z.enum(['Default', 'subFlow', 'SYS_ERROR_DEFAULT']),
  /** epoch milliseconds */
  createDate: z.int(),
  /** VALID: has an official release */
  status: z.enum(['INITIAL', 'VALID']),
  /** last change, epoch milliseconds */
  statusDate: z.int(),
  /** id of the Start node */
  flowStartNode: z.string().optional(),
  /** ids of the End nodes, separated by commas */
  flowEndNode: z.string().optional(),
  /** kept for extensions; Parley has none, so it is absent */
  ext01: z.string().optional(),
  /** 1: the tenant keeps session records (system parameter FLOWRECORDFLAG) */
  logSwitch: z.enum(['0', '1']),
  /** 1: the main flow of the tenant */
  isDefault: z.enum(['0', '1']),
  /** such as 1.4 */
  version: z.string(),
  /** id of the named gray rule that the gray release follows; absent where none does */
  ruleId: z.string().optional(),
  /** 0 common, 1 monitoring, 2 insertion */
  workMode: z.literal([0, 1, 2]),
});
export type OiapFlow = z.infer<typeof OiapFlow>;

/** Reply to `queryflows`; errorCode is absent on success. */
export const FlowListReply = z.object({
  /** of all pages */
  total: z.int(),
  flowList: z.array(OiapFlow),
});
export type FlowListReply = z.infer<typeof FlowListReply>;
