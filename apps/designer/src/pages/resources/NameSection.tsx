import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DescriptionField } from './DescriptionField';
import editor from './Editor.module.css';
import { NameField } from './NameField';

interface Props {
  kind: 'data-tables' | 'transfer-policies' | 'stored-procedures';
  /** undefined: it is new */
  base: { uses: number } | undefined;
  form: { name: string; description: string };
  nameError: string | undefined;
  readOnly: boolean;
  onChange: (part: { name: string } | { description: string }) => void;
  /** more about the resource as a whole */
  children?: ReactNode;
}

/** First section of a form: name, description, and what cannot change while flows use it. */
export function NameSection({ kind, base, form, nameError, readOnly, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className={editor.section}>
      <NameField
        value={form.name}
        onChange={onChange}
        error={nameError}
        isNew={base === undefined}
        readOnly={readOnly}
      />
      <DescriptionField value={form.description} onChange={onChange} readOnly={readOnly} />
      {(base?.uses ?? 0) > 0 && !readOnly && <p className={editor.help}>{t(`resources:${kind}.usedHelp`)}</p>}
      {children}
    </section>
  );
}
