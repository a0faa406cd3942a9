import type { TemplateRequest } from '@parley/contracts';
import type { Download } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, see, seeNo, test } from './testing/browser';

/** What a page has handed to the browser to save. */
async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe('templates', () => {
  test('are written, taken over from somebody faster, renamed and deleted', async ({ open, management }) => {
    const page = await open('/templates/new');
    await page.getByRole('button', { name: 'Create' }).click();
    await see(page.getByText('Enter a name'));
    await page.getByLabel('Name', { exact: true }).fill('greeting');
    await page.getByRole('textbox', { name: /^Text in/ }).fill('Hello ${FLOW.name}.');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL('**/templates/edit/greeting');

    await see(page.getByRole('tab', { name: 'History' }));
    await page.getByLabel('Description').fill('Heard first');
    await management.changeTemplate('greeting', { content: { zh_CN: 'Good day.' } });
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Administrator has saved this meanwhile'));
    await page.getByRole('button', { name: 'Load theirs, drop mine' }).click();
    await eventually(() => page.getByRole('textbox', { name: /^Text in/ }).inputValue()).toBe('Good day.');

    await page.getByLabel('Name', { exact: true }).fill('greeting-2');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL('**/templates/edit/greeting-2');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL('**/templates');
    await seeNo(page.getByRole('row').filter({ hasText: 'greeting' }));
    await expect(management.getTemplate('greeting-2')).rejects.toThrow('10000003');
  });

  test('go out as a file and come in again, after a look at what would change', async ({
    open,
    management,
  }) => {
    await management.createTemplate({ name: 'notice', content: { en_US: 'Dear customer' } });
    const page = await open('/templates');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = JSON.parse(await textOf(await saved)) as { format: string; items: TemplateRequest[] };
    expect(file.items).toContainEqual({
      name: 'notice',
      kind: 'tts',
      content: { en_US: 'Dear customer' },
      description: '',
    });
    const [notice] = file.items.filter(({ name }) => name === 'notice');
    const items = [
      { ...notice, content: { en_US: 'Dear ${FLOW.name}', fr_FR: 'Cher client' } },
      { ...notice, name: 'notice-2' },
      { ...notice, name: 'notice-3', content: { en_US: '${1 +}' } },
    ];

    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import templates' });
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('{}');
    await see(dialog.getByText('This is no file of templates'));
    await choose(JSON.stringify({ ...file, items }));
    await see(dialog.getByText('1 item is in conflict: leave it out, or import nothing.'));
    await see(dialog.getByText('content.fr_FR'));
    const importNow = dialog.getByRole('button', { name: 'Import', exact: true });
    expect(await importNow.isDisabled()).toBe(true);
    await expect(management.getTemplate('notice-2')).rejects.toThrow('10000003');

    await dialog.getByRole('checkbox', { name: 'Import notice-3' }).uncheck();
    await importNow.click();
    await see(dialog.getByText('Imported.'));
    expect((await management.getTemplate('notice')).content).toEqual(items[0]?.content);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await see(page.getByRole('row').filter({ hasText: 'notice-2' }));
    await expect(management.getTemplate('notice-3')).rejects.toThrow('10000003');
  });
});
