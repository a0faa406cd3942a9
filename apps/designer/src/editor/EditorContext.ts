import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EditorState, EditorStore } from './core/editor-store';

export const EditorContext = createContext<EditorStore | undefined>(undefined);

/** The editor of this page. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error('There is no editor around this component');
  return store;
}

/** A part of the editor's state; renders again only when the part itself is another. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useEditorStore(), select);
}
