import { NativeSelect } from '@mantine/core';
import { TemplateKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { DescriptionField } from '../resources/DescriptionField';
import styles from '../resources/Editor.module.css';
import { NameField } from '../resources/NameField';
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
        <NameField
          value={form.name}
          onChange={onChange}
          error={nameError}
          isNew={isNew}
          readOnly={readOnly}
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
      <DescriptionField value={form.description} onChange={onChange} readOnly={readOnly} />
      {isUsed && !readOnly && <p className={styles.help}>{t('resources:templates.usedHelp')}</p>}
    </section>
  );
}
