import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { see, test } from './testing/browser';
import { helloDraft } from './testing/drafts';
import { Editor } from './testing/editor';

/** What makes a page hard or impossible to use for somebody, as sentences with the place. */
async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html}`),
    );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const draft = `barriers-${colorScheme}`;

  test('nothing bars anybody from signing in', async ({ open }) => {
    const page = await open('/sign-in', { as: null, colorScheme });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page.getByText('Enter your user name'));
    expect(await barriersOf(page)).toEqual([]);
  });

  test('nothing bars anybody from the lists and their dialogs', async ({ open }) => {
    const page = await open('/flows', { colorScheme });
    await see(page.getByRole('link', { name: 'Chat reception' }));
    expect(await barriersOf(page), 'flows').toEqual([]);
    await page.getByRole('button', { name: 'New flow' }).click();
    await see(page.getByRole('dialog'));
    expect(await barriersOf(page), 'new flow').toEqual([]);
    await page.goto('/flows/chat-service/versions');
    await see(page.getByRole('row').filter({ hasText: 'Official 1.0' }));
    expect(await barriersOf(page), 'versions').toEqual([]);
    await page.goto('/access-codes');
    await see(page.getByRole('row').filter({ hasText: '10010' }));
    expect(await barriersOf(page), 'access codes').toEqual([]);
    for (const name of ['Variables', 'Templates', 'Interfaces']) {
      await page.getByRole('link', { name, exact: true }).click();
      await see(page.getByRole('heading', { name, level: 1 }));
      expect(await barriersOf(page), name).toEqual([]);
    }
  });

  test('nothing bars anybody from drawing and releasing', async ({ open, management }) => {
    await management.createFlow(draft, `Barriers ${colorScheme}`, helloDraft());
    const editor = new Editor(await open(`/flows/${draft}/versions/1.0`, { colorScheme }));
    const { page } = editor;
    await see(editor.node('Hello'));
    expect(await barriersOf(page), 'editor').toEqual([]);
    await editor.place('Menu', { x: 300, y: 320 });
    await editor.select('Menu');
    await see(editor.findings.getByText(/has no line/));
    expect(await barriersOf(page), 'editor with findings and properties').toEqual([]);
    await editor.saved();
    await page.getByRole('button', { name: 'Release', exact: true }).click();
    await see(page.getByRole('heading', { name: 'Ready to release' }));
    expect(await barriersOf(page), 'release').toEqual([]);
  });
});
