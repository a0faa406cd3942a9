import { Switch } from '@mantine/core';
import { usePanel } from '../panelContext';
import type { ControlProps } from './control';
import styles from './fields.module.css';

/** A switch with its label beside it. */
export function ToggleControl({ id, value, onChange, label, describedBy }: ControlProps<'toggle'>) {
  const { readOnly } = usePanel();
  return (
    <div className={styles.toggle}>
      <label htmlFor={id} className={styles.toggleLabel}>
        {label}
      </label>
      <Switch
        id={id}
        checked={value === true}
        disabled={readOnly}
        onChange={(e) => onChange(e.currentTarget.checked)}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      />
    </div>
  );
}
