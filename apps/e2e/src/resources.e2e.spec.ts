import { describe, expect } from 'vitest';
import { eventually, see, seeNo, test } from './testing/browser';

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
});
