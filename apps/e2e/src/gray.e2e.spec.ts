import { describe, expect } from 'vitest';
import { eventually, see, test } from './testing/browser';
import { helloDraft } from './testing/drafts';
import { serverUrl } from './testing/shared';
import { Telephone } from './testing/telephone';

const url = serverUrl();
const ACCESS_CODE = '30010';

const heardBy = async (caller: string) => (await Telephone.call(url, ACCESS_CODE, caller)).heard.words;

describe('a gray release', () => {
  test('takes the calls that a named rule names, and no others', async ({ open, management }) => {
    await management.createFlow('grayed', 'Grayed', helloDraft('Official.'));
    await management.release('grayed');
    await management.bind(ACCESS_CODE, 'grayed');
    await management.upgrade('grayed', '1.0', helloDraft('Gray.'));

    const page = await open('/gray-rules');
    await page.getByRole('button', { name: 'New gray rule' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New gray rule' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Pilot numbers');
    await dialog.getByLabel('Share of calls').last().fill('100');
    await dialog.getByLabel('And only from').fill('13500000100 - 13500000199');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await see(page.getByRole('row').filter({ hasText: 'Pilot numbers' }).getByText('No gray release'));

    await page.goto('/flows/grayed/versions/1.1/release');
    await page.getByRole('radio', { name: /^Gray/ }).check();
    await page.getByRole('combobox', { name: 'Rule' }).click();
    await page.getByRole('option', { name: 'Pilot numbers' }).click();
    await page.getByRole('button', { name: 'Release v1.1 as gray' }).click();
    await see(page.getByRole('heading', { name: 'v1.1 is in gray' }));

    await eventually(() => heardBy('13500000150')).toBe('Gray.');
    expect(await heardBy('13500000200')).toBe('Official.');
    expect(await heardBy('13500000001')).toBe('Official.');

    await page.goto('/gray-rules');
    await page.getByRole('button', { name: 'Pilot numbers', exact: true }).click();
    const edited = page.getByRole('dialog', { name: 'Gray rule Pilot numbers' });
    await edited.getByLabel('Share of calls').last().fill('0');
    await edited.getByRole('button', { name: 'Save' }).click();
    await eventually(() => heardBy('13500000150')).toBe('Official.');
    await page.getByRole('button', { name: 'Actions for the gray rule Pilot numbers' }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History of Pilot numbers' });
    await see(history.getByText('0 %'));
    await history.getByRole('button', { name: 'Go back to this' }).click();
    await see(history.getByText('r3'));
    await eventually(() => heardBy('13500000150')).toBe('Gray.');
    await page.keyboard.press('Escape');

    await page.goto('/flow-check?kind=grayRule');
    await page.getByRole('link', { name: 'Pilot numbers' }).click();
    await page.getByRole('button', { name: 'Actions for the gray rule Pilot numbers' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await see(
      page.getByRole('dialog').getByText('20000008').or(page.getByRole('dialog').getByText('Grayed')),
    );
  });
});

describe('the drawing of what differs', () => {
  test('goes from change to change by J and K, and frames groups', async ({ open, management }) => {
    const groups = [{ id: 'g_1', name: 'Greeting', nodes: ['n_hello'], collapsed: false }];
    await management.createFlow('compared', 'Compared', { ...helloDraft('One.'), groups });
    await management.release('compared');
    const later = helloDraft('Another.');
    const nodes = (later.nodes ?? []).map((node) => (node.id === 'n_end' ? { ...node, name: 'Over' } : node));
    await management.upgrade('compared', '1.0', { ...later, nodes });

    const page = await open('/flows/compared/diff?from=1.0&to=1.1', {
      viewport: { width: 1600, height: 1000 },
    });
    const current = () => page.locator('tr[aria-current=true]').first().innerText();
    await see(page.getByRole('group', { name: 'Greeting' }));
    await see(page.locator('tr[aria-current=true]'));
    expect(await current()).toContain('Hello');
    await page.keyboard.press('j');
    await eventually(current).toContain('Over');
    await page.keyboard.press('k');
    await eventually(current).toContain('Hello');
    await page.getByRole('button', { name: 'Swap the two versions' }).click();
    await eventually(() => new URL(page.url()).search).toBe('?from=1.1&to=1.0');
    await see(page.getByText('Another.'));
  });
});
