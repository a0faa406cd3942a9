import { IconAlertCircle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Autosave } from '../core/autosave';
import classes from './SaveStatus.module.css';

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  conflict: IconAlertCircle,
  refused: IconAlertCircle,
} as const;

/** Whether the draft is safe on the server. Takes the place of a save button. */
export function SaveStatus({ autosave }: { autosave: Autosave }) {
  const { t, i18n } = useTranslation('editor');
  const state = useStore(autosave.state);
  const Shown = ICONS[state.kind];
  const time =
    state.kind === 'saved'
      ? new Date(state.at).toLocaleTimeString(i18n.language, {
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
        })
      : '';
  return (
    <span className={classes.status} data-kind={state.kind} role="status">
      <Shown size={17} stroke={1.75} aria-hidden="true" />
      <span className={classes.text}>{t(`save.${state.kind}`, { time })}</span>
    </span>
  );
}
