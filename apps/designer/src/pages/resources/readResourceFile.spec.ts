import { describe, expect, it } from 'vitest';
import { readResourceFile, UnreadableFile } from './readResourceFile';

const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });

describe('a chosen file', () => {
  it('is handed on as it is, whatever its items hold', async () => {
    const content = { format: 'parley.templates/9', items: [{ name: 'a', later: 1 }, {}], more: true };
    expect(await readResourceFile(file(JSON.stringify(content)))).toEqual(content);
  });

  it.each(['', 'no JSON', '{}', '[]', '"items"', '{"format":"x","items":1}', '{"items":[]}'])(
    'is no file of resources: %s',
    async (text) => {
      await expect(readResourceFile(file(text))).rejects.toThrow(UnreadableFile);
    },
  );

  it('is not read where it is too large', async () => {
    const text = JSON.stringify({ format: 'x', items: [] });
    await expect(readResourceFile(file(text, 5 * 1024 * 1024))).rejects.toThrow(UnreadableFile);
  });
});
