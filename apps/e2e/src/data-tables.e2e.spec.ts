/** A data table is defined, a flow fills its columns, and its rows are looked after. */
import { describe, expect } from 'vitest';
import { eventually, see, seeNo, test } from './testing/browser';
import { Editor } from './testing/editor';

describe('a data table', () => {
  test('is defined, gets a row, and loses it', async ({ open }) => {
    const page = await open('/data-tables');
    await page.getByRole('button', { name: 'New data table' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('ratings');
    await page.getByLabel('Name, row 1').fill('caller');
    await page.getByLabel('caller is required').check();
    await page.getByLabel('Name, row 1').press('Enter');
    await page.keyboard.type('score');
    await page.getByLabel('Type of score').selectOption('integer');
    await page.getByRole('button', { name: 'Add column' }).click();
    await page.keyboard.type('at');
    await page.getByLabel('Type of at').selectOption('date');
    await page.getByRole('button', { name: 'Create' }).click();
    await see(page.getByText('No row yet.'));
    expect(new URL(page.url()).pathname).toBe('/data-tables/edit/ratings');

    await page.getByRole('button', { name: 'Add row' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('score').fill('many');
    await dialog.getByRole('button', { name: 'Add row' }).click();
    await see(dialog.getByText('caller is required and has no value'));
    await dialog.getByLabel('caller').fill('13500000001');
    await dialog.getByLabel('score').fill('7');
    await dialog.getByLabel('at').fill('2026-03-01 17:00:00');
    await dialog.getByRole('button', { name: 'Add row' }).click();
    await see(page.getByRole('cell', { name: '2026-03-01 17:00:00 UTC' }));

    await page.getByRole('button', { name: 'Delete row 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await see(page.getByText('No row yet.'));
    await page.goto('/data-tables');
    await see(page.getByRole('link', { name: 'ratings' }));
  });

  test('is chosen in Call ending, whose columns are filled in one by one', async ({ management, open }) => {
    await management.createDataTable({
      name: 'closings',
      columns: [
        { name: 'caller', type: 'string', required: true },
        { name: 'score', type: 'integer', required: false },
      ],
      description: '',
    });
    await management.createFlow('closing', 'Closing');
    const editor = new Editor(await open('/flows/closing/versions/1.0'));
    await editor.node('End').click();
    await editor.properties.getByRole('combobox', { name: 'Data table written at the end' }).fill('closings');
    await editor.page.keyboard.press('Tab');
    await see(editor.page.getByText('Column caller of closings must be filled in.'));
    await editor.page.getByLabel('caller').first().fill('SYS.callingNumber');
    await seeNo(editor.page.getByText('Column caller of closings must be filled in.'));
    await eventually(async () => {
      const { nodes } = await management.getDocument('closing');
      return nodes.find(({ element }) => element === 'end')?.params['tableValues'];
    }).toEqual({ caller: 'SYS.callingNumber' });
  });
});
