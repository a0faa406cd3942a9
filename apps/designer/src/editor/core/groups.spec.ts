import { describe, expect, it } from 'vitest';
import { someEditor } from '../testing/flow';
import { entryOf, membersOf, nodePlaces } from './drawn-scene';
import type { EditorStore } from './editor-store';
import { groupSelection, renameGroup, selectedGroups, toggleGroup, ungroupSelection } from './groups';
import { removeSelection } from './intents';

const groups = (store: EditorStore) =>
  store.getState().document.groups.map(({ name, nodes }) => `${name}: ${nodes.join(' ')}`);

/** ask and menu in a collapsed group; start leads into it, and its exits lead to the end. */
function collapsed() {
  const store = someEditor();
  store
    .getState()
    .edit('draw', [{ type: 'addLine', line: { id: 'l3', source: 'ask', branch: 'x', target: 'menu' } }]);
  store.getState().select({ nodes: ['ask', 'menu'] });
  groupSelection(store);
  const id = store.getState().document.groups[0]?.id ?? '';
  toggleGroup(store, id);
  return { store, id };
}

describe('groups', () => {
  it('are made of the selected nodes in one step, and named next', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['menu', 'ask'] });
    expect(groupSelection(store)).toBe(true);
    expect(groups(store)).toEqual(['groups.name: ask menu']);
    expect(store.getState().view.renamedGroup).toBe(store.getState().document.groups[0]?.id);
    store.getState().undo();
    expect(groups(store)).toEqual([]);
  });

  it('take nodes from other groups; an empty one goes', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['ask'] });
    groupSelection(store);
    store.getState().select({ nodes: ['menu', 'end'] });
    groupSelection(store);
    store.getState().select({ nodes: ['menu'] });
    groupSelection(store);
    expect(groups(store)).toEqual(['groups.name: ask', 'groups.name 2: end', 'groups.name 3: menu']);
    store.getState().select({ nodes: ['ask', 'menu', 'start'] });
    groupSelection(store);
    expect(groups(store)).toEqual(['groups.name 2: end', 'groups.name 4: start ask menu']);
  });

  it('grow by what is selected with them', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['ask'] });
    groupSelection(store);
    renameGroup(store, store.getState().document.groups[0]?.id ?? '', ' Greeting ');
    store.getState().select({ nodes: ['ask', 'menu'] });
    groupSelection(store);
    expect(groups(store)).toEqual(['Greeting: ask menu']);
    expect(groupSelection(store)).toBe(false);
  });

  it('lose what is ungrouped, and go with their last node', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['ask', 'menu'] });
    groupSelection(store);
    store.getState().select({ nodes: ['menu'] });
    ungroupSelection(store);
    expect(groups(store)).toEqual(['groups.name: ask']);
    store.getState().select({ nodes: ['ask'] });
    expect(selectedGroups(store)).toHaveLength(1);
    removeSelection(store);
    expect(groups(store)).toEqual([]);
    store.getState().undo();
    expect(groups(store)).toEqual(['groups.name: ask']);
  });
});

describe('a collapsed group', () => {
  it('is drawn as one node with the exits that leave it', () => {
    const { store, id } = collapsed();
    const { drawn } = store.getState();
    const view = drawn.views.get(id);
    expect([...drawn.views.keys()]).toEqual(['start', 'end', id]);
    expect(view?.exits.map(({ label, line }) => [label, line])).toEqual([['Default', 'l2']]);
    expect(view).toMatchObject({ width: 188, height: 40 + 16 + 17 + 24 });
    expect(view && membersOf(view)).toEqual(['ask', 'menu']);
  });

  it('has the lines of its nodes from and to outside, and none within', () => {
    const { store, id } = collapsed();
    const { lines } = store.getState().drawn.document;
    expect(lines.map((l) => `${l.source}>${l.target}`)).toEqual([`start>${id}`, `${id}>end`]);
    const view = store.getState().drawn.views.get(id);
    expect(view && entryOf(view)).toBe('ask');
  });

  it('takes its nodes along', () => {
    const { store, id } = collapsed();
    const { position } = store.getState().drawn.views.get(id)?.node ?? { position: { x: 0, y: 0 } };
    const places = nodePlaces(store.getState(), new Map([[id, { x: position.x + 10, y: position.y - 4 }]]));
    expect(Object.fromEntries(places)).toEqual({ ask: { x: 252, y: -4 }, menu: { x: 252, y: 296 } });
  });

  it('keeps its view while other nodes change, and gives way to its nodes', () => {
    const { store, id } = collapsed();
    const before = store.getState().drawn.views.get(id);
    store.getState().edit('move', [{ type: 'moveNodes', positions: { end: { x: 900, y: 0 } } }]);
    expect(store.getState().drawn.views.get(id)).toBe(before);
    toggleGroup(store, id);
    expect(store.getState().drawn).toBe(store.getState().scene);
  });
});
