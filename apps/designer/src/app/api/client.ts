/**
 * The way to `/api/v1`: the client of the API, which gives every request the session cookie and the header that guards
 * against foreign forms, where every failure arrives as an `ApiFailure` or an `UnreachableFailure`.
 */
import { type Asked, createApiClient, type Route } from '@parley/api-client';
import { ErrorBody, ERRORS } from '@parley/contracts';
import { type z } from 'zod';
import { noteReachable } from './connection';
import { ApiFailure, UnreachableFailure } from './failure';

const BASE = '/api/v1';
/** Longer than the server's own limits, so that its answer wins. */
const TIMEOUT_MS = 30_000;

/**
 * Asks the server and reads the reply by its contract: `request('GET /flows/{code}', FlowDetail, { path: { code } })`.
 * Routes, places, queries and bodies are those of the API's own document, so one that is renamed breaks the compiler.
 * A body that is a Blob is sent as it is, with its own type; anything else as JSON.
 *
 * @throws ApiFailure when the server refuses, UnreachableFailure when no answer comes, and the signal's reason when
 *   the request is aborted
 */
export async function request<R extends Route, T extends z.ZodType>(
  route: R,
  reply: T,
  asked: Asked<R>,
): Promise<z.infer<T>> {
  const response = await send(route, asked);
  return reply.parse(await response.json());
}

/** Like `request`, where the reply is a file. */
export async function download<R extends Route>(route: R, asked: Asked<R>): Promise<Blob> {
  const response = await send(route, asked);
  return response.blob();
}

/** Like `request`, where the reply has no body that matters. */
export async function command<R extends Route>(route: R, asked: Asked<R>): Promise<void> {
  await send(route, asked);
}

const listeners = new Set<() => void>();

/** Calls the listener whenever the server says that nobody is signed in (any more). Returns the way to stop that. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a request holds, whatever its route is. */
interface AnyAsked {
  path?: object;
  query?: object;
  header?: object;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
}

/**
 * The client's calls as they are used here. Replies are read by their contracts, so that types which go by the template
 * of an address have nothing to hold on to.
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

async function send(route: Route, asked: AnyAsked): Promise<Response> {
  const { response, error } = await reach(route, asked);
  if (response.ok) return response;
  const failure = toFailure(response.status, error);
  if (isSignInMissing(failure) && !isForOtherTenant(asked)) listeners.forEach((listener) => listener());
  throw failure;
}

async function reach(route: Route, { signal, ...asked }: AnyAsked): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const [method = '', template = ''] = route.split(' ');
  try {
    const answer = await ask(method, BASE + addressOf(template, asked.path) + queryOf(asked.query), {
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

/** Values cannot leave their segment. */
function addressOf(template: string, places: object = {}): string {
  const values = new Map(Object.entries(places));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
}

function toBody(body: unknown): BodyInit {
  return body instanceof Blob ? body : JSON.stringify(body);
}

/** Then it may be the token of that tenant which the server does not know. */
function isForOtherTenant({ header = {} }: AnyAsked): boolean {
  return 'X-Parley-Target-Token' in header;
}

function headersOf({ header, body, ifMatch }: AnyAsked): Record<string, string> {
  return {
    ...header,
    ...(body instanceof Blob ? { 'content-type': body.type } : {}),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  };
}

function queryOf(query: object = {}): string {
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
