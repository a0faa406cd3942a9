import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** As the contracts of what has a page of its own have it. */
const LONGEST = 128;

interface Props {
  value: string;
  onChange: (part: { name: string }) => void;
  error: string | undefined;
  /** then it is typed first */
  isNew: boolean;
  readOnly: boolean;
}

/** The name of a resource. */
export function NameField({ value, onChange, error, isNew, readOnly }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('resources:fields.name')}
      autoFocus={isNew}
      maxLength={LONGEST}
      spellCheck={false}
      autoComplete="off"
      value={value}
      error={error}
      readOnly={readOnly}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
  );
}
