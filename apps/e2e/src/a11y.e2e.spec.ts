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

/** Goes through pages that hold a form. */
async function expectOpenForms(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await see(page.getByRole('button', { name: /^(Create|Save)$/ }));
    expect(await barriersOf(page), path).toEqual([]);
  }
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
    for (const name of ['Variables', 'Templates', 'Interfaces', 'Data tables', 'Stored procedures']) {
      await page.getByRole('link', { name, exact: true }).click();
      await see(page.getByRole('heading', { name, level: 1 }));
      expect(await barriersOf(page), name).toEqual([]);
    }
  });

  test('nothing bars anybody while a list loads', async ({ open }) => {
    const page = await open('/flows', { colorScheme });
    await see(page.getByRole('link', { name: 'Chat reception' }));
    await page.route(/\/api\/v1\/variables/, () => undefined);
    await page.goto('/variables');
    await see(page.getByText('Loading the variables'));
    expect(await barriersOf(page)).toEqual([]);
  });

  test('nothing bars anybody from templates, their history and their import', async ({
    open,
    management,
  }) => {
    const name = `barrier-${colorScheme}`;
    await management.createTemplate({ name, content: { en_US: 'Dear ${FLOW.name}', ar: 'x' } });
    const page = await open(`/templates/edit/${name}`, { colorScheme });
    await see(page.getByText('has no value'));
    expect(await barriersOf(page), 'a template').toEqual([]);
    await page.getByRole('tab', { name: 'History' }).click();
    await see(page.getByText('r1'));
    expect(await barriersOf(page), 'its history').toEqual([]);
    await page.goto('/templates');
    await see(page.getByRole('row').filter({ hasText: name }));
    await page.getByRole('button', { name: 'Import' }).click();
    const item = { name, kind: 'tts', content: { en_US: 'Hi' } };
    const file = {
      format: 'parley.templates/1',
      items: [item, { ...item, name: 'x', content: { ar: '${' } }],
    };
    await page.locator('input[type=file]').setInputFiles({
      name: 'templates.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await see(page.getByText(/in conflict:/));
    expect(await barriersOf(page), 'import').toEqual([]);
    await expectOpenForms(page, ['/templates/new', '/interfaces/new']);
  });

  test('nothing bars anybody from what looks after resources and rules', async ({ open }) => {
    const page = await open('/stored-procedures/new', { colorScheme });
    await expectOpenForms(page, [
      '/stored-procedures/new',
      '/transfer-policies/new',
      '/variables?new=1',
      '/variables?open=language',
    ]);
    await page.goto('/gray-rules');
    await page.getByRole('button', { name: 'New gray rule' }).first().click();
    await see(page.getByRole('dialog'));
    expect(await barriersOf(page), 'gray rule').toEqual([]);
    await page.goto('/flow-check');
    await see(page.getByRole('row').filter({ hasText: 'chat-service' }));
    expect(await barriersOf(page), 'flow check').toEqual([]);
  });

  test('nothing bars anybody from the settings', async ({ open }) => {
    const page = await open('/settings/account', { colorScheme });
    const areas = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    await see(areas);
    for (const area of await areas.all()) {
      await area.click();
      await see(page.locator('main form, main table, main section'));
      expect(await barriersOf(page), page.url()).toEqual([]);
    }
  });

  test('nothing bars anybody from comparing and copying versions', async ({ open, management }) => {
    const code = `compare-${colorScheme}`;
    await management.createFlow(code, `Compare ${colorScheme}`, helloDraft('One.'));
    await management.release(code);
    await management.upgrade(code, '1.0', helloDraft('Two.'));
    const page = await open(`/flows/${code}/diff?from=1.0&to=1.1`, { colorScheme });
    await see(page.locator('tr[aria-current=true]'));
    expect(await barriersOf(page), 'diff').toEqual([]);
    await page.goto(`/flows/${code}/versions`);
    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Copy to another tenant' }).click();
    await see(page.getByRole('dialog'));
    expect(await barriersOf(page), 'copy').toEqual([]);
    await page.goto(`/flows/${code}/tests`);
    await see(page.getByRole('heading', { name: 'Write the first test case' }));
    await page.getByRole('link', { name: 'New test case' }).click();
    const steps = page.getByRole('textbox', { name: 'Steps' });
    const example = await steps.inputValue();
    await page.getByRole('textbox', { name: 'Name' }).fill('Greets');
    await steps.fill('turns: 1');
    await see(page.getByRole('button', { name: /^Line 1/ }));
    expect(await barriersOf(page), 'a test case with faults').toEqual([]);
    await steps.fill(example.replace('Two', 'Three'));
    await page.getByRole('button', { name: 'Save and run' }).click();
    await see(page.getByText('Failed', { exact: true }));
    expect(await barriersOf(page), 'a test case that fails').toEqual([]);
    await page.getByRole('link', { name: 'Test cases' }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await see(page.getByRole('heading', { name: '0 of 1 test case passes' }));
    expect(await barriersOf(page), 'test cases').toEqual([]);
    await page.goto('/nowhere');
    await see(page.getByRole('heading'));
    expect(await barriersOf(page), 'no such page').toEqual([]);
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
