import { describe, expect } from 'vitest';
import { see, seeNo, test } from './testing/browser';
import { helloDraft } from './testing/drafts';
import { Editor } from './testing/editor';
import { Management } from './testing/management';
import { ADMIN, DESIGNER } from './testing/people';
import { serverUrl } from './testing/shared';
import { Telephone } from './testing/telephone';

const url = serverUrl();

describe('draw, release, serve', () => {
  test('a person changes the demo flow and releases it: the next call hears the change, a running one does not', async ({
    open,
  }) => {
    const running = await Telephone.call(url, '10086');
    expect(running.heard.file).toBe('welcome');

    const page = await open('/', { as: null, viewport: { width: 1600, height: 1000 } });
    await page.getByLabel('User name').fill(ADMIN.userName);
    await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Call fee query', exact: true }).click();
    await page.getByRole('button', { name: 'Edit as new draft' }).click();
    await see(page.getByText('v1.1', { exact: true }));

    const editor = new Editor(page);
    await editor.place('Voice playback', { x: 200, y: 600 });
    await editor.select('Voice playback');
    await editor.field('Name of the node').fill('Advice');
    await editor.properties.getByText('TTS', { exact: true }).click();
    await editor.field('What is said').fill('We never ask for your password.');
    await editor.drawLine({ node: 'Start', exit: 'Default' }, 'Advice');
    await editor.drawLine({ node: 'Advice', exit: 'Default' }, 'Welcome, ask number');
    await editor.select('Welcome, ask number');
    await editor.field('File').fill('welcome-again');
    await editor.select('Goodbye');
    await editor.field('What is said').fill('Have a nice day.');
    await editor.saved();

    await page.getByRole('button', { name: 'Release', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Advice before the welcome');
    await page.getByRole('button', { name: 'Release v1.1 as official' }).click();
    await see(page.getByRole('heading', { name: 'v1.1 is live' }));

    await expect
      .poll(async () => (await Telephone.call(url, '10086')).heard.words, { timeout: 1_000 })
      .toBe('We never ask for your password.');
    const next = await Telephone.call(url, '10086');
    expect(await next.act({ kind: 'playover' })).toMatchObject({ kind: 'voice', file: 'welcome-again' });

    await running.act({ kind: 'keys', keys: '13500000001' });
    expect(running.heard.words).toContain('Your call fee of this month is 100 yuan');
    expect((await running.act({ kind: 'keys', keys: '#' })).words).toBe('Thank you for calling. Goodbye.');
    expect(await running.act({ kind: 'playover' })).toMatchObject({ kind: 'end', releaseReason: '0' });
  });
});

describe('a flow that asks for tests', () => {
  test('is released once its test cases pass, and the record keeps what they said', async ({
    open,
    management,
  }) => {
    await management.createFlow('tested', 'Tested', helloDraft('Good day.'));
    const page = await open('/flows/tested/versions');
    await page.getByRole('switch', { name: 'Test cases must pass' }).click();
    await page.getByRole('link', { name: 'Test cases' }).click();
    await page.getByRole('link', { name: 'New test case' }).click();

    await page.getByRole('textbox', { name: 'Name' }).fill('Greets the caller');
    const steps = page.getByRole('textbox', { name: 'Steps' });
    const example = await steps.inputValue();
    expect(example).toContain('prompt_text: Good day.');
    await steps.fill(example.replace('day', 'evening'));
    await page.getByRole('button', { name: 'Save and run' }).click();
    await see(page.getByText('Failed', { exact: true }));
    await see(page.getByText('"Good day."'));

    const release = page.getByRole('button', { name: 'Release v1.0 as official' });
    await page.goto('/flows/tested/versions/1.0/release');
    await see(page.getByText('0 of 1 test case passes'));
    await see(page.getByText('This flow asks for test cases that pass: some fail.'));
    expect(await release.isDisabled()).toBe(true);

    await page.getByRole('link', { name: 'Show' }).click();
    await steps.fill(example);
    await page.getByRole('button', { name: 'Save and run' }).click();
    await see(page.getByText('Passed', { exact: true }));
    await page.goto('/flows/tested/versions/1.0/release');
    await see(page.getByText('1 of 1 test case passes'));
    await release.click();
    await see(page.getByRole('heading', { name: 'v1.0 is live' }));
    await page.goto('/flows/tested/versions');
    await see(page.getByRole('link', { name: '1 of 1 test' }));

    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Take offline' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take offline' }).click();
    await seeNo(dialog);
    await page.goto('/flows/tested/tests/edit/Greets%20the%20caller');
    await steps.fill(example.replace('day', 'evening'));
    await page.getByRole('button', { name: 'Save and run' }).click();
    await see(page.getByText('Failed', { exact: true }));
    await page.goto('/flows/tested/versions');
    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Roll back to 1.0' }).click();
    await dialog.getByRole('button', { name: 'Roll back to 1.0' }).click();
    await see(dialog.getByText('Turn 1 · prompt_text'));
    await dialog.getByRole('link', { name: 'Show' }).click();
    await page.waitForURL('**/tests/edit/Greets%20the%20caller?version=1.0');
  });
});

describe('a flow that asks for approval', () => {
  test('is released by somebody who has not edited it', async ({ open, management }) => {
    const designer = await Management.signIn(url, DESIGNER);
    await designer.createFlow('approved', 'Approved', helloDraft());
    const page = await open('/flows/approved/versions');
    await page.getByRole('switch', { name: 'Ask for approval' }).click();
    await expect.poll(async () => (await management.getFlow('approved')).policy.approval).toBe(true);
    await page.goto('/flows/approved/versions/1.0/release');
    await see(page.getByText('You have not edited this version'));
    await page.getByRole('button', { name: 'Release v1.0 as official' }).click();
    await see(page.getByRole('heading', { name: 'v1.0 is live' }));

    await management.upgrade('approved', '1.0', helloDraft('Good day.'));
    await page.goto('/flows/approved/versions/1.1/release');
    await see(page.getByText('Somebody else must release it'));
    await see(page.getByText('You have edited 1.1'));
    expect(await page.getByRole('button', { name: 'Release v1.1 as official' }).isDisabled()).toBe(true);
  });
});
