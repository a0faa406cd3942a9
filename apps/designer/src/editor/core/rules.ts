/** May-I questions: asked for hover feedback and again before anything is done. */
import type { AnyElement, ElementRegistry, FlowDocument } from '@parley/flow-model';

export type Refusal =
  | 'readOnly'
  | 'startHasNoInput'
  | 'endHasNoExit'
  | 'exitTaken'
  | 'unknownNode'
  | 'startStays'
  | 'secondStart'
  | 'wrongChannel';

export type Ruling = { allowed: true } | { allowed: false; reason: Refusal };

const YES: Ruling = { allowed: true };
const no = (reason: Refusal): Ruling => ({ allowed: false, reason });

export interface LineEnds {
  source: string;
  branch: string;
  target: string;
}

/** May this line be drawn? Re-hanging a line asks the same, with `line` being the one that gives its place up. */
export function canHangLine(
  document: FlowDocument,
  registry: ElementRegistry,
  ends: LineEnds,
  line?: string,
): Ruling {
  const source = document.nodes.find((node) => node.id === ends.source);
  const target = document.nodes.find((node) => node.id === ends.target);
  if (!source || !target) return no('unknownNode');
  if (registry.find(target.element)?.role === 'start') return no('startHasNoInput');
  if (registry.find(source.element)?.role === 'end') return no('endHasNoExit');
  const isTaken = document.lines.some(
    (other) => other.id !== line && other.source === ends.source && other.branch === ends.branch,
  );
  return isTaken ? no('exitTaken') : YES;
}

/** May this node be removed? */
export function canRemoveNode(document: FlowDocument, registry: ElementRegistry, id: string): Ruling {
  const node = document.nodes.find((n) => n.id === id);
  if (!node) return no('unknownNode');
  return registry.find(node.element)?.role === 'start' ? no('startStays') : YES;
}

/** May another node of this element be added? */
export function canAddElement(
  document: FlowDocument,
  registry: ElementRegistry,
  element: AnyElement,
): Ruling {
  const isStart = (id: string) => registry.find(id)?.role === 'start';
  if (element.role === 'start' && document.nodes.some((node) => isStart(node.element)))
    return no('secondStart');
  if (element.channels && !element.channels.includes(document.channel)) return no('wrongChannel');
  return YES;
}
