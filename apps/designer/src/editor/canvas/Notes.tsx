import type { Note, Position } from '@parley/flow-model';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/api/session';
import { useMomentText } from '../../app/ui/Moment';
import { drawnView } from '../core/drawn-scene';
import { changeNote } from '../core/intents';
import { NODE } from '../core/node-view';
import { useEditor, useEditorStore } from '../EditorContext';
import classes from './Notes.module.css';
import { NoteTools } from './NoteTools';

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

/** The smallest that a note is made, px. */
const LEAST = { width: 120, height: 48 };
const MOST = 4_000;
/** By a press of an arrow key on the corner, px. */
const STEP = 20;

type NoteDrag = Partial<Pick<Note, 'position' | 'size'>>;

function NoteCard({ note }: { note: Note }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isSelected = useEditor((s) => s.view.notes.has(note.id));
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const [dragged, setDragged] = useState<NoteDrag>({});
  const beginDrag = useNoteDrag(note, setDragged);
  const { position, size } = { ...note, ...dragged };
  const place = { transform: `translate(${position.x}px, ${position.y}px)`, ...size };
  return (
    <>
      <Tether note={{ ...note, position, size }} />
      <div
        className={`${classes.note} nodrag nopan`}
        data-color={note.color}
        data-selected={isSelected || undefined}
        style={place}
      >
        <div
          className={classes.grip}
          onPointerDown={beginDrag((by) => ({
            position: { x: note.position.x + by.x, y: note.position.y + by.y },
          }))}
        />
        <NoteText note={note} isReadOnly={isReadOnly} />
        <Writer written={note.written} />
        {!isReadOnly && (
          <button
            type="button"
            className={classes.corner}
            aria-label={t('note.size')}
            title={t('note.size')}
            onPointerDown={beginDrag((by) => ({ size: sizeFrom(note, by) }))}
            onKeyDown={(event) => {
              const by = ARROWS[event.key];
              if (!by) return;
              event.preventDefault();
              // the same arrows go from node to node
              event.stopPropagation();
              changeNote(store, note.id, { size: sizeFrom(note, { x: by.x * STEP, y: by.y * STEP }) });
            }}
          />
        )}
        {isSelected && !isReadOnly && <NoteTools note={note} />}
      </div>
    </>
  );
}

/** The text, written as it is while it is edited and otherwise with its first line as a title. */
function NoteText({ note, isReadOnly }: { note: Note; isReadOnly: boolean }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const writer = useMe().data?.name;
  const shown = useRef<HTMLDivElement>(null);
  const [title, ...more] = note.text.split('\n');
  const write = (text: string) => {
    const at = new Date().toISOString();
    changeNote(store, note.id, { text, ...(writer === undefined ? {} : { written: { by: writer, at } }) });
  };
  return (
    <div className={classes.words}>
      <div ref={shown} className={classes.shown} aria-hidden="true">
        {more.length > 0 ? <strong>{title}</strong> : title}
        {more.map((line) => `\n${line}`)}
      </div>
      <textarea
        className={`${classes.text} nowheel`}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        value={note.text}
        maxLength={4_096}
        readOnly={isReadOnly}
        onFocus={() => store.getState().select({ notes: [note.id] })}
        onScroll={(event) => shown.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // the note stays selected, so that shortcuts are for it
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </div>
  );
}

function Writer({ written }: Pick<Note, 'written'>) {
  const { t } = useTranslation('editor');
  const momentText = useMomentText();
  if (!written) return null;
  const line = t('note.written', { name: written.by, when: momentText(written.at) });
  return (
    <p className={classes.writer} title={line}>
      {line}
    </p>
  );
}

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

function sizeFrom({ size }: Note, by: Position): Note['size'] {
  const bounded = (value: number, least: number) => Math.min(MOST, Math.max(least, value));
  return {
    width: bounded(size.width + by.x, LEAST.width),
    height: bounded(size.height + by.y, LEAST.height),
  };
}

/** Drags a note or its corner: shown while it is held, one step when it is let go. */
function useNoteDrag(note: Note, show: (dragged: NoteDrag) => void) {
  const store = useEditorStore();
  const { getZoom } = useReactFlow();
  return (change: (by: Position) => NoteDrag) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    store.getState().select({ notes: [note.id] });
    if (store.getState().isReadOnly) return;
    const start = { x: event.clientX, y: event.clientY };
    const zoom = getZoom();
    let to: NoteDrag | undefined;
    const move = (moved: globalThis.PointerEvent) => {
      const by = (from: number, now: number) => Math.round((now - from) / zoom);
      to = change({ x: by(start.x, moved.clientX), y: by(start.y, moved.clientY) });
      show(to);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', stop);
      show({});
    };
    const drop = () => {
      if (to) changeNote(store, note.id, to);
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', stop);
  };
}

function Tether({ note }: { note: Note }) {
  const from = note.position;
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
