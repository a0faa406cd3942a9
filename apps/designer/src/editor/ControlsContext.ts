import { createContext, useContext, useMemo } from 'react';
import type { ActionContext, CanvasControls, PageControls } from './actions';
import { useEditorStore } from './EditorContext';

interface Controls {
  canvas: CanvasControls;
  page: PageControls;
}

export const ControlsContext = createContext<Controls | undefined>(undefined);

/** What the canvas and the page let others do. */
export function useControls(): Controls {
  const controls = useContext(ControlsContext);
  if (!controls) throw new Error('There is no editor page around this component');
  return controls;
}

/** What actions are run with. */
export function useActionContext(): ActionContext {
  const store = useEditorStore();
  const { canvas, page } = useControls();
  return useMemo(() => ({ store, canvas, page }), [store, canvas, page]);
}
