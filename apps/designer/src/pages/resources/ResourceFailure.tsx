import { Button } from '@mantine/core';
import { StaleRevision, Use } from '@parley/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, isRefusal } from '../../app/api/failure';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import styles from './ResourceFailure.module.css';
import { UseLinks } from './UseLinks';

interface Props {
  error: unknown;
  /** shows what somebody else saved; what was typed is lost */
  onReload?: () => void;
  /** saves over what somebody else saved, which the argument names */
  onOverwrite?: (currentRevision: number) => void;
}

/** Why a change was refused: who uses it, or who was faster, and what can be done now. */
export function ResourceFailure({ error, onReload, onOverwrite }: Props) {
  const stale = isRefusal(error, 'staleRevision')
    ? StaleRevision.safeParse(error.details[0]).data
    : undefined;
  if (stale !== undefined) {
    return (
      <Stale stale={stale} {...(onReload ? { onReload } : {})} {...(onOverwrite ? { onOverwrite } : {})} />
    );
  }
  const uses = usesOf(error);
  return (
    <FailureNotice error={error}>
      {uses.length > 0 && (
        <div className={styles.uses}>
          <UseLinks uses={uses} />
        </div>
      )}
    </FailureNotice>
  );
}

function Stale({ stale, onReload, onOverwrite }: { stale: StaleRevision } & Omit<Props, 'error'>) {
  const { t } = useTranslation();
  const person = stale.changedBy?.name ?? t('resources:stale.someone');
  return (
    <div className={styles.stale} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{t('resources:stale.title', { person })}</strong>
        <span>
          {t('resources:stale.text', { revision: stale.currentRevision })} · <Moment at={stale.changedAt} />{' '}
          <code>20000008</code>
        </span>
        <div className={styles.ways}>
          {onReload && (
            <Button size="xs" variant="default" onClick={onReload}>
              {t('resources:stale.reload')}
            </Button>
          )}
          {onOverwrite && (
            <Button size="xs" variant="default" onClick={() => onOverwrite(stale.currentRevision)}>
              {t('resources:stale.overwrite')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function usesOf(error: unknown): Use[] {
  return error instanceof ApiFailure
    ? error.details.flatMap((detail) => Use.safeParse(detail).data ?? [])
    : [];
}
