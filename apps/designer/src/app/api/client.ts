/**
 * The way to `/api/v1`: the client of the API, which gives every request the session cookie and the header that guards
 * against foreign forms, where every failure arrives as an `ApiFailure` or an `UnreachableFailure`.
 */
import { createApiClient } from '@parley/api-client';
import { ErrorBody, ERRORS } from '@parley/contracts';
import { type z } from 'zod';
import { noteReachable } from './connection';
import { ApiFailure, UnreachableFailure } from './failure';

const BASE = '/api/v1';
/** Longer than the server's own limits, so that its answer wins. */
const TIMEOUT_MS = 30_000;

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** below `/api/v1`, segments already encoded (see `path`) */
  path: string;
  query?: Record<string, string | number | undefined>;
  /** a Blob is sent as it is, with its own type; anything else as JSON */
  body?: unknown;
  /** revision that the change starts from */
  ifMatch?: number;
  signal?: AbortSignal;
}

/** Builds a path whose values cannot leave their segment: ``path`/flows/${code}` ``. */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((text, part, index) => {
    const value = values[index - 1];
    return text + (value === undefined ? '' : encodeURIComponent(value)) + part;
  });
}

/**
 * Asks the server and reads the reply by its contract.
 *
 * @throws ApiFailure when the server refuses, UnreachableFailure when no answer comes, and the signal's reason when
 *   the request is aborted
 */
export async function request<T extends z.ZodType>(asked: ApiRequest, reply: T): Promise<z.infer<T>> {
  const response = await send(asked);
  return reply.parse(await response.json());
}

/** Like `request`, where the reply is a file. */
export async function download(asked: ApiRequest): Promise<Blob> {
  const response = await send(asked);
  return response.blob();
}

/** Like `request`, where the reply has no body that matters. */
export async function command(asked: ApiRequest): Promise<void> {
  await send(asked);
}

const listeners = new Set<() => void>();

/** Calls the listener whenever the server says that nobody is signed in (any more). Returns the way to stop that. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The client's calls as they are used here. Hooks fill in addresses themselves and read replies by their contracts, so
 * that types which go by the template of an address have nothing to hold on to.
 */
type Ask = (
  method: string,
  address: string,
  init: {
    baseUrl: string;
    headers: Record<string, string>;
    signal: AbortSignal;
    /** leaves the body of a success to be read as what it is */
    parseAs: 'stream';
    body?: unknown;
    bodySerializer: (body: unknown) => BodyInit;
  },
) => Promise<Answer>;

interface Answer {
  response: Response;
  /** what a refusal says: JSON where it is, else text */
  error?: unknown;
}

const ask = createApiClient({ fetch: (request) => fetch(request) }).request as Ask;

async function send(asked: ApiRequest): Promise<Response> {
  const { response, error } = await reach(asked);
  if (response.ok) return response;
  const failure = toFailure(response.status, error);
  if (isSignInMissing(failure)) listeners.forEach((listener) => listener());
  throw failure;
}

async function reach({ method = 'GET', signal, ...asked }: ApiRequest): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await ask(method, BASE + asked.path + queryOf(asked.query), {
      baseUrl: location.origin,
      headers: headersOf(asked),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      parseAs: 'stream',
      bodySerializer: toBody,
      ...(asked.body === undefined ? {} : { body: asked.body }),
    });
    noteReachable(true);
    return answer;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    noteReachable(false);
    throw new UnreachableFailure();
  }
}

function toBody(body: unknown): BodyInit {
  return body instanceof Blob ? body : JSON.stringify(body);
}

function headersOf({ body, ifMatch }: ApiRequest): Record<string, string> {
  return {
    ...(body instanceof Blob ? { 'content-type': body.type } : {}),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  };
}

function queryOf(query: ApiRequest['query'] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** A proxy in between answers with pages of its own; its status is all that can be used. */
function toFailure(status: number, said: unknown): ApiFailure {
  const body = ErrorBody.safeParse(said);
  if (body.success) return new ApiFailure({ ...body.data, status });
  const { code, message } = status >= 502 ? ERRORS.unavailable : ERRORS.internal;
  return new ApiFailure({ errorCode: code, errorMsg: message, details: [], status });
}

function isSignInMissing({ status, code }: ApiFailure): boolean {
  return status === 401 && (code === ERRORS.tokenMissing.code || code === ERRORS.tokenInvalid.code);
}
