import { useMemo } from 'react';
import { nodeExits, type ExitView } from '../editor/core/exits';
import { usePanel } from './panelContext';
import { commonBranchLabels } from './wording';

/** The exits of the panel's node, as the canvas has them; presets whether drawn or not. */
export function useNodeExits(): { declared: ExitView[]; presets: ExitView[] } {
  const { document, node, element, language } = usePanel();
  return useMemo(() => {
    const lines = document.lines.filter((line) => line.source === node.id);
    const options = { language, commonLabels: commonBranchLabels(language), showPresets: true };
    const exits = nodeExits(node, element, lines, options);
    return {
      declared: exits.filter((exit) => exit.kind !== 'preset'),
      presets: exits.filter((exit) => exit.kind === 'preset'),
    };
  }, [document.lines, node, element, language]);
}
