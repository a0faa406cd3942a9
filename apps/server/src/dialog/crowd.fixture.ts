/** Many access parties at once, over real connections, who repeat requests as networks make them do. */
import { Agent, request } from 'undici';
import type { DialogReplyBody } from './dialog.fixture';

export interface Crowd {
  /** origins of the processes; every request goes to any of them */
  origins: readonly string[];
  token: string;
  connections: number;
  /** chance in [0, 1) */
  random: () => number;
}

export interface Answer {
  status: number;
  body: DialogReplyBody;
  text: string;
}

/** Chance that repeats itself (mulberry32), so that a failure can be seen again. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class CrowdClient {
  private readonly agent: Agent;

  constructor(private readonly crowd: Crowd) {
    this.agent = new Agent({
      connections: Math.ceil(crowd.connections / crowd.origins.length),
      pipelining: 1,
    });
  }

  /** One request to one of the processes. @throws where the process is gone */
  async send(payload: unknown, origin = this.anyOrigin()): Promise<Answer> {
    const { statusCode, body } = await request(`${origin}/oifde/rest/crs/process`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', token: this.crowd.token },
      body: JSON.stringify(payload),
      dispatcher: this.agent,
    });
    const text = await body.text();
    return { status: statusCode, text, body: JSON.parse(text) as DialogReplyBody };
  }

  /** The request once or twice, both at once; both replies must be the same. */
  async sendOnceOrTwice(payload: unknown): Promise<Answer> {
    const isTwice = this.crowd.random() < 0.5;
    const [first, second] = await Promise.all([this.send(payload), isTwice ? this.send(payload) : undefined]);
    if (second && second.text !== first.text) {
      throw new Error(`The same request was answered differently:\n${first.text}\n${second.text}`);
    }
    return first;
  }

  anyOrigin(): string {
    const { origins, random } = this.crowd;
    return origins[Math.floor(random() * origins.length)] ?? '';
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

/** Runs `work` for every index below `count`, `width` at a time. */
export async function inParallel(
  count: number,
  width: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
