import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someEditor, someFlow } from '../testing/flow';
import { startAutosave, type AutosaveStart, type SaveOutcome } from './autosave';
import type { EditorStore } from './editor-store';

const CONFLICT = { currentRevision: 7, changedBy: 'Mei Chen', changedAt: '2026-11-21T10:42:00Z' };

function rename(editor: EditorStore, name: string): void {
  editor.getState().edit('rename', [{ type: 'changeNode', node: 'ask', change: { name } }]);
}

/** An autosave against a server that answers as told, one answer a request; then it saves. */
function begin(answers: SaveOutcome[] = [], start: Partial<AutosaveStart> = {}) {
  const editor = someEditor();
  const sent: { name: string | undefined; revision: number }[] = [];
  const autosave = startAutosave({
    editor,
    revision: 3,
    savedAt: 0,
    isUnsaved: false,
    save: (document, revision) => {
      sent.push({ name: document.nodes[1]?.name, revision });
      return Promise.resolve(answers.shift() ?? { kind: 'saved', revision: revision + 1, at: 1 });
    },
    keep: () => undefined,
    ...start,
  });
  return { editor, autosave, sent, state: () => autosave.state.getState().kind };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves within two seconds of the last edit, once for edits in a row', async () => {
    const { editor, sent, state } = begin();
    rename(editor, 'A');
    rename(editor, 'AB');
    expect(state()).toBe('saving');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([{ name: 'AB', revision: 3 }]);
    expect(state()).toBe('saved');
  });

  it('saves again what was edited while a request was on its way, with the new revision', async () => {
    const { editor, sent } = begin();
    rename(editor, 'A');
    await vi.advanceTimersByTimeAsync(2_000);
    rename(editor, 'B');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([
      { name: 'A', revision: 3 },
      { name: 'B', revision: 4 },
    ]);
  });

  it('tries again when the server could not be reached', async () => {
    const { editor, sent, state } = begin([{ kind: 'unreachable' }]);
    rename(editor, 'A');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(state()).toBe('offline');
    rename(editor, 'B');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.at(-1)).toEqual({ name: 'B', revision: 3 });
    expect(state()).toBe('saved');
  });

  it('sends nothing more after a conflict until somebody decides', async () => {
    const { editor, autosave, sent, state } = begin([{ kind: 'conflict', conflict: CONFLICT }]);
    rename(editor, 'A');
    await vi.advanceTimersByTimeAsync(1_500);
    rename(editor, 'B');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe('conflict');
    expect(sent).toHaveLength(1);
    autosave.keepMine();
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.at(-1)).toEqual({ name: 'B', revision: 7 });
  });

  it('takes theirs without saving it back', async () => {
    const { editor, autosave, sent } = begin([{ kind: 'conflict', conflict: CONFLICT }]);
    rename(editor, 'A');
    await vi.advanceTimersByTimeAsync(1_500);
    autosave.takeTheirs({ document: someFlow(), revision: 7, savedAt: 5 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(editor.getState().document.nodes[1]?.name).toBe('ask');
    expect(sent).toHaveLength(1);
    expect(autosave.state.getState()).toEqual({ kind: 'saved', at: 5 });
    expect(autosave.revision()).toBe(7);
  });

  it('saves what both were put together to, on top of theirs', async () => {
    const { editor, autosave, sent, state } = begin([{ kind: 'conflict', conflict: CONFLICT }]);
    const before = editor.getState().document;
    rename(editor, 'A');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.base()).toBe(undefined);
    autosave.takeMerged({ document: { ...before, name: 'Both' }, revision: 7 });
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.at(-1)).toEqual({ name: 'ask', revision: 7 });
    expect(state()).toBe('saved');
    expect(autosave.base()?.name).toBe('Both');
  });

  it('sends what the browser kept from before at once', async () => {
    const { sent } = begin([], { isUnsaved: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(1);
  });

  it('saves at once when the page is left', async () => {
    const { editor, autosave, sent } = begin();
    rename(editor, 'A');
    autosave.stop();
    await autosave.flush();
    expect(sent).toEqual([{ name: 'A', revision: 3 }]);
  });
});
