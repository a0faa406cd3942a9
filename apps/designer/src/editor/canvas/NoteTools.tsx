import type { Note } from '@parley/flow-model';
import { IconLink, IconTrash, IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../app/ui/IconAction';
import { changeNote, removeSelection } from '../core/intents';
import { useEditorStore } from '../EditorContext';
import classes from './Notes.module.css';

const COLORS: readonly Note['color'][] = ['yellow', 'blue', 'green', 'pink', 'gray'];

/** What can be done with the selected note, above it. */
export function NoteTools({ note }: { note: Note }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('note.tools')}>
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={classes.color}
          data-color={color}
          aria-pressed={note.color === color}
          aria-label={t(`note.color.${color}`)}
          title={t(`note.color.${color}`)}
          onClick={() => changeNote(store, note.id, { color })}
        />
      ))}
      <span className={classes.rule} />
      <IconAction
        name={t('note.attach')}
        onClick={() => {
          store.getState().select({ notes: [note.id] });
          store.getState().setView({ dialog: 'attachNote' });
        }}
      >
        <IconLink size={16} stroke={1.75} />
      </IconAction>
      {note.attachedTo !== undefined && (
        <IconAction name={t('note.detach')} onClick={() => changeNote(store, note.id, { attachedTo: null })}>
          <IconUnlink size={16} stroke={1.75} />
        </IconAction>
      )}
      <IconAction
        name={t('note.remove')}
        onClick={() => {
          store.getState().select({ notes: [note.id] });
          removeSelection(store);
        }}
      >
        <IconTrash size={16} stroke={1.75} />
      </IconAction>
    </div>
  );
}
