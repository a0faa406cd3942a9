import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  ViewportPortal,
  type ReactFlowInstance,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupFrames } from '../editor/canvas/GroupFrames';
import { roundedPath, type Point } from '../editor/canvas/lanes/geometry';
import type { Routes } from '../editor/canvas/lanes/route-lines';
import { arrowAt, shortened } from '../editor/canvas/line-shape';
import type { Scene } from '../editor/core/scene';
import { detailLevel, type DetailLevel } from '../editor/core/view';
import classes from './DiffCanvas.module.css';
import { DiffNode, type DrawnNode } from './DiffNode';
import type { MarkedDocument } from './overlay';
import { routesOf } from './routes';

export type CanvasInstance = ReactFlowInstance<DrawnNode>;

interface Props {
  label: string;
  marked: MarkedDocument;
  scene: Scene;
  /** what changed of a node, in a few words, by its id */
  notes: ReadonlyMap<string, string>;
  /** id of the node that the list stands on */
  current: string | undefined;
  showMoved: boolean;
  viewport: Viewport;
  onViewport: (viewport: Viewport) => void;
  onChoose: (node: string) => void;
  onReady?: (instance: CanvasInstance) => void;
}

const nodeTypes = { diff: DiffNode };
const HIDE_ATTRIBUTION = { hideAttribution: true };

/** A flow drawn to be looked at: what changed stands out, the rest is dimmed. */
export function DiffCanvas(props: Props) {
  const { label, marked, scene, notes, current, viewport } = props;
  const level = detailLevel(viewport.zoom);
  const drawn = useMemo(() => drawnNodes({ scene, marked, notes, level }), [scene, marked, notes, level]);
  const nodes = useMemo(
    () => drawn.map((node) => (node.id === current ? { ...node, selected: true } : node)),
    [drawn, current],
  );
  const routes = useMemo(() => routesOf(scene), [scene]);
  return (
    <div className={classes.canvas} role="region" aria-label={label}>
      <ReactFlowProvider>
        <ReactFlow<DrawnNode>
          nodes={nodes}
          nodeTypes={nodeTypes}
          viewport={viewport}
          onViewportChange={props.onViewport}
          {...(props.onReady === undefined ? {} : { onInit: props.onReady })}
          onNodeClick={(_event, node) => {
            if (node.data.mark !== undefined) props.onChoose(node.id);
          }}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          onlyRenderVisibleElements
          minZoom={0.05}
          maxZoom={2}
          zoomOnDoubleClick={false}
          panOnScroll
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          proOptions={HIDE_ATTRIBUTION}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--p-dot)" />
          <GroupFrames scene={scene} />
          <Lines routes={routes} marks={marked.lines} isFar={level === 'shape'} />
          {props.showMoved && <Moved scene={scene} moved={marked.moved} />}
        </ReactFlow>
      </ReactFlowProvider>
    </div>
  );
}

function drawnNodes(asked: Pick<Props, 'scene' | 'marked' | 'notes'> & { level: DetailLevel }): DrawnNode[] {
  const { scene, marked, notes, level } = asked;
  return [...scene.views.values()].map((view) => ({
    id: view.id,
    type: 'diff',
    position: view.node.position,
    data: { view, level, mark: marked.nodes.get(view.id), note: notes.get(view.id) ?? '' },
    width: view.width,
    height: view.height,
    measured: { width: view.width, height: view.height },
    ariaLabel: view.name,
  }));
}

interface LinesProps {
  routes: Routes;
  marks: MarkedDocument['lines'];
  isFar: boolean;
}

/** What only one of the documents has lies above what both have. */
const Lines = memo(function Lines({ routes, marks, isFar }: LinesProps) {
  const rank = (id: string) => ({ plain: 0, removed: 1, added: 2 })[marks.get(id) ?? 'plain'];
  const ordered = [...routes].sort(([a], [b]) => rank(a) - rank(b));
  return (
    <ViewportPortal>
      <svg className={classes.lines}>
        {ordered.map(([id, points]) => (
          <g key={id} data-mark={marks.get(id)}>
            <path className={classes.stroke} d={roundedPath(shortened(points))} />
            {!isFar && <path className={classes.arrow} d={arrowAt(points.at(-1))} />}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});

/** Where nodes stood that stand elsewhere now. */
function Moved({ scene, moved }: { scene: Scene; moved: ReadonlyMap<string, Point> }) {
  const { t } = useTranslation();
  return (
    <ViewportPortal>
      {[...moved].map(([id, from]) => {
        const view = scene.views.get(id);
        if (!view) return null;
        const { width, height } = view;
        const to = view.node.position;
        const half = { x: width / 2, y: height / 2 };
        return (
          <div key={id}>
            <div
              className={classes.ghost}
              title={t('flows:diff.stoodHere', { name: view.name })}
              style={{ transform: `translate(${from.x}px, ${from.y}px)`, width, height }}
            />
            <svg className={classes.way} aria-hidden="true">
              <path d={`M${from.x + half.x} ${from.y + half.y}L${to.x + half.x} ${to.y + half.y}`} />
            </svg>
          </div>
        );
      })}
    </ViewportPortal>
  );
}
