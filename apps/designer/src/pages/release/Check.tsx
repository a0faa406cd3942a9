import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
} from '@tabler/icons-react';
import { type ReactNode } from 'react';
import styles from './ReleasePage.module.css';

export type CheckState = 'passed' | 'failed' | 'warned' | 'open';

const ICONS = {
  passed: IconCircleCheckFilled,
  failed: IconCircleXFilled,
  warned: IconAlertTriangleFilled,
  open: IconCircleDashed,
} as const satisfies Record<CheckState, unknown>;

interface Props {
  /** open: nothing is known, or nothing need be */
  state: CheckState;
  title: string;
  /** at the right: where more is told */
  aside?: ReactNode;
  children: ReactNode;
}

/** One thing that is looked at before a release. */
export function Check({ state, title, aside, children }: Props) {
  const Icon = ICONS[state];
  return (
    <li className={styles.check}>
      <Icon size={18} className={styles[state]} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <div className={styles.checkText}>{children}</div>
      </div>
      {aside}
    </li>
  );
}
