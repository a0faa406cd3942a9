import { describe, expect, it } from 'vitest';
import { revisionChanges } from './revisionChanges';

describe('changes between two revisions', () => {
  it('tells what got another value, came and went', () => {
    const before = { name: 'a', content: { en_US: 'Hello', fr_FR: 'Bonjour' }, default: 5 };
    const after = { name: 'a', content: { en_US: 'Hi', zh_CN: '你好' }, default: 5 };
    expect(revisionChanges(before, after)).toEqual([
      { path: 'content.en_US', before: 'Hello', after: 'Hi' },
      { path: 'content.zh_CN', before: undefined, after: '你好' },
      { path: 'content.fr_FR', before: 'Bonjour', after: undefined },
    ]);
  });

  it('goes by the names of rows, so that one put in between is one change', () => {
    const row = (name: string) => ({ name, type: 'string', required: false });
    expect(
      revisionChanges({ inputs: [row('a'), row('c')] }, { inputs: [row('a'), row('b'), row('c')] }),
    ).toEqual([{ path: 'inputs.b', before: undefined, after: 'type string, required false' }]);
  });

  it('compares lists without names as a whole', () => {
    expect(revisionChanges({ default: [1, 2] }, { default: [1, 3] })).toEqual([
      { path: 'default', before: '[1,2]', after: '[1,3]' },
    ]);
  });

  it('shows everything of what was created and nothing of what is the same', () => {
    expect(revisionChanges(null, { type: 'string' })).toEqual([
      { path: 'type', before: undefined, after: 'string' },
    ]);
    expect(revisionChanges({ a: [{ name: 'x' }] }, { a: [{ name: 'x' }] })).toEqual([]);
  });
});
