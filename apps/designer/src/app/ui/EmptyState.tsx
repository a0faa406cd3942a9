import { type ReactNode } from 'react';
import { EmptyDrawing } from './EmptyDrawing';
import styles from './EmptyState.module.css';

interface Props {
  title: string;
  text: string;
  action?: ReactNode;
  /** absent: a flow */
  drawing?: ReactNode;
}

/** A page that has nothing yet: a drawing, one sentence, the thing to do. */
export function EmptyState({ title, text, action, drawing = <EmptyDrawing /> }: Props) {
  return (
    <section className={styles.empty}>
      {drawing}
      <div className={styles.words}>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </section>
  );
}
