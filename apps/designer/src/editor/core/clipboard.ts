/** Copy and paste through the system's clipboard, as JSON: across flows, tabs and people. */
import { FlowFragment, pasteFragment, references, takeFragment, type Position } from '@parley/flow-model';
import type { EditorStore } from './editor-store';
import { idsFor } from './ids';
import { acceptsNode } from './intents';

/** The selection as text for the clipboard; undefined where nothing is selected. */
export function selectionText(store: EditorStore): string | undefined {
  const { document, view } = store.getState();
  if (view.nodes.size === 0 && view.notes.size === 0) return undefined;
  const used = new Map<string, string[]>();
  for (const { kind, name, nodeId } of references(document, store.registry)) {
    if (kind === 'flowVariable') used.set(nodeId, [...(used.get(nodeId) ?? []), name]);
  }
  const fragment = takeFragment(document, {
    nodes: [...view.nodes],
    notes: [...view.notes],
    uses: (node) => used.get(node.id) ?? [],
  });
  return JSON.stringify(fragment, null, 2);
}

/**
 * Pastes text that was copied from a flow, with its top left corner at `at`, and selects it. False where the text is
 * no piece of a flow, or nothing of it may stand here.
 */
export function pasteText(store: EditorStore, text: string, at?: Position): boolean {
  const { document, edit, select, announce, wording } = store.getState();
  const fragment = readFragment(text);
  if (!fragment) return false;
  const pasted = pasteFragment(document, fragment, {
    offset: offsetTo(fragment, at),
    newId: idsFor(document),
    accepts: (node) => acceptsNode(store, node),
  });
  if (pasted.operations.length === 0) return false;
  const count = pasted.nodes.length;
  if (!edit(wording.t('step.paste', { count }), pasted.operations)) return false;
  const before = new Set(document.notes.map((note) => note.id));
  const notes = store.getState().document.notes.filter((note) => !before.has(note.id));
  select({ nodes: pasted.nodes, notes: notes.map((note) => note.id) });
  const names = pasted.createdVariables.join(', ');
  announce(
    names === ''
      ? wording.t('announce.pasted', { count })
      : wording.t('announce.pastedWith', { count, names }),
  );
  return true;
}

function readFragment(text: string): FlowFragment | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = FlowFragment.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function offsetTo(fragment: FlowFragment, at: Position | undefined): Position {
  const places = [...fragment.nodes, ...fragment.notes].map((item) => item.position);
  if (!at || places.length === 0) return { x: 40, y: 40 };
  const left = Math.min(...places.map((p) => p.x));
  const top = Math.min(...places.map((p) => p.y));
  return { x: Math.round(at.x - left), y: Math.round(at.y - top) };
}
