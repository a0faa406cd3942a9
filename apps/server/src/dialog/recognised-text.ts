/**
 * Recognised texts that stand in Redis: the access party sends `<key>@<inter_no>` instead of the words (seed 002). What
 * cannot be read is taken literally, and the trace says why.
 */
import { Redis } from 'ioredis';
import type { DialogRequest } from './dialog-request';

/** A turn does not wait longer for its words. */
const MAX_WAIT_MS = 200;
/** Longest input of the table, in UTF-16 units. */
const MAX_INPUT = 1_024;
/** flow_result_type 1: speech or text */
const SPOKEN = '1';

export interface TextStore {
  /** @returns null where there is no such key @throws Error where the store cannot be read */
  find(key: string): Promise<string | null>;
}

/** Texts in the Redis or Valkey of `REDIS_URL`. Connects at the first question, and again whenever it must. */
export class RedisTexts implements TextStore {
  private readonly redis: Redis;

  /** @param maxWaitMs for an answer, also where a connection must be made first */
  constructor(url: string, maxWaitMs = MAX_WAIT_MS) {
    this.redis = new Redis(url, {
      // what the oldest Redis understands
      protocol: 2,
      disableClientInfo: true,
      enableReadyCheck: false,
      lazyConnect: true,
      commandTimeout: maxWaitMs,
    });
    // Every question tells its own failure.
    this.redis.on('error', () => undefined);
  }

  find(key: string): Promise<string | null> {
    return this.redis.get(key);
  }

  close(): void {
    this.redis.disconnect();
  }
}

/** @returns the key under which the words of the request stand; undefined where it holds the words themselves */
export function findTextKey({ inaction, fields }: DialogRequest): string | undefined {
  const input = fields['input'];
  if (inaction !== 9 || input === undefined || fields['flow_result_type'] !== SPOKEN) return undefined;
  const end = input.lastIndexOf('@');
  return end > 0 ? input.slice(0, end) : undefined;
}

/**
 * The request as the flow sees it, with the words in place of their key.
 *
 * @param texts undefined: none is configured
 */
export async function withRecognisedText(
  request: DialogRequest,
  key: string,
  texts: TextStore | undefined,
): Promise<DialogRequest> {
  const literally = (why: string) => ({
    ...request,
    notes: [`The input is taken literally: ${why}`],
  });
  if (!texts) return literally('REDIS_URL is not set');
  try {
    const text = await texts.find(key);
    if (text === null) return literally('Redis has no such key');
    return { ...request, fields: { ...request.fields, input: text.slice(0, MAX_INPUT) } };
  } catch {
    return literally('Redis does not answer');
  }
}
