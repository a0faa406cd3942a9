/** Bindings of access codes: `/oifde/rest/api/{query,create,update,delete}navigationinfo` (interfaces reference 3.2 to 3.5). */
import { z } from 'zod';
import { AccessCodeName } from '../management/flows';
import {
  anyText,
  COMMON,
  DIALOG_SOURCES,
  integerOf,
  optionalAnyText,
  optionalChoice,
  optionalInteger,
  optionalIntegerOf,
  optionalText,
  text,
} from './fields';

/** Records that a page of bindings may have. */
export const NAVIGATION_PAGE_SIZES = [5, 10, 20, 50, 100] as const;
/** Bindings that one request may delete. */
const MOST_DELETED = 1_000;
/** 1 voice navigation, 2 intelligent outbound call, 3 chatbot, 4 IVR flow */
const dialogType = integerOf([1, 2, 3, 4]);

/** 0 off, everything else on, as the query tells it (reference 3.2) */
const usingRecordService = optionalInteger(0);

const optionalAccessCode = z.preprocess(
  (value) => (value === '' ? undefined : typeof value === 'number' ? String(value) : (value ?? undefined)),
  AccessCodeName.optional(),
);

/** `querynavigationinfo` (reference 3.2). Without accessCode: all bindings of the source, by pages where they are asked for. */
export const NavigationQuery = z
  .object({
    ...COMMON,
    accessCode: optionalText(20),
    /** 1-based */
    pageNum: optionalInteger(1),
    pageSize: optionalIntegerOf(NAVIGATION_PAGE_SIZES),
    source: optionalChoice(DIALOG_SOURCES),
  })
  .superRefine(({ accessCode, pageNum, pageSize }, context) => {
    const isPaged = accessCode !== undefined || pageNum !== undefined || pageSize !== undefined;
    if (!isPaged) return;
    if (pageNum === undefined) context.addIssue({ code: 'custom', path: ['pageNum'], message: 'is missing' });
    if (pageSize === undefined)
      context.addIssue({ code: 'custom', path: ['pageSize'], message: 'is missing' });
  });
export type NavigationQuery = z.infer<typeof NavigationQuery>;

/** accessInfo of the reply to `querynavigationinfo`. Optional members that are empty are left out. */
export const NavigationInfo = z.object({
  /** internal number */
  accessId: z.string(),
  tenantId: z.string(),
  accessCode: z.string(),
  domainId: z.int().optional(),
  /** 1 voice navigation, 2 intelligent outbound call, 3 chatbot, 4 IVR flow */
  dialogType: z.int(),
  flowCode: z.string().optional(),
  flowName: z.string().optional(),
  description: z.string().optional(),
  source: z.enum(DIALOG_SOURCES),
  chatBotName: z.string().optional(),
  /** 0 off, 1 on */
  usingRecordService: z.literal([0, 1]),
});
export type NavigationInfo = z.infer<typeof NavigationInfo>;

/** Reply to `querynavigationinfo`; errorCode is absent on success. */
export const NavigationReply = z.object({
  /** of all pages */
  total: z.int(),
  accessInfoList: z.array(NavigationInfo),
});
export type NavigationReply = z.infer<typeof NavigationReply>;

/**
 * `createnavigationinfo` (reference 3.3). Without accessCode one is generated, where createFlag is given or the source
 * is OIFDE. createFlag 1 replaces the binding that has the access code; without it, or with 0, such a one is in the way.
 */
export const CreateNavigationRequest = z
  .object({
    ...COMMON,
    accessCode: optionalAccessCode,
    domainId: optionalInteger(0),
    dialogType,
    flowCode: text(64),
    description: optionalAnyText(50),
    source: optionalChoice(DIALOG_SOURCES),
    usingRecordService,
    createFlag: optionalChoice(['0', '1']),
  })
  .superRefine(({ accessCode, description, source, createFlag }, context) => {
    if (description === undefined && createFlag === undefined) {
      const message = 'is missing: either description or createFlag must be given';
      context.addIssue({ code: 'custom', path: ['description'], message });
    }
    if (accessCode === undefined && createFlag === undefined && source !== 'OIFDE') {
      context.addIssue({ code: 'custom', path: ['accessCode'], message: 'is missing' });
    }
  });
export type CreateNavigationRequest = z.infer<typeof CreateNavigationRequest>;

/** `updatenavigationinfo` (reference 3.4). Absent members stay as they are. */
export const UpdateNavigationRequest = z.object({
  ...COMMON,
  accessId: text(64),
  accessCode: optionalAccessCode,
  domainId: optionalInteger(0),
  dialogType,
  flowCode: optionalText(64),
  description: anyText(50),
  source: optionalChoice(DIALOG_SOURCES),
  usingRecordService,
});
export type UpdateNavigationRequest = z.infer<typeof UpdateNavigationRequest>;

/** `deletenavigationinfo` (reference 3.5): the bindings that either list names, all of them or none. */
export const DeleteNavigationRequest = z
  .object({
    ...COMMON,
    accessIdList: z.array(text(64), { error: missingOrNoList }).max(MOST_DELETED),
    accessCodeList: z.preprocess(
      (value) => value ?? undefined,
      z.array(text(20), { error: missingOrNoList }).max(MOST_DELETED).optional(),
    ),
  })
  .refine(({ accessIdList, accessCodeList }) => accessIdList.length + (accessCodeList?.length ?? 0) > 0, {
    path: ['accessIdList'],
    message: 'is empty',
  });
export type DeleteNavigationRequest = z.infer<typeof DeleteNavigationRequest>;

function missingOrNoList({ input }: { input?: unknown }): string | undefined {
  if (input === undefined) return 'is missing';
  return Array.isArray(input) ? undefined : 'must be an array';
}
