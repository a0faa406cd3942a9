import type { Group, Position } from '@parley/flow-model';
import { IconChevronDown } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleGroup } from '../core/groups';
import { dropNodes } from '../core/intents';
import type { Scene } from '../core/scene';
import { useEditor, useEditorStore } from '../EditorContext';
import { GroupFrames } from './GroupFrames';
import { GroupName } from './GroupName';
import classes from './Groups.module.css';

/** What is dragged snaps to this grid, px. */
const GRID = 4;

interface GroupsProps {
  scene: Scene;
  drag: ReadonlyMap<string, Position> | undefined;
}

/** Frames around nodes that belong together, to be dragged, renamed and collapsed. */
export function Groups(props: GroupsProps) {
  return <GroupFrames {...props} titleOf={(group) => <Title group={group} />} />;
}

function Title({ group }: { group: Group }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const beginDrag = useGroupDrag(group);
  return (
    <div
      className={`${classes.title} ${classes.grip} nodrag nopan`}
      title={group.name}
      onPointerDown={beginDrag}
      onDoubleClick={() => {
        if (!isReadOnly) store.getState().setView({ renamedGroup: group.id });
      }}
    >
      <button
        type="button"
        className={classes.toggle}
        aria-expanded
        aria-label={t('groups.collapse', { name: group.name })}
        title={t('groups.collapse', { name: group.name })}
        disabled={isReadOnly}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => toggleGroup(store, group.id)}
      >
        <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
      </button>
      <GroupName id={group.id} name={group.name} className={classes.name} />
      <span className={classes.count}>{group.nodes.length}</span>
    </div>
  );
}

/** A press on the title selects the nodes of the group, a drag moves them. */
function useGroupDrag(group: Group): (event: PointerEvent) => void {
  const store = useEditorStore();
  const { getZoom } = useReactFlow();
  return (event) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { select, scene, isReadOnly } = store.getState();
    select({ nodes: group.nodes });
    if (isReadOnly) return;
    const start = { x: event.clientX, y: event.clientY };
    const zoom = getZoom();
    const snapped = (distance: number) => Math.round(distance / zoom / GRID) * GRID;
    const move = (moved: globalThis.PointerEvent) => {
      const by = { x: snapped(moved.clientX - start.x), y: snapped(moved.clientY - start.y) };
      if (by.x === 0 && by.y === 0 && !store.getState().view.drag) return;
      const drag = new Map<string, Position>();
      for (const id of group.nodes) {
        const at = scene.views.get(id)?.node.position;
        if (at) drag.set(id, { x: at.x + by.x, y: at.y + by.y });
      }
      store.getState().setView({ drag });
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', stop);
      store.getState().setView({ drag: undefined });
    };
    const drop = () => {
      const { drag } = store.getState().view;
      if (drag) dropNodes(store, drag);
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', stop);
  };
}
