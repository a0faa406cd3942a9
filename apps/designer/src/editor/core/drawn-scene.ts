/**
 * The scene as it is drawn. The nodes of a collapsed group give way to one view of the group, which has the exits that
 * leave it; lines inside are gone and lines from and to outside hang on the group.
 */
import type { Group, Line, Position } from '@parley/flow-model';
import type { Translate } from './editor-store';
import type { ExitView } from './exits';
import { cardHeight, NODE, type NodeView } from './node-view';
import type { Scene } from './scene';

/** Returns a function from scene to drawn scene that reuses the parts of the one before. */
export function drawnSceneBuilder(): (scene: Scene, t: Translate) => Scene {
  let last: { scene: Scene; t: Translate; drawn: Scene } | undefined;
  let groups = new Map<string, GroupParts & { view: NodeView }>();
  return (scene, t) => {
    const collapsed = scene.document.groups.filter((group) => group.collapsed && hasNodes(group, scene));
    if (collapsed.length === 0) return scene;
    const isSame =
      last?.scene.views === scene.views &&
      last.scene.linesFrom === scene.linesFrom &&
      last.scene.document.groups === scene.document.groups &&
      last.t === t;
    if (last && isSame) {
      const { lines } = last.drawn.document;
      last = { scene, t, drawn: { ...last.drawn, document: { ...scene.document, lines } } };
      return last.drawn;
    }
    const groupOf = new Map(collapsed.flatMap((group) => group.nodes.map((node) => [node, group.id])));
    const lines = drawnLines(scene.document.lines, groupOf);
    const views = new Map([...scene.views].filter(([id]) => !groupOf.has(id)));
    const before = groups;
    groups = new Map();
    for (const group of collapsed) {
      const parts = partsOf(group, scene, t);
      const old = before.get(group.id);
      const view = old && isSameParts(old, parts) ? old.view : groupView(parts);
      groups.set(group.id, { ...parts, view });
      views.set(group.id, view);
    }
    const drawn = { document: { ...scene.document, lines }, views, linesFrom: bySource(lines) };
    last = { scene, t, drawn };
    return drawn;
  };
}

/** The nodes that a view stands for: those of a collapsed group, otherwise the node itself. */
export function membersOf(view: NodeView): readonly string[] {
  return view.collapsed?.members ?? [view.id];
}

/** What a node is drawn as: itself, or the collapsed group that it is in. */
export function drawnView({ views }: Scene, node: string): NodeView | undefined {
  const own = views.get(node);
  if (own) return own;
  for (const view of views.values()) if (view.collapsed?.members.includes(node)) return view;
  return undefined;
}

/** The node that a line let go on a view leads to; undefined where none of a group takes lines in. */
export function entryOf(view: NodeView): string | undefined {
  return view.collapsed ? view.collapsed.entry : view.id;
}

/** Places of nodes, given places of what is drawn: the nodes of a collapsed group go with it. */
export function nodePlaces(
  { scene, drawn }: { scene: Scene; drawn: Scene },
  places: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const result = new Map<string, Position>();
  for (const [id, to] of places) {
    const view = drawn.views.get(id);
    if (!view) continue;
    for (const member of membersOf(view)) {
      const at = scene.views.get(member)?.node.position;
      if (!at) continue;
      const from = view.node.position;
      result.set(member, { x: at.x + to.x - from.x, y: at.y + to.y - from.y });
    }
  }
  return result;
}

interface GroupParts {
  group: Group;
  members: readonly NodeView[];
  leaving: readonly { from: NodeView; exit: ExitView }[];
  entry: string | undefined;
  t: Translate;
}

function hasNodes(group: Group, scene: Scene): boolean {
  return group.nodes.some((id) => scene.views.has(id));
}

function drawnLines(lines: readonly Line[], groupOf: ReadonlyMap<string, string>): Line[] {
  return lines.flatMap((line) => {
    const source = groupOf.get(line.source) ?? line.source;
    const target = groupOf.get(line.target) ?? line.target;
    if (source === line.source && target === line.target) return [line];
    return source === target ? [] : [{ ...line, source, target }];
  });
}

function bySource(lines: readonly Line[]): Map<string, Line[]> {
  const result = new Map<string, Line[]>();
  for (const line of lines) {
    const own = result.get(line.source);
    if (own) own.push(line);
    else result.set(line.source, [line]);
  }
  return result;
}

function partsOf(group: Group, scene: Scene, t: Translate): GroupParts {
  const inside = new Set(group.nodes);
  const members = group.nodes.flatMap((id) => scene.views.get(id) ?? []);
  const targets = new Map(scene.document.lines.map((line) => [line.id, line.target]));
  const leaving = members.flatMap((from) =>
    from.exits.flatMap((exit) => {
      const target = targets.get(exit.line ?? '');
      return target === undefined || inside.has(target) ? [] : [{ from, exit }];
    }),
  );
  const entering = scene.document.lines.find((l) => inside.has(l.target) && !inside.has(l.source));
  const entry = entering?.target ?? members.find((view) => view.shape !== 'start')?.id;
  return { group, members, leaving, entry, t };
}

function isSameParts(a: GroupParts, b: GroupParts): boolean {
  return (
    a.group === b.group &&
    a.entry === b.entry &&
    a.t === b.t &&
    a.members.length === b.members.length &&
    a.members.every((view, i) => view === b.members[i]) &&
    a.leaving.length === b.leaving.length &&
    a.leaving.every(({ exit }, i) => exit === b.leaving[i]?.exit)
  );
}

function groupView({ group, members, leaving, entry, t }: GroupParts): NodeView {
  const position = {
    x: Math.min(...members.map((view) => view.node.position.x)),
    y: Math.min(...members.map((view) => view.node.position.y)),
  };
  const exits = leaving.map(({ from, exit }): ExitView => {
    const isTwice = leaving.filter((other) => other.exit.label === exit.label).length > 1;
    return {
      ...exit,
      branch: `${from.id} ${exit.branch}`,
      label: isTwice ? `${from.name}: ${exit.label}` : exit.label,
    };
  });
  const calls = members.filter((view) => view.group === 'data').length;
  const nodes = t('editor:groups.nodes', { count: members.length });
  const text = calls === 0 ? nodes : `${nodes}, ${t('editor:groups.calls', { count: calls })}`;
  return {
    id: group.id,
    node: { id: group.id, element: '', name: group.name, description: '', position, params: {} },
    element: undefined,
    group: 'logic',
    shape: 'card',
    name: group.name,
    summary: [{ text, isVariable: false }],
    summaryStyle: 'plain',
    summaryLines: 1,
    exits,
    width: NODE.width,
    height: cardHeight(1, exits.length),
    collapsed: { members: members.map(({ id }) => id), entry },
  };
}
