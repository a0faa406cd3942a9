import { registry } from '@parley/elements';
import { describe, expect, it } from 'vitest';
import { someEditor } from '../testing/flow';
import { pasteText, selectionText } from './clipboard';
import type { EditorStore } from './editor-store';
import {
  addElement,
  addNote,
  changeNote,
  drawLine,
  dropNodes,
  duplicateSelection,
  nudgeSelection,
  removeSelection,
  suggestedExit,
} from './intents';

const lines = (store: EditorStore) =>
  store.getState().document.lines.map((l) => `${l.source}.${l.branch}>${l.target}`);
const menu = registry.find('menu')!;
const playback = registry.find('voicePlayback')!;

describe('what a person does to a flow', () => {
  it('adds a node to an open exit in one step', () => {
    const store = someEditor();
    const id = addElement(store, {
      element: playback,
      at: { x: 1, y: 2 },
      from: { source: 'menu', branch: '1' },
    });
    expect(lines(store)).toContain(`menu.1>${id}`);
    expect(store.getState().history.past).toHaveLength(1);
    expect([...store.getState().view.nodes]).toEqual([id]);
  });

  it('adds a node into a line', () => {
    const store = someEditor();
    const id = addElement(store, { element: playback, at: { x: 1, y: 2 }, line: 'l2' });
    expect(lines(store)).toEqual(['start.default>ask', `ask.default>${id}`, `${id}.default>end`]);
  });

  it('puts a dragged node into the line that it is dropped on, in one step', () => {
    const store = someEditor();
    dropNodes(store, new Map([['menu', { x: 300, y: 0 }]]), 'l2');
    expect(lines(store)).toEqual(['start.default>ask', 'ask.default>menu', 'menu.1>end']);
    store.getState().undo();
    expect(store.getState().document.nodes[3]?.position).toEqual({ x: 242, y: 300 });
  });

  it('re-hangs the line of an exit that has one already', () => {
    const store = someEditor();
    drawLine(store, { source: 'ask', branch: 'default', target: 'menu' });
    expect(lines(store)).toEqual(['start.default>ask', 'ask.default>menu']);
  });

  it('leads no line into Start', () => {
    const store = someEditor();
    expect(drawLine(store, { source: 'menu', branch: '1', target: 'start' })).toBe(false);
    expect(store.getState().view.announcement).toBe('refusal.startHasNoInput');
  });

  it('has one Start, which stays', () => {
    const store = someEditor();
    const second = addElement(store, { element: registry.find('start')!, at: { x: 0, y: 0 } });
    expect(second).toBeUndefined();
    store.getState().select({ nodes: ['start', 'ask'] });
    removeSelection(store);
    expect(store.getState().document.nodes.map((n) => n.id)).toEqual(['start', 'end', 'menu']);
    duplicateSelection(store);
    expect(store.getState().document.nodes).toHaveLength(3);
  });

  it('offers the open exit of the selected node to the palette', () => {
    const store = someEditor();
    store.getState().select({ nodes: ['menu'] });
    expect(suggestedExit(store)).toEqual({ source: 'menu', branch: '1' });
    store.getState().select({ nodes: ['end'] });
    expect(suggestedExit(store)).toBeUndefined();
  });

  it('joins moves by keyboard into one step', () => {
    const store = someEditor({ now: () => 0 });
    store.getState().select({ nodes: ['menu'] });
    nudgeSelection(store, { x: 20, y: 0 });
    nudgeSelection(store, { x: 20, y: 0 });
    expect(store.getState().document.nodes[3]?.position.x).toBe(282);
    expect(store.getState().history.past).toHaveLength(1);
  });

  it('moves a note by keyboard, and attaches it to a node', () => {
    const store = someEditor({ now: () => 0 });
    addNote(store, { x: 10, y: 20 });
    const note = () => store.getState().document.notes[0];
    nudgeSelection(store, { x: 20, y: 0 });
    nudgeSelection(store, { x: 0, y: 20 });
    expect(note()?.position).toEqual({ x: 30, y: 40 });
    changeNote(store, note()?.id ?? '', { attachedTo: 'ask' });
    expect(note()?.attachedTo).toBe('ask');
    changeNote(store, note()?.id ?? '', { attachedTo: null });
    expect(note()).not.toHaveProperty('attachedTo');
    store.getState().undo();
    store.getState().undo();
    store.getState().undo();
    expect(note()?.position).toEqual({ x: 10, y: 20 });
  });

  it('joins typing into a note into one step, and drags of its corner not', () => {
    const store = someEditor({ now: () => 0 });
    addNote(store, { x: 0, y: 0 });
    const id = store.getState().document.notes[0]?.id ?? '';
    changeNote(store, id, { text: 'A' });
    changeNote(store, id, { text: 'As' });
    changeNote(store, id, { size: { width: 300, height: 90 } });
    changeNote(store, id, { size: { width: 320, height: 90 } });
    expect(store.getState().history.past).toHaveLength(4);
  });

  it('keeps who wrote a note until its text changes, and undo brings back who wrote it before', () => {
    const store = someEditor();
    addNote(store, { x: 0, y: 0 });
    const note = () => store.getState().document.notes[0];
    const signed = (text: string, by: string) => ({ text, written: { by, at: '2026-03-01T09:00:00Z' } });
    changeNote(store, note()?.id ?? '', signed('Closed on Sundays', 'Mei'));
    changeNote(store, note()?.id ?? '', { color: 'blue' });
    expect(note()?.written?.by).toBe('Mei');
    changeNote(store, note()?.id ?? '', signed('Closed at night', 'Anna'));
    store.getState().undo();
    expect(note()?.written?.by).toBe('Mei');
  });

  it('copies to another flow with new ids and the lines between', () => {
    const from = someEditor();
    from.getState().select({ nodes: ['ask', 'end'] });
    const to = someEditor();
    expect(pasteText(to, selectionText(from) ?? '', { x: 500, y: 500 })).toBe(true);
    const pasted = to.getState().document.nodes.slice(4);
    expect(pasted.map((n) => [n.element, n.position.x])).toEqual([
      ['voicePlayback', 500],
      ['end', 742],
    ]);
    expect(lines(to).at(-1)).toBe(`${pasted[0]?.id}.default>${pasted[1]?.id}`);
  });

  it('pastes no other text', () => {
    const store = someEditor();
    expect(pasteText(store, '{"format":"something/1"}')).toBe(false);
    expect(pasteText(store, 'hello')).toBe(false);
  });

  it('gives a new node a free name', () => {
    const store = someEditor();
    const first = addElement(store, { element: menu, at: { x: 0, y: 0 } });
    const second = addElement(store, { element: menu, at: { x: 0, y: 0 } });
    const name = (id: string | undefined) => store.getState().document.nodes.find((n) => n.id === id)?.name;
    expect([name(first), name(second)]).toEqual(['Menu', 'Menu 2']);
  });
});
