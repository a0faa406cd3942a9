/**
 * What the canvas draws for a node, with its size. The size is computed, not measured: the lane router and the culling
 * of what is out of sight need it for nodes that were never mounted. Heights follow the visual language:
 * header 40, 16 a line of summary, 17 around the rule, 24 an exit.
 */
import type { AnyElement, Catalogue, ElementGroup, FlowNode, Line, NodeSummary } from '@parley/flow-model';
import { nodeExits, readParams, type ExitOptions, type ExitView } from './exits';
import { summaryParts, textWidth, type SummaryPart } from './summary';

export const NODE = {
  width: 188,
  header: 40,
  summaryLine: 16,
  /** 8 below the summary, the rule, 4 above and below the exits */
  rule: 17,
  exit: 24,
  /** centre of the input bar, below the node's top */
  inputY: 20,
  /** room for the summary inside the padding */
  summaryWidth: 166,
} as const;

export interface NodeView {
  id: string;
  node: FlowNode;
  element: AnyElement | undefined;
  group: ElementGroup;
  shape: 'card' | 'start' | 'end';
  /** the node's name, or the element's where it has none */
  name: string;
  summary: readonly SummaryPart[];
  summaryStyle: 'text' | 'code' | 'plain';
  summaryLines: 0 | 1 | 2;
  exits: readonly ExitView[];
  width: number;
  height: number;
  /** set where the view stands for a collapsed group: its nodes, and the one that lines lead into */
  collapsed?: { members: readonly string[]; entry: string | undefined };
}

export interface ViewOptions extends ExitOptions {
  /** what is known of the things that the node names */
  catalogue: Catalogue;
}

/** Builds the view of one node from its own lines only. */
export function nodeView(
  node: FlowNode,
  element: AnyElement | undefined,
  lines: readonly Line[],
  options: ViewOptions,
): NodeView {
  const exits = nodeExits(node, element, lines, options);
  const shape = element?.role ?? 'card';
  const elementName = element?.texts[options.language].name ?? node.element;
  const name = node.name.trim() === '' ? elementName : node.name;
  const summary = summaryOf(node, element, options);
  const summaryLines =
    summary.text === '' && summary.words === ''
      ? 0
      : summary.style === 'text' && isLong(summary.text)
        ? 2
        : 1;
  return {
    id: node.id,
    node,
    element,
    group: element?.group ?? 'logic',
    shape,
    name,
    summary: partsOf(summary),
    summaryStyle: summary.style,
    summaryLines,
    exits,
    width: shape === 'card' ? NODE.width : pillWidth(name),
    height: shape === 'card' ? cardHeight(summaryLines, exits.length) : NODE.header,
  };
}

/** Vertical centre of an exit, below the node's top. */
export function exitY(view: NodeView, index: number): number {
  if (view.shape !== 'card') return NODE.header / 2;
  const top = NODE.header + NODE.summaryLine * view.summaryLines + NODE.rule - 4;
  return top + NODE.exit * index + NODE.exit / 2;
}

/** Of a node with so many lines of summary and exits, px. */
export function cardHeight(summaryLines: number, exits: number): number {
  const text = NODE.header + NODE.summaryLine * summaryLines;
  return exits === 0 ? text + 8 : text + NODE.rule + NODE.exit * exits;
}

function pillWidth(name: string): number {
  return Math.min(NODE.width, Math.round(7 + 26 + 8 + textWidth(name) * (13 / 12) * 1.06 + 16));
}

function isLong(text: string): boolean {
  const width = summaryParts(text).reduce(
    (sum, part) => sum + textWidth(part.text) + (part.isVariable ? 12 : 0),
    0,
  );
  return text.includes('\n') || width > NODE.summaryWidth;
}

/** A summary whose choices are words in the language of who reads. */
interface WordedSummary extends NodeSummary {
  words: string;
}

function partsOf({ words, text }: WordedSummary): SummaryPart[] {
  const parts = summaryParts(text);
  if (words === '') return parts;
  const said = { text: text === '' ? words : `${words} `, isVariable: false };
  return [said, ...parts.map((part) => ({ ...part, isCode: true as const }))];
}

/** Parameters that cannot be read are handed to the element as they are, so it may fail or find nothing to say. */
function summaryOf(
  node: FlowNode,
  element: AnyElement | undefined,
  { language, catalogue }: ViewOptions,
): WordedSummary {
  const nothing: WordedSummary = { style: 'plain', words: '', text: '' };
  if (!element) return nothing;
  try {
    const summary: Partial<NodeSummary> = element.summary(readParams(element, node), catalogue);
    if (typeof summary.text !== 'string') return nothing;
    const chosen = summary.choices?.map(
      ({ param, option }) => element.texts[language].params[param]?.options?.[option],
    );
    return { ...nothing, ...summary, words: (chosen ?? []).filter(Boolean).join(' ') };
  } catch {
    return nothing;
  }
}
