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
export interface OiapFlow {
  tenantId: string;
  /** internal number */
  flowId: number;
  flowCode: string;
  flowName: string;
  /** absent where empty */
  flowDesc?: string;
  /** main flow, subflow, exception flow */
  scenarioType: 'Default' | 'subFlow' | 'SYS_ERROR_DEFAULT';
  /** epoch milliseconds */
  createDate: number;
  /** VALID: has an official release */
  status: 'INITIAL' | 'VALID';
  /** last change, epoch milliseconds */
  statusDate: number;
  /** id of the Start node */
  flowStartNode?: string;
  /** ids of the End nodes, separated by commas */
  flowEndNode?: string;
  /** 1: the main flow of the tenant */
  isDefault: '0' | '1';
  /** such as 1.4 */
  version: string;
  /** 0 common, 1 monitoring, 2 insertion */
  workMode: 0 | 1 | 2;
}

/** Reply to `queryflows`; errorCode is absent on success. */
export interface FlowListReply {
  /** of all pages */
  total: number;
  flowList: OiapFlow[];
}
