/** The measures of visual.md, taken from the drawn page, so that the look cannot drift. */
import type { FlowDocument } from '@parley/flow-model';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { see, test as base } from './testing/browser';
import { Editor, middleOf } from './testing/editor';

const node = (id: string, element: string, name: string, x: number, y: number, params: object = {}) => ({
  id,
  element,
  name,
  description: '',
  position: { x, y },
  params: params as FlowDocument['nodes'][number]['params'],
});

/** A menu with two lines of summary and four exits, one of them open; a subflow without a line to it; two pills. */
const ANATOMY: Partial<FlowDocument> = {
  nodes: [
    node('n_start', 'start', 'Start', 0, 100),
    node('n_menu', 'menu', 'Main menu', 160, 60, {
      prompt: {
        kind: 'tts',
        text: 'For the details of your bill press 1, for an agent press 0 at any time.',
      },
      keys: [
        { key: '1', label: 'Bill details' },
        { key: '2', label: 'Bill by SMS' },
        { key: '0', label: 'Agent' },
      ],
    }),
    node('n_calm', 'errorClear', 'Forget the errors', 420, 60),
    node('n_end', 'end', 'End', 700, 100),
  ],
  lines: [
    { id: 'l_1', source: 'n_start', branch: 'default', target: 'n_menu' },
    { id: 'l_2', source: 'n_menu', branch: '1', target: 'n_calm' },
    { id: 'l_3', source: 'n_menu', branch: '2', target: 'n_calm' },
    { id: 'l_4', source: 'n_menu', branch: '0', target: 'n_end' },
    { id: 'l_5', source: 'n_calm', branch: 'default', target: 'n_end' },
  ],
};

let count = 0;

const test = base.extend<{ drawn: Editor }>({
  drawn: async ({ management, open }, use) => {
    const code = `anatomy-${++count}`;
    await management.createFlow(code, `Anatomy ${count}`, ANATOMY);
    const editor = new Editor(await open(`/flows/${code}/versions/1.0`));
    await see(editor.findings.getByText(/has no line/));
    await editor.page.keyboard.press('0');
    await see(editor.page.getByRole('button', { name: /100/ }));
    await use(editor);
  },
});

/** Place and size relative to another element, in px of the canvas at 100 %. */
async function within(inner: Locator, outer: Locator) {
  const [a, b] = await Promise.all([inner.boundingBox(), outer.boundingBox()]);
  if (!a || !b) throw new Error('What should be measured is not drawn');
  const px = (value: number) => Math.round(value * 10) / 10;
  return { x: px(a.x - b.x), y: px(a.y - b.y), width: px(a.width), height: px(a.height) };
}

const style = (locator: Locator, name: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);

/** The value of a token, as computed styles write colours. */
const token = (page: Page, name: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

const rowOf = (card: Locator, branch: string) => card.locator(`[data-branch="${branch}"]`);
const dotOf = (card: Locator, branch: string) => rowOf(card, branch).getByRole('button').locator('span');

describe('the list of flows', () => {
  test('has rows of 54 with a name of 14/20, and says the order by an arrow', async ({ open }) => {
    const page = await open('/flows');
    const row = page.getByRole('row').filter({ hasText: 'chat-service' });
    await see(row);
    expect((await within(row, row)).height).toBe(54);
    expect(await style(row.getByRole('link'), 'font-size')).toBe('14px');
    const sorted = page.locator('th[aria-sort]');
    expect(await sorted.innerText()).toBe('Last change');
    await page.getByRole('button', { name: /^Sort by/ }).click();
    await page.getByRole('menuitemradio', { name: 'Name' }).click();
    await see(page.getByRole('columnheader', { name: 'Name', exact: true }).locator('svg'));
    expect(new URL(page.url()).search).toBe('?sort=name');
  });
});

describe('a node', () => {
  test('is 188 wide and as high as header, summary, rule and exits', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    expect(await within(card, card)).toMatchObject({ width: 188, height: 40 + 16 * 2 + 17 + 24 * 4 });
    expect(await style(card.locator('[data-shape]'), 'border-radius')).toBe('10px');
  });

  test('has a header of 40 with a tile of 24, and a name of 13/18', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    const tile = card.locator('[data-size="24"]');
    const name = card.getByText('Main menu', { exact: true });
    expect(await within(tile, card)).toEqual({ x: 8, y: 8, width: 24, height: 24 });
    expect(await within(tile.locator('svg'), tile)).toMatchObject({ width: 15, height: 15 });
    expect((await within(name, card)).x).toBe(40);
    expect([await style(name, 'font-size'), await style(name, 'line-height')]).toEqual(['13px', '18px']);
    expect((await within(card.locator('p'), card)).y).toBe(40);
  });

  test('takes lines in by a bar of 6 x 16 on its edge', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    const bar = card.locator('[data-shape] > span').first();
    expect(await within(bar, card)).toEqual({ x: -3, y: 12, width: 6, height: 16 });
  });

  test('has exits in rows of 24 with caps of 16, dots of 10 and targets of 24', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    const tops = ['1', '2', '0', 'timeoutOrOtherKey'].map(async (branch) => {
      const { y, height } = await within(rowOf(card, branch), card);
      return [y, height];
    });
    expect(await Promise.all(tops)).toEqual([85, 109, 133, 157].map((y) => [y, 24]));
    const row = rowOf(card, '1');
    expect(await within(row.locator('kbd'), card)).toMatchObject({ width: 16, height: 16 });
    expect(await within(row.getByRole('button'), card)).toEqual({ x: 176, y: 85, width: 24, height: 24 });
    expect(await within(dotOf(card, '1'), card)).toEqual({ x: 183, y: 92, width: 10, height: 10 });
    const label = await within(row.getByText('Bill details'), card);
    expect(label.x + label.width).toBeCloseTo(188 - 14, 0);
  });

  test('shows an open exit by a ring of 16 and words in the colour of warnings', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    const open = rowOf(card, 'timeoutOrOtherKey');
    const ring = dotOf(card, 'timeoutOrOtherKey');
    expect(await within(ring, open.getByRole('button'))).toEqual({ x: 4, y: 4, width: 16, height: 16 });
    expect(await style(ring, 'border-top-color')).toBe(await token(drawn.page, '--p-warn'));
    expect(await style(open.getByText('Timeout or other key'), 'color')).toBe(
      await token(drawn.page, '--p-warn-text'),
    );
  });

  test('tints the exit under the pointer and lets its handle grow to 18', async ({ drawn }) => {
    const card = drawn.node('Forget the errors');
    const row = rowOf(card, 'default');
    await row.getByRole('button').hover();
    expect(await within(dotOf(card, 'default'), row.getByRole('button'))).toEqual({
      x: 3,
      y: 3,
      width: 18,
      height: 18,
    });
    expect(await style(dotOf(card, 'default'), 'background-color')).toBe(
      await token(drawn.page, '--p-accent-solid'),
    );
    expect(await style(row.locator('span').first(), 'background-color')).toBe(
      await token(drawn.page, '--p-accent-soft'),
    );
  });

  test('says findings by an outline of 1.5 and a badge of 18, half outside', async ({ drawn }) => {
    const card = drawn.node('Main menu');
    const mark = card.getByRole('img', { name: /error/ });
    expect(await within(mark, card)).toMatchObject({ width: 13, height: 13 });
    const badge = await within(mark.locator('..'), card);
    expect(badge).toMatchObject({ y: -9, height: 18 });
    expect(badge.x + badge.width).toBe(180);
    const red = await token(drawn.page, '--p-err');
    expect(await style(card.locator('[data-shape]'), 'box-shadow')).toContain(
      `${red} 0px 0px 0px 1.5px inset`,
    );
  });

  test('has a ring of 2 and a halo of 4 more when it is selected', async ({ drawn }) => {
    const card = drawn.node('Forget the errors');
    await drawn.select('Forget the errors');
    const accent = await token(drawn.page, '--p-accent');
    const shadow = await style(card.locator('[data-shape]'), 'box-shadow');
    expect(shadow).toContain(`${accent} 0px 0px 0px 2px`);
    expect(shadow).toMatch(/0\.16\) 0px 0px 0px 6px/);
  });

  test('is a pill of 40 with a round tile of 26 where a flow starts or ends', async ({ drawn }) => {
    for (const name of ['Start', 'End']) {
      const pill = drawn.node(name);
      expect(await within(pill, pill)).toMatchObject({ height: 40 });
      expect(await within(pill.locator('[data-size="26"]'), pill)).toEqual({
        x: 7,
        y: 7,
        width: 26,
        height: 26,
      });
    }
  });
});

describe('the panels of the editor', () => {
  test('are as large as they are dragged, also after the page was loaded again', async ({ drawn }) => {
    const { page } = drawn;
    const palette = page.getByRole('complementary', { name: 'Elements' });
    const drag = async (name: string, by: { x: number; y: number }) => {
      const { x, y } = await middleOf(page.getByRole('separator', { name }));
      await drawn.drag({ x, y }, { x: x + by.x, y: y + by.y });
    };
    const widthOf = async (panel: Locator) => (await within(panel, panel)).width;
    await drag('Width of the palette', { x: 40, y: 0 });
    await drag('Width of the properties', { x: -300, y: 0 });
    await drag('Height of the findings', { x: 0, y: -64 });
    await page.reload();
    await see(drawn.node('Main menu'));
    expect(await widthOf(palette)).toBe(252);
    expect(await widthOf(drawn.properties)).toBe(480);
    expect((await within(drawn.findings, drawn.findings)).height).toBe(200);
    await drag('Width of the palette', { x: -180, y: 0 });
    expect(await widthOf(palette)).toBe(44);
  });

  test('are moved by arrow keys', async ({ drawn }) => {
    const edge = drawn.page.getByRole('separator', { name: 'Width of the properties' });
    await edge.focus();
    await drawn.page.keyboard.press('ArrowLeft');
    expect(await edge.getAttribute('aria-valuenow')).toBe('340');
    await drawn.page.keyboard.press('Home');
    expect(await edge.getAttribute('aria-valuenow')).toBe('280');
  });
});

describe('the editor', () => {
  test('has a bar of 52, a palette of 212, properties of 324 and a drawer of 136', async ({ drawn }) => {
    const { page } = drawn;
    const size = async (locator: Locator) => {
      const { width, height } = await within(locator, locator);
      return [width, height];
    };
    expect((await size(page.getByRole('banner')))[1]).toBe(52);
    expect((await size(page.getByRole('complementary', { name: 'Elements' })))[0]).toBe(212);
    expect((await size(drawn.properties))[0]).toBe(324);
    expect((await size(drawn.findings))[1]).toBe(136);
    expect(await size(page.getByRole('img', { name: 'Overview of the whole flow' }))).toEqual([168, 104]);
    await page.keyboard.press('f');
    expect((await size(drawn.findings))[1]).toBe(36);
    await page.keyboard.press('[');
    expect((await size(page.getByRole('complementary', { name: 'Elements' })))[0]).toBe(44);
  });
});
