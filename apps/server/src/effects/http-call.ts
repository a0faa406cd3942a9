/** One HTTP call to a back end, with the rules that keep it inside the allow list and inside its limits. */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { findAllowance, hostOf, isPrivateAddress } from './address-check';
import type { AllowedHost } from './business-interface';

export interface HttpCall {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string | undefined;
  timeoutMs: number;
}

export interface HttpAnswer {
  status: number;
  text: string;
}

/** The call was not made, or came to no usable answer. The message is what the trace of the call shows. */
export class HttpCallFailure extends Error {}

const MAX_REDIRECTS = 3;
const MAX_ANSWER_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 10_000;
const CONNECTIONS_PER_HOST = 64;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Not sent on to another host. */
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'token', 'username', 'x-api-key']);

/** Refuses private addresses when a name is resolved, so that no answer of a DNS server gets a call inside. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const refused = addresses.find(({ address }) => isPrivateAddress(address));
    if (refused || addresses.length === 0) {
      return callback(new HttpCallFailure(`${hostname} leads to a private address`), '', 0);
    }
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    return callback(null, first?.address ?? '', first?.family ?? 4);
  });
};

export class HttpCaller {
  private readonly openAgent = newAgent({});
  private readonly publicAgent = newAgent({ lookup: publicLookup });

  /**
   * Makes the call, following redirects that stay inside the allow list.
   *
   * @throws HttpCallFailure
   */
  async call(call: HttpCall, allowedHosts: readonly AllowedHost[]): Promise<HttpAnswer> {
    const signal = AbortSignal.timeout(call.timeoutMs);
    let current = call;
    try {
      for (let redirects = 0; ; redirects++) {
        const response = await this.send(current, allowedHosts, signal);
        const location = response.headers['location'];
        if (!REDIRECTS.has(response.statusCode) || typeof location !== 'string') {
          return { status: response.statusCode, text: await readAnswer(response, signal) };
        }
        response.body.on('error', () => undefined).destroy();
        if (redirects === MAX_REDIRECTS) throw new HttpCallFailure('More than 3 redirects');
        current = redirected(current, response.statusCode, location);
      }
    } catch (error) {
      throw toFailure(error, signal, call.timeoutMs);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.openAgent.destroy(), this.publicAgent.destroy()]);
  }

  private send(
    { method, url, headers, body }: HttpCall,
    allowedHosts: readonly AllowedHost[],
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new HttpCallFailure(`${url.protocol} is not HTTP`);
    }
    const allowance = findAllowance(url, allowedHosts);
    if (!allowance) throw new HttpCallFailure(`${url.host} is not on the allow list`);
    const host = hostOf(url);
    if (!allowance.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) {
      throw new HttpCallFailure(`${url.host} is a private address`);
    }
    return request(url.href, {
      method: method as Dispatcher.HttpMethod,
      headers,
      body: body ?? null,
      signal,
      dispatcher: allowance.allowPrivate ? this.openAgent : this.publicAgent,
    });
  }
}

function newAgent(connect: { lookup?: LookupFunction }): Agent {
  return new Agent({
    connect: { ...connect, timeout: 10_000 },
    connections: CONNECTIONS_PER_HOST,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
    maxHeaderSize: 32 * 1024,
  });
}

/** What a browser does: 303 becomes GET, and so does a POST that is moved by 301 or 302. */
function redirected(call: HttpCall, status: number, location: string): HttpCall {
  if (!URL.canParse(location, call.url.href)) throw new HttpCallFailure('A redirect leads to no address');
  const url = new URL(location, call.url);
  const becomesGet = status === 303 || (status < 303 && call.method === 'POST');
  const headers = Object.fromEntries(
    Object.entries(call.headers).filter(
      ([name]) =>
        (url.origin === call.url.origin || !SECRET_HEADERS.has(name.toLowerCase())) &&
        !(becomesGet && name.toLowerCase() === 'content-type'),
    ),
  );
  return becomesGet ? { ...call, url, headers, method: 'GET', body: undefined } : { ...call, url, headers };
}

/** Reads at most 1 MiB, within the time of the call. */
async function readAnswer({ body }: Dispatcher.ResponseData, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new HttpCallFailure('The answer is larger than 1 MiB');
    signal.throwIfAborted();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toFailure(error: unknown, signal: AbortSignal, timeoutMs: number): HttpCallFailure {
  if (error instanceof HttpCallFailure) return error;
  if (signal.aborted) return new HttpCallFailure(`No answer within ${timeoutMs} ms`);
  const cause = error instanceof Error ? error : new Error(String(error));
  if (cause.cause instanceof HttpCallFailure) return cause.cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new HttpCallFailure('The answer is larger than 1 MiB');
  return new HttpCallFailure(code === '' ? 'The call failed' : `The call failed: ${code}`);
}
