import type { Group, Position } from '@parley/flow-model';
import { ViewportPortal } from '@xyflow/react';
import type { Scene } from '../core/scene';
import classes from './Groups.module.css';

const PADDING = { top: 32, side: 14 };

/** Frames around nodes that belong together. */
export function Groups(props: { scene: Scene; drag: ReadonlyMap<string, Position> | undefined }) {
  const { groups } = props.scene.document;
  if (groups.length === 0) return null;
  return (
    <ViewportPortal>
      {groups.map((group) => {
        const frame = frameOf(group, props);
        if (!frame) return null;
        const { left, top, width, height } = frame;
        return (
          <div
            key={group.id}
            className={classes.group}
            style={{ transform: `translate(${left}px, ${top}px)`, width, height }}
          >
            <span className={classes.title} title={group.name}>
              {group.name} <span className={classes.count}>{group.nodes.length}</span>
            </span>
          </div>
        );
      })}
    </ViewportPortal>
  );
}

function frameOf(
  group: Group,
  { scene, drag }: { scene: Scene; drag: ReadonlyMap<string, Position> | undefined },
) {
  const boxes = group.nodes.flatMap((id) => {
    const view = scene.views.get(id);
    if (!view) return [];
    const { x, y } = drag?.get(id) ?? view.node.position;
    return [{ left: x, top: y, right: x + view.width, bottom: y + view.height }];
  });
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((b) => b.left)) - PADDING.side;
  const top = Math.min(...boxes.map((b) => b.top)) - PADDING.top;
  const right = Math.max(...boxes.map((b) => b.right)) + PADDING.side;
  const bottom = Math.max(...boxes.map((b) => b.bottom)) + PADDING.side;
  return { left, top, width: right - left, height: bottom - top };
}
