import { type ReactNode } from 'react';
import { EmptyDrawing } from './EmptyDrawing';
import styles from './EmptyState.module.css';

/** A page that has nothing yet: a drawing, one sentence, the thing to do. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <section className={styles.empty}>
      <EmptyDrawing />
      <div className={styles.words}>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {action}
    </section>
  );
}
