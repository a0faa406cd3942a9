import {
  IconFocusCentered,
  IconLayoutGrid,
  IconMinus,
  IconNote,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useControls } from '../ControlsContext';
import { useEditor } from '../EditorContext';
import classes from './CanvasBar.module.css';
import { ActionIconButton } from './ActionIconButton';

/** Zoom and drawing tools, at the bottom left of the canvas. */
export function CanvasBar() {
  const { t } = useTranslation('editor');
  const { canvas } = useControls();
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const percent = useStore((s) => Math.round(s.transform[2] * 100));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('canvas.tools')}>
      <Tool id="zoomOut" icon={IconMinus} />
      <button
        type="button"
        className={classes.percent}
        aria-label={t('canvas.zoomTo', { percent })}
        onClick={canvas.zoomToFull}
      >
        {percent}%
      </button>
      <Tool id="zoomIn" icon={IconPlus} />
      <span className={classes.rule} />
      <Tool id="fit" icon={IconFocusCentered} />
      {!isReadOnly && (
        <>
          <Tool id="tidyUp" icon={IconLayoutGrid} />
          <Tool id="note" icon={IconNote} />
        </>
      )}
    </div>
  );
}

function Tool({ id, icon: Shown }: { id: string; icon: Icon }) {
  return (
    <ActionIconButton id={id}>
      <Shown size={17} stroke={1.75} />
    </ActionIconButton>
  );
}
