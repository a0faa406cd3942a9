/** One server and one browser for all browser tests of a run. */
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
  const dataDir = await newDataFolder();
  const undo = [() => removeFolder(browserFolder), () => removeFolder(dataDir)];
  const tearDown = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const server = await startParley({ dataDir });
    undo.push(async () => void (await server.stop()));
    const browser = await startChromium(browserFolder);
    undo.push(() => browser.close());
    const management = await Management.signIn(server.url);
    for (const person of PEOPLE) await management.createUser(person);
    project.provide('url', server.url);
    project.provide('browser', browser.wsEndpoint());
    project.provide('failure', '');
  } catch (error) {
    project.provide('failure', error instanceof Error ? error.message : String(error));
  }
  return tearDown;
}
