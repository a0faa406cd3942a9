/** What one person looks at: selection, things under the pointer, open panels. No part of it is saved with the flow. */
import type { FlowDocument, Position } from '@parley/flow-model';

/** How much of a node is drawn. */
export type DetailLevel = 'full' | 'simple' | 'shape';

/** Below 70 % a node is simplified, below 35 % only its shape is left. */
export function detailLevel(zoom: number): DetailLevel {
  return zoom < 0.35 ? 'shape' : zoom < 0.7 ? 'simple' : 'full';
}

/** A line on its way: drawn from an exit, or one end of an existing line. */
export interface LineDraft {
  /** absent: a new line */
  line?: string;
  end: 'source' | 'target';
  source: string;
  branch: string;
  target?: string;
  /** of the pointer, on the canvas */
  to: Position;
  /** the node under the pointer, and whether the line may hang there */
  over?: { node: string; branch?: string; isAllowed: boolean };
}

/** The palette opened on the canvas, for an exit or a free place. */
export interface ElementPicker {
  /** where the new node goes, on the canvas */
  at: Position;
  /** the exit that it is connected to */
  from?: { source: string; branch: string };
  /** the line that it is inserted into */
  line?: string;
  /** where the palette opens, in the window */
  screen: Position;
}

export type EditorDialog = 'shortcuts' | 'drawLine' | 'attachNote';

export interface View {
  nodes: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  notes: ReadonlySet<string>;
  /** places of nodes that are being dragged */
  drag: ReadonlyMap<string, Position> | undefined;
  /** the line that takes the dragged node in */
  insertLine: string | undefined;
  hoveredLine: string | undefined;
  draft: LineDraft | undefined;
  picker: ElementPicker | undefined;
  presetsShown: ReadonlySet<string>;
  level: DetailLevel;
  dialog: EditorDialog | undefined;
  /** the group whose name is being typed */
  renamedGroup: string | undefined;
  announcement: string;
}

const NOTHING: ReadonlySet<string> = new Set();

export function initialView(): View {
  return {
    nodes: NOTHING,
    lines: NOTHING,
    notes: NOTHING,
    drag: undefined,
    insertLine: undefined,
    hoveredLine: undefined,
    draft: undefined,
    picker: undefined,
    presetsShown: NOTHING,
    level: 'full',
    dialog: undefined,
    renamedGroup: undefined,
    announcement: '',
  };
}

/** The view without what the document no longer holds. */
export function withoutGone(view: View, document: FlowDocument): View {
  const nodes = kept(view.nodes, document.nodes);
  const lines = kept(view.lines, document.lines);
  const notes = kept(view.notes, document.notes);
  const isHoveredLineThere = document.lines.some((line) => line.id === view.hoveredLine);
  return { ...view, nodes, lines, notes, hoveredLine: isHoveredLineThere ? view.hoveredLine : undefined };
}

function kept(ids: ReadonlySet<string>, items: readonly { id: string }[]): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const there = new Set(items.map((item) => item.id));
  return [...ids].every((id) => there.has(id)) ? ids : new Set([...ids].filter((id) => there.has(id)));
}
