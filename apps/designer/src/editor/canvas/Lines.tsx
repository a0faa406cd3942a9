import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeLine } from '../core/intents';
import { exitY } from '../core/node-view';
import type { LineDraft } from '../core/view';
import type { Scene } from '../core/scene';
import { useEditor, useEditorStore } from '../EditorContext';
import { middleOf, roundedPath, type Point } from './lanes/geometry';
import { TIP } from './lanes/plan';
import type { Routes } from './lanes/route-lines';
import { arrowAt, shortened } from './line-shape';
import { useLineDrawing } from './LineDrawing';
import classes from './Lines.module.css';

/** Fewer lines than this are all drawn; beyond, those near the window. */
const CULL_FROM = 300;
/** The window is looked at in steps, so that panning rarely asks which lines are near, in px of the window. */
const CULL_STEP = 512;

type LineLook = 'hovered' | 'selected' | 'insert' | 'plain';

/** All lines of the flow, below the nodes; the tools of the hovered or selected one above them. */
export function Lines({ routes, scene }: { routes: Routes; scene: Scene }) {
  const selected = useEditor((s) => s.view.lines);
  const hovered = useEditor((s) => s.view.hoveredLine);
  const insert = useEditor((s) => s.view.insertLine);
  const draft = useEditor((s) => s.view.draft);
  const isShape = useEditor((s) => s.view.level === 'shape');
  const isNear = useIsNear(routes.size >= CULL_FROM);
  const lookOf = (id: string): LineLook =>
    id === insert ? 'insert' : selected.has(id) ? 'selected' : id === hovered ? 'hovered' : 'plain';
  const [only] = selected;
  const tools = selected.size === 1 ? only : hovered;
  const route = tools === undefined || draft ? undefined : routes.get(tools);
  return (
    <ViewportPortal>
      <svg className={classes.layer} data-simple={isShape || undefined}>
        {scene.document.lines.map((line) => {
          const points = routes.get(line.id);
          if (!points || line.id === draft?.line || !isNear(points)) return null;
          return <Line key={line.id} id={line.id} points={points} look={lookOf(line.id)} />;
        })}
      </svg>
      {draft && <Draft draft={draft} scene={scene} route={routes.get(draft.line ?? '')} />}
      {route && tools !== undefined && !isShape && (
        <LineTools id={tools} points={route} isSelected={selected.has(tools)} />
      )}
    </ViewportPortal>
  );
}

interface LineProps {
  id: string;
  points: readonly Point[];
  look: LineLook;
}

const Line = memo(
  function Line({ id, points, look }: LineProps) {
    const store = useEditorStore();
    const { select, setView } = store.getState();
    const path = roundedPath(shortened(points));
    const leave = (event: MouseEvent) => {
      const isOnTools =
        event.relatedTarget instanceof Element && event.relatedTarget.closest('[data-line-tools]');
      if (!isOnTools) setView({ hoveredLine: undefined });
    };
    return (
      <g className={classes.line} data-look={look} data-line={id}>
        <path className={classes.stroke} d={path} />
        <path className={classes.arrow} d={arrowAt(points.at(-1))} />
        <path
          className={classes.hit}
          d={path}
          onMouseEnter={() => {
            if (!store.getState().view.drag) setView({ hoveredLine: id });
          }}
          onMouseLeave={leave}
          onClick={(event) => {
            event.stopPropagation();
            select({ lines: [id] });
          }}
        />
      </g>
    );
  },
  (a, b) => a.id === b.id && a.look === b.look && isSameRoute(a.points, b.points),
);

function LineTools({
  id,
  points,
  isSelected,
}: {
  id: string;
  points: readonly Point[];
  isSelected: boolean;
}) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const drawing = useLineDrawing();
  const { flowToScreenPosition } = useReactFlow();
  const isReadOnly = useEditor((s) => s.isReadOnly);
  if (isReadOnly) return null;
  const middle = middleOf(points);
  const [first] = points;
  const last = points.at(-1);
  const insert = () => {
    const screen = flowToScreenPosition({ x: middle.x + 30, y: middle.y - 12 });
    store.getState().setView({ picker: { at: { x: middle.x - 94, y: middle.y - 20 }, line: id, screen } });
  };
  return (
    <div
      data-line-tools
      onMouseLeave={() => store.getState().setView({ hoveredLine: undefined })}
      className={classes.tools}
    >
      <div
        className={classes.buttons}
        style={{ transform: `translate(${middle.x - 26}px, ${middle.y - 30}px)` }}
      >
        <button
          type="button"
          className="nodrag nopan"
          aria-label={t('line.insert')}
          title={t('line.insert')}
          onClick={insert}
        >
          <IconPlus size={14} stroke={1.75} />
        </button>
        <button
          type="button"
          className="nodrag nopan"
          aria-label={t('line.remove')}
          title={t('line.remove')}
          onClick={() => removeLine(store, id)}
        >
          <IconTrash size={14} stroke={1.75} />
        </button>
      </div>
      {isSelected && first && last && (
        <>
          <Knob
            at={first}
            label={t('line.rehangSource')}
            onBegin={(e) => drawing.beginAtKnob(e, id, 'source')}
          />
          <Knob
            at={last}
            label={t('line.rehangTarget')}
            onBegin={(e) => drawing.beginAtKnob(e, id, 'target')}
          />
        </>
      )}
    </div>
  );
}

function Knob(props: { at: Point; label: string; onBegin(event: React.PointerEvent): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.knob} nodrag nopan`}
      aria-label={props.label}
      title={props.label}
      style={{ transform: `translate(${props.at.x - 12}px, ${props.at.y - 12}px)` }}
      onPointerDown={props.onBegin}
    />
  );
}

interface DraftProps {
  draft: LineDraft;
  scene: Scene;
  /** of the line that is hung elsewhere: its other end may be in a collapsed group */
  route: readonly Point[] | undefined;
}

/** The line that follows the pointer. */
function Draft({ draft, scene, route }: DraftProps) {
  const source = scene.views.get(draft.source);
  const target = scene.views.get(draft.target ?? '');
  const exit = source?.exits.findIndex((e) => e.branch === draft.branch) ?? -1;
  const over = draft.over?.isAllowed ? scene.views.get(draft.over.node) : undefined;
  let from: Point = draft.to;
  let to: Point = draft.to;
  if (draft.end === 'target') {
    if (source && exit >= 0) {
      const { x, y } = source.node.position;
      from = { x: x + source.width, y: y + exitY(source, exit) };
    } else {
      from = route?.[0] ?? draft.to;
    }
    if (over) to = { x: over.node.position.x - TIP, y: over.node.position.y + 20 };
  } else if (target) {
    to = { x: target.node.position.x - TIP, y: target.node.position.y + 20 };
  } else {
    to = route?.at(-1) ?? draft.to;
  }
  const bend = Math.max(30, Math.min(120, Math.abs(to.x - from.x) / 2));
  return (
    <svg className={classes.draft} data-refused={(draft.over && !draft.over.isAllowed) || undefined}>
      <path d={`M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`} />
    </svg>
  );
}

function isSameRoute(a: readonly Point[], b: readonly Point[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((p, i) => p.x === b[i]?.x && p.y === b[i]?.y);
}

function useIsNear(isNeeded: boolean): (points: readonly Point[]) => boolean {
  const area = useStore((s) => {
    if (!isNeeded) return '';
    const [x, y, zoom] = s.transform;
    const left = Math.floor(-x / CULL_STEP) * CULL_STEP - CULL_STEP;
    const top = Math.floor(-y / CULL_STEP) * CULL_STEP - CULL_STEP;
    const right = left + (Math.ceil(s.width / CULL_STEP) + 3) * CULL_STEP;
    const bottom = top + (Math.ceil(s.height / CULL_STEP) + 3) * CULL_STEP;
    return [left, top, right, bottom].map((v) => Math.round(v / zoom)).join(' ');
  });
  return useMemo(() => {
    if (area === '') return () => true;
    const [left = 0, top = 0, right = 0, bottom = 0] = area.split(' ').map(Number);
    return (points) => {
      const xs = points.map((p) => p.x);
      const ys = points.map((p) => p.y);
      return (
        Math.max(...xs) > left && Math.min(...xs) < right && Math.max(...ys) > top && Math.min(...ys) < bottom
      );
    };
  }, [area]);
}
