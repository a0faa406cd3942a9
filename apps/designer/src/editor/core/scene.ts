/** Views of all nodes of a document. A view keeps its identity as long as nothing that it shows has changed. */
import type { Catalogue, ElementRegistry, FlowDocument, Line } from '@parley/flow-model';
import type { ElementLanguage } from './exits';
import { nodeView, type NodeView } from './node-view';

export interface Scene {
  document: FlowDocument;
  views: ReadonlyMap<string, NodeView>;
  /** lines of each node, by the node's id */
  linesFrom: ReadonlyMap<string, readonly Line[]>;
}

export interface SceneOptions {
  language: ElementLanguage;
  commonLabels: Readonly<Record<string, string>>;
  /** nodes whose preset exits are drawn without a line too */
  presetsShown: ReadonlySet<string>;
  catalogue: Catalogue;
}

const NO_LINES: readonly Line[] = [];

/** Returns a function that turns documents into scenes and reuses the parts of the scene before. */
export function sceneBuilder(registry: ElementRegistry) {
  let last: { scene: Scene; options: SceneOptions } | undefined;
  return function build(document: FlowDocument, options: SceneOptions): Scene {
    const before = last;
    const isSameWorld =
      before?.options.language === options.language &&
      before.options.commonLabels === options.commonLabels &&
      before.options.catalogue === options.catalogue;
    if (
      before &&
      isSameWorld &&
      before.scene.document.nodes === document.nodes &&
      before.scene.document.lines === document.lines &&
      before.options.presetsShown === options.presetsShown
    ) {
      last = { scene: { ...before.scene, document }, options };
      return last.scene;
    }
    const linesFrom = groupLines(document, before?.scene);
    const views = new Map<string, NodeView>();
    for (const node of document.nodes) {
      const lines = linesFrom.get(node.id) ?? NO_LINES;
      const showPresets = options.presetsShown.has(node.id);
      const old = isSameWorld ? before.scene.views.get(node.id) : undefined;
      const isSame =
        old?.node === node &&
        (before?.scene.linesFrom.get(node.id) ?? NO_LINES) === lines &&
        before?.options.presetsShown.has(node.id) === showPresets;
      views.set(
        node.id,
        isSame && old ? old : nodeView(node, registry.find(node.element), lines, { ...options, showPresets }),
      );
    }
    last = { scene: { document, views, linesFrom }, options };
    return last.scene;
  };
}

function groupLines(document: FlowDocument, before: Scene | undefined): Map<string, readonly Line[]> {
  if (before?.document.lines === document.lines) return new Map(before.linesFrom);
  const groups = new Map<string, Line[]>();
  for (const line of document.lines) {
    const group = groups.get(line.source);
    if (group) group.push(line);
    else groups.set(line.source, [line]);
  }
  const result = new Map<string, readonly Line[]>(groups);
  for (const [id, lines] of result) {
    const old = before?.linesFrom.get(id);
    if (old && old.length === lines.length && old.every((line, i) => line === lines[i])) result.set(id, old);
  }
  return result;
}
