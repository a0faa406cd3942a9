/**
 * The editor's state: one store with two slices. `document` (with its history, scene and findings) changes through
 * `edit` alone; `view` is what one person looks at and has no history.
 */
import {
  applyOperations,
  OperationError,
  type Catalogue,
  type ElementRegistry,
  type Finding,
  type FlowDocument,
  type Operation,
} from '@parley/flow-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ElementLanguage } from './exits';
import { groupFindings, type NodeFindings } from './findings';
import { EMPTY_HISTORY, recordStep, redoStep, undoStep, type History } from './history';
import { drawnSceneBuilder } from './drawn-scene';
import { sceneBuilder, type Scene } from './scene';
import { initialView, withoutGone, type View } from './view';

/** Texts of the namespace `editor`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface Wording {
  language: ElementLanguage;
  /** names of exits that elements do not word themselves */
  commonLabels: Readonly<Record<string, string>>;
  t: Translate;
}

/** What a scene depends on beside the document. */
type World = Pick<EditorState, 'wording' | 'catalogue'>;

export interface EditOptions {
  /** changes with the same key, close in time, become one undo step */
  coalesce?: string | undefined;
}

export interface EditorState {
  document: FlowDocument;
  history: History;
  scene: Scene;
  /** the scene with collapsed groups in place of their nodes */
  drawn: Scene;
  findings: readonly Finding[];
  findingsByNode: ReadonlyMap<string, NodeFindings>;
  catalogue: Catalogue;
  wording: Wording;
  isReadOnly: boolean;
  view: View;
  /** The only way to change the document. False where the operations are impossible: nothing was changed, and why was announced. */
  edit(label: string, operations: readonly Operation[], options?: EditOptions): boolean;
  undo(): void;
  redo(): void;
  /** Another document takes the place of this one, e.g. what somebody else saved. History ends with it. */
  replaceDocument(document: FlowDocument): void;
  setView(change: Partial<View>): void;
  /** Selects exactly these. */
  select(selection: { nodes?: Iterable<string>; lines?: Iterable<string>; notes?: Iterable<string> }): void;
  /** Says something to people who cannot see the canvas. */
  announce(text: string): void;
  setFindings(findings: readonly Finding[]): void;
  setCatalogue(catalogue: Catalogue): void;
  setWording(wording: Wording): void;
}

export type EditorStore = StoreApi<EditorState> & { registry: ElementRegistry };

export interface EditorStart {
  document: FlowDocument;
  registry: ElementRegistry;
  catalogue: Catalogue;
  wording: Wording;
  isReadOnly?: boolean;
  history?: History;
  /** the clock, ms */
  now?: () => number;
}

/** An editor for one document. */
export function createEditor(start: EditorStart): EditorStore {
  const now = start.now ?? Date.now;
  const buildScene = sceneBuilder(start.registry);
  const buildDrawn = drawnSceneBuilder();
  const scenesOf = (document: FlowDocument, view: View, { wording, catalogue }: World) => {
    const { language, commonLabels, t } = wording;
    const { presetsShown } = view;
    const scene = buildScene(document, { language, commonLabels, presetsShown, catalogue });
    return { scene, drawn: buildDrawn(scene, t) };
  };
  const view = initialView();

  const store = createStore<EditorState>((set, get) => {
    const show = (document: FlowDocument, history: History, change: Partial<View> = {}) => {
      const view = withoutGone({ ...get().view, ...change }, document);
      set({ document, history, view, ...scenesOf(document, view, get()) });
    };
    const travel = (step: typeof undoStep, key: 'undone' | 'redone') => {
      if (get().isReadOnly) return;
      const travelled = step(get().document, get().history);
      if (!travelled) return;
      const announcement = get().wording.t(`announce.${key}`, { step: travelled.step.label });
      show(travelled.document, travelled.history, { announcement });
    };
    return {
      document: start.document,
      history: start.history ?? EMPTY_HISTORY,
      ...scenesOf(start.document, view, start),
      findings: [],
      findingsByNode: new Map(),
      catalogue: start.catalogue,
      wording: start.wording,
      isReadOnly: start.isReadOnly ?? false,
      view,
      edit(label, operations, options = {}) {
        const { document, history, isReadOnly } = get();
        if (isReadOnly) return false;
        if (operations.length === 0) return true;
        try {
          const after = applyOperations(document, operations);
          const change = { label, before: document, after, at: now(), coalesce: options.coalesce };
          show(after, recordStep(history, change));
          return true;
        } catch (error) {
          if (!(error instanceof OperationError)) throw error;
          get().announce(get().wording.t(`impossible.${error.code.replace('.', '_')}`));
          return false;
        }
      },
      undo: () => travel(undoStep, 'undone'),
      redo: () => travel(redoStep, 'redone'),
      replaceDocument: (document) => show(document, EMPTY_HISTORY),
      setView(change) {
        const view = { ...get().view, ...change };
        const isSameScene = view.presetsShown === get().view.presetsShown;
        set(isSameScene ? { view } : { view, ...scenesOf(get().document, view, get()) });
      },
      select({ nodes = [], lines = [], notes = [] }) {
        get().setView({ nodes: new Set(nodes), lines: new Set(lines), notes: new Set(notes) });
      },
      announce: (text) => get().setView({ announcement: text }),
      setFindings: (findings) =>
        set({ findings, findingsByNode: groupFindings(findings, get().findingsByNode) }),
      setCatalogue(catalogue) {
        if (catalogue === get().catalogue) return;
        set({ catalogue, ...scenesOf(get().document, get().view, { ...get(), catalogue }) });
      },
      setWording: (wording) =>
        set({ wording, ...scenesOf(get().document, get().view, { ...get(), wording }) }),
    };
  });
  return Object.assign(store, { registry: start.registry });
}
