/** The editor as a person sees it: nodes and exits by their names, lines by what they join. */
import type { Locator, Page } from 'playwright-core';
import { see } from './browser';

interface Point {
  x: number;
  y: number;
}

export class Editor {
  readonly page: Page;
  readonly canvas: Locator;
  readonly properties: Locator;
  readonly findings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('region', { name: 'Drawing of the flow' });
    this.properties = page.getByRole('complementary', { name: 'Properties' });
    this.findings = page.getByRole('region', { name: 'Findings' });
  }

  node(name: string): Locator {
    return this.canvas.getByRole('group', { name, exact: true });
  }

  /** The handle of an exit. */
  exit(node: string, exit: string): Locator {
    return this.node(node).getByRole('button', { name: new RegExp(`^Exit ${exit}( is open)?:`) });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  field(label: string): Locator {
    return this.properties.getByRole('textbox', { name: label });
  }

  /** Waits until everything is on the server. */
  async saved(): Promise<void> {
    await see(this.page.getByRole('status').filter({ hasText: /^Saved / }));
  }

  /** Selects a node, so that the panel shows its properties. */
  async select(name: string): Promise<void> {
    await this.page.mouse.click(...pair(await headerOf(this.node(name))));
    await see(this.properties.getByRole('heading', { name, exact: true }));
  }

  /** Drags an element from the palette to a place of the canvas, in px from its top left corner. */
  async place(element: string, at: Point): Promise<void> {
    const item = this.page
      .getByRole('complementary', { name: 'Elements' })
      .getByRole('button', { name: element, exact: true });
    await item.dragTo(this.canvas, { targetPosition: at });
  }

  /** Drags a line from an exit to the header of a node. */
  async drawLine(from: { node: string; exit: string }, to: string): Promise<void> {
    await this.drag(await middleOf(this.exit(from.node, from.exit)), await headerOf(this.node(to)));
  }

  /** Moves the pointer onto the line that leaves an exit. */
  async hoverLine(from: { node: string; exit: string }): Promise<void> {
    const { x, y } = await middleOf(this.exit(from.node, from.exit));
    await this.page.mouse.move(x + 30, y);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 2 });
    await mouse.up();
  }

  /** A place of the canvas as a place of the window. */
  async at(place: Point): Promise<Point> {
    const box = await boxOf(this.canvas);
    return { x: box.x + place.x, y: box.y + place.y };
  }
}

/** Where a node is taken and a line is let go: on its name. */
async function headerOf(node: Locator): Promise<Point> {
  const box = await boxOf(node);
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + 14 };
}

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function boxOf(locator: Locator) {
  await see(locator);
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What should be seen has no place on the page');
  return box;
}

function pair({ x, y }: Point): [number, number] {
  return [x, y];
}
