/** A client of the management API whose paths, bodies and replies are checked by the compiler. */
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/management';

export type { components, operations, paths } from './generated/management';
export type { Asked, BodyOf, HeaderOf, PathOf, QueryOf, Route } from './route';

/** Calls like `client.GET('/api/v1/flows/{code}', { params: { path: { code } } })`; see openapi-fetch. */
export type ApiClient = Client<paths>;

/** A schema of the API by its name: `Schema<'FlowDetail'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export interface ApiClientOptions {
  /** of the server, such as `https://parley.example.com`; in a browser absent for the page's own server */
  baseUrl?: string;
  /** a personal API token; absent: the browser's session cookie speaks */
  token?: string;
  /** instead of the global fetch */
  fetch?: (request: Request) => Promise<Response>;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A client of one server. Its calls resolve to `data` or, where the server refuses, to `error` with the code of the
 * catalogue, and always to `response`; they reject where no answer comes.
 *
 * @throws TypeError for a baseUrl that is not one of http or https
 */
export function createApiClient({ baseUrl, token, fetch }: ApiClientOptions = {}): ApiClient {
  if (baseUrl !== undefined && !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new TypeError('The address of the server begins with http:// or https://');
  }
  const client = createClient<paths>({
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(fetch === undefined ? {} : { fetch }),
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  });
  client.use(identify(token));
  return client;
}

/** The header that guards against foreign forms goes with every write, so that callers cannot forget it. */
function identify(token: string | undefined): Middleware {
  return {
    onRequest({ request }) {
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      if (!SAFE_METHODS.has(request.method)) request.headers.set('x-parley-request', '1');
      return request;
    },
  };
}
