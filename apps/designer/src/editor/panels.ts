/** Which panels are open, and how large: remembered in this browser for every flow. */
import { z } from 'zod';
import { create } from 'zustand';

export type Panel = 'palette' | 'properties' | 'drawer';

interface Sizes {
  least: number;
  usual: number;
  most: number;
  /** what is left of the panel when it is closed; absent: dragging does not close it */
  closed?: number;
}

/** Width of palette and properties, height of the drawer, in px. */
export const PANEL_SIZES: Readonly<Record<Panel, Sizes>> = {
  palette: { least: 180, usual: 212, most: 320, closed: 44 },
  properties: { least: 280, usual: 324, most: 480 },
  drawer: { least: 100, usual: 136, most: 480, closed: 36 },
};

const STORED = 'parley.editor.panels';

const Panels = z.object({
  palette: stateOf('palette'),
  properties: stateOf('properties'),
  drawer: stateOf('drawer'),
});
type Panels = z.infer<typeof Panels>;
type PanelState = Panels[Panel];

export const usePanels = create<Panels>(() => readPanels(stored()));

usePanels.subscribe((panels) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(panels));
  } catch {
    // storage is forbidden: the panels stay as they are for this visit
  }
});

/** What is stored as a panel's state, with the usual in place of what is missing or senseless. */
export function readPanels(text: string): Panels {
  try {
    return Panels.parse(JSON.parse(text));
  } catch {
    return Panels.parse({});
  }
}

export function openPanel(panel: Panel): void {
  usePanels.setState((panels) => ({ [panel]: { ...panels[panel], isOpen: true } }));
}

export function togglePanel(panel: Panel): void {
  usePanels.setState((panels) => ({ [panel]: { ...panels[panel], isOpen: !panels[panel].isOpen } }));
}

/** Sizes outside the panel's bounds are brought back in; one far below them closes a panel that can be closed. */
export function resizePanel(panel: Panel, size: number): void {
  usePanels.setState((panels) => ({ [panel]: resized(panel, panels[panel], size) }));
}

/** @returns a panel that was given a size, in px */
export function resized(panel: Panel, state: PanelState, size: number): PanelState {
  const { least, most, closed } = PANEL_SIZES[panel];
  if (closed !== undefined && size < (closed + least) / 2) return { ...state, isOpen: false };
  return { isOpen: true, size: Math.round(Math.min(most, Math.max(least, size))) };
}

function stateOf(panel: Panel) {
  const { least, usual, most } = PANEL_SIZES[panel];
  return z
    .object({
      isOpen: z.boolean().catch(true),
      size: z.number().min(least).max(most).catch(usual),
    })
    .catch({ isOpen: true, size: usual });
}

function stored(): string {
  try {
    return localStorage.getItem(STORED) ?? '{}';
  } catch {
    return '{}';
  }
}
