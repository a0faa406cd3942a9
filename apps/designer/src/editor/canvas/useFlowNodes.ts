/** Nodes for the canvas library, made from the scene. One that shows nothing new stays the same object. */
import type { Position } from '@parley/flow-model';
import type { Node } from '@xyflow/react';
import { useRef } from 'react';
import { membersOf } from '../core/drawn-scene';
import type { NodeView } from '../core/node-view';
import type { Scene } from '../core/scene';

export type CanvasNode = Node<{ view: NodeView }, 'flow'>;

interface Selected {
  nodes: ReadonlySet<string>;
  drag: ReadonlyMap<string, Position> | undefined;
}

/** Returns a function from scene and selection to the canvas library's nodes. */
export function nodeMaker(): (scene: Scene, selected: Selected) => CanvasNode[] {
  let before = new Map<string, CanvasNode>();
  return (scene, { nodes, drag }) => {
    const made = new Map<string, CanvasNode>();
    for (const view of scene.views.values()) {
      const position = drag?.get(view.id) ?? view.node.position;
      const isSelected = membersOf(view).some((id) => nodes.has(id));
      const old = before.get(view.id);
      const isSame =
        old?.data.view === view && old.selected === isSelected && isSamePlace(old.position, position);
      made.set(view.id, isSame ? old : canvasNode(view, position, isSelected));
    }
    before = made;
    return [...made.values()];
  };
}

export function useFlowNodes(scene: Scene, selected: Selected): CanvasNode[] {
  const make = useRef<ReturnType<typeof nodeMaker>>(null);
  make.current ??= nodeMaker();
  return make.current(scene, selected);
}

function canvasNode(view: NodeView, position: Position, selected: boolean): CanvasNode {
  const { id, width, height, name } = view;
  return {
    id,
    type: 'flow',
    position,
    data: { view },
    width,
    height,
    measured: { width, height },
    selected,
    ariaLabel: name,
  };
}

function isSamePlace(a: Position, b: Position): boolean {
  return a.x === b.x && a.y === b.y;
}
