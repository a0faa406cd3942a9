import { useReactFlow, useStore } from '@xyflow/react';
import { useMemo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { membersOf } from '../core/drawn-scene';
import { useEditor } from '../EditorContext';
import classes from './Minimap.module.css';

const WIDTH = 168;
const HEIGHT = 104;
const PADDING = 8;

/** The whole flow in small; the frame is what is seen, and goes where it is dragged. */
export function Minimap() {
  const { t } = useTranslation('editor');
  const scene = useEditor((s) => s.drawn);
  const selected = useEditor((s) => s.view.nodes);
  const errors = useEditor((s) => s.findingsByNode);
  const { setCenter, getZoom } = useReactFlow();
  const seen = useStore((s) => {
    const [x, y, zoom] = s.transform;
    return [-x / zoom, -y / zoom, s.width / zoom, s.height / zoom].map(Math.round).join(' ');
  });
  const [left = 0, top = 0, width = 0, height = 0] = seen.split(' ').map(Number);
  const bounds = useMemo(
    () =>
      around(
        [...scene.views.values()].map((v) => ({ ...v.node.position, width: v.width, height: v.height })),
      ),
    [scene],
  );
  // made once for all positions of the frame: a thousand rectangles are not compared while panning
  const nodes = useMemo(
    () =>
      [...scene.views.values()].map((view) => (
        <rect
          key={view.id}
          className={classes.node}
          data-group={view.group}
          data-selected={membersOf(view).some((id) => selected.has(id)) || undefined}
          data-error={membersOf(view).some((id) => errors.get(id)?.severity === 'error') || undefined}
          x={view.node.position.x}
          y={view.node.position.y}
          width={view.width}
          height={view.height}
          rx={10}
        />
      )),
    [scene, selected, errors],
  );
  const map = bounds && mapOf(around([bounds, { x: left, y: top, width, height }]) ?? bounds);
  if (!map) return null;
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - map.dx) / map.scale;
    const y = (event.clientY - box.top - map.dy) / map.scale;
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    <div className={classes.minimap}>
      <svg
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('canvas.minimap')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      >
        <g transform={`translate(${map.dx} ${map.dy}) scale(${map.scale})`}>
          {nodes}
          <rect
            className={classes.seen}
            x={left}
            y={top}
            width={width}
            height={height}
            rx={4 / map.scale}
            vectorEffect="non-scaling-stroke"
          />
        </g>
      </svg>
    </div>
  );
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const x = Math.min(...areas.map((a) => a.x));
  const y = Math.min(...areas.map((a) => a.y));
  const right = Math.max(...areas.map((a) => a.x + a.width));
  const bottom = Math.max(...areas.map((a) => a.y + a.height));
  return { x, y, width: right - x, height: bottom - y };
}

function mapOf({ x, y, width, height }: Area) {
  const scale = Math.min((WIDTH - 2 * PADDING) / width, (HEIGHT - 2 * PADDING) / height, 0.12);
  return { scale, dx: WIDTH / 2 - (x + width / 2) * scale, dy: HEIGHT / 2 - (y + height / 2) * scale };
}
