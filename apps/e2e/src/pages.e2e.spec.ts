import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually, see, seeNo, test } from './testing/browser';
import { callbackDraft, helloDraft } from './testing/drafts';
import { ADMIN, AUDITOR, FORGETFUL, type Person } from './testing/people';
import { serverUrl } from './testing/shared';
import { Telephone } from './testing/telephone';

const url = serverUrl();

async function signIn(page: Page, { userName }: Person, password: string): Promise<void> {
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  const answered = page.waitForResponse((reply) => reply.url().endsWith('/sign-in'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await answered;
}

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** What a new call hears first, or why there is none. */
async function greetingOf(accessCode: string): Promise<string> {
  try {
    return (await Telephone.call(url, accessCode)).heard.words;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('signing in', () => {
  test('leads to the page that was asked for, and signing out leads out', async ({ open }) => {
    const page = await open('/access-codes', { as: null });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page.getByText('Enter your user name'));
    await signIn(page, ADMIN, 'not the password');
    await see(page.getByText('The user name or the password is wrong'));
    await signIn(page, ADMIN, ADMIN.password);
    await see(page.getByRole('heading', { name: 'Access codes' }));

    await page.getByRole('button', { name: /^Account and appearance/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await see(page.getByRole('heading', { name: 'Sign in' }));
    await page.goto('/flows');
    await see(page.getByRole('heading', { name: 'Sign in' }));
  });

  test('says that an account is locked after five wrong passwords', async ({ open }) => {
    const page = await open('/sign-in', { as: null });
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await signIn(page, FORGETFUL, `guess number ${attempt}`);
    await signIn(page, FORGETFUL, FORGETFUL.password);
    await see(page.getByRole('alert').filter({ hasText: 'This account is locked' }));
  });
});

describe('flows', () => {
  test('are found by name and by state', async ({ open }) => {
    const page = await open('/flows');
    await see(row(page, 'chat-service'));
    await page.getByRole('searchbox').fill('call fee');
    await seeNo(row(page, 'chat-service'));
    await see(row(page, 'call-fee'));
    await page.getByRole('searchbox').fill('no such flow');
    await see(page.getByText('No flow matches'));
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByRole('button', { name: /^Live/ }).click();
    await see(row(page, 'chat-service'));
    await page.getByRole('button', { name: /^In gray/ }).click();
    await seeNo(row(page, 'chat-service'));
  });

  test('are created, renamed and deleted; a taken name is said at its field', async ({ open }) => {
    const page = await open('/flows');
    await page.getByRole('button', { name: 'New flow' }).click();
    const dialog = page.getByRole('dialog', { name: 'New flow' });
    await dialog.getByLabel('Name').fill('Call fee query');
    await dialog.getByRole('textbox', { name: 'Code' }).fill('made-here');
    await dialog.getByRole('button', { name: 'Create flow' }).click();
    await see(dialog.getByText('A flow with this name exists already'));
    expect(await dialog.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Name').fill('Made here');
    await dialog.getByRole('button', { name: 'Create flow' }).click();
    await page.waitForURL('**/flows/made-here/versions/1.0');
    await see(page.getByRole('heading', { name: 'Made here' }));

    await page.getByRole('button', { name: 'Back to the flows' }).click();
    await page.getByRole('button', { name: 'Actions for Made here' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Renamed here');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Actions for Renamed here' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete flow' }).click();
    await seeNo(page.getByRole('dialog'));
    await seeNo(row(page, 'Renamed here'));

    await page.getByRole('button', { name: 'Actions for Call fee query' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await see(page.getByRole('dialog').getByText('What is on the air keeps its name'));
    expect(await page.getByRole('dialog').getByLabel('Name').isDisabled()).toBe(true);
  });

  test('are taken offline, rolled back and gone on from on the page of their versions', async ({
    open,
    management,
  }) => {
    await management.createFlow('versioned', 'Versioned', helloDraft());
    await management.release('versioned');
    await management.bind('30001', 'versioned');
    const page = await open('/flows/versioned/versions');
    await see(row(page, 'Official 1.0'));

    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Take offline' }).click();
    const dialog = page.getByRole('dialog');
    await see(dialog.getByText('New calls to 30001 enter the main flow'));
    await dialog.getByRole('button', { name: 'Take offline' }).click();
    await see(row(page, 'Offline 1.0'));
    await eventually(() => greetingOf('30001')).not.toBe('Hello.');

    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Roll back to 1.0' }).click();
    await dialog.getByRole('button', { name: 'Roll back to 1.0' }).click();
    await see(row(page, 'Official 1.0'));
    await eventually(() => greetingOf('30001')).toBe('Hello.');

    await page.getByRole('button', { name: 'New draft' }).click();
    await page.waitForURL('**/flows/versioned/versions/1.1');
    await see(page.getByText('v1.0 live'));

    await page.goto(`${new URL(page.url()).origin}/flows/versioned/versions`);
    await page.getByRole('button', { name: 'Actions for version 1.1' }).click();
    await page.getByRole('menuitem', { name: 'Delete draft' }).click();
    await dialog.getByRole('button', { name: 'Delete draft' }).click();
    await seeNo(row(page, 'Draft 1.1'));

    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Take offline' }).click();
    await dialog.getByRole('button', { name: 'Take offline' }).click();
    await page.getByRole('button', { name: 'Actions for version 1.0' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await see(row(page, 'Offline 1.0').getByText('archived'));
  });
});

describe('access codes', () => {
  test('are bound to a flow, and calls arrive there', async ({ open, management }) => {
    await management.createFlow('reachable', 'Reachable', helloDraft());
    await management.release('reachable');
    const page = await open('/access-codes');
    await page.getByRole('button', { name: 'Bind access code' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bind access code' });
    await dialog.getByLabel('Access code').fill('not a code!');
    await dialog.getByRole('button', { name: 'Bind', exact: true }).click();
    await see(dialog.getByText('1 to 20 letters, digits or'));
    await see(dialog.getByText('Choose a flow'));
    await dialog.getByLabel('Access code').fill('30002');
    await dialog.getByRole('combobox', { name: 'Flow' }).fill('Reach');
    await page.getByRole('option', { name: /^Reachable/ }).click();
    await dialog.getByRole('button', { name: 'Bind', exact: true }).click();
    await see(row(page, '30002'));
    await eventually(() => greetingOf('30002')).toBe('Hello.');
  });
});

describe('callbacks', () => {
  test('that calls ask for are marked done, found among the others and reopened', async ({
    open,
    management,
  }) => {
    await management.createFlow('wanted', 'Wanted', callbackDraft('About the bill'));
    await management.release('wanted');
    await management.bind('30003', 'wanted');
    await Telephone.call(url, '30003', '13500007777');
    const page = await open('/callbacks');
    const task = row(page, '13500007777');
    await see(task.getByText('About the bill'));
    await see(task.getByRole('link', { name: 'wanted 1.0' }));
    await task.getByRole('button', { name: 'Mark done' }).click();
    await seeNo(task);
    await page.getByText('Done', { exact: true }).click();
    await task.getByRole('button', { name: 'Reopen' }).click();
    await seeNo(task);
    await page.getByText('All', { exact: true }).click();
    await see(task.getByRole('button', { name: 'Mark done' }));
  });
});

describe('appearance', () => {
  test('turns dark and Chinese, and stays so', async ({ open }) => {
    const page = await open('/flows');
    const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
    await page.getByRole('button', { name: /^Account and appearance/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await eventually(scheme).toBe('dark');
    await page.getByRole('menuitemradio', { name: '中文' }).click();
    await see(page.getByRole('heading', { name: '流程' }));
    await page.reload();
    await see(page.getByRole('heading', { name: '流程' }));
    expect(await scheme()).toBe('dark');
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
  });
});

describe('an auditor', () => {
  test('sees flows, versions and codes, and nothing to change them with', async ({ open, management }) => {
    const page = await open('/flows', { as: AUDITOR });
    await see(row(page, 'chat-service'));
    await seeNo(page.getByRole('button', { name: 'New flow' }));
    await page.getByRole('button', { name: 'Actions for Chat reception' }).click();
    await see(page.getByRole('menuitem', { name: 'Open' }));
    await seeNo(page.getByRole('menuitem', { name: /Rename|Delete/ }));

    await page.getByRole('menuitem', { name: 'Release history' }).click();
    await see(page.getByRole('row').filter({ hasText: 'Official 1.0' }));
    await seeNo(page.getByRole('button', { name: /New draft|Release/ }));

    await page.getByRole('link', { name: 'Access codes' }).click();
    await see(row(page, '10010'));
    await seeNo(page.getByRole('button', { name: /Bind|Actions/ }));

    await page.goto('/flows/chat-service/versions/1.0');
    await see(page.getByText('This version is released.'));
    await seeNo(page.getByRole('button', { name: 'Edit as new draft' }));

    await management.createFlow('looked-at', 'Looked at', helloDraft());
    await page.goto('/flows/looked-at/versions/1.0');
    await see(page.getByText('Your role may look at this draft'));
    await seeNo(page.getByRole('button', { name: /^(Release|Undo)/ }));
  });
});
