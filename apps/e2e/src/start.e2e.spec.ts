import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { Management } from './testing/management';
import { failToStart, freePort, newDataFolder, removeFolder, startParley } from './testing/server';

const folders: string[] = [];

async function dataFolder(): Promise<string> {
  const folder = await newDataFolder();
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

const linesOf = (text: string) => text.trimEnd().split('\n');

describe('a start that cannot be', () => {
  it('names the setting that is wrong and what it may be', async () => {
    const { code, stderr, stdout } = await failToStart({
      dataDir: await dataFolder(),
      env: { PORT: 'eighty' },
    });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^PORT: "eighty" is not allowed; it must be /)]);
  });

  it('says that the database cannot be reached, and never its password', async () => {
    const port = await freePort();
    const { code, stderr } = await failToStart({
      dataDir: await dataFolder(),
      env: { DATABASE_URL: `postgresql://parley:topsecret@127.0.0.1:${port}/parley` },
    });
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringContaining(`127.0.0.1:${port}`)]);
    expect(stderr).not.toContain('topsecret');
  });
});

describe('an installation of its own', () => {
  it('refuses a port in use, ends cleanly when asked, and keeps its data', async () => {
    const dataDir = await dataFolder();
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const refused = await failToStart({ dataDir, env: { PORT: String(port) } });
    holder.close();
    expect(refused.code).toBe(1);
    expect(linesOf(refused.stderr)).toEqual([
      expect.stringMatching(new RegExp(`^Port ${port} is in use\\..*PORT=${port + 1} npm start$`)),
    ]);

    const first = await startParley({ dataDir });
    await (await Management.signIn(first.url)).createFlow('kept', 'Kept');
    const ending = await first.stop();
    expect(ending).toMatchObject({ code: 0, stderr: '' });

    const second = await startParley({ dataDir });
    try {
      expect(await (await Management.signIn(second.url)).getFlow('kept')).toMatchObject({ name: 'Kept' });
    } finally {
      await second.stop();
    }
  });
});
