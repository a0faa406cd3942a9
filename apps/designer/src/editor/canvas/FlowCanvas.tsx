import type { Position } from '@parley/flow-model';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  type NodeChange,
  type OnNodeDrag,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useMemo, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { membersOf, nodePlaces } from '../core/drawn-scene';
import { addElement, dropNodes } from '../core/intents';
import { NODE } from '../core/node-view';
import { detailLevel } from '../core/view';
import { useEditor, useEditorStore } from '../EditorContext';
import { ELEMENT_DRAG } from '../palette/element-drag';
import classes from './FlowCanvas.module.css';
import { Groups } from './Groups';
import { lineUnder } from './hit-test';
import { LineDrawingProvider } from './LineDrawing';
import { Lines } from './Lines';
import { NodeCard } from './NodeCard';
import { Notes } from './Notes';
import { Overview } from './Overview';
import { router } from './routes';
import { useFlowNodes, type CanvasNode } from './useFlowNodes';

const nodeTypes = { flow: NodeCard };
const NO_NODES: CanvasNode[] = [];
/** From this many nodes on, a far view is one drawing instead of a component a node. */
const OVERVIEW_FROM = 200;

/** The drawing: nodes, lines, groups and notes of the flow. */
export function FlowCanvas() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const scene = useEditor((s) => s.drawn);
  const selected = useEditor((s) => s.view.nodes);
  const drag = useEditor((s) => s.view.drag);
  const level = useEditor((s) => s.view.level);
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const [route] = useState(router);
  const routes = useMemo(() => route(scene, drag), [route, scene, drag]);
  const routesNow = useRef(routes);
  routesNow.current = routes;
  const allNodes = useFlowNodes(scene, { nodes: selected, drag });
  const isOverview = level === 'shape' && allNodes.length >= OVERVIEW_FROM;
  const { screenToFlowPosition } = useReactFlow();

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const { view, drawn, setView } = store.getState();
      const nodes = new Set(view.nodes);
      const moved = new Map<string, Position>();
      for (const change of changes) {
        if (change.type === 'select') {
          const shown = drawn.views.get(change.id);
          for (const id of shown ? membersOf(shown) : [change.id]) {
            if (change.selected) nodes.add(id);
            else nodes.delete(id);
          }
        } else if (change.type === 'position' && change.dragging && change.position) {
          moved.set(change.id, change.position);
        }
      }
      const isSelectionSame = nodes.size === view.nodes.size && [...nodes].every((id) => view.nodes.has(id));
      setView({
        ...(moved.size > 0
          ? { drag: new Map([...(view.drag ?? []), ...moved, ...nodePlaces(store.getState(), moved)]) }
          : {}),
        ...(isSelectionSame ? {} : { nodes, lines: new Set<string>(), notes: new Set<string>() }),
      });
    },
    [store],
  );

  const onNodeDrag = useCallback<OnNodeDrag<CanvasNode>>(
    (_event, node, nodes) => {
      const { drawn: scene, view, setView } = store.getState();
      const hasInput = scene.document.lines.some((line) => line.target === node.id);
      const isNode = node.data.view.shape === 'card' && !node.data.view.collapsed;
      const canInsert = nodes.length === 1 && !hasInput && isNode;
      const dragged = { id: node.id, position: node.position, width: NODE.width };
      const insertLine = canInsert ? lineUnder(scene, routesNow.current, dragged) : undefined;
      if (insertLine !== view.insertLine) setView({ insertLine });
    },
    [store],
  );

  const onDragStop = useCallback(() => {
    const { view, scene, setView } = store.getState();
    // a collapsed group was dragged beside its nodes
    const dropped = [...(view.drag ?? [])].filter(([id]) => scene.views.has(id));
    if (dropped.length > 0) dropNodes(store, rounded(new Map(dropped)), view.insertLine);
    setView({ drag: undefined, insertLine: undefined });
  }, [store]);

  const onMove = useCallback(
    (_event: unknown, { zoom }: Viewport) => {
      const { view, setView } = store.getState();
      const level = detailLevel(zoom);
      if (level !== view.level) setView({ level });
    },
    [store],
  );

  const placeOf = (event: DragEvent): Position => {
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return { x: x - NODE.width / 2, y: y - NODE.header / 2 };
  };

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(ELEMENT_DRAG)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const insertLine = lineUnder(scene, routes, { position: placeOf(event), width: NODE.width });
    if (insertLine !== store.getState().view.insertLine) store.getState().setView({ insertLine });
  };

  const onDrop = (event: DragEvent) => {
    const element = store.registry.find(event.dataTransfer.getData(ELEMENT_DRAG));
    const line = store.getState().view.insertLine;
    store.getState().setView({ insertLine: undefined });
    if (!element) return;
    event.preventDefault();
    addElement(store, { element, at: placeOf(event), line });
  };

  return (
    <div className={classes.canvas} data-level={level} role="region" aria-label={t('canvas.label')}>
      <LineDrawingProvider>
        <ReactFlow<CanvasNode>
          nodes={isOverview ? NO_NODES : allNodes}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onDragStop}
          onSelectionDragStop={onDragStop}
          onMove={onMove}
          onNodeClick={(event, { data }) => {
            const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
            if (data.view.collapsed && !isAdded) store.getState().select({ nodes: membersOf(data.view) });
          }}
          onPaneClick={() => store.getState().select({})}
          onDragOver={onDragOver}
          onDragLeave={() => store.getState().setView({ insertLine: undefined })}
          onDrop={onDrop}
          nodesDraggable={!isReadOnly}
          nodesConnectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          onlyRenderVisibleElements
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
          selectionKeyCode="Shift"
          deleteKeyCode={null}
          nodeDragThreshold={3}
          snapToGrid
          snapGrid={SNAP}
          minZoom={0.05}
          maxZoom={2}
          zoomOnDoubleClick={false}
          panOnScroll
          proOptions={HIDE_ATTRIBUTION}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--p-dot)" />
          {!isOverview && <Groups scene={scene} drag={drag} />}
          <Notes />
          {isOverview ? <Overview scene={scene} routes={routes} /> : <Lines routes={routes} scene={scene} />}
        </ReactFlow>
      </LineDrawingProvider>
    </div>
  );
}

const SNAP: [number, number] = [4, 4];
const HIDE_ATTRIBUTION = { hideAttribution: true };

function rounded(positions: ReadonlyMap<string, Position>): Map<string, Position> {
  return new Map([...positions].map(([id, p]) => [id, { x: Math.round(p.x), y: Math.round(p.y) }]));
}
