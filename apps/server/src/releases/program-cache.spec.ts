import { describe, expect, it } from 'vitest';
import { ProgramCache } from './program-cache';

/** A cache for programs of two nodes each, and what was loaded for it. */
function aCache(limit: number) {
  const cache = new ProgramCache<{ nodes: string[] }>(limit);
  const loaded: string[] = [];
  const get = async (key: string, nodes = 2) =>
    cache.get(key, () => {
      loaded.push(key);
      return Promise.resolve({ nodes: Array.from({ length: nodes }, () => key) });
    });
  return { cache, loaded, get };
}

describe('the cache of programs', () => {
  it('loads a program once, however many ask at once, and gives it at once from then on', async () => {
    const { cache, loaded, get } = aCache(10);
    const [first, second] = await Promise.all([get('a'), get('a')]);
    expect(first).toBe(second);
    expect(cache.get('a', () => Promise.reject(new Error('not needed')))).toBe(first);
    expect(loaded).toEqual(['a']);
  });

  it('lets those go that were not used for longest, as many as the new one needs', async () => {
    const { loaded, get } = aCache(6);
    for (const key of ['a', 'b', 'c', 'a']) await get(key);
    await get('d', 4);
    await get('a');
    expect(loaded).toEqual(['a', 'b', 'c', 'd']);
    await get('b');
    expect(loaded).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('keeps one that is too large for the limit alone', async () => {
    const { loaded, get } = aCache(6);
    await get('a');
    await get('large', 9);
    await get('large', 9);
    expect(loaded).toEqual(['a', 'large']);
  });

  it('makes room where an entry was forgotten', async () => {
    const { cache, loaded, get } = aCache(4);
    await get('a');
    await get('b');
    cache.forget((key) => key === 'a');
    await get('c');
    await get('b');
    expect(loaded).toEqual(['a', 'b', 'c']);
  });
});
