import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { TemplateKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import styles from '../resources/Editor.module.css';
import { type TemplateForm } from './templateForm';

interface Props {
  form: TemplateForm;
  isUsed: boolean;
  isNew: boolean;
  readOnly: boolean;
  nameError: string | undefined;
  onChange: (part: Partial<TemplateForm>) => void;
}

/** Name, kind and description of a template. */
export function TemplateFields({ form, isUsed, isNew, readOnly, nameError, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <div className={styles.two}>
        <TextInput
          label={t('resources:fields.name')}
          autoFocus={isNew}
          maxLength={128}
          spellCheck={false}
          autoComplete="off"
          value={form.name}
          error={nameError}
          readOnly={readOnly}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('resources:fields.kind')}
          description={t(`resources:templates.kindHelp.${form.kind}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={TemplateKind.options.map((kind) => ({
            value: kind,
            label: t(`resources:templates.kinds.${kind}`),
          }))}
          value={form.kind}
          disabled={readOnly}
          onChange={(event) => onChange({ kind: TemplateKind.parse(event.currentTarget.value) })}
        />
      </div>
      <Textarea
        label={t('resources:fields.description')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1_024}
        readOnly={readOnly}
        value={form.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      {isUsed && !readOnly && <p className={styles.help}>{t('resources:templates.usedHelp')}</p>}
    </section>
  );
}
