import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type CSSProperties } from 'react';
import { useSearchParams } from 'react-router';
import styles from './SortHead.module.css';

interface Props {
  /** the member that the list is sorted by */
  by: string;
  label: string;
  /** how it is sorted at first: times run downwards, so that the newest stand first */
  first?: 'up' | 'down';
  className?: string | undefined;
  style?: CSSProperties;
}

/** The head of a column that sorts its list; the order stands in the address, as the search does. */
export function SortHead({ by, label, first = 'up', className, style }: Props) {
  const [params, setParams] = useSearchParams();
  const sort = params.get('sort');
  const isUp = sort === by;
  const isDown = sort === `-${by}`;
  const next = isUp || (!isDown && first === 'down') ? `-${by}` : by;
  const change = () => {
    const changed = new URLSearchParams(params);
    changed.set('sort', next);
    setParams(changed, { replace: true });
  };
  const Arrow = isUp ? IconArrowUp : IconArrowDown;
  return (
    <th
      className={className}
      style={style}
      {...(isUp
        ? { 'aria-sort': 'ascending' as const }
        : isDown
          ? { 'aria-sort': 'descending' as const }
          : {})}
    >
      <button type="button" className={styles.sort} onClick={change}>
        {label}
        <Arrow
          size={13}
          stroke={2}
          aria-hidden="true"
          className={styles.arrow}
          data-active={isUp || isDown || undefined}
        />
      </button>
    </th>
  );
}
