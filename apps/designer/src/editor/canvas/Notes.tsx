import type { Note, Position } from '@parley/flow-model';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnView } from '../core/drawn-scene';
import { NODE } from '../core/node-view';
import { useEditor, useEditorStore } from '../EditorContext';
import classes from './Notes.module.css';

/** Notes on the canvas, with the tether to the node that they are about. */
export function Notes() {
  const notes = useEditor((s) => s.document.notes);
  if (notes.length === 0) return null;
  return (
    <ViewportPortal>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
    </ViewportPortal>
  );
}

function NoteCard({ note }: { note: Note }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isSelected = useEditor((s) => s.view.notes.has(note.id));
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const [moved, setMoved] = useState<Position>();
  const { getZoom } = useReactFlow();
  const position = moved ?? note.position;
  const change = (text: string) => {
    const { edit } = store.getState();
    edit(t('step.changeNote'), [{ type: 'changeNote', note: note.id, change: { text } }], {
      coalesce: `note ${note.id}`,
    });
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    store.getState().select({ notes: [note.id] });
    if (isReadOnly) return;
    const start = { x: event.clientX, y: event.clientY };
    const zoom = getZoom();
    let to: Position | undefined;
    const move = (e: globalThis.PointerEvent) => {
      const by = { x: (e.clientX - start.x) / zoom, y: (e.clientY - start.y) / zoom };
      to = { x: Math.round(note.position.x + by.x), y: Math.round(note.position.y + by.y) };
      setMoved(to);
    };
    const drop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      setMoved(undefined);
      if (!to) return;
      store
        .getState()
        .edit(t('step.moveNote'), [{ type: 'changeNote', note: note.id, change: { position: to } }]);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
  };
  return (
    <>
      <Tether note={note} from={position} />
      <div
        className={`${classes.note} nodrag nopan`}
        data-selected={isSelected || undefined}
        style={{ transform: `translate(${position.x}px, ${position.y}px)`, ...note.size }}
      >
        <div className={classes.grip} onPointerDown={drag} />
        <textarea
          className={`${classes.text} nowheel`}
          aria-label={t('note.label')}
          placeholder={t('note.placeholder')}
          value={note.text}
          maxLength={4_096}
          readOnly={isReadOnly}
          onFocus={() => store.getState().select({ notes: [note.id] })}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </div>
    </>
  );
}

function Tether({ note, from }: { note: Note; from: Position }) {
  const view = useEditor((s) => drawnView(s.drawn, note.attachedTo ?? ''));
  const dragged = useEditor((s) => s.view.drag?.get(view?.id ?? ''));
  if (!view) return null;
  const { x, y } = dragged ?? view.node.position;
  const isBelow = from.y > y + view.height;
  const left = x + NODE.width / 2;
  const path = `M${left} ${isBelow ? y + view.height : y}L${left} ${isBelow ? from.y : from.y + note.size.height}`;
  return (
    <svg className={classes.tether}>
      <path d={path} />
    </svg>
  );
}
