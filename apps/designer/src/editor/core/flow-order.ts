/** The order in which a call meets the nodes: along the lines from Start, then what nothing leads to, by place. */
import type { Scene } from './scene';

/** Ids of all nodes; every node stands in it once. */
export function flowOrder(scene: Scene): string[] {
  const { nodes } = scene.document;
  const byPlace = [...nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
  const starts = byPlace.filter((node) => scene.views.get(node.id)?.shape === 'start');
  const seen = new Set<string>();
  for (const root of [...starts, ...byPlace]) {
    const stack = [root.id];
    while (stack.length > 0) {
      const id = stack.pop() ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push(...targetsOf(scene, id).reverse());
    }
  }
  return [...seen];
}

/** Where the lines of a node lead, in the order of its exits. */
export function targetsOf(scene: Scene, id: string): string[] {
  const lines = new Map((scene.linesFrom.get(id) ?? []).map((line) => [line.id, line.target]));
  const exits = scene.views.get(id)?.exits ?? [];
  return exits.flatMap((exit) => (exit.line === undefined ? [] : (lines.get(exit.line) ?? [])));
}
