import { NativeSelect } from '@mantine/core';
import { VariableType } from '@parley/flow-model';
import { useTranslation } from 'react-i18next';
import styles from './RowsTable.module.css';

interface Props {
  name: string;
  type: VariableType;
  readOnly: boolean;
  onChange: (part: { type: VariableType }) => void;
}

/** Type of the value that a row names. */
export function TypeCell({ name, type, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      classNames={{ input: styles.select ?? '' }}
      aria-label={t('resources:interfaces.rowType', { name })}
      value={type}
      disabled={readOnly}
      data={VariableType.options.map((value) => ({ value, label: t(`resources:types.${value}`) }))}
      onChange={(event) => onChange({ type: VariableType.parse(event.currentTarget.value) })}
    />
  );
}
