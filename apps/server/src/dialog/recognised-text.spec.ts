import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readDialogRequest } from './dialog-request';
import { findTextKey, RedisTexts, withRecognisedText } from './recognised-text';
import { eventOf, keysOf } from './requests.fixture';

const spoken = (input: string) => readDialogRequest(keysOf('c', input, '1', { flow_result_type: '1' }));

describe('the key of recognised text', () => {
  it.each([
    ['msg@0', 'msg'],
    ['asr:a@b:1@12', 'asr:a@b:1'],
    ['msg@', 'msg'],
    ['@0', undefined],
    ['a word', undefined],
    ['', undefined],
  ])('of "%s" is %s', (input, key) => {
    expect(findTextKey(spoken(input))).toBe(key);
  });

  it('is not looked for in keys and events', () => {
    expect(findTextKey(readDialogRequest(keysOf('c', 'msg@0', '1')))).toBeUndefined();
    expect(findTextKey(readDialogRequest(eventOf('c', 'msg@0', '1')))).toBeUndefined();
  });
});

/** Answers as a Redis that holds one text would; questions for `silent` are never answered. */
function answer(socket: Socket, request: string): void {
  for (const command of request.split(/(?=\*\d+\r\n)/)) {
    const [, , name = '', , key = ''] = command.split('\r\n');
    if (name.toUpperCase() !== 'GET') socket.write('-ERR unknown command\r\n');
    else if (key !== 'silent') socket.write(key === 'msg' ? '$15\r\nmy bill, please\r\n' : '$-1\r\n');
  }
}

/** So long that only an answer ends it. */
const PATIENT_MS = 10_000;

describe('recognised text', () => {
  let server: Server | undefined;
  let texts: RedisTexts | undefined;
  const redis = async (maxWaitMs: number) => {
    const listening = createServer((socket) => {
      socket.on('data', (data) => answer(socket, data.toString())).on('error', () => socket.destroy());
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return (texts = new RedisTexts(
      `redis://127.0.0.1:${(listening.address() as AddressInfo).port}`,
      maxWaitMs,
    ));
  };
  afterEach(() => {
    texts?.close();
    server?.close();
  });

  it('takes the place of its key', async () => {
    const { fields, notes } = await withRecognisedText(spoken('msg@0'), 'msg', await redis(PATIENT_MS));
    expect([fields['input'], fields['call_id'], notes]).toEqual(['my bill, please', 'c', undefined]);
  });

  it.each([
    ['there is no such key', 'none', PATIENT_MS, 'Redis has no such key'],
    ['Redis is silent', 'silent', 20, 'Redis does not answer'],
  ])('is the key itself where %s', async (_why, key, maxWaitMs, reason) => {
    const { fields, notes } = await withRecognisedText(spoken(`${key}@0`), key, await redis(maxWaitMs));
    expect(fields['input']).toBe(`${key}@0`);
    expect(notes).toEqual([`The input is taken literally: ${reason}`]);
  });

  it('is the key itself where nobody listens, or none is configured', async () => {
    texts = new RedisTexts('redis://127.0.0.1:1', 20);
    for (const [store, reason] of [
      [texts, 'Redis does not answer'],
      [undefined, 'REDIS_URL is not set'],
    ] as const) {
      const { fields, notes } = await withRecognisedText(spoken('msg@0'), 'msg', store);
      expect([fields['input'], notes]).toEqual(['msg@0', [`The input is taken literally: ${reason}`]]);
    }
  });
});
