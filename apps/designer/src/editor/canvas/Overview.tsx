import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useMemo, type MouseEvent } from 'react';
import { useEditor, useEditorStore } from '../EditorContext';
import { membersOf } from '../core/drawn-scene';
import type { NodeView } from '../core/node-view';
import type { Scene } from '../core/scene';
import classes from './Overview.module.css';
import { nodeAt } from './hit-test';
import type { Point } from './lanes/geometry';
import type { Routes } from './lanes/route-lines';

/** A large flow from far away: one path a colour, so that a thousand nodes cost as much as ten. A click goes near. */
export function Overview({ scene, routes }: { scene: Scene; routes: Routes }) {
  const store = useEditorStore();
  const selected = useEditor((s) => s.view.nodes);
  const { screenToFlowPosition, setCenter } = useReactFlow();
  const shapes = useMemo(() => [...shapesByGroup(scene)], [scene]);
  const lines = useMemo(() => [...routes.values()].map(straightPath).join(''), [routes]);
  const marked = [...scene.views.values()]
    .filter((view) => membersOf(view).some((id) => selected.has(id)))
    .map(shapeOf)
    .join('');
  const goNear = (event: MouseEvent) => {
    const view = nodeAt(scene, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    if (!view) return;
    store.getState().select({ nodes: membersOf(view) });
    const { x, y } = view.node.position;
    void setCenter(x + view.width / 2, y + view.height / 2, { zoom: 0.8, duration: 220 });
  };
  return (
    <ViewportPortal>
      <svg className={classes.layer}>
        <path className={classes.lines} d={lines} />
        {shapes.map(([group, path]) => (
          <path key={group} className={classes.shape} data-group={group} d={path} onClick={goNear} />
        ))}
        <path className={classes.selected} d={marked} />
      </svg>
    </ViewportPortal>
  );
}

function shapesByGroup(scene: Scene): Map<string, string> {
  const paths = new Map<string, string>();
  for (const view of scene.views.values()) {
    paths.set(view.group, (paths.get(view.group) ?? '') + shapeOf(view));
  }
  return paths;
}

function shapeOf(view: NodeView): string {
  const { x, y } = view.node.position;
  return `M${x} ${y}h${view.width}v${view.height}h${-view.width}z`;
}

function straightPath(points: readonly Point[]): string {
  return points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('');
}
