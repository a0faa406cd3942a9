import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bytesOf, see, seeNo, test } from './testing/browser';
import { helloDraft } from './testing/drafts';

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

describe('a flow', () => {
  test('goes out as a zip and comes in again, after a look at what would change', async ({
    open,
    management,
  }) => {
    await management.createTemplate({ name: 'travelling words' });
    const [start, hello, end] = helloDraft().nodes ?? [];
    if (!start || !hello || !end) throw new Error('The draft has other nodes');
    const playing = { ...hello, params: { prompt: { kind: 'template', template: 'travelling words' } } };
    await management.createFlow('traveller', 'Traveller', { ...helloDraft(), nodes: [start, playing, end] });

    const page = await open('/flows');
    await page.getByRole('button', { name: 'Actions for Traveller' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    const zip = { name: 'traveller.zip', mimeType: 'application/zip', buffer: await bytesOf(await saved) };

    await management.deleteFlow('traveller');
    await page.reload();
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import flows' });
    await page.locator('input[type=file]').setInputFiles({ ...zip, buffer: Buffer.from('no zip') });
    await see(dialog.getByRole('alert').getByText('10000002'));
    await page.locator('input[type=file]').setInputFiles(zip);
    await see(dialog.getByText('Nothing is changed yet.'));
    await see(dialog.getByRole('listitem').filter({ hasText: 'traveller' }).getByText('New'));
    await see(dialog.getByRole('listitem').filter({ hasText: 'travelling words' }).getByText('The same'));
    await expect(management.getFlow('traveller')).rejects.toThrow('10000003');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await see(dialog.getByText('Imported.'));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await see(row(page, 'Traveller'));
    expect((await management.getDocument('traveller')).nodes).toHaveLength(3);

    await page.getByRole('link', { name: 'Flow check' }).click();
    await page.getByRole('searchbox').fill('travelling');
    await row(page, 'travelling words').getByRole('button', { name: '1 place' }).click();
    await row(page, 'travelling words').getByRole('link', { name: /Hello/ }).click();
    await page.waitForURL('**/flows/traveller/versions/1.0?node=n_hello');
  });

  test('is copied by somebody with a token of the other tenant', async ({ open, management }) => {
    await management.createFlow('original', 'Original', helloDraft());
    const page = await open('/flows/original/versions');
    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Copy to another tenant' }).click();
    const dialog = page.getByRole('dialog');
    const copy = dialog.getByRole('button', { name: 'Copy', exact: true });
    await copy.click();
    await see(dialog.getByText('Enter the name of the tenant'));
    await dialog.getByLabel('Tenant', { exact: true }).fill('demo');
    await dialog.getByLabel('API token of that tenant').fill('no such token');
    await dialog.getByLabel('Name', { exact: true }).fill('Copied');
    await copy.click();
    await see(dialog.getByText('This is not a valid token'));

    const token = await management.createToken('copies', ['read', 'edit']);
    await dialog.getByLabel('API token of that tenant').fill(token);
    await copy.click();
    await see(dialog.getByText('Imported.'));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await seeNo(dialog);
    expect((await management.getDocument('copied')).name).toBe('Copied');
  });
});

describe('an access code', () => {
  test('is unbound where it was bound', async ({ open, management }) => {
    await management.createFlow('unbound', 'Unbound', helloDraft());
    await management.bind('30020', 'unbound');
    const page = await open('/access-codes?search=30020');
    await row(page, '30020')
      .getByRole('button', { name: /Actions/ })
      .click();
    await page.getByRole('menuitem', { name: /Unbind/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Unbind/ })
      .click();
    await seeNo(row(page, '30020'));
    expect((await management.getFlow('unbound')).accessCodes).toEqual([]);
  });
});
