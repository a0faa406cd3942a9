import { type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  /** the page above this one */
  parent?: { name: string; to: string };
  /** stands beside the title: chips, codes */
  beside?: ReactNode;
  /** at the right; the primary one last */
  actions?: ReactNode;
}

/** Title of a page, with what can be done there. */
export function PageHead({ title, parent, beside, actions }: Props) {
  return (
    <header className={styles.head}>
      {parent !== undefined && (
        <Link to={parent.to} className={styles.parent}>
          {parent.name} <span aria-hidden="true">/</span>
        </Link>
      )}
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {beside}
      <div className={styles.actions}>{actions}</div>
    </header>
  );
}
