import { IconChevronDown, IconChevronUp, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../app/ui/IconAction';
import type { NodeView } from '../editor/core/node-view';
import type { Scene } from '../editor/core/scene';
import { DiffCanvas, type CanvasInstance } from './DiffCanvas';
import classes from './DiffView.module.css';
import { boundsOf, isInView } from './in-view';
import type { Comparison, Drawing } from './useComparison';

/** Both documents in one drawing, or each in its own. */
export type DiffLook = 'overlay' | 'sides';

interface Props {
  look: DiffLook;
  comparison: Comparison;
  names: { before: string; after: string };
  notes: ReadonlyMap<string, string>;
  steps: { index: number; choose: (index: number) => void; step: (by: number) => void };
  showMoved: boolean;
}

const MOTION = { duration: 220 };
/** A node that is come to is at least this large. */
const READABLE = 0.6;

/** The drawing, or the two of them, which pan and zoom as one; and the way through the changes. */
export function DiffStage({ look, comparison, names, notes, steps, showMoved }: Props) {
  const { t } = useTranslation();
  const [viewport, setViewport] = useState<Viewport>({ x: 0, y: 0, zoom: 0.5 });
  const canvas = useRef<CanvasInstance>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const { subjects } = comparison;
  const current = subjects[steps.index]?.node?.id;
  const drawings: (Drawing & { name: string })[] =
    look === 'overlay'
      ? [{ ...comparison.both, name: t('flows:diff.canvas') }]
      : [
          { ...comparison.before, name: names.before },
          { ...comparison.after, name: names.after },
        ];

  const sizeOfOne = () => {
    const { width = 0, height = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return { width: width / drawings.length, height };
  };
  const fit = (motion: { duration: number } | undefined) => {
    const { width, height } = sizeOfOne();
    const scene = comparison.both.scene;
    if (scene.views.size === 0 || width === 0) return;
    const place = getViewportForBounds(boundsOf(scene), width, height, 0.1, 1, FIT_PADDING);
    void canvas.current?.setViewport(place, motion);
  };
  useSkippingFirst(() => {
    const view = current === undefined ? undefined : findView(comparison, current);
    if (!view || isInView(view, viewport, sizeOfOne())) return;
    const { x, y } = view.node.position;
    const zoom = Math.max(viewport.zoom, READABLE);
    void canvas.current?.setCenter(x + view.width / 2, y + view.height / 2, { zoom, ...MOTION });
  }, current);

  const chooseNode = (id: string) => {
    const index = subjects.findIndex(({ node }) => node?.id === id);
    if (index >= 0) steps.choose(index);
  };
  return (
    <div className={classes.stage} ref={frame}>
      {drawings.map(({ marked, scene, name }, i) => (
        <div key={i} className={classes.side}>
          {look === 'sides' && <span className={classes.sideName}>{name}</span>}
          <DiffCanvas
            label={name}
            marked={marked}
            scene={scene}
            notes={notes}
            current={current}
            showMoved={showMoved && look === 'overlay'}
            viewport={viewport}
            onViewport={setViewport}
            onChoose={chooseNode}
            {...(i === 0
              ? {
                  onReady: (instance: CanvasInstance) => {
                    canvas.current = instance;
                    fit(undefined);
                  },
                }
              : {})}
          />
        </div>
      ))}
      <div className={classes.zoom}>
        <IconAction name={t('flows:diff.zoomOut')} onClick={() => void canvas.current?.zoomOut(MOTION)}>
          <IconMinus size={16} stroke={1.75} />
        </IconAction>
        <span className={classes.percent}>{Math.round(viewport.zoom * 100)}%</span>
        <IconAction name={t('flows:diff.zoomIn')} onClick={() => void canvas.current?.zoomIn(MOTION)}>
          <IconPlus size={16} stroke={1.75} />
        </IconAction>
        <i className={classes.rule} />
        <IconAction name={t('flows:diff.fit')} onClick={() => fit(MOTION)}>
          <IconFocusCentered size={16} stroke={1.75} />
        </IconAction>
      </div>
      {subjects.length > 0 && (
        <div className={classes.stepper}>
          <IconAction name={t('flows:diff.previous')} onClick={() => steps.step(-1)}>
            <IconChevronUp size={17} stroke={1.75} />
          </IconAction>
          <span aria-live="polite">
            {t('flows:diff.place', { place: steps.index + 1, all: subjects.length })}
          </span>
          <IconAction name={t('flows:diff.next')} onClick={() => steps.step(1)}>
            <IconChevronDown size={17} stroke={1.75} />
          </IconAction>
        </div>
      )}
    </div>
  );
}

const FIT_PADDING = { top: '24px', left: '40px', right: '40px', bottom: '24px' } as const;

function findView({ both }: { both: { scene: Scene } }, id: string): NodeView | undefined {
  return both.scene.views.get(id);
}

/** Runs when the value changes, not when it first appears. */
function useSkippingFirst(run: () => void, value: unknown): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    latest.current();
  }, [value]);
}
