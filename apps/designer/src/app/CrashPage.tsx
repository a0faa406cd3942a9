import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './frame/SignedIn.module.css';
import { EmptyState } from './ui/EmptyState';

/** What stands in place of a page that threw. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.crash}>
      <EmptyState
        title={t('common:crash.title')}
        text={t('common:crash.text')}
        action={<Button onClick={() => location.reload()}>{t('common:crash.reload')}</Button>}
      />
    </main>
  );
}
