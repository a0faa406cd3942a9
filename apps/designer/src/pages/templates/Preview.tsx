import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ContentLanguage, type PreviewRequest } from '@parley/contracts';
import { isVariableRoot, type TypeLookup } from '@parley/expression';
import { chooseLanguage } from '@parley/flow-model';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../app/api/failure';
import { usePreview, variablesApi } from '../../app/api/resources';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { defaultToText } from '../../properties/variableDefault';
import aside from '../resources/Aside.module.css';
import { placesOf } from '../resources/completion';
import styles from './Preview.module.css';
import { sampleValue, type TemplateForm } from './templateForm';

const TYPING_PAUSE_MS = 300;

interface Props {
  content: TemplateForm['content'];
  /** whose text is open: a call of this language is shown until another is chosen */
  language: ContentLanguage | undefined;
  /** default of GLOBAL.language */
  tenantLanguage: string;
  types: TypeLookup;
}

/** What a call hears of a template, with a sample for each variable that the text names. */
export function Preview({ content, language: opened, tenantLanguage, types }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ call: ContentLanguage; opened: ContentLanguage | undefined }>();
  const call = chosen !== undefined && chosen.opened === opened ? chosen.call : opened;
  const available = Object.keys(content);
  const language = call && ContentLanguage.safeParse(chooseLanguage(available, call, tenantLanguage)).data;
  const text = language === undefined ? '' : (content[language] ?? '');
  const names = [...new Set(placesOf(text).map(({ root, name }) => `${root}.${name}`))];
  const globals = variablesApi.useList('').data?.pages.flatMap((page) => page.items) ?? [];
  const [samples, setSamples] = useState<Record<string, string>>({});
  const sampleOf = (name: string) => {
    if (name === 'SYS.language' && samples[name] === undefined) return call ?? '';
    const global = globals.find((variable) => `GLOBAL.${variable.name}` === name);
    return samples[name] ?? (global === undefined ? '' : defaultToText(global.default));
  };
  const values: PreviewRequest['values'] = {};
  for (const name of names) {
    const sample = sampleOf(name);
    values[name] = sample === '' ? null : sampleValue(sample, typeOf(name, types));
  }
  const asked = JSON.stringify({ content: text, values });
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  const preview = usePreview(JSON.parse(settled) as PreviewRequest);
  const isWrongText = isRefusal(preview.error, 'parameterIncorrect');
  return (
    <div className={aside.stack}>
      <NativeSelect
        label={t('resources:templates.call')}
        description={
          language === undefined || language === call
            ? null
            : t('resources:templates.hearsInstead', { language: t(`resources:languages.${language}`) })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={ContentLanguage.options.map((value) => ({ value, label: t(`resources:languages.${value}`) }))}
        value={call ?? ''}
        onChange={(event) => setChosen({ call: ContentLanguage.parse(event.currentTarget.value), opened })}
      />
      <div>
        <span className={form.label}>{t('resources:templates.heard')}</span>
        {preview.isError ? (
          isWrongText ? (
            <p className={aside.muted}>{t('resources:templates.previewFailed')}</p>
          ) : (
            <FailureNotice error={preview.error} onRetry={() => void preview.refetch()} />
          )
        ) : (
          <p
            className={styles.bubble}
            aria-live="polite"
            data-empty={preview.data?.text.trim() === '' || undefined}
            dir={language === 'ar' && preview.data?.text.trim() !== '' ? 'rtl' : 'ltr'}
          >
            {preview.data?.text.trim() === '' ? t('resources:templates.previewEmpty') : preview.data?.text}
          </p>
        )}
        {!preview.isError &&
          preview.data?.warnings.map((warning) => (
            <p key={warning.message} className={styles.warning}>
              <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
              {t(`resources:warnings.${warning.code}`, {
                ...warning.params,
                defaultValue: warning.message,
              })}
            </p>
          ))}
      </div>
      <div className={styles.samples}>
        <h3>{t('resources:templates.samples')}</h3>
        {names.length === 0 && <p className={aside.muted}>{t('resources:templates.noSamples')}</p>}
        {names.map((name) => (
          <TextInput
            key={name}
            label={<code className={styles.name}>{name}</code>}
            classNames={{ input: form.mono ?? '' }}
            maxLength={1_024}
            value={sampleOf(name)}
            onChange={(event) => {
              const sample = event.currentTarget.value;
              setSamples((before) => ({ ...before, [name]: sample }));
            }}
          />
        ))}
      </div>
    </div>
  );
}

function typeOf(reference: string, types: TypeLookup): string | undefined {
  const [root = '', name = ''] = reference.split('.');
  return isVariableRoot(root) ? types(root, name) : undefined;
}
