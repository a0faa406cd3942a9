import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import classes from './DiffSign.module.css';
import type { ChangeKind } from './subjects';

const SIGNS = { added: IconPlus, changed: IconPencil, removed: IconMinus };

/** Added, changed or removed: by shape and colour. Its word stands beside it, or in `label`. */
export function DiffSign({ kind, size, label }: { kind: ChangeKind; size: 14 | 18 | 24; label?: string }) {
  const Icon = SIGNS[kind];
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <span className={classes.sign} data-kind={kind} data-size={size} {...named}>
      <Icon size={Math.round(size * 0.65)} stroke={2.4} aria-hidden="true" />
    </span>
  );
}
