/** Short ways of writing the documents of flow templates down. Everything is data: no element is known here. */
import type { FlowDocument, FlowNode, FlowVariable, Line } from '../document/flow.schema';

type Params = FlowNode['params'];

/** Columns and rows of the canvas, in steps that leave room for a node. */
const STEP = { x: 242, y: 160 };

/** A node in a column and a row of the canvas. */
export function node(
  [id, element, name]: readonly [id: string, element: string, name: string],
  [column, row]: readonly [column: number, row: number],
  params: Params = {},
): FlowNode {
  const position = { x: column * STEP.x, y: row * STEP.y };
  return { id, element, name, description: '', position, params };
}

export const start = node(['n_start', 'start', 'Start'], [0, 1]);

export const end = (column: number, row = 1): FlowNode => node(['n_end', 'end', 'End'], [column, row]);

/** Lines written as `from.branch > to`; without a branch it is `default`. */
export function lines(...drawn: readonly string[]): Line[] {
  return drawn.map((text, index) => {
    const [from = '', target = ''] = text.split(' > ');
    const [source = '', branch = 'default'] = from.split('.');
    return { id: `l${index + 1}`, source: `n_${source}`, branch, target: `n_${target}` };
  });
}

/** Words that are spoken. */
export const spoken = (text: string): Params => ({ prompt: { kind: 'tts', text } });

/** Words that a chat shows, and waits for an answer. */
export const written = (text: string): Params => ({
  reply: { way: 'text', source: 'text', text },
  timeout: 120,
});

/** Words that a chat shows, and goes on. */
export const told = (text: string): Params => ({
  reply: { way: 'text', source: 'text', text },
  mode: 'playOnly',
});

/** A FLOW variable. */
export function variable(name: string, type: FlowVariable['type'], description: string): FlowVariable {
  return { name, type, input: false, encrypted: false, description };
}

export type TemplateContent = Pick<FlowDocument, 'variables' | 'nodes' | 'lines'>;
