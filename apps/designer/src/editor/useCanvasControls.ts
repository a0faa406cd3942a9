import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasControls } from './actions';
import { drawnView } from './core/drawn-scene';
import type { EditorStore } from './core/editor-store';

/** Around what is shown, px. */
const MARGIN = 36;
/** Of the sentence above a version that cannot be changed, with room below it, px. */
const SENTENCE = 58;
/** Of the tools at the bottom, px. */
const TOOLS = 60;
/** Of the minimap where nodes would stand behind it, px. */
const ABOVE_MINIMAP = 128;
/** Of the minimap with its margins, px. */
const MINIMAP = { width: 188, height: 124 };
/** Below this zoom nodes say only their names. */
const READABLE = 0.7;
/** Of a flow that is too large to be read as a whole. */
const BEGINNING = 0.85;

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
        void flow.setViewport(fitting(store, bounds, { width, height }), { duration: duration() });
      },
      open: () => {
        const bounds = boundsOf(store);
        const { width, height } = canvas.getState();
        if (!bounds || width === 0) return;
        const whole = fitting(store, bounds, { width, height });
        void flow.setViewport(whole.zoom >= READABLE ? whole : beginning(bounds, height, topOf(store)));
      },
      centre: () => {
        const { transform, width, height } = canvas.getState();
        const [x, y, zoom] = transform;
        return { x: Math.round((width / 2 - x) / zoom), y: Math.round((height / 2 - y) / zoom) };
      },
      goTo: (id) => {
        const view = drawnView(store.getState().drawn, id);
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
        requestAnimationFrame(() => nodeElement(view.id)?.focus({ preventScroll: true }));
      },
    };
  }, [flow, canvas, store]);
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Free above what is shown, px. */
function topOf(store: EditorStore): number {
  return store.getState().isReadOnly ? SENTENCE : MARGIN;
}

/** Shows everything, and no node behind the minimap. */
function fitting(
  store: EditorStore,
  bounds: Area,
  { width, height }: { width: number; height: number },
): Viewport {
  const fit = (bottom: number) => {
    const padding = { x: `${MARGIN}px`, top: `${topOf(store)}px`, bottom: `${bottom}px` } as const;
    return getViewportForBounds(bounds, width, height, 0.05, 1, padding);
  };
  const viewport = fit(TOOLS);
  const { x, y, zoom } = viewport;
  const isHidden = [...store.getState().drawn.views.values()].some(({ node, ...view }) => {
    const right = (node.position.x + view.width) * zoom + x;
    const bottom = (node.position.y + view.height) * zoom + y;
    return right > width - MINIMAP.width && bottom > height - MINIMAP.height;
  });
  return isHidden ? fit(ABOVE_MINIMAP) : viewport;
}

/** The left end of a flow, large enough to be read. */
function beginning(bounds: Area, height: number, top: number): Viewport {
  const middle = bounds.y + bounds.height / 2;
  const isTall = bounds.height * BEGINNING > height;
  return {
    x: MARGIN - bounds.x * BEGINNING,
    y: isTall ? top - bounds.y * BEGINNING : height / 2 - middle * BEGINNING,
    zoom: BEGINNING,
  };
}

/** The rectangle around everything drawn; undefined for an empty flow. */
export function boundsOf(store: EditorStore) {
  const { drawn, document } = store.getState();
  const boxes = [
    ...[...drawn.views.values()].map((v) => ({ ...v.node.position, width: v.width, height: v.height })),
    ...document.notes.map((note) => ({ ...note.position, ...note.size })),
  ];
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}
