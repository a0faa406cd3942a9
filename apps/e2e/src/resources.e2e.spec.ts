import type { TemplateRequest } from '@parley/contracts';
import { describe, expect } from 'vitest';
import { bytesOf, eventually, see, seeNo, test } from './testing/browser';

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

  test('are heard in the language of the call, or in one instead, with sample values', async ({
    open,
    management,
  }) => {
    const content = { zh_CN: 'Ni hao', en_US: 'Dear ${FLOW.name}, you have ${FLOW.fee * 2}' };
    await management.createTemplate({ name: 'addressed', content });
    const page = await open('/templates/edit/addressed');
    const preview = page.getByRole('tabpanel', { name: 'Preview' });
    await see(preview.getByText('Ni hao'));
    await preview.getByLabel('SYS.language of the call').selectOption('French');
    await see(preview.getByText('There is no text of its own: it hears Chinese.'));
    await page.getByRole('tab', { name: 'English' }).click();
    await see(preview.getByText('has no value').first());
    await preview.getByLabel('FLOW.name').fill('Mira');
    await preview.getByLabel('FLOW.fee').fill('21');
    await see(preview.getByText('Dear Mira, you have 42'));
    await see(page.getByText('SYS.language of the call first, then GLOBAL.language (Chinese)'));
  });

  test('go out as a file and come in again, after a look at what would change', async ({
    open,
    management,
  }) => {
    await management.createTemplate({ name: 'notice', content: { en_US: 'Dear customer' } });
    await management.createTemplate({ name: 'a-new-one', content: { en_US: 'Hello' } });
    const page = await open('/templates');
    const first = page.locator('tbody tr').first();
    await page.getByRole('button', { name: 'Name' }).click();
    await page.getByRole('button', { name: 'Name' }).click();
    await page.waitForURL('**/templates?sort=-name');
    await see(page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort=descending]')));
    await page.getByRole('button', { name: 'Last change' }).click();
    await see(first.getByText('a-new-one'));
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = JSON.parse((await bytesOf(await saved)).toString('utf8')) as {
      format: string;
      items: TemplateRequest[];
    };
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

describe('a stored procedure', () => {
  test('says at each field what is missing, and keeps a password that nobody sees again', async ({
    open,
  }) => {
    const page = await open('/stored-procedures');
    await page.getByRole('button', { name: 'New stored procedure' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('book-payment');
    await page.getByRole('button', { name: 'Create' }).click();
    await see(page.getByText('Enter the name of the database'));
    const password = page.getByRole('textbox', { name: 'Password' });
    await page.getByLabel('Host', { exact: true }).fill('db.example');
    await page.getByLabel('Database', { exact: true }).fill('crm');
    await page.getByLabel('User', { exact: true }).fill('parley');
    await password.fill('S3cret');
    await page.getByLabel('Function', { exact: true }).fill('public.book_payment');
    await page.getByRole('button', { name: 'Add input' }).click();
    await page.keyboard.type('caller');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL('**/stored-procedures/edit/book-payment');
    await see(page.getByText('One is set and never shown. Empty: it stays.'));
    expect(await password.inputValue()).toBe('');

    await page.getByLabel('Host', { exact: true }).fill('elsewhere.example');
    await see(page.getByText('The password belongs to the place as it was'));
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Without a password every call of it fails.'));
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Go back to this' }).click();
    await eventually(() => page.getByLabel('Host', { exact: true }).inputValue()).toBe('db.example');
    await page.goto('/stored-procedures');
    await see(page.getByRole('row').filter({ hasText: 'book-payment' }).getByText('No password'));
  });
});

describe('a transfer policy', () => {
  test('is shared out to 100 %, or by numbers that do not overlap', async ({ open }) => {
    const page = await open('/transfer-policies/new');
    await page.getByLabel('Name', { exact: true }).fill('hotline');
    await page.getByLabel('Name, row 1').fill('gold');
    await page.getByLabel('Share of gold').fill('60');
    await page.getByRole('button', { name: 'Create' }).click();
    await see(page.getByRole('alert').filter({ hasText: '60 % in all; it must be 100 %.' }));
    await page.getByLabel('Name, row 1').press('Enter');
    await page.keyboard.type('silver');
    await page.getByLabel('Share of silver').fill('40');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL('**/transfer-policies/edit/hotline');

    await page.getByText('By number', { exact: true }).click();
    for (const [index, [from, to]] of [
      ['100', '199'],
      ['150', '250'],
    ].entries()) {
      await page.getByRole('button', { name: 'Add segment' }).click();
      await page.keyboard.type(`queue-${index}`);
      await page.getByLabel(`First number for queue-${index}`).fill(from ?? '');
      await page.getByLabel(`Last number for queue-${index}`).fill(to ?? '');
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Overlaps row 1'));
    await page.getByLabel('First number for queue-1').fill('200');
    await page.getByRole('button', { name: 'Save' }).click();
    await eventually(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.goto('/transfer-policies');
    await see(
      page.getByRole('row').filter({ hasText: 'hotline' }).getByText('100–199 queue-0, 200–250 queue-1'),
    );
  });
});
