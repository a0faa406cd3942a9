import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Location, useBlocker } from 'react-router';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';

/**
 * Asks before edits are lost by going elsewhere.
 *
 * @returns the question, where it is asked now, and a way to go without it
 */
export function useLeaveGuard(isDirty: boolean) {
  const { t } = useTranslation();
  const isFree = useRef(false);
  const blocker = useBlocker(
    useCallback(
      (move: { currentLocation: Location; nextLocation: Location }) =>
        isDirty && !isFree.current && subjectOf(move.currentLocation) !== subjectOf(move.nextLocation),
      [isDirty],
    ),
  );
  useEffect(() => {
    if (!isDirty) return;
    isFree.current = false;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
  const leave = (go: () => void) => {
    isFree.current = true;
    go();
  };
  const question = blocker.state === 'blocked' && (
    <ConfirmDialog
      title={t('resources:leave.title')}
      action={t('resources:leave.submit')}
      isDangerous
      isPending={false}
      failure={null}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      <p className={form.text}>{t('resources:leave.text')}</p>
    </ConfirmDialog>
  );
  return { question, leave };
}

/** What is edited at an address; searching the list beside it changes nothing of that. */
function subjectOf({ pathname, search }: Location): string {
  const query = new URLSearchParams(search);
  return `${pathname} ${query.get('open') ?? ''} ${query.get('new') ?? ''}`;
}
