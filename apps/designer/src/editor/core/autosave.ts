/**
 * Saves a draft soon after every edit, one request at a time, and says how it stands. What the server does not have yet
 * is handed to `keep`, so that it outlives the page.
 */
import type { FlowDocument } from '@parley/flow-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from './editor-store';

/** Somebody saved meanwhile. */
export interface Conflict {
  currentRevision: number;
  /** name; undefined where the server does not know */
  changedBy: string | undefined;
  /** ISO 8601 */
  changedAt: string;
}

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  /** the next attempt comes by itself */
  | { kind: 'offline' }
  | { kind: 'conflict'; conflict: Conflict }
  /** the server refused: it will refuse again until something changes */
  | { kind: 'refused'; error: unknown };

export type SaveOutcome =
  | { kind: 'saved'; revision: number; at: number }
  | { kind: 'unreachable' }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; error: unknown };

export interface AutosaveStart {
  editor: EditorStore;
  revision: number;
  /** ms; of the state that the server has */
  savedAt: number;
  /** the document holds edits that the server does not have */
  isUnsaved: boolean;
  /** what the server had when the edits began; undefined where that is not known */
  base?: FlowDocument | undefined;
  save(document: FlowDocument, revision: number): Promise<SaveOutcome>;
  /** called whenever what should outlive the page has changed */
  keep(kept: { revision: number; isUnsaved: boolean }): void;
}

export interface Autosave {
  state: StoreApi<SaveState>;
  /** Saves at once what is not saved yet; resolves when that is settled either way. */
  flush(): Promise<void>;
  /** Ends a conflict: this document takes the place of what somebody else saved. */
  keepMine(): void;
  /** Ends a conflict: goes on from a version of the server. */
  takeTheirs(theirs: { document: FlowDocument; revision: number; savedAt: number }): void;
  /** Ends a conflict: what somebody else saved and this document were put together. */
  takeMerged(merged: { document: FlowDocument; revision: number }): void;
  /** What the server had when the edits that it does not have began; undefined where that is not known. */
  base(): FlowDocument | undefined;
  revision(): number;
  stop(): void;
}

/** Pause after the last edit, in ms. */
export const SAVE_PAUSE = 1_000;
/** First pause after a request without an answer; doubled up to the longest. */
const RETRY_PAUSE = 2_000;
const LONGEST_RETRY_PAUSE = 30_000;

export function startAutosave(start: AutosaveStart): Autosave {
  const { editor, save, keep } = start;
  const state = createStore<SaveState>(() => ({ kind: 'saved', at: start.savedAt }));
  let { revision, base } = start;
  let isUnsaved = start.isUnsaved;
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  const isBlocked = () => state.getState().kind === 'conflict';
  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pause);
  };
  const settle = (saved: FlowDocument, outcome: SaveOutcome) => {
    switch (outcome.kind) {
      case 'saved':
        retries = 0;
        revision = outcome.revision;
        base = saved;
        isUnsaved = editor.getState().document !== saved;
        state.setState({ kind: 'saved', at: outcome.at }, true);
        if (isUnsaved && !isStopped) {
          state.setState({ kind: 'saving' }, true);
          schedule(SAVE_PAUSE);
        }
        break;
      case 'unreachable':
        state.setState({ kind: 'offline' }, true);
        if (!isStopped) schedule(Math.min(LONGEST_RETRY_PAUSE, RETRY_PAUSE * 2 ** retries++));
        break;
      case 'conflict':
      case 'refused':
        state.setState(outcome, true);
        break;
    }
    keep({ revision, isUnsaved });
  };
  const attempt = async () => {
    clearTimeout(timer);
    const { document } = editor.getState();
    state.setState({ kind: 'saving' }, true);
    settle(document, await save(document, revision));
  };
  const run = (): Promise<void> => {
    if (!isUnsaved || isBlocked()) return Promise.resolve();
    running ??= attempt().finally(() => (running = undefined));
    return running;
  };

  const unsubscribe = editor.subscribe((now, before) => {
    if (now.document === before.document || now.isReadOnly) return;
    isUnsaved = true;
    keep({ revision, isUnsaved });
    if (isBlocked()) return;
    if (state.getState().kind !== 'offline') {
      state.setState({ kind: 'saving' }, true);
      schedule(SAVE_PAUSE);
    }
  });
  if (isUnsaved) schedule(0);

  return {
    state,
    revision: () => revision,
    base: () => base,
    async flush() {
      await running;
      await run();
    },
    keepMine() {
      const current = state.getState();
      if (current.kind !== 'conflict') return;
      revision = current.conflict.currentRevision;
      isUnsaved = true;
      state.setState({ kind: 'saving' }, true);
      schedule(0);
    },
    takeTheirs(theirs) {
      clearTimeout(timer);
      editor.getState().replaceDocument(theirs.document);
      clearTimeout(timer);
      revision = theirs.revision;
      base = theirs.document;
      isUnsaved = false;
      retries = 0;
      state.setState({ kind: 'saved', at: theirs.savedAt }, true);
      keep({ revision, isUnsaved });
    },
    takeMerged(merged) {
      if (state.getState().kind !== 'conflict') return;
      editor.getState().replaceDocument(merged.document);
      revision = merged.revision;
      isUnsaved = true;
      state.setState({ kind: 'saving' }, true);
      schedule(0);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
