/** Which panels are open, and how wide: remembered in this browser for every flow. */
import { create } from 'zustand';

export const PROPERTIES_WIDTH = { least: 280, usual: 324, most: 480 } as const;
const STORED = 'parley.editor.panels';

interface Panels {
  isPaletteOpen: boolean;
  isPropertiesOpen: boolean;
  isDrawerOpen: boolean;
  /** px */
  propertiesWidth: number;
}

const USUAL: Panels = {
  isPaletteOpen: true,
  isPropertiesOpen: true,
  isDrawerOpen: true,
  propertiesWidth: PROPERTIES_WIDTH.usual,
};

export const usePanels = create<Panels>(readStored);

usePanels.subscribe((panels) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(panels));
  } catch {
    // storage is forbidden: the panels stay as they are for this visit
  }
});

/** Widths outside what visual.md allows are brought back in. */
export function setPropertiesWidth(width: number): void {
  const { least, most } = PROPERTIES_WIDTH;
  usePanels.setState({ propertiesWidth: Math.round(Math.min(most, Math.max(least, width))) });
}

function readStored(): Panels {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return USUAL;
    const known = Object.entries(USUAL).map(([key, usual]): [string, unknown] => {
      const value = (stored as Record<string, unknown>)[key];
      return [key, typeof value === typeof usual ? value : usual];
    });
    return Object.fromEntries(known) as unknown as Panels;
  } catch {
    return USUAL;
  }
}
