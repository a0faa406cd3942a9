/** An access party over HTTP: a token, then one request for each thing that the caller does. */
import { randomUUID } from 'node:crypto';
import {
  answerReply,
  beginCall,
  hearReply,
  type Hearing,
  type Party,
  type PartyAct,
  type PartyReply,
  type PartyRequest,
} from '@parley/simulator';
import { SECRETS } from './server';

interface Reply extends PartyReply {
  errorCode?: number;
  errorMsg?: string;
}

export class Telephone {
  readonly #url: string;
  readonly #token: string;
  readonly #party: Party;
  #reply: Reply | undefined;

  private constructor(url: string, token: string, call: { accessCode: string; caller: string }) {
    this.#url = url;
    this.#token = token;
    this.#party = { userid: randomUUID(), ...call };
  }

  /** Calls an access code. The first thing heard is in `heard`. */
  static async call(url: string, accessCode: string, caller = '13500000001'): Promise<Telephone> {
    const { authToken } = (await post(`${url}/oifde/rest/api/gettoken`, {
      appKey: 'demo',
      appSecret: SECRETS.demoSecret,
    })) as { authToken: string };
    const telephone = new Telephone(url, authToken, { accessCode, caller });
    await telephone.#send(beginCall(telephone.#party));
    return telephone;
  }

  /** What the caller noticed last. */
  get heard(): Hearing {
    if (this.#reply === undefined) throw new Error('Nothing has been heard yet');
    return hearReply(this.#reply);
  }

  /** Does something about what was heard, and hears what follows. */
  async act(act: PartyAct): Promise<Hearing> {
    if (this.#reply === undefined) throw new Error('Nothing has been heard yet');
    await this.#send(answerReply(this.#party, this.#reply, act, { now: Date.now(), utcOffset: 0 }));
    return this.heard;
  }

  async #send(request: PartyRequest): Promise<void> {
    this.#reply = (await post(`${this.#url}/oifde/rest/crs/process`, request, {
      token: this.#token,
    })) as Reply;
    if (this.#reply.outparams === undefined) throw new Error(`Refused: ${JSON.stringify(this.#reply)}`);
  }
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return reply.json();
}
