import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from './replace-folder.mjs';

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'parley-spec-'));
  target = join(parent, 'server');
  mkdirSync(target);
  writeFileSync(join(target, 'main.js'), 'old');
  writeFileSync(join(target, 'gone.js'), 'old');
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('replaceFolder', () => {
  it('puts the new content in the place of all the old', async () => {
    await replaceFolder(target, async (fresh) => writeFileSync(join(fresh, 'main.js'), 'new'));
    expect(readdirSync(parent)).toEqual(['server']);
    expect(readdirSync(target)).toEqual(['main.js']);
    expect(readFileSync(join(target, 'main.js'), 'utf8')).toBe('new');
  });

  it('makes the folder the first time', async () => {
    await replaceFolder(join(parent, 'first'), async (fresh) => writeFileSync(join(fresh, 'main.js'), 'new'));
    expect(readdirSync(join(parent, 'first'))).toEqual(['main.js']);
  });

  it('leaves the old content when the new cannot be made', async () => {
    const failing = replaceFolder(target, async (fresh) => {
      writeFileSync(join(fresh, 'main.js'), 'half');
      throw new Error('does not compile');
    });
    await expect(failing).rejects.toThrow('does not compile');
    expect(readdirSync(parent)).toEqual(['server']);
    expect(readFileSync(join(target, 'main.js'), 'utf8')).toBe('old');
  });

  it('removes what a process left that ended on its way, and nothing of one that runs', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    for (const pid of [ended, process.ppid]) mkdirSync(join(parent, `.server-${pid}`));
    await replaceFolder(target, async () => undefined);
    expect(readdirSync(parent).sort()).toEqual([`.server-${process.ppid}`, 'server']);
  });
});
