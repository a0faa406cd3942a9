/** Turns whatever was thrown into the status and body that the interface of the request answers. */
import { HttpException, NotFoundException } from '@nestjs/common';
import { CatalogueError, ERRORS, type ErrorName } from '@parley/contracts';
import { ZodError } from 'zod';

/** The reply to a failed request. */
export interface FailureReply {
  status: number;
  body: object;
  /** seconds, sent as Retry-After */
  retryAfter?: number;
  /** true where Parley itself is to blame and the log needs the stack */
  isFault: boolean;
}

/**
 * @returns the catalogue's entry for anything thrown. Unknown errors become `internal` and keep nothing of their text:
 * it may quote data or SQL.
 * @param isOiap the request went to `/oifde/`, where an address that does not exist is 400 (seed 000, Return Code)
 */
export function toCatalogueError(error: unknown, isOiap = false): CatalogueError {
  if (error instanceof CatalogueError) return error;
  if (error instanceof ZodError) return fromZodError(error);
  if (error instanceof NotFoundException) return noSuchAddress(error.message, isOiap);
  if (error instanceof HttpException) return fromHttpStatus(error.getStatus(), error.message);
  const status = statusOf(error);
  if (status !== undefined) return fromHttpStatus(status, (error as Error).message);
  return new CatalogueError('internal');
}

/** Failure of a body, query or parameter: names the fields, not the schema. */
export function fromZodError(error: ZodError): CatalogueError {
  const details = error.issues
    .slice(0, 50)
    .map((issue) => ({ path: jsonPath(issue.path), message: sentenceOf(issue.message) }));
  const sentence = details
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ');
  return new CatalogueError('parameterIncorrect', sentence, details);
}

function sentenceOf(message: string): string {
  return message.endsWith('received undefined') ? 'is missing' : message;
}

/** `nodes[3].params.text`; empty for the whole body. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/**
 * The shape that each interface promises its callers: `crs/process` a reply that hangs up, the other OIAP interfaces
 * `errorCode` and `errorMsg`, the management API those two with details.
 */
export function toFailureReply(error: unknown, path: string): FailureReply {
  const isOiap = path.startsWith('/oifde/');
  const failure = toCatalogueError(error, isOiap);
  const { code, status, kind } = failure.definition;
  const reply = { isFault: kind === 'bug', ...(status === 503 ? { retryAfter: 2 } : {}) };
  if (/^\/oifde\/rest(\/v2)?\/crs\/process/.test(path)) {
    const outparams = { call_id: '', release_reason: '1' };
    const body = { ret: code, userid: '', outaction: 10, outparams, errorMsg: failure.message };
    return { ...reply, status, body };
  }
  if (isOiap) {
    return { ...reply, status, body: { errorCode: code, errorMsg: failure.message } };
  }
  return {
    ...reply,
    status,
    body: { errorCode: code, errorMsg: failure.message, details: failure.details },
  };
}

/** @param message of the framework: `Cannot GET /nowhere?x=1` */
function noSuchAddress(message: string, isOiap: boolean): CatalogueError {
  const address = /^Cannot (\S+ [^?]+)/.exec(message)?.[1]?.slice(0, 200) ?? 'such address';
  return new CatalogueError(isOiap ? 'parameterIncorrect' : 'notFound', `There is no ${address} here`);
}

const BY_STATUS: Record<number, ErrorName> = {
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooManyRequests',
  503: 'unavailable',
};

/** What the HTTP framework refused before a controller saw it. Its sentences for malformed JSON help, so they stay. */
function fromHttpStatus(status: number, message: string): CatalogueError {
  if (status >= 500 && status !== 503) return new CatalogueError('internal');
  const name = BY_STATUS[status] ?? 'parameterIncorrect';
  return new CatalogueError(name, name === 'parameterIncorrect' ? message : ERRORS[name].message);
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' && error.statusCode < 500 ? error.statusCode : undefined;
}
