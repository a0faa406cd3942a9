/** Talking to a server: the typed client for JSON, and the two routes that carry zips. */
import { createApiClient, type ApiClient, type paths } from '@parley/api-client';
import { ErrorBody, ImportReport } from '@parley/contracts';
import { CliError, REFUSED, usage } from './failure';
import type { Options } from './options';

export interface Server {
  client: ApiClient;
  /** @returns the zip */
  export(request: object): Promise<Uint8Array>;
  import(zip: Uint8Array, apply: boolean): Promise<ImportReport>;
}

interface Sent {
  /** media type of the body */
  type: string;
  body: BodyInit;
  /** with its question mark */
  query?: string;
}

const DEFAULT_SERVER = 'http://127.0.0.1:3000';

/** @throws CliError without a token, or with an address that is none */
export function connect(options: Options, env: NodeJS.ProcessEnv): Server {
  const baseUrl = (options.server ?? env['PARLEY_SERVER'] ?? DEFAULT_SERVER).replace(/\/+$/, '');
  const token = options.token ?? env['PARLEY_TOKEN'] ?? '';
  if (token === '') {
    throw usage('A personal API token is needed: set PARLEY_TOKEN, or pass --token');
  }
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw usage(`${baseUrl} is no address of a server, such as https://parley.example.com`);
  }
  const reach = (request: Request) => reached(baseUrl, () => fetch(request));
  const send = (path: keyof paths, { type, body, query = '' }: Sent) =>
    reached(baseUrl, () =>
      fetch(`${baseUrl}${path}${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type, 'x-parley-request': '1' },
        body,
      }),
    );
  return {
    client: createApiClient({ baseUrl, token, fetch: reach }),
    async export(request) {
      const reply = await send('/api/v1/export', { type: 'application/json', body: JSON.stringify(request) });
      if (!reply.ok) throw refusal(await readJson(reply), reply.status);
      return new Uint8Array(await reply.arrayBuffer());
    },
    async import(zip, apply) {
      const reply = await send('/api/v1/import', {
        query: `?apply=${apply}`,
        type: 'application/zip',
        body: new Uint8Array(zip),
      });
      const body = await readJson(reply);
      if (!reply.ok) throw refusal(body, reply.status);
      return ImportReport.parse(body);
    },
  };
}

/** The data of a reply. @throws CliError with what the server refused with */
export function dataOf<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw refusal(error, response.status);
  return data;
}

async function reached(baseUrl: string, call: () => Promise<Response>): Promise<Response> {
  try {
    return await call();
  } catch {
    const message = `No server answers at ${baseUrl}. Is it running? Set PARLEY_SERVER, or pass --server.`;
    throw new CliError(message, REFUSED);
  }
}

async function readJson(reply: Response): Promise<unknown> {
  try {
    return await reply.json();
  } catch {
    return undefined;
  }
}

/** Details that hold a place are shown, up to ten. */
function refusal(body: unknown, status: number): CliError {
  const parsed = ErrorBody.safeParse(body).data;
  if (!parsed) return new CliError(`The server answered ${status}. Is this the address of Parley?`, REFUSED);
  const { errorCode, errorMsg, details } = parsed;
  const lines = details.slice(0, 10).map((detail) => `  ${JSON.stringify(detail)}`);
  return new CliError([`${errorMsg} (${errorCode})`, ...lines].join('\n'), REFUSED, parsed);
}
