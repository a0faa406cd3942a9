import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import editor from './Editor.module.css';

/** In a form: what would go wrong in calls, though it can be saved. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={editor.hint} role="status">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      {children}
    </p>
  );
}
