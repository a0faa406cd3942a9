import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { References } from '../../app/ui/References';
import type { Autosave } from '../core/autosave';
import { MergeDialog, type Theirs } from './MergeDialog';
import classes from './SaveBanner.module.css';

/** What the server has now. */
export type ReadTheirs = () => Promise<Theirs>;

interface SaveBannerProps {
  autosave: Autosave;
  readTheirs: ReadTheirs;
}

/** What somebody must decide before the draft can be saved again. Editing goes on meanwhile. */
export function SaveBanner({ autosave, readTheirs }: SaveBannerProps) {
  const { t, i18n } = useTranslation('editor');
  const state = useStore(autosave.state);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [merged, setMerged] = useState<Theirs>();
  if (state.kind === 'refused') {
    return (
      <div className={classes.place}>
        <FailureNotice error={state.error} title={t('save.refused')} onRetry={() => void autosave.flush()}>
          <References error={state.error} />
        </FailureNotice>
      </div>
    );
  }
  if (state.kind !== 'conflict') return null;
  const { changedBy, changedAt } = state.conflict;
  const who = changedBy ?? t('conflict.someone');
  const when = new Date(changedAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const withTheirs = (go: (theirs: Theirs) => void) => {
    setLoading(true);
    setFailure(undefined);
    readTheirs()
      .then(go)
      .catch(setFailure)
      .finally(() => setLoading(false));
  };
  return (
    <div className={classes.place} role="alert">
      <div className={classes.banner}>
        <IconAlertCircle size={17} stroke={1.75} aria-hidden="true" />
        <p className={classes.text}>
          <strong>{t('conflict.title', { who, when })}</strong> {t('conflict.text')}
        </p>
        <Button
          variant="default"
          size="xs"
          loading={isLoading}
          onClick={() => withTheirs(autosave.takeTheirs)}
        >
          {t('conflict.theirs')}
        </Button>
        <Button variant="default" size="xs" disabled={isLoading} onClick={autosave.keepMine}>
          {t('conflict.mine')}
        </Button>
        <Button variant="default" size="xs" disabled={isLoading} onClick={() => withTheirs(setMerged)}>
          {t('conflict.merge')}
        </Button>
      </div>
      {failure !== undefined && <FailureNotice error={failure} />}
      {merged && (
        <MergeDialog autosave={autosave} theirs={merged} who={who} onClose={() => setMerged(undefined)} />
      )}
    </div>
  );
}
