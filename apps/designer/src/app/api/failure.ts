import { ERRORS, type ErrorName } from '@parley/contracts';
import { z } from 'zod';

/** The server answered, and refused. */
export class ApiFailure extends Error {
  readonly code: number;
  readonly status: number;
  readonly details: readonly unknown[];

  /** @param reply the body of the failure, and the HTTP status that it came with */
  constructor(reply: { errorCode: number; errorMsg: string; details: readonly unknown[]; status: number }) {
    super(reply.errorMsg);
    this.name = 'ApiFailure';
    this.code = reply.errorCode;
    this.status = reply.status;
    this.details = reply.details;
  }
}

/** No answer came: no network, no server, or not within the time allowed. Nothing is known about what happened there. */
export class UnreachableFailure extends Error {
  constructor() {
    super('The server cannot be reached');
    this.name = 'UnreachableFailure';
  }
}

/** @returns whether the server refused with this entry of the catalogue */
export function isRefusal(error: unknown, name: ErrorName): error is ApiFailure {
  return error instanceof ApiFailure && error.code === ERRORS[name].code;
}

const FieldDetail = z.object({ path: z.string(), message: z.string() });

/** @returns what the server says about each field of the request, by its path; empty where it named none */
export function fieldMessages(error: unknown): Record<string, string> {
  if (!(error instanceof ApiFailure)) return {};
  const messages: Record<string, string> = {};
  for (const detail of error.details) {
    const { success, data } = FieldDetail.safeParse(detail);
    if (success && data.path !== '') messages[data.path] ??= data.message;
  }
  return messages;
}
