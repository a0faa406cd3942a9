/**
 * Tests with a browser. `open` gives a page of a person of one's own: several of them are several computers. A failing
 * test says where the pictures of its pages are, and a page that throws fails its test.
 */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Download,
  type Locator,
  type Page,
} from 'playwright-core';
import { expect, test as base } from 'vitest';
import { Management } from './management';
import { ADMIN, type Person } from './people';
import { browserEndpoint, serverUrl } from './shared';

const PICTURES = join(tmpdir(), 'parley-e2e-failures');
const PATIENCE_MS = 10_000;

export interface OpenOptions extends BrowserContextOptions {
  /** default: the administrator; null: nobody has signed in */
  as?: Person | null;
}

interface Fixtures {
  browser: Browser;
  /** what the administrator can do by API */
  management: Management;
  /** Opens an address of the server, such as `/flows`. */
  open(path: string, options?: OpenOptions): Promise<Page>;
}

export const test = base.extend<Fixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- the test runner reads the names of fixtures from the pattern
    async ({}, use) => {
      const browser = await chromium.connect(browserEndpoint());
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  management: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => use(await Management.signIn(serverUrl())),
    { scope: 'file' },
  ],
  open: async ({ browser, task }, use) => {
    const pages: Page[] = [];
    const thrown: string[] = [];
    await use(async (path, { as = ADMIN, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: serverUrl(),
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      if (as !== null) {
        const { session } = await Management.signIn(serverUrl(), as);
        await context.addCookies([{ name: 'parley_session', value: session, url: serverUrl() }]);
      }
      const page = await context.newPage();
      page.on('pageerror', (error) => thrown.push(String(error.stack ?? error)));
      pages.push(page);
      await page.goto(path);
      return page;
    });
    const errors = task.result?.errors ?? [];
    if (errors[0] !== undefined) errors[0].message += await takePictures(task.name, pages);
    await Promise.all(pages.map((page) => page.context().close()));
    expect(thrown, 'errors thrown in the page').toEqual([]);
  },
});

/** @returns a sentence that names the pictures */
async function takePictures(name: string, pages: readonly Page[]): Promise<string> {
  await mkdir(PICTURES, { recursive: true });
  const files: string[] = [];
  for (const [i, page] of pages.entries()) {
    const path = join(PICTURES, `${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}-${i + 1}.png`);
    await rm(path, { force: true });
    await page.screenshot({ path }).catch(() => undefined);
    files.push(path);
  }
  return files.length === 0 ? '' : `\nHow the page looked: ${files.join(' ')}`;
}

/** What a page has handed to the browser to save. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Waits until it is seen. */
export async function see(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'visible' });
}

/** Waits until it is not seen any more. */
export async function seeNo(locator: Locator): Promise<void> {
  await expect.poll(() => locator.filter({ visible: true }).count(), { timeout: PATIENCE_MS }).toBe(0);
}

/** Waits until a question to the page, or to the server, has this answer. */
export function eventually<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: PATIENCE_MS, interval: 50 });
}
