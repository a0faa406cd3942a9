import { describe, expect, it } from 'vitest';
import { someEditor, someFlow } from '../testing/flow';
import { openWith, readKept } from './kept-draft';

function edited() {
  const editor = someEditor();
  editor.getState().edit('rename', [{ type: 'changeNode', node: 'ask', change: { name: 'A' } }]);
  const { document, history } = editor.getState();
  return { document, history };
}

describe('a draft kept in the browser', () => {
  const server = { document: someFlow(), revision: 3 };

  it('goes on with unsaved edits of the same state', () => {
    expect(openWith(server, { ...edited(), revision: 3, isUnsaved: true }).kind).toBe('mine');
  });

  it('is a conflict where the server has gone on', () => {
    const opening = openWith(server, { ...edited(), revision: 2, isUnsaved: true });
    expect(opening).toMatchObject({ kind: 'conflict', revision: 2 });
  });

  it('gives its history to the same document, and to no other', () => {
    const kept = { ...edited(), revision: 3, isUnsaved: false };
    const same = openWith({ document: kept.document, revision: 4 }, kept);
    expect(same).toMatchObject({ kind: 'theirs', history: kept.history });
    expect(openWith(server, kept)).toEqual({ kind: 'theirs', document: server.document });
  });

  it('is forgotten where it cannot be read', () => {
    expect(readKept(undefined)).toBeUndefined();
    expect(readKept({ document: {}, revision: 1, isUnsaved: true, history: {} })).toBeUndefined();
    const kept = { ...edited(), revision: 3, isUnsaved: true };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(JSON.parse(JSON.stringify(kept)));
  });
});
