import { useReactFlow, useStoreApi } from '@xyflow/react';
import {
  createContext,
  useContext,
  useMemo,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { entryOf } from '../core/drawn-scene';
import type { ExitView } from '../core/exits';
import { drawLine, placeAfter, rehangLine } from '../core/intents';
import type { EditorStore } from '../core/editor-store';
import { canHangLine } from '../core/rules';
import type { LineDraft } from '../core/view';
import { useEditorStore } from '../EditorContext';
import { edgePan } from './edge-pan';
import { exitAt, nodeAt } from './hit-test';
import type { Point } from './lanes/geometry';

interface LineDrawing {
  /** From a press on an exit: a drag draws or re-hangs its line, a click opens the palette. */
  beginAtExit(event: ReactPointerEvent, from: { source: string; exit: ExitView }): void;
  /** From a press on the knob at an end of a line. */
  beginAtKnob(event: ReactPointerEvent, line: string, end: 'source' | 'target'): void;
  /** Opens the palette for an exit, beside the given control. */
  pickFor(from: { source: string; branch: string }, beside: Element): void;
}

const Context = createContext<LineDrawing | undefined>(undefined);

export function useLineDrawing(): LineDrawing {
  const drawing = useContext(Context);
  if (!drawing) throw new Error('Lines are drawn on a canvas only');
  return drawing;
}

/** A press that moves less than this is a click, in px of the window. */
const CLICK = 4;

/** Lets what is inside draw lines with the pointer. */
export function LineDrawingProvider({ children }: { children: ReactNode }) {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  const canvas = useStoreApi();
  const drawing = useMemo<LineDrawing>(() => {
    const pickFor: LineDrawing['pickFor'] = (from, beside) => {
      const { right, top } = beside.getBoundingClientRect();
      const screen = { x: right + 8, y: top };
      store.getState().setView({ picker: { at: placeAfter(store, from.source), from, screen } });
    };
    const begin = (event: ReactPointerEvent, draft: Omit<LineDraft, 'to'>, onClick: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      const start = { x: event.clientX, y: event.clientY };
      const ground = event.currentTarget.closest('.react-flow');
      let pointer = start;
      let isDragged = false;
      let frame = 0;
      const follow = () => {
        const to = screenToFlowPosition(pointer);
        store.getState().setView({ draft: { ...draft, to, ...whatIsOver(store, draft, to) } });
      };
      // a target beyond the edge comes into sight while the line is held there
      const pan = () => {
        frame = 0;
        if (!ground) return;
        const by = edgePan(pointer, ground.getBoundingClientRect());
        if (by.x === 0 && by.y === 0) return;
        void canvas.getState().panBy(by);
        follow();
        frame = requestAnimationFrame(pan);
      };
      const move = (moved: PointerEvent) => {
        pointer = { x: moved.clientX, y: moved.clientY };
        isDragged ||= Math.hypot(pointer.x - start.x, pointer.y - start.y) > CLICK;
        if (!isDragged) return;
        follow();
        if (frame === 0) frame = requestAnimationFrame(pan);
      };
      const stop = () => {
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', stop);
        window.removeEventListener('keydown', cancel, true);
        store.getState().setView({ draft: undefined });
      };
      const drop = (dropped: PointerEvent) => {
        const current = store.getState().view.draft;
        stop();
        if (!isDragged) onClick();
        else if (current) dropDraft(store, current, { x: dropped.clientX, y: dropped.clientY });
      };
      const cancel = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape') return;
        pressed.stopPropagation();
        stop();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', drop);
      window.addEventListener('pointercancel', stop);
      window.addEventListener('keydown', cancel, true);
    };
    return {
      pickFor,
      beginAtExit(event, { source, exit }) {
        const handle = event.currentTarget;
        const { branch, line } = exit;
        const draft = { end: 'target' as const, source, branch, ...(line === undefined ? {} : { line }) };
        begin(event, draft, () => {
          if (line === undefined) pickFor({ source, branch }, handle);
          else store.getState().select({ lines: [line] });
        });
      },
      beginAtKnob(event, id, end) {
        const line = store.getState().document.lines.find((l) => l.id === id);
        if (!line) return;
        const { source, branch, target } = line;
        begin(event, { line: id, end, source, branch, target }, () => undefined);
      },
    };
  }, [store, screenToFlowPosition, canvas]);
  return <Context value={drawing}>{children}</Context>;
}

function whatIsOver(store: EditorStore, draft: Omit<LineDraft, 'to'>, at: Point): Pick<LineDraft, 'over'> {
  const { drawn, document } = store.getState();
  const node = nodeAt(drawn, at);
  if (!node) return {};
  if (draft.end === 'source') {
    const exit = node.collapsed ? undefined : exitAt(node, at);
    const target = draft.target ?? '';
    if (!exit) return { over: { node: node.id, isAllowed: false } };
    const ends = { source: node.id, branch: exit.branch, target };
    const isAllowed = canHangLine(document, store.registry, ends, draft.line).allowed;
    return { over: { node: node.id, branch: exit.branch, isAllowed } };
  }
  const ends = { source: draft.source, branch: draft.branch, target: entryOf(node) ?? '' };
  return {
    over: { node: node.id, isAllowed: canHangLine(document, store.registry, ends, draft.line).allowed },
  };
}

function dropDraft(store: EditorStore, draft: LineDraft, screen: Point): void {
  const { source, branch, over, to, line, end, target } = draft;
  if (!over) {
    const isNew = end === 'target' && line === undefined;
    if (isNew) {
      const at = { x: to.x, y: to.y - 20 };
      store.getState().setView({ picker: { at, from: { source, branch }, screen } });
    }
    return;
  }
  if (end === 'target') {
    const view = store.getState().drawn.views.get(over.node);
    const ends = { source, branch, target: (view && entryOf(view)) ?? '' };
    if (line === undefined) drawLine(store, ends);
    else rehangLine(store, line, ends);
  } else if (line !== undefined && target !== undefined && over.branch !== undefined) {
    rehangLine(store, line, { source: over.node, branch: over.branch, target });
  }
}
