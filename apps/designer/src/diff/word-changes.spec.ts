import { describe, expect, it } from 'vitest';
import { wordChanges } from './word-changes';

const shown = (before: string, after: string) =>
  wordChanges(before, after).map(({ kind, text }) => ({ kept: '', removed: '-', added: '+' })[kind] + text);

describe('the words that changed', () => {
  it.each([
    [
      'Pay by the 25th to keep it',
      'Pay by the 28th to keep it',
      ['Pay by the', '-25th', '+28th', 'to keep it'],
    ],
    ['press 1', 'press 1 For an agent, press 0', ['press 1', '+For an agent, press 0']],
    ['', 'Hello there', ['+Hello there']],
    ['Hello there', '', ['-Hello there']],
    ['您的余额是一元', '您的余额是二元', ['您的余额是', '-一', '+二', '元']],
    ['same', 'same', ['same']],
  ])('%s -> %s', (before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });

  it('shows two long texts whole', () => {
    const long = Array.from({ length: 500 }, (_, word) => `w${word}`).join(' ');
    expect(wordChanges(long, `${long} more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
