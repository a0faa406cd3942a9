import { describe, expect, it } from 'vitest';
import { changedMembers } from './changed-members';

describe('changed members', () => {
  it('are named one by one within objects, and as a whole where they are lists', () => {
    const before = { kind: 'tts', content: { en_US: 'a', fr_FR: 'b' }, inputs: [{ name: 'x' }] };
    const after = { kind: 'tts', content: { en_US: 'c', zh_CN: 'd' }, inputs: [{ name: 'y' }] };
    expect(changedMembers(before, after).sort()).toEqual([
      'content.en_US',
      'content.fr_FR',
      'content.zh_CN',
      'inputs',
    ]);
  });

  it('do not depend on the order of members, nor on null or nothing', () => {
    expect(changedMembers({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1, default: null })).toEqual(
      [],
    );
  });
});
