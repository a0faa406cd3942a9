/** The dialog interface of a running server, as an access party uses it. */
import type { DialogReply, TokenReply } from '@parley/contracts';
import type { PartyRequest } from '@parley/simulator';
import type { PhoneOptions } from './options';

/** The server cannot be reached or refuses; the message is all that the person needs. */
export class CallError extends Error {}

const TOKEN_MISSING = 900001;
const TIMEOUT_MS = 10_000;

export class PhoneServer {
  private token: string | undefined;

  /** @param show is told every body that goes out or comes in */
  constructor(
    private readonly options: Pick<PhoneOptions, 'url' | 'appKey' | 'secret'>,
    private readonly show: (direction: 'request' | 'reply', body: unknown) => void,
  ) {}

  /**
   * Gets a token where a secret is known.
   * @throws CallError where the key or the secret is refused
   */
  async signIn(): Promise<void> {
    const { appKey, secret: appSecret } = this.options;
    if (appSecret === undefined) return;
    const reply = (await this.post('/oifde/rest/api/gettoken', { appKey, appSecret })) as TokenReply;
    if (reply.errorCode !== 0 || reply.authToken === undefined) {
      throw new CallError(`The server refuses app key ${appKey}: ${reply.errorMsg} (${reply.errorCode})`);
    }
    this.token = reply.authToken;
  }

  /**
   * One turn.
   * @throws CallError with the server's own sentence where it answers an error
   */
  async process(request: PartyRequest): Promise<DialogReply> {
    this.show('request', request);
    const reply = (await this.post('/oifde/rest/crs/process', request)) as DialogReply;
    this.show('reply', reply);
    if (reply.ret === TOKEN_MISSING && this.token === undefined) {
      throw new CallError(
        'The server wants a token: give the secret with --secret or PARLEY_DEMO_SECRET. It was printed at the first start of the server.',
      );
    }
    if (reply.ret !== 0)
      throw new CallError(`The server answers: ${reply.errorMsg ?? 'an error'} (${reply.ret})`);
    return reply;
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const { url } = this.options;
    const text = await this.send(`${url}${path}`, JSON.stringify(body));
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed === 'object' && parsed !== null) return parsed;
    } catch {
      // said below, with the address
    }
    throw new CallError(`What answers at ${url} is not Parley`);
  }

  private async send(address: string, body: string): Promise<string> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (this.token !== undefined) headers['token'] = this.token;
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await (await fetch(address, { method: 'POST', headers, body, signal })).text();
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') {
        throw new CallError(
          `The server at ${this.options.url} did not answer within ${TIMEOUT_MS / 1_000} s`,
        );
      }
      throw new CallError(
        `No server answers at ${this.options.url}. Start one with npm start, or name it with --url.`,
      );
    }
  }
}
