import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from './fields/useDraft';
import { RareSection } from './Section';

interface DescriptionSectionProps {
  value: string;
  readOnly: boolean;
  onChange(value: string): void;
}

/** What people note about a node or flow for each other. */
export function DescriptionSection({ value, readOnly, onChange }: DescriptionSectionProps) {
  const { t } = useTranslation('properties');
  const [draft, change] = useDraft(value, onChange);
  const [firstLine = ''] = draft.trim().split('\n');
  return (
    <RareSection title={t('section.description')} state={firstLine}>
      <Textarea
        aria-label={t('section.description')}
        value={draft}
        onChange={(e) => change(e.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1024}
        readOnly={readOnly}
      />
    </RareSection>
  );
}
