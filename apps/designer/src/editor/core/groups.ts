/** What a person does with groups: frames around nodes that belong together. A node is in one group at most. */
import type { FlowDocument, Group, Operation } from '@parley/flow-model';
import type { EditorStore } from './editor-store';
import { idsFor } from './ids';

/** Longest name of a group. */
export const GROUP_NAME_LENGTH = 128;

/** The groups of the selected nodes. */
export function selectedGroups(store: EditorStore): Group[] {
  const { document, view } = store.getState();
  return document.groups.filter((group) => group.nodes.some((id) => view.nodes.has(id)));
}

/**
 * Puts the selected nodes into a group and asks for its name; where they hold exactly one whole group, the others join
 * it. False where there is nothing to put together.
 */
export function groupSelection(store: EditorStore): boolean {
  const { document, view, edit, wording, setView } = store.getState();
  const nodes = document.nodes.filter(({ id }) => view.nodes.has(id)).map(({ id }) => id);
  if (nodes.length === 0) return false;
  const whole = document.groups.filter((group) => group.nodes.every((id) => view.nodes.has(id)));
  const [joined] = whole;
  if (joined && whole.length === 1) {
    if (joined.nodes.length === nodes.length) return false;
    const rest = withoutNodes(document, nodes, joined.id);
    const change: Operation = { type: 'changeGroup', group: joined.id, change: { nodes } };
    return edit(wording.t('step.joinGroup', { name: joined.name }), [...rest, change]);
  }
  const group: Group = {
    id: idsFor(document)('g'),
    name: freeName(document.groups, wording.t('groups.name')),
    nodes,
    collapsed: false,
  };
  const operations: Operation[] = [...withoutNodes(document, nodes), { type: 'addGroup', group }];
  if (!edit(wording.t('step.group'), operations)) return false;
  setView({ renamedGroup: group.id });
  return true;
}

/** Takes the selected nodes out of their groups; a group of which none is left is gone. */
export function ungroupSelection(store: EditorStore): boolean {
  const { document, view, edit, wording } = store.getState();
  const operations = withoutNodes(document, [...view.nodes]);
  return operations.length > 0 && edit(wording.t('step.ungroup'), operations);
}

/** Shows a group as one node, or its nodes again. */
export function toggleGroup(store: EditorStore, id: string): boolean {
  const { document, edit, wording, announce } = store.getState();
  const group = document.groups.find((g) => g.id === id);
  if (!group) return false;
  const collapsed = !group.collapsed;
  const step = wording.t(collapsed ? 'step.collapseGroup' : 'step.expandGroup', { name: group.name });
  const isDone = edit(step, [{ type: 'changeGroup', group: id, change: { collapsed } }]);
  if (isDone) announce(step);
  return isDone;
}

/** An empty name changes nothing. */
export function renameGroup(store: EditorStore, id: string, name: string): boolean {
  const { document, edit, wording } = store.getState();
  const group = document.groups.find((g) => g.id === id);
  const given = name.trim().slice(0, GROUP_NAME_LENGTH);
  if (!group || given === '' || given === group.name) return false;
  return edit(wording.t('step.renameGroup', { name: given }), [
    { type: 'changeGroup', group: id, change: { name: given } },
  ]);
}

/** Takes nodes out of every group but one; a group that would be empty is removed. */
export function withoutNodes(document: FlowDocument, nodes: readonly string[], kept?: string): Operation[] {
  const gone = new Set(nodes);
  return document.groups.flatMap((group): Operation[] => {
    const left = group.nodes.filter((id) => !gone.has(id));
    if (group.id === kept || left.length === group.nodes.length) return [];
    if (left.length === 0) return [{ type: 'removeGroup', group: group.id }];
    return [{ type: 'changeGroup', group: group.id, change: { nodes: left } }];
  });
}

function freeName(groups: readonly Group[], wanted: string): string {
  const taken = new Set(groups.map((group) => group.name));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    if (!taken.has(`${wanted} ${n}`)) return `${wanted} ${n}`;
  }
}
