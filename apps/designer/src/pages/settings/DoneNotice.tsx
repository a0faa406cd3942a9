import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import styles from './SettingsPage.module.css';

/** Says in place that something is done. */
export function DoneNotice({ children }: { children: ReactNode }) {
  return (
    <div className={styles.done} role="status">
      <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}
