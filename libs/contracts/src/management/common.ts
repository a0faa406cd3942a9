import { z } from 'zod';

/** Body of every failure of the management API. */
export const ErrorBody = z.object({
  errorCode: z.int(),
  errorMsg: z.string(),
  details: z.array(z.unknown()),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** Query of every list: cursor paging and search. */
export const ListQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  search: z.string().max(128).optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Query of lists by name: sorted by name, or by the last change; `-` before it: downwards. */
export const NameListQuery = ListQuery.extend({
  sort: z.enum(['name', '-name', 'changedAt', '-changedAt']).optional(),
});
export type NameListQuery = z.infer<typeof NameListQuery>;

/** Query of lists by time: the newest first, or with `at` the oldest. */
export const TimeListQuery = ListQuery.extend({ sort: z.enum(['at', '-at']).optional() });
export type TimeListQuery = z.infer<typeof TimeListQuery>;

/** A page of a list. `nextCursor` is absent on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional(), total: z.int() });

/** A moment, ISO 8601 in UTC. */
export const Timestamp = z.iso.datetime();

/** A person in a reply. */
export const PersonRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** `GET /health/live` and `GET /health/ready` */
export const HealthReply = z.object({ status: z.enum(['live', 'ready']) });
export type HealthReply = z.infer<typeof HealthReply>;
