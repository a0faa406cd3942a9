import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PanelHandle.module.css';
import { PANEL_SIZES, resizePanel, usePanels, type Panel } from './panels';

/** By a press of an arrow key, px. */
const STEP = 16;

const EDGES = { palette: 'right', properties: 'left', drawer: 'top' } as const satisfies Record<
  Panel,
  string
>;

/**
 * The edge by which its parent, a panel, is made larger and smaller: dragged, or moved by arrow keys. A double click
 * gives the usual size.
 */
export function PanelHandle({ panel }: { panel: Panel }) {
  const { t } = useTranslation('editor');
  const size = usePanels((panels) => panels[panel].size);
  const { least, usual, most } = PANEL_SIZES[panel];
  const edge = EDGES[panel];
  return (
    <div
      className={classes.handle}
      data-edge={edge}
      role="separator"
      aria-orientation={edge === 'top' ? 'horizontal' : 'vertical'}
      aria-label={t(`panelSize.${panel}`)}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          resizePanel(panel, sizeUnder(event, edge));
      }}
      onDoubleClick={() => resizePanel(panel, usual)}
      onKeyDown={(event) => {
        const wanted = sizeByKey(event, { size, ...PANEL_SIZES[panel], edge });
        if (wanted === undefined) return;
        event.preventDefault();
        // the same arrows move the selected node
        event.stopPropagation();
        resizePanel(panel, wanted);
      }}
    />
  );
}

type Edge = (typeof EDGES)[Panel];

/** The size that brings the edge under the pointer. */
function sizeUnder(event: PointerEvent<HTMLElement>, edge: Edge): number {
  const panel = event.currentTarget.parentElement?.getBoundingClientRect();
  if (!panel) return 0;
  switch (edge) {
    case 'right':
      return event.clientX - panel.left;
    case 'left':
      return panel.right - event.clientX;
    case 'top':
      return panel.bottom - event.clientY;
  }
}

const KEYS: Readonly<Record<Edge, { larger: string; smaller: string }>> = {
  right: { larger: 'ArrowRight', smaller: 'ArrowLeft' },
  left: { larger: 'ArrowLeft', smaller: 'ArrowRight' },
  top: { larger: 'ArrowUp', smaller: 'ArrowDown' },
};

function sizeByKey(
  { key }: KeyboardEvent,
  { size, least, most, edge }: { size: number; least: number; most: number; edge: Edge },
): number | undefined {
  if (key === KEYS[edge].larger) return size + STEP;
  if (key === KEYS[edge].smaller) return Math.max(least, size - STEP);
  if (key === 'Home') return least;
  if (key === 'End') return most;
  return undefined;
}
