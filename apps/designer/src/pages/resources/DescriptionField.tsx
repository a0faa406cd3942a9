import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** As the contracts of all kinds have it. */
const LONGEST = 1_024;

interface Props {
  value: string;
  onChange: (part: { description: string }) => void;
  readOnly: boolean;
  /** how many lines it has while it is empty */
  rows?: number;
}

/** What a person says about a resource. */
export function DescriptionField({ value, onChange, readOnly, rows = 1 }: Props) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('resources:fields.description')}
      autosize
      minRows={rows}
      maxRows={6}
      maxLength={LONGEST}
      readOnly={readOnly}
      value={value}
      onChange={(event) => onChange({ description: event.currentTarget.value })}
    />
  );
}
