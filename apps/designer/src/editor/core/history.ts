/** Undo and redo as plain data: patches found by comparing documents, never written by hand. */
import { applyPatch, patchBetween, type FlowDocument, type Patch } from '@parley/flow-model';

/** One action of a person. */
export interface Step {
  label: string;
  /** steps with the same key, close in time, become one */
  coalesce?: string;
  /** of the last change in it, ms */
  at: number;
  undo: Patch;
  redo: Patch;
}

export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Oldest steps are forgotten beyond this. */
export const MAX_STEPS = 500;

/** A pause longer than this begins a new step, in ms. */
export const COALESCE_PAUSE = 2_000;

export interface Change {
  label: string;
  before: FlowDocument;
  after: FlowDocument;
  at: number;
  coalesce?: string | undefined;
}

/** The history with a change that has just been made. What could be redone is gone. */
export function recordStep(history: History, change: Change): History {
  const last = history.past.at(-1);
  const isContinued =
    last?.coalesce !== undefined && last.coalesce === change.coalesce && change.at - last.at < COALESCE_PAUSE;
  const before = isContinued ? applyPatch(change.before, last.undo) : change.before;
  const step: Step = {
    label: change.label,
    at: change.at,
    undo: patchBetween(change.after, before),
    redo: patchBetween(before, change.after),
    ...(change.coalesce === undefined ? {} : { coalesce: change.coalesce }),
  };
  const kept = isContinued ? history.past.slice(0, -1) : history.past;
  return { past: [...kept, step].slice(-MAX_STEPS), future: [] };
}

export interface Travel {
  document: FlowDocument;
  history: History;
  step: Step;
}

/** The document before the last step; undefined where there is none. */
export function undoStep(document: FlowDocument, { past, future }: History): Travel | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  const closed = withoutKey(step);
  return {
    document: applyPatch(document, step.undo),
    history: { past: past.slice(0, -1), future: [closed, ...future] },
    step,
  };
}

/** The document after the step that was undone last; undefined where there is none. */
export function redoStep(document: FlowDocument, { past, future }: History): Travel | undefined {
  const [step, ...rest] = future;
  if (!step) return undefined;
  return {
    document: applyPatch(document, step.redo),
    history: { past: [...past, step], future: rest },
    step,
  };
}

/** A step that was travelled over takes no more changes in. */
function withoutKey({ coalesce: _key, ...step }: Step): Step {
  return step;
}
