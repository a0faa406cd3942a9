import { describe, expect, it } from 'vitest';
import { readPhoneOptions, UsageError } from './options';
import { actOf, ownAct } from './typed';
import { wordsFor } from './words';

const asksForDigits = {
  outaction: 9,
  outparams: {
    prompt_type: '1',
    prompt_wav: 'welcome',
    prompt_text: 'Query the call fee.',
    model_type: '1011201',
    timeout: '10',
    inter_idx: '1',
  },
};
const chat = { outaction: 9, outparams: { prompt_type: '3', prompt_text: 'Hello', timeout: '120' } };
const transfer = { outaction: 11, outparams: { trans_type: '3', route_value: 'billing' } };
const played = {
  outaction: 9,
  outparams: { prompt_type: '2', prompt_text: 'Goodbye.', model_type: '1000000' },
};

describe('what the terminal shows', () => {
  it('names the file, the words and what is listened for', () => {
    expect(wordsFor(asksForDigits)).toEqual([
      '▶ [welcome] Query the call fee.',
      '  listens for 12 keys at most (# confirms), 10 s',
    ]);
  });

  it('shows a chat, a transfer and both kinds of endings', () => {
    expect(wordsFor(chat)).toEqual(['» Hello', '  waits for an answer, 120 s']);
    expect(wordsFor(transfer)[0]).toBe('→ Transfer (type 3) to billing');
    expect(wordsFor(played)).toEqual(['» Goodbye.']);
    expect(wordsFor({ outaction: 10, outparams: { release_reason: '0' } })).toEqual([
      '■ The call has ended.',
    ]);
    expect(wordsFor({ outaction: 10, outparams: { release_reason: '1' } })[0]).toMatch(/error/);
  });
});

describe('what is typed', () => {
  it('is keys on the telephone and text in a chat', () => {
    expect(actOf('12#', asksForDigits)).toEqual({ kind: 'keys', keys: '12#' });
    expect(actOf('12', chat)).toEqual({ kind: 'say', text: '12' });
    expect(actOf('my fee', asksForDigits)).toEqual({ kind: 'say', text: 'my fee' });
  });

  it('is silence where it is empty, and success of a transfer', () => {
    expect(actOf('', asksForDigits)).toEqual({ kind: 'silence' });
    expect(actOf('', transfer)).toEqual({ kind: 'transferred', success: true });
    expect(actOf('/fail', transfer)).toEqual({ kind: 'transferred', success: false });
  });

  it('means nothing where no such command exists', () => {
    expect(actOf('/dance', asksForDigits)).toBeUndefined();
    expect(actOf('hello', transfer)).toBeUndefined();
  });

  it('is not needed for what only plays', () => {
    expect(ownAct(played)).toEqual({ kind: 'playover' });
    expect(ownAct(asksForDigits)).toBeUndefined();
  });
});

describe('the command line', () => {
  it('has defaults for everything but the access code', () => {
    expect(readPhoneOptions(['10086'], {})).toEqual({
      accessCode: '10086',
      url: 'http://localhost:3000',
      caller: '13500000001',
      appKey: 'demo',
      secret: undefined,
      wire: false,
      script: undefined,
    });
  });

  it('takes keys as a list and the secret from the environment', () => {
    const options = readPhoneOptions(['10086', '--keys', '1, 2,#', '--url', 'http://x:1/'], {
      PARLEY_DEMO_SECRET: 's',
    });
    expect(options).toMatchObject({ script: ['1', '2', '#'], secret: 's', url: 'http://x:1' });
  });

  it.each([[[]], [['1', '2']], [['1', '--no-such']], [['1', '--url', 'nonsense']]])('refuses %j', (args) => {
    expect(() => readPhoneOptions(args, {})).toThrow(UsageError);
  });
});
