import { describe, expect, it } from 'vitest';
import { someEditor } from '../testing/flow';
import { COALESCE_PAUSE, MAX_STEPS } from './history';

const rename = (name: string) => [{ type: 'changeNode', node: 'ask', change: { name } } as const];

describe('editor store', () => {
  it('undoes and redoes step by step', () => {
    const store = someEditor();
    const before = store.getState().document;
    store.getState().edit('first', rename('A'));
    store.getState().edit('second', rename('B'));
    store.getState().undo();
    expect(store.getState().document.nodes[1]?.name).toBe('A');
    store.getState().undo();
    expect(store.getState().document).toEqual(before);
    store.getState().redo();
    store.getState().redo();
    expect(store.getState().document.nodes[1]?.name).toBe('B');
  });

  it('joins typing into one step until there is a pause', () => {
    let now = 0;
    const store = someEditor({ now: () => now });
    const type = (text: string) => store.getState().edit('type', rename(text), { coalesce: 'name' });
    type('A');
    now += 300;
    type('Al');
    expect(store.getState().history.past).toHaveLength(1);
    now += COALESCE_PAUSE;
    type('Alt');
    expect(store.getState().history.past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().document.nodes[1]?.name).toBe('Al');
    store.getState().undo();
    expect(store.getState().document.nodes[1]?.name).toBe('ask');
  });

  it('keeps at least 200 steps', () => {
    const store = someEditor();
    for (let i = 0; i < 250; i++) store.getState().edit('step', rename(`name ${i}`));
    expect(MAX_STEPS).toBeGreaterThanOrEqual(200);
    for (let i = 0; i < 200; i++) store.getState().undo();
    expect(store.getState().document.nodes[1]?.name).toBe('name 49');
  });

  it('goes on with a history that was stored as JSON', () => {
    const store = someEditor();
    store.getState().edit('step', rename('A'));
    const { document, history } = store.getState();
    const again = someEditor({ document, history: JSON.parse(JSON.stringify(history)) });
    again.getState().undo();
    expect(again.getState().document.nodes[1]?.name).toBe('ask');
  });

  it('changes nothing and says why when an operation is impossible', () => {
    const store = someEditor();
    const before = store.getState().document;
    const isDone = store.getState().edit('step', [...rename('A'), { type: 'removeNode', node: 'nobody' }]);
    expect(isDone).toBe(false);
    expect(store.getState().document).toBe(before);
    expect(store.getState().view.announcement).toBe('impossible.node_unknown');
  });

  it('changes nothing in a version that is read only', () => {
    const store = someEditor({ isReadOnly: true });
    const before = store.getState().document;
    expect(store.getState().edit('step', rename('A'))).toBe(false);
    expect(store.getState().document).toBe(before);
  });

  it('keeps the views of untouched nodes, so that they are not drawn again', () => {
    const store = someEditor();
    const { views } = store.getState().scene;
    store.getState().edit('step', rename('A'));
    const after = store.getState().scene.views;
    expect(after.get('menu')).toBe(views.get('menu'));
    expect(after.get('ask')).not.toBe(views.get('ask'));
  });

  it('forgets the selection of what is gone', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['ask', 'menu'] });
    store.getState().edit('remove', [{ type: 'removeNode', node: 'ask' }]);
    expect([...store.getState().view.nodes]).toEqual(['menu']);
  });
});
