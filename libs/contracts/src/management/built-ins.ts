/** What built-in interfaces of flows keep: answers to questions, and callbacks. */
import { z } from 'zod';
import { page, TimeListQuery, Timestamp } from './common';

/** Where in which call something was kept. Personal values read `******` without the permission `unmask`. */
const Kept = z.object({
  id: z.string(),
  at: Timestamp,
  callId: z.string(),
  flowCode: z.string(),
  flowVersion: z.string(),
  nodeId: z.string(),
});

/** Query of `GET /api/v1/qa-records`; `from` and `to` are of the time at which something was kept. */
export const KeptQuery = TimeListQuery.omit({ search: true }).extend({
  from: Timestamp.optional(),
  /** not included */
  to: Timestamp.optional(),
  callId: z.string().max(64).optional(),
  flow: z.string().max(64).optional(),
});
export type KeptQuery = z.infer<typeof KeptQuery>;

/** One answer. Values from encrypted variables read `******` for everybody. */
export const QaRecord = Kept.extend({
  surveyId: z.string(),
  questionTitle: z.string(),
  answerIntent: z.string(),
  rawAnswer: z.string(),
});
export type QaRecord = z.infer<typeof QaRecord>;
export const QaRecordPage = page(QaRecord);
export type QaRecordPage = z.infer<typeof QaRecordPage>;

export const CallbackState = z.enum(['open', 'done']);
export type CallbackState = z.infer<typeof CallbackState>;

/** Query of `GET /api/v1/callback-tasks` */
export const CallbackQuery = KeptQuery.extend({ state: CallbackState.optional() });
export type CallbackQuery = z.infer<typeof CallbackQuery>;

/** Somebody who wants to be called back. */
export const CallbackTask = Kept.extend({
  number: z.string(),
  /** null: as soon as possible */
  callbackAt: Timestamp.nullable(),
  note: z.string(),
  state: CallbackState,
  changedAt: Timestamp.nullable(),
  /** name of who changed the state last */
  changedBy: z.string().nullable(),
});
export type CallbackTask = z.infer<typeof CallbackTask>;
export const CallbackTaskPage = page(CallbackTask);
export type CallbackTaskPage = z.infer<typeof CallbackTaskPage>;

/** `PATCH /api/v1/callback-tasks/{id}` */
export const UpdateCallbackRequest = z.object({ state: CallbackState });
export type UpdateCallbackRequest = z.infer<typeof UpdateCallbackRequest>;
