import { describe, expect, it } from 'vitest';
import { textArray } from './binary-arrays';

const arrayOf = (texts: (string | null)[]) => textArray(texts, (text) => text);

/** What Postgres reads. */
function textsOf(array: Buffer): (string | null)[] {
  const texts: (string | null)[] = [];
  let at = 20;
  while (at < array.length) {
    const length = array.readInt32BE(at);
    at += 4;
    texts.push(length === -1 ? null : array.toString('utf8', at, at + length));
    at += Math.max(length, 0);
  }
  return texts;
}

describe('an array of texts for Postgres', () => {
  it('stays as it is while others are made', () => {
    const first = arrayOf(['a', null, 'süß']);
    arrayOf(['another', 'one']);
    expect(first.readInt32BE(12)).toBe(3);
    expect(textsOf(first)).toEqual(['a', null, 'süß']);
  });

  it('takes no more room than its texts, however long they are', () => {
    const long = '北京'.repeat(300_000);
    const array = arrayOf([long, '']);
    expect(array.length).toBe(20 + 4 + 1_800_000 + 4);
    expect(textsOf(array)).toEqual([long, '']);
  });
});
