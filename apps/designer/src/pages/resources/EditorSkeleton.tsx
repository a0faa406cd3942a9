import { Skeleton } from '@mantine/core';
import { Waiting } from '../../app/ui/Waiting';
import aside from './Aside.module.css';
import styles from './Editor.module.css';

/** The page of one template or interface before its answer. */
export function EditorSkeleton({ label }: { label: string }) {
  return (
    <Waiting label={label}>
      <div className={aside.screen}>
        <div className={`${aside.main} ${styles.page}`}>
          <Skeleton width={260} height={28} radius={6} />
          <div className={styles.form}>
            {[150, 220, 180].map((height) => (
              <div key={height} className={styles.section}>
                <Skeleton height={height} radius={8} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </Waiting>
  );
}
