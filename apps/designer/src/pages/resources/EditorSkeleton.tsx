import { Skeleton } from '@mantine/core';
import { Waiting } from '../../app/ui/Waiting';
import aside from './Aside.module.css';
import styles from './Editor.module.css';

/** The page of one template or interface before its answer, with room for what stands beside it. */
export function EditorSkeleton({ label }: { label: string }) {
  return (
    <Waiting label={label}>
      <div className={aside.screen} style={{ minHeight: '100dvh' }}>
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
        <div className={aside.aside}>
          <div className={aside.body}>
            <div className={aside.stack}>
              <Skeleton width={180} height={18} radius={6} />
              <Skeleton height={64} radius={8} />
            </div>
          </div>
        </div>
      </div>
    </Waiting>
  );
}
