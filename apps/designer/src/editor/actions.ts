/** Everything that a person can trigger in the editor. Toolbar, shortcuts, menus and the shortcut sheet come from it. */
import { moveTo, type Position } from '@parley/flow-model';
import { pasteText, selectionText } from './core/clipboard';
import { nodePlaces } from './core/drawn-scene';
import type { EditorStore } from './core/editor-store';
import { flowOrder, targetsOf } from './core/flow-order';
import { groupSelection, selectedGroups, toggleGroup, ungroupSelection } from './core/groups';
import { addNote, duplicateSelection, nudgeSelection, removeSelection } from './core/intents';
import { tidyUp } from './core/tidy-up';

/** What actions need of the canvas. */
export interface CanvasControls {
  zoomIn(): void;
  zoomOut(): void;
  zoomToFull(): void;
  fit(): void;
  /** what a flow opens with: the whole, or its beginning where the whole could not be read */
  open(): void;
  /** the middle of what is seen */
  centre(): Position;
  /** brings a node into sight and gives it the keyboard focus */
  goTo(node: string): void;
}

/** What actions need of the page around it. */
export interface PageControls {
  findElement(): void;
  showProperties(): void;
  openVersions(): void;
  openTests(): void;
  openRelease(): void;
  togglePalette(): void;
  toggleProperties(): void;
  toggleFindings(): void;
}

export interface ActionContext {
  store: EditorStore;
  canvas: CanvasControls;
  page: PageControls;
}

export type ActionGroup = 'edit' | 'canvas' | 'move' | 'view';

export interface Action {
  id: string;
  group: ActionGroup;
  /** the first one is shown */
  shortcuts: readonly string[];
  /** the browser brings the shortcut as an event of its own (copy, cut, paste) */
  isBrowserEvent?: boolean;
  /** absent: always */
  isEnabled?(context: ActionContext): boolean;
  run(context: ActionContext): void;
}

const canEdit = ({ store }: ActionContext) => !store.getState().isReadOnly;
const hasNodes = ({ store }: ActionContext) => store.getState().view.nodes.size > 0;
const hasGroup = ({ store }: ActionContext) => selectedGroups(store).length > 0;
const hasSelection = ({ store }: ActionContext) => {
  const { nodes, lines, notes } = store.getState().view;
  return nodes.size + lines.size + notes.size > 0;
};

function action(id: string, group: ActionGroup, rest: Omit<Action, 'id' | 'group'>): Action {
  return { id, group, ...rest };
}

export const actions = [
  action('undo', 'edit', {
    shortcuts: ['Mod+Z'],
    isEnabled: (c) => canEdit(c) && c.store.getState().history.past.length > 0,
    run: ({ store }) => store.getState().undo(),
  }),
  action('redo', 'edit', {
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    isEnabled: (c) => canEdit(c) && c.store.getState().history.future.length > 0,
    run: ({ store }) => store.getState().redo(),
  }),
  action('cut', 'edit', {
    shortcuts: ['Mod+X'],
    isBrowserEvent: true,
    isEnabled: (c) => canEdit(c) && hasNodes(c),
    run: ({ store }) => {
      copyNow(store, () => removeSelection(store));
    },
  }),
  action('copy', 'edit', {
    shortcuts: ['Mod+C'],
    isBrowserEvent: true,
    isEnabled: hasNodes,
    run: ({ store }) => copyNow(store),
  }),
  action('paste', 'edit', {
    shortcuts: ['Mod+V'],
    isBrowserEvent: true,
    isEnabled: canEdit,
    run: ({ store, canvas }) => {
      navigator.clipboard.readText().then(
        (text) => pasteText(store, text, canvas.centre()),
        () => store.getState().announce(store.getState().wording.t('announce.noClipboard')),
      );
    },
  }),
  action('duplicate', 'edit', {
    shortcuts: ['Mod+D'],
    isEnabled: (c) => canEdit(c) && hasNodes(c),
    run: ({ store }) => void duplicateSelection(store),
  }),
  action('remove', 'edit', {
    shortcuts: ['Delete', 'Backspace'],
    isEnabled: (c) => canEdit(c) && hasSelection(c),
    run: ({ store }) => void removeSelection(store),
  }),
  action('selectAll', 'edit', {
    shortcuts: ['Mod+A'],
    run: ({ store }) => {
      const { document, select } = store.getState();
      select({ nodes: document.nodes.map((n) => n.id), notes: document.notes.map((n) => n.id) });
    },
  }),
  action('clear', 'edit', {
    shortcuts: ['Escape'],
    isEnabled: hasSelection,
    run: ({ store }) => store.getState().select({}),
  }),
  action('drawLine', 'canvas', {
    shortcuts: ['L'],
    isEnabled: (c) => canEdit(c) && c.store.getState().view.nodes.size === 1,
    run: ({ store }) => store.getState().setView({ dialog: 'drawLine' }),
  }),
  action('errorExits', 'canvas', {
    shortcuts: ['E'],
    isEnabled: hasNodes,
    run: ({ store }) => {
      const { view, setView } = store.getState();
      const isShown = [...view.nodes].every((id) => view.presetsShown.has(id));
      const others = [...view.presetsShown].filter((id) => !view.nodes.has(id));
      setView({ presetsShown: new Set(isShown ? others : [...others, ...view.nodes]) });
    },
  }),
  action('note', 'canvas', {
    shortcuts: ['N'],
    isEnabled: canEdit,
    run: ({ store, canvas }) => addNote(store, canvas.centre()),
  }),
  action('attachNote', 'canvas', {
    shortcuts: ['A'],
    isEnabled: (c) => canEdit(c) && c.store.getState().view.notes.size === 1,
    run: ({ store }) => store.getState().setView({ dialog: 'attachNote' }),
  }),
  action('tidyUp', 'canvas', {
    shortcuts: ['Alt+T'],
    isEnabled: canEdit,
    run: ({ store, canvas }) => {
      const { document, scene, drawn, edit, wording } = store.getState();
      edit(wording.t('step.tidyUp'), moveTo(document, nodePlaces({ scene, drawn }, tidyUp(drawn))));
      canvas.fit();
    },
  }),
  action('group', 'canvas', {
    shortcuts: ['Mod+G'],
    isEnabled: (c) => canEdit(c) && hasNodes(c),
    run: ({ store }) => void groupSelection(store),
  }),
  action('ungroup', 'canvas', {
    shortcuts: ['Mod+Shift+G'],
    isEnabled: (c) => canEdit(c) && hasGroup(c),
    run: ({ store }) => void ungroupSelection(store),
  }),
  action('toggleGroup', 'canvas', {
    shortcuts: ['C'],
    isEnabled: (c) => canEdit(c) && hasGroup(c),
    run: (c) => {
      const [group] = selectedGroups(c.store);
      if (!group) return;
      toggleGroup(c.store, group.id);
      const [node] = group.nodes;
      if (node !== undefined) c.canvas.goTo(node);
    },
  }),
  action('renameGroup', 'canvas', {
    shortcuts: ['F2'],
    isEnabled: (c) => canEdit(c) && hasGroup(c),
    run: ({ store }) => store.getState().setView({ renamedGroup: selectedGroups(store)[0]?.id }),
  }),
  action('findElement', 'canvas', {
    shortcuts: ['/'],
    isEnabled: canEdit,
    run: ({ page }) => page.findElement(),
  }),
  action('nextNode', 'move', { shortcuts: ['ArrowDown'], run: (c) => walk(c, 1) }),
  action('previousNode', 'move', { shortcuts: ['ArrowUp'], run: (c) => walk(c, -1) }),
  action('alongLine', 'move', { shortcuts: ['ArrowRight'], run: (c) => goAlong(c, 'to') }),
  action('againstLine', 'move', { shortcuts: ['ArrowLeft'], run: (c) => goAlong(c, 'from') }),
  nudge('moveRight', 'Shift+ArrowRight', { x: 20, y: 0 }),
  nudge('moveLeft', 'Shift+ArrowLeft', { x: -20, y: 0 }),
  nudge('moveDown', 'Shift+ArrowDown', { x: 0, y: 20 }),
  nudge('moveUp', 'Shift+ArrowUp', { x: 0, y: -20 }),
  action('properties', 'move', {
    shortcuts: ['Enter'],
    isEnabled: hasNodes,
    run: ({ page }) => page.showProperties(),
  }),
  action('zoomIn', 'view', { shortcuts: ['+', '='], run: ({ canvas }) => canvas.zoomIn() }),
  action('zoomOut', 'view', { shortcuts: ['-'], run: ({ canvas }) => canvas.zoomOut() }),
  action('zoomToFull', 'view', { shortcuts: ['0'], run: ({ canvas }) => canvas.zoomToFull() }),
  action('fit', 'view', { shortcuts: ['1'], run: ({ canvas }) => canvas.fit() }),
  action('palette', 'view', {
    shortcuts: ['['],
    isEnabled: canEdit,
    run: ({ page }) => page.togglePalette(),
  }),
  action('propertiesPanel', 'view', { shortcuts: [']'], run: ({ page }) => page.toggleProperties() }),
  action('findings', 'view', { shortcuts: ['F'], run: ({ page }) => page.toggleFindings() }),
  action('versions', 'view', { shortcuts: [], run: ({ page }) => page.openVersions() }),
  action('tests', 'view', { shortcuts: [], run: ({ page }) => page.openTests() }),
  action('release', 'view', { shortcuts: [], run: ({ page }) => page.openRelease() }),
  action('shortcuts', 'view', {
    shortcuts: ['?'],
    run: ({ store }) => store.getState().setView({ dialog: 'shortcuts' }),
  }),
] as const satisfies readonly Action[];

/** @throws Error where there is no such action */
export function getAction(id: string): Action {
  const found = actions.find((a) => a.id === id);
  if (!found) throw new Error(`There is no action ${id}`);
  return found;
}

function nudge(id: string, shortcut: string, by: Position): Action {
  return action(id, 'move', {
    shortcuts: [shortcut],
    isEnabled: (c) => canEdit(c) && (hasNodes(c) || c.store.getState().view.notes.size > 0),
    run: ({ store }) => void nudgeSelection(store, by),
  });
}

function copyNow(store: EditorStore, then?: () => void): void {
  const { announce, wording } = store.getState();
  const text = selectionText(store);
  if (text === undefined) return;
  navigator.clipboard.writeText(text).then(
    () => {
      announce(wording.t('announce.copied'));
      then?.();
    },
    () => announce(wording.t('announce.noClipboard')),
  );
}

function walk({ store, canvas }: ActionContext, by: 1 | -1): void {
  const { scene, view } = store.getState();
  const order = flowOrder(scene);
  const [current] = view.nodes;
  const at = current === undefined ? -1 : order.indexOf(current);
  const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : at + by];
  goTo({ store, canvas }, next);
}

function goAlong({ store, canvas }: ActionContext, way: 'to' | 'from'): void {
  const { scene, view } = store.getState();
  const [current] = view.nodes;
  if (current === undefined) return goTo({ store, canvas }, flowOrder(scene)[0]);
  const next =
    way === 'to'
      ? targetsOf(scene, current)[0]
      : scene.document.lines.find((line) => line.target === current)?.source;
  goTo({ store, canvas }, next);
}

function goTo({ store, canvas }: Pick<ActionContext, 'store' | 'canvas'>, node: string | undefined): void {
  if (node === undefined) return;
  store.getState().select({ nodes: [node] });
  canvas.goTo(node);
}
