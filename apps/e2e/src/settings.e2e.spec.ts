import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { see, seeNo, test } from './testing/browser';
import { helloDraft } from './testing/drafts';
import { runProgram } from './testing/programs';
import type { Ending } from './testing/server';
import { serverUrl } from './testing/shared';

const url = serverUrl();

function runParley(token: string, ...args: string[]): Promise<Ending> {
  const env = { PARLEY_SERVER: url, PARLEY_TOKEN: token };
  return runProgram(process.execPath, ['apps/cli/bin/parley.mjs', ...args], env);
}

/** Makes a token on its page. @returns it as it is shown, this once */
async function makeToken(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Create token' }).click();
  const shown = page.getByRole('dialog', { name: `Token ${name}` });
  await see(shown.getByText('It is not shown again'));
  const token = await shown.locator('code').innerText();
  await shown.getByRole('button', { name: 'Done' }).click();
  return token;
}

describe('a new user', () => {
  test('signs in and may do what the role allows, and no more', async ({ open, management }) => {
    await management.createFlow('untouched', 'Untouched', helloDraft());
    const admin = await open('/settings/users');
    await admin.getByRole('button', { name: 'New user' }).click();
    const dialog = admin.getByRole('dialog', { name: 'New user' });
    await dialog.getByRole('button', { name: 'Create user' }).click();
    await see(dialog.getByText('Enter a user name'));
    await dialog.getByLabel('User name').fill('mira');
    await dialog.getByLabel('Name', { exact: true }).fill('Mira Okoye');
    await dialog.getByLabel('Password', { exact: true }).fill('Staple-battery-5');
    await dialog.getByRole('button', { name: 'Create user' }).click();
    await see(admin.getByRole('row').filter({ hasText: 'Mira Okoye' }));

    const page = await open('/flows', { as: null });
    await page.getByLabel('User name').fill('mira');
    await page.getByLabel('Password', { exact: true }).fill('Staple-battery-5');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page.getByRole('button', { name: 'New flow' }));
    await page.goto('/flows/untouched/versions/1.0/release');
    await see(page.getByText('Your role may not release'));
    await seeNo(page.getByRole('button', { name: /^Release v/ }));
    await page.goto('/settings/users');
    await see(page.getByText('Your role may not see this part of the settings.'));
    await seeNo(page.getByRole('link', { name: 'Audit' }));

    await admin.getByRole('button', { name: 'Actions for Mira Okoye' }).click();
    await admin.getByRole('menuitem', { name: 'Disable' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await see(admin.getByRole('row').filter({ hasText: 'Mira Okoye' }).getByText('Disabled'));
    await page.goto('/flows');
    await see(page.getByRole('heading', { name: 'Sign in' }));
  });
});

describe('an API token', () => {
  test('is shown once, signs in the command line, and does so no more when it is revoked', async ({
    open,
  }) => {
    const page = await open('/settings/tokens');
    const token = await makeToken(page, 'From a test');
    await see(page.getByRole('row').filter({ hasText: 'From a test' }));
    expect(await page.content()).not.toContain(token);

    const listed = await runParley(token, 'flows', 'list');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toContain('call-fee');

    await page.getByRole('button', { name: 'Revoke From a test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await seeNo(page.getByRole('row').filter({ hasText: 'From a test' }));
    const refused = await runParley(token, 'flows', 'list');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('900002');
  });
});
