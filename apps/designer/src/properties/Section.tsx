import { Collapse } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './panel.module.css';

/** A part of a panel, ruled off from the next. */
export function Section({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.section}>
      {title !== undefined && (
        <div className={styles.sectionHead}>
          <h3 className={styles.sectionTitle}>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </div>
  );
}

interface RareSectionProps {
  title: string;
  /** what a closed section holds, in a few words */
  state: ReactNode;
  children: ReactNode;
}

/** A part that is seldom needed: closed at first, its state at the right. */
export function RareSection({ title, state, children }: RareSectionProps) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div className={styles.rare}>
      <h3 className={styles.rareHeading}>
        <button
          type="button"
          className={styles.rareButton}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <span>{title}</span>
          <span className={styles.rareState}>{opened ? null : state}</span>
          <IconChevronRight
            size={16}
            stroke={1.75}
            className={styles.chevron}
            data-opened={opened || undefined}
            aria-hidden
          />
        </button>
      </h3>
      <Collapse expanded={opened} id={id} transitionDuration={160}>
        <div className={styles.rareBody}>{opened && children}</div>
      </Collapse>
    </div>
  );
}
