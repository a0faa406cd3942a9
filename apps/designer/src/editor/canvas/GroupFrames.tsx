import type { Group, Position } from '@parley/flow-model';
import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../core/scene';
import classes from './Groups.module.css';

const PADDING = { top: 32, side: 14 };

interface Props {
  scene: Scene;
  drag?: ReadonlyMap<string, Position> | undefined;
  /** absent: name and count, where there is nothing to be done with a group */
  titleOf?: (group: Group) => ReactNode;
}

/** Frames around nodes that belong together, with or without an editor. A collapsed group is a node instead. */
export function GroupFrames({ scene, drag, titleOf = plainTitle }: Props) {
  const { t } = useTranslation('editor');
  const groups = scene.document.groups.filter((group) => !group.collapsed);
  if (groups.length === 0) return null;
  return (
    <ViewportPortal>
      {groups.map((group) => {
        const frame = frameOf(group, { scene, drag });
        if (!frame) return null;
        const { left, top, width, height } = frame;
        return (
          <div
            key={group.id}
            className={classes.group}
            role="group"
            aria-label={t('groups.label', { name: group.name })}
            style={{ transform: `translate(${left}px, ${top}px)`, width, height }}
          >
            {titleOf(group)}
          </div>
        );
      })}
    </ViewportPortal>
  );
}

const plainTitle = ({ name, nodes }: Group) => (
  <div className={classes.title} data-plain title={name}>
    <span className={classes.name}>{name}</span>
    <span className={classes.count}>{nodes.length}</span>
  </div>
);

function frameOf(group: Group, { scene, drag }: Pick<Props, 'scene' | 'drag'>) {
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
