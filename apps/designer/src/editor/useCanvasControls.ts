import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasControls } from './actions';
import type { EditorStore } from './core/editor-store';

/** Leaves the tools at the bottom free. */
const FIT_PADDING = { x: '36px', top: '36px', bottom: '60px' } as const;

/** Of zooming and fitting, in ms; none where the person wants no motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
}

/** Moves the view of the canvas. To be used inside the canvas library's provider. */
export function useCanvasControls(store: EditorStore): CanvasControls {
  const flow = useReactFlow();
  const canvas = useStoreApi();
  return useMemo<CanvasControls>(() => {
    const nodeElement = (id: string) =>
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    return {
      zoomIn: () => void flow.zoomIn({ duration: duration() }),
      zoomOut: () => void flow.zoomOut({ duration: duration() }),
      zoomToFull: () => void flow.zoomTo(1, { duration: duration() }),
      fit: () => {
        const bounds = boundsOf(store);
        const { width, height } = canvas.getState();
        if (!bounds || width === 0) return;
        const viewport = getViewportForBounds(bounds, width, height, 0.05, 1, FIT_PADDING);
        void flow.setViewport(viewport, { duration: duration() });
      },
      centre: () => {
        const { transform, width, height } = canvas.getState();
        const [x, y, zoom] = transform;
        return { x: Math.round((width / 2 - x) / zoom), y: Math.round((height / 2 - y) / zoom) };
      },
      goTo: (id) => {
        const view = store.getState().scene.views.get(id);
        if (!view) return;
        const { transform, width, height } = canvas.getState();
        const [tx, ty, zoom] = transform;
        const { x, y } = view.node.position;
        const isSeen =
          x * zoom + tx > 0 &&
          y * zoom + ty > 0 &&
          (x + view.width) * zoom + tx < width &&
          (y + view.height) * zoom + ty < height;
        if (!isSeen) {
          void flow.setCenter(x + view.width / 2, y + view.height / 2, {
            zoom: Math.max(zoom, 0.7),
            duration: duration(),
          });
        }
        requestAnimationFrame(() => nodeElement(id)?.focus({ preventScroll: true }));
      },
    };
  }, [flow, canvas, store]);
}

/** The rectangle around everything drawn; undefined for an empty flow. */
export function boundsOf(store: EditorStore) {
  const { scene, document } = store.getState();
  const boxes = [
    ...[...scene.views.values()].map((v) => ({ ...v.node.position, width: v.width, height: v.height })),
    ...document.notes.map((note) => ({ ...note.position, ...note.size })),
  ];
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}
