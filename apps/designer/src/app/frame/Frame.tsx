import { useQueryClient } from '@tanstack/react-query';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useConnection } from '../api/connection';
import { keys } from '../api/keys';
import styles from './Frame.module.css';
import { Navigation } from './Navigation';

const RETRY_MS = 5_000;

/** Navigation at the left, a page at the right, and a line above it while the server cannot be reached. */
export function Frame() {
  const { t } = useTranslation();
  const isReachable = useConnection((state) => state.isReachable);
  useRetries(isReachable);
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('common:frame.skip')}
      </a>
      <Navigation />
      <main id="content" className={styles.content} tabIndex={-1}>
        {!isReachable && (
          <div className={styles.unreachable} role="status">
            <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
            {t('common:frame.unreachable')}
          </div>
        )}
        <Outlet />
      </main>
    </div>
  );
}

/** Asks again who is signed in until an answer comes, then for everything that is on the screen. */
function useRetries(isReachable: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isReachable) return;
    const timer = setInterval(() => void client.refetchQueries({ queryKey: keys.me }), RETRY_MS);
    return () => {
      clearInterval(timer);
      void client.invalidateQueries();
    };
  }, [client, isReachable]);
}
