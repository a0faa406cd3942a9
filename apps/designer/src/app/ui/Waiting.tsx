import { type ReactNode } from 'react';
import styles from './Waiting.module.css';

interface WaitingProps {
  /** what loads, for screen readers */
  label: string;
  /** takes the room that its page leaves, as what it stands for does */
  fills?: boolean;
  children: ReactNode;
}

/**
 * Shows its skeleton only after 200 ms, so that a quick answer never flickers; says at once that something loads. What
 * the skeleton shares with the real thing, such as the links in a table's head, cannot be reached by keyboard.
 */
export function Waiting({ label, fills = false, children }: WaitingProps) {
  return (
    <div className={styles.waiting} data-fills={fills || undefined} role="status" aria-busy="true">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true" inert>
        {children}
      </div>
    </div>
  );
}
