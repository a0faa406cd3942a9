import { describe, expect } from 'vitest';
import { eventually, see, seeNo, test as base } from './testing/browser';
import { helloDraft, jumpDraft } from './testing/drafts';
import { Editor, middleOf } from './testing/editor';
import type { Management } from './testing/management';
import { DESIGNER } from './testing/people';

interface Draft {
  code: string;
  path: string;
  editor: Editor;
}

let count = 0;

const test = base.extend<{ draft: Draft }>({
  /** A flow of its own for a test: Start, Hello, End; open in the editor. */
  draft: async ({ management, open }, use) => {
    const code = `drawn-${++count}`;
    await management.createFlow(code, `Drawn ${count}`, helloDraft());
    const path = `/flows/${code}/versions/1.0`;
    const editor = new Editor(await open(path));
    await see(editor.node('Hello'));
    await use({ code, path, editor });
  },
});

const headerPoint = async (editor: Editor, name: string): Promise<[number, number]> => {
  const box = await editor.node(name).boundingBox();
  if (!box) throw new Error(`${name} is not drawn`);
  return [box.x + 50, box.y + 14];
};

const linesOf = async (management: Management, code: string) => {
  const { nodes, lines } = await management.getDocument(code);
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name;
  return lines.map(({ source, branch, target }) => `${nameOf(source)} -${branch}-> ${nameOf(target)}`);
};

describe('drawing', () => {
  test('draws a line from an exit to the name of a node; the finding of the open exit vanishes', async ({
    draft,
    management,
  }) => {
    const { editor, code } = draft;
    await editor.place('Voice playback', { x: 420, y: 120 });
    await see(editor.findings.getByText(/has no line/));
    await editor.drawLine({ node: 'Voice playback', exit: 'Default' }, 'End');
    await seeNo(editor.findings.getByText(/has no line/));
    await editor.saved();
    expect(await linesOf(management, code)).toContain('Voice playback -default-> End');
  });

  test('offers the palette where a line is let go on empty ground', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await page.keyboard.press('e');
    await editor.drag(
      await middleOf(editor.exit('Hello', 'Playback failure')),
      await editor.at({ x: 500, y: 560 }),
    );
    const palette = page.getByRole('dialog', { name: 'Add an element' });
    await palette.getByRole('textbox').fill('robot');
    await palette.getByRole('option').first().click();
    await seeNo(palette);
    await editor.saved();
    expect(await linesOf(management, code)).toContainEqual(expect.stringMatching(/^Hello -\w+-> Robot/));
  });

  test('brings what is beyond the edge into sight while a line is held there', async ({ draft }) => {
    const { editor } = draft;
    const { page } = editor;
    await editor.place('Voice playback', { x: 420, y: 120 });
    const from = await middleOf(editor.exit('Voice playback', 'Default'));
    const edge = await editor.canvas.boundingBox();
    if (!edge) throw new Error('There is no canvas');
    // by the sheet itself: a node that has left the view is not drawn any more
    const sheet = page.locator('.react-flow__viewport');
    const shift = () => sheet.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).e);
    const before = await shift();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width - 4, from.y, { steps: 4 });
    await eventually(shift).toBeLessThan(before - 100);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const after = await shift();
    await page.mouse.move(edge.x + edge.width - 6, from.y);
    expect(await shift()).toBe(after);
  });

  test('inserts a node into a line', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.hoverLine({ node: 'Hello', exit: 'Default' });
    await page.getByRole('button', { name: 'Insert a node' }).click();
    await page.getByRole('dialog', { name: 'Add an element' }).getByRole('option', { name: 'Menu' }).click();
    await see(editor.node('Menu'));
    await editor.saved();
    const lines = await linesOf(management, code);
    expect(lines).toContain('Hello -default-> Menu');
    expect(lines).not.toContain('Hello -default-> End');
  });

  test('copies and pastes a node', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('ControlOrMeta+v');
    await eventually(() => editor.node('Hello').count()).toBe(2);
    await editor.saved();
    const { nodes } = await management.getDocument(code);
    const said = nodes.filter(({ element }) => element === 'voicePlayback').map(({ params }) => params);
    expect(said).toHaveLength(2);
    expect(said[0]).toEqual(said[1]);
  });

  test('deletes a node with its lines', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await page.keyboard.press('Delete');
    await seeNo(editor.node('Hello'));
    await editor.saved();
    expect(await linesOf(management, code)).toEqual([]);
  });

  test('says who needs a node that was deleted, leads there, and saves once it is back', async ({
    draft,
    management,
  }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await management.createFlow(`to-${code}`, 'Comes along', jumpDraft(code, 'n_hello'));
    await editor.select('Hello');
    await page.keyboard.press('Delete');
    await see(page.getByRole('alert').filter({ hasText: '20000003' }));
    const place = page.getByRole('alert').getByRole('link', { name: 'Comes along 1.0 · Jump' });
    expect(await place.getAttribute('href')).toBe(`/flows/to-${code}/versions/1.0?node=n_jump`);
    await page.keyboard.press('Control+z');
    await see(editor.node('Hello'));
    await editor.saved();
    await seeNo(page.getByRole('alert'));
  });

  test('reaches, edits, connects and deletes nodes by keyboard alone', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    const { keyboard } = page;
    await keyboard.press('/');
    const search = page.getByLabel('Find an element');
    await eventually(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await keyboard.type('voice playback');
    await keyboard.press('Enter');
    await see(editor.node('Voice playback'));
    await eventually(() =>
      editor.node('Voice playback').evaluate((node) => node === document.activeElement),
    ).toBe(true);

    await keyboard.press('Enter');
    await eventually(() =>
      editor.properties.evaluate((panel) => panel.contains(document.activeElement)),
    ).toBe(true);
    await editor.field('Name of the node').focus();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('Goodbye');
    await keyboard.press('Enter');

    await editor.node('Goodbye').focus();
    await keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Draw a line from Goodbye' });
    await see(dialog);
    await keyboard.type('End');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Draw line' }).focus();
    await keyboard.press('Enter');
    await seeNo(dialog);
    await editor.saved();
    expect(await linesOf(management, code)).toContain('Goodbye -default-> End');

    await editor.node('Hello').focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Delete');
    await editor.saved();
    await eventually(async () => (await management.getDocument(code)).nodes.length).toBe(3);
  });
});

describe('groups', () => {
  const groupsOf = async (management: Management, code: string) =>
    (await management.getDocument(code)).groups.map(({ name, nodes, collapsed }) => ({
      name,
      nodes: nodes.length,
      collapsed,
    }));

  test('are made, named, moved, collapsed and dissolved', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await page.keyboard.down('Shift');
    await page.mouse.click(...(await headerPoint(editor, 'End')));
    await page.keyboard.up('Shift');
    await page.keyboard.press('ControlOrMeta+g');
    await page.getByRole('textbox', { name: 'Name of the group' }).fill('Greeting');
    await page.keyboard.press('Enter');
    const frame = page.getByRole('group', { name: 'Group Greeting' });
    await see(frame);
    await editor.saved();
    expect(await groupsOf(management, code)).toEqual([{ name: 'Greeting', nodes: 2, collapsed: false }]);

    const before = (await management.getDocument(code)).nodes.map(({ position }) => position.x);
    const title = await middleOf(frame.getByText('Greeting'));
    await editor.drag(title, { x: title.x, y: title.y + 80 });
    await editor.saved();
    const { nodes } = await management.getDocument(code);
    expect(nodes.map(({ position }) => position.x)).toEqual(before);
    expect(nodes[1]?.position.y).toBeGreaterThan(80);

    await page.getByRole('button', { name: 'Collapse Greeting' }).click();
    await seeNo(editor.node('Hello'));
    await see(editor.node('Greeting').getByText('2 nodes'));
    await editor.saved();
    expect(await groupsOf(management, code)).toEqual([{ name: 'Greeting', nodes: 2, collapsed: true }]);

    await page.keyboard.press('ControlOrMeta+z');
    await see(editor.node('Hello'));
    await page.mouse.click(...(await headerPoint(editor, 'Hello')));
    await page.keyboard.press('c');
    await see(editor.node('Greeting'));
    await page.keyboard.press('c');
    await see(editor.node('Hello'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+Shift+g');
    await seeNo(frame);
    await editor.saved();
    expect(await groupsOf(management, code)).toEqual([]);
  });

  test('take lines in and are dragged as one node while they are collapsed', async ({
    draft,
    management,
  }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await editor.place('Voice playback', { x: 420, y: 120 });
    await editor.select('Hello');
    await page.keyboard.press('ControlOrMeta+g');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await see(editor.node('Group'));
    await editor.drawLine({ node: 'Voice playback', exit: 'Default' }, 'Group');
    await editor.saved();
    expect(await linesOf(management, code)).toContain('Voice playback -default-> Hello');

    const before = (await management.getDocument(code)).nodes.find(({ name }) => name === 'Hello')?.position;
    const [x, y] = await headerPoint(editor, 'Group');
    await editor.drag({ x, y }, { x, y: y + 100 });
    await editor.saved();
    const after = (await management.getDocument(code)).nodes.find(({ name }) => name === 'Hello')?.position;
    expect(after?.x).toBe(before?.x);
    expect(after?.y).toBeGreaterThan(before?.y ?? 0);
  });
});

describe('notes', () => {
  test('are written, made larger, coloured and attached to a node', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('Billing is down on Sundays.');
    const corner = await middleOf(page.getByRole('button', { name: 'Size of the note' }));
    await editor.drag(corner, { x: corner.x + 50, y: corner.y + 30 });
    await page.getByRole('button', { name: 'Pink' }).click();
    await page.getByRole('button', { name: 'Attach to a node' }).click();
    const dialog = page.getByRole('dialog', { name: 'Attach to a node' });
    await see(dialog);
    await page.keyboard.type('Hello');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Attach' }).click();
    await seeNo(dialog);
    await editor.saved();
    const [kept] = (await management.getDocument(code)).notes;
    expect(kept).toMatchObject({ text: 'Billing is down on Sundays.', color: 'pink', attachedTo: 'n_hello' });
    expect(kept?.size.width).toBeGreaterThan(206);
    await page.getByRole('button', { name: 'Detach from the node' }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await editor.saved();
    await eventually(async () => (await management.getDocument(code)).notes[0]?.attachedTo).toBe(undefined);
  });
});

describe('undo', () => {
  test('takes steps back and does them again, also after the page was loaded again', async ({ draft }) => {
    const { editor } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await page.keyboard.press('Delete');
    await seeNo(editor.node('Hello'));
    await editor.button(/^Undo/).click();
    await see(editor.node('Hello'));
    await editor.button(/^Redo/).click();
    await seeNo(editor.node('Hello'));
    await editor.saved();

    await page.reload();
    await see(editor.node('Start'));
    await seeNo(editor.node('Hello'));
    await page.keyboard.press('ControlOrMeta+z');
    await see(editor.node('Hello'));
  });
});

describe('autosave', () => {
  test('keeps what was typed when the page is loaded again at once', async ({ draft }) => {
    const { editor } = draft;
    const { page } = editor;
    await editor.select('Hello');
    await editor.field('What is said').fill('Good morning.');
    await page.reload();
    await editor.select('Hello');
    await eventually(() => editor.field('What is said').inputValue()).toBe('Good morning.');
  });

  test('keeps edits while the network is away and sends them later', async ({ draft, management }) => {
    const { editor, code } = draft;
    const { page } = editor;
    await page.context().setOffline(true);
    await editor.select('Hello');
    await editor.field('What is said').fill('Are you there?');
    await see(page.getByRole('status').filter({ hasText: 'Offline, will retry' }));
    await page.context().setOffline(false);
    await editor.saved();
    const { nodes } = await management.getDocument(code);
    expect(nodes.find(({ name }) => name === 'Hello')?.params).toMatchObject({
      prompt: { text: 'Are you there?' },
    });
  });

  test('says who saved first, and lets a person choose between the two', async ({
    draft,
    management,
    open,
  }) => {
    const { editor, code, path } = draft;
    const { page } = editor;
    const other = new Editor(await open(path, { as: DESIGNER }));
    await other.select('Hello');
    await other.field('What is said').fill('Ling was here.');
    await other.saved();
    await eventually(async () => (await management.getVersion(code, '1.0')).changedBy?.name).toBe(
      DESIGNER.name,
    );

    await editor.select('Hello');
    await editor.field('What is said').fill('The administrator was here.');
    await see(page.getByRole('alert').filter({ hasText: `${DESIGNER.name} saved this version` }));
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await eventually(() => editor.field('What is said').inputValue()).toBe('Ling was here.');

    await editor.field('What is said').fill('Both were here.');
    await editor.saved();
    await other.field('What is said').fill('Ling insists.');
    await other.page.getByRole('button', { name: 'Keep mine' }).click();
    await other.saved();
    const { nodes } = await management.getDocument(code);
    expect(nodes.find(({ name }) => name === 'Hello')?.params).toMatchObject({
      prompt: { text: 'Ling insists.' },
    });
  });

  test('puts together what two people changed, node by node', async ({ draft, management, open }) => {
    const { editor, code, path } = draft;
    const { page } = editor;
    const other = new Editor(await open(path, { as: DESIGNER }));
    await other.select('Hello');
    await other.field('What is said').fill('Ling was here.');
    await other.saved();
    await eventually(async () => (await management.getVersion(code, '1.0')).changedBy?.name).toBe(
      DESIGNER.name,
    );

    await editor.place('Menu', { x: 420, y: 120 });
    await page.getByRole('button', { name: 'Merge' }).click();
    const dialog = page.getByRole('dialog', { name: `Merge with what ${DESIGNER.name} saved` });
    await see(dialog.getByText(`Changed by ${DESIGNER.name}`));
    await see(dialog.getByText('Changed by me'));
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await seeNo(dialog);
    await editor.saved();
    const { nodes } = await management.getDocument(code);
    expect(nodes.map(({ name }) => name)).toContain('Menu');
    expect(nodes.find(({ name }) => name === 'Hello')?.params).toMatchObject({
      prompt: { text: 'Ling was here.' },
    });
  });
});
