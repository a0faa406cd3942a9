/** A server for each worker and one browser: for all browser tests of a run. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium';
import { Management } from './management';
import { PEOPLE } from './people';
import { newDataFolder, removeFolder, startParley } from './server';

/** A failure is told by the tests themselves: thrown from here it would end the tests of other projects too. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const browserFolder = await mkdtemp(join(tmpdir(), 'parley-chromium-'));
  const undo: (() => Promise<unknown>)[] = [() => removeFolder(browserFolder)];
  const tearDown = async () => {
    for (const step of undo.reverse()) await step();
  };
  const startServer = async (): Promise<string> => {
    const dataDir = await newDataFolder();
    undo.push(() => removeFolder(dataDir));
    const server = await startParley({ dataDir });
    undo.push(() => server.stop());
    const management = await Management.signIn(server.url);
    for (const person of PEOPLE) await management.createUser(person);
    return server.url;
  };
  try {
    const urls: string[] = [];
    while (urls.length < project.globalConfig.maxWorkers) urls.push(await startServer());
    const browser = await startChromium(browserFolder);
    undo.push(() => browser.close());
    project.provide('urls', urls);
    project.provide('browser', browser.wsEndpoint());
    project.provide('failure', '');
  } catch (error) {
    project.provide('failure', error instanceof Error ? error.message : String(error));
  }
  return tearDown;
}
