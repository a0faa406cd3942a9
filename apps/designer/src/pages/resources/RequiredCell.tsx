import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './RowsTable.module.css';

interface Props {
  name: string;
  required: boolean;
  readOnly: boolean;
  onChange: (part: { required: boolean }) => void;
}

/** Whether what a row names must have a value. */
export function RequiredCell({ name, required, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <span className={styles.tick}>
      <Checkbox
        aria-label={t('resources:interfaces.rowRequired', { name })}
        checked={required}
        disabled={readOnly}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
    </span>
  );
}
