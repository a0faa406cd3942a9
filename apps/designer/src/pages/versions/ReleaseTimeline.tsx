import { Skeleton } from '@mantine/core';
import { type ReleaseRecord } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useReleases } from '../../app/api/flows';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import { PersonAvatar } from '../../app/ui/PersonAvatar';
import styles from './VersionsPage.module.css';

/** Who made what live, when and why; newest first. */
export function ReleaseTimeline({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReleases(code);
  return (
    <section className={styles.timeline}>
      <h2>{t('flows:history.record')}</h2>
      {data === undefined && error === null && <Skeleton height={120} />}
      {error !== null && (
        <FailureNotice title={t('flows:history.recordFailed')} error={error} onRetry={() => void refetch()} />
      )}
      {data?.items.length === 0 && <p className={styles.muted}>{t('flows:history.recordEmpty')}</p>}
      <ol className={styles.records}>
        {data?.items.map((record) => (
          <Entry key={record.id} record={record} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ record }: { record: ReleaseRecord }) {
  const { t } = useTranslation();
  const person = record.by?.name ?? t('common:someone');
  return (
    <li className={styles.record}>
      <PersonAvatar name={person} />
      <div className={styles.event}>
        <p>
          {person} <span>{t(`flows:history.events.${record.action}`, { version: record.version })}</span>
        </p>
        <span className={styles.muted}>
          <Moment at={record.at} />
          {record.workMode !== 'common' && ` · ${t(`common:workModes.${record.workMode}`)}`}
        </span>
        {record.note !== '' && <div className={styles.note}>{record.note}</div>}
      </div>
    </li>
  );
}
